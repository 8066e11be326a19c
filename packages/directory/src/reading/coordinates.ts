import type {Location, Service} from '@civic-widgets/model';
import {issue, type Issue, type IssueSubject} from './issues.js';

/** A part of the world, in degrees. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The United Kingdom, the Channel Islands and the Isle of Man, with some sea. */
const unitedKingdom: Bounds = {south: 49.1, west: -8.7, north: 60.9, east: 1.8};
const ukPostcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

type RoughRecord = Record<string, unknown>;

/**
 * Takes coordinates away from places that can't be there: beyond a pole, at 0° N 0° E (which is what an empty cell becomes), half a
 * pair. Puts right those that stand in each other's place, where the country of the address proves it.
 */
export function repairCoordinates(
  record: RoughRecord,
  subject: IssueSubject,
  issues: Issue[],
  country?: string,
): void {
  for (const {location, path} of placesIn(record)) {
    const {latitude, longitude} = location;
    if (latitude === undefined && longitude === undefined) continue;
    const numbers = typeof latitude === 'number' && typeof longitude === 'number';
    const at = `${path}.${latitude === undefined ? 'longitude' : 'latitude'}`;
    if (
      numbers &&
      isBritish(location, country) &&
      !within(unitedKingdom, latitude, longitude) &&
      within(unitedKingdom, longitude, latitude)
    ) {
      issues.push(issue('coordinates-swapped', subject, at, `${String(latitude)}, ${String(longitude)}`));
      Object.assign(location, {latitude: longitude, longitude: latitude});
      continue;
    }
    const isZero = latitude === 0 && longitude === 0;
    const isPossible = numbers && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (isPossible && !isZero) continue;
    const value = [latitude, longitude]
      .map((part) => (typeof part === 'number' ? String(part) : '?'))
      .join(', ');
    issues.push(issue(isZero ? 'coordinates-zero' : 'coordinates-impossible', subject, at, value));
    delete location['latitude'];
    delete location['longitude'];
  }
}

/**
 * Puts right coordinates that stand in each other's place, judged by the other places of the directory: far from most of them as
 * they are, among them when exchanged. Five places at least, or there is nothing to judge by.
 */
export function repairSwapped(services: readonly Service[], issues: Issue[]): void {
  const places = services.flatMap((service, index) =>
    (service.service_at_locations ?? []).flatMap(({location}, at) => {
      const {latitude, longitude} = location ?? {};
      return location && latitude !== undefined && longitude !== undefined
        ? [{service, index, at, location, latitude, longitude}]
        : [];
    }),
  );
  if (places.length < 5) return;
  const north = median(places.map(({latitude}) => latitude));
  const east = median(places.map(({longitude}) => longitude));
  for (const {service, index, at, location, latitude, longitude} of places) {
    const isFar = Math.abs(latitude - north) > 10 || Math.abs(longitude - east) > 10;
    if (!isFar || Math.abs(longitude - north) > 3 || Math.abs(latitude - east) > 3) continue;
    const path = `service_at_locations.${String(at)}.location.latitude`;
    issues.push(
      issue('coordinates-swapped', {...service, index}, path, `${String(latitude)}, ${String(longitude)}`),
    );
    Object.assign(location, {latitude: longitude, longitude: latitude});
  }
}

export function within({south, west, north, east}: Bounds, latitude: number, longitude: number): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Whether an address in the United Kingdom and its coordinates agree; `undefined` where the address is not known to be there. */
export function isBritishPlace(location: Location, latitude: number, longitude: number): boolean | undefined {
  return isBritish(location, undefined) ? within(unitedKingdom, latitude, longitude) : undefined;
}

function isBritish(location: Readonly<RoughRecord>, country: string | undefined): boolean {
  const addresses = Array.isArray(location['addresses']) ? (location['addresses'] as RoughRecord[]) : [];
  const countries = addresses.map((address) => address['country'] ?? country);
  if (countries.some((one) => one === 'GB')) return true;
  return (
    (addresses.length === 0 && country === 'GB') ||
    addresses.some(({postal_code}) => typeof postal_code === 'string' && ukPostcode.test(postal_code.trim()))
  );
}

function* placesIn(record: RoughRecord): Generator<{location: RoughRecord; path: string}> {
  const lists = [
    record['service_at_locations'],
    (record['organization'] as RoughRecord | undefined)?.['locations'],
  ];
  for (const [which, list] of lists.entries()) {
    if (!Array.isArray(list)) continue;
    for (const [index, item] of (list as RoughRecord[]).entries()) {
      const location = which === 0 ? (item['location'] as RoughRecord | undefined) : item;
      const path =
        which === 0
          ? `service_at_locations.${String(index)}.location`
          : `organization.locations.${String(index)}`;
      if (location) yield {location, path};
    }
  }
}
