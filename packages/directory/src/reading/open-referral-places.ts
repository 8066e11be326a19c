import {issue, type Issue} from './issues.js';
import {isRough, type Rough} from './normalise.js';

const ofPlaces = [
  'latitude',
  'longitude',
  'lat',
  'lng',
  'lon',
  'addresses',
  'physical_addresses',
  'address',
  'accessibility_for_disabilities',
  'accessibility',
] as const;

/**
 * Puts the places of a service where the specification has them. Feeds also give `locations` beside the service, one `location`, or the
 * coordinates and addresses in the service itself.
 */
export function withPlaces(service: Rough): Rough {
  const at = service['service_at_locations'];
  if (isRough(at)) return withPlaces({...service, service_at_locations: [at]});
  if (Array.isArray(at) && at.length > 0) return service;
  const {locations, location, ...rest} = service;
  const beside = (Array.isArray(locations) ? (locations as unknown[]) : [locations, location]).filter(
    isRough,
  );
  if (beside.length > 0) return {...rest, service_at_locations: beside.map((one) => ({location: one}))};
  const own = ofPlaces.filter((key) => !isNothing(service[key]));
  if (!own.some((key) => key !== 'accessibility')) return service;
  const place = Object.fromEntries(own.map((key) => [key === 'address' ? 'addresses' : key, service[key]]));
  return {...service, service_at_locations: [{location: place}]};
}

/** A place whose coordinates stand in a point of GeoJSON, or in `geo`. */
export function withPoint(location: Rough): Rough {
  if (!isNothing(location['latitude']) || !isNothing(location['lat'])) return location;
  const {geo, geometry, point, coordinates} = location;
  const inner = [geo, geometry, point, coordinates].find(isRough);
  if (inner && !isNothing(inner['latitude'] ?? inner['lat']))
    return {
      ...location,
      latitude: inner['latitude'] ?? inner['lat'],
      longitude: inner['longitude'] ?? inner['lng'] ?? inner['lon'],
    };
  const pair = inner?.['coordinates'] ?? coordinates;
  if (!Array.isArray(pair) || pair.length < 2) return location;
  const [longitude, latitude] = pair as unknown[];
  return {...location, latitude, longitude};
}

/** Fills in places that are only named (`location_id`), from wherever the feed has the whole record; one that is nowhere is told of. */
export function joinPlaces(services: readonly Rough[], issues: Issue[]): Rough[] {
  const known = new Map<unknown, Rough>();
  const learn = (location: unknown) => {
    if (isRough(location) && !isNothing(location['id']) && Object.keys(location).length > 1)
      known.set(location['id'], location);
  };
  for (const {service_at_locations: at, organization, locations} of services) {
    for (const place of listed(at)) learn(place['location']);
    for (const list of [isRough(organization) && organization['locations'], locations])
      for (const location of listed(list)) learn(location);
  }
  return services.map((service, index) => {
    const at = service['service_at_locations'];
    if (!Array.isArray(at) || at.every((place) => !isRough(place) || !isNamedOnly(place))) return service;
    const places = (at as unknown[]).map((place, number) => {
      if (!isRough(place) || !isNamedOnly(place)) return place;
      const id = place['location_id'] ?? (isRough(place['location']) ? place['location']['id'] : undefined);
      const location = known.get(id);
      if (location) return {...place, location};
      const path = `service_at_locations.${String(number)}.location_id`;
      issues.push(issue('reference-dangling', {...subjectOf(service), index}, path, id));
      return place;
    });
    return {...service, service_at_locations: places};
  });
}

function isNamedOnly({location, location_id: id}: Rough): boolean {
  if (isRough(location)) return Object.keys(location).length === 1 && !isNothing(location['id']);
  return !isNothing(id);
}

function subjectOf({id, name}: Rough) {
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    name: typeof name === 'string' ? name : undefined,
  };
}

function listed(list: unknown): Rough[] {
  return Array.isArray(list) ? list.filter(isRough) : [];
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
