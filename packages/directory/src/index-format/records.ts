import {closest} from '@civic-widgets/model';
import type {ServicePlace, ServiceRecord} from '../search/request.js';
import type {Columns} from './columns.js';
import type {PlaceRow} from './format.js';

const dayLength = 86_400_000;

/** Puts together what a list shows of a service. `oldest` is the last day, since 1970, that counts as stale. */
export function recordOf(
  columns: Columns,
  number: number,
  lang: string,
  oldest: number,
  description?: {readonly value: string; readonly lang: string},
): ServiceRecord {
  const organisation = columns.organisations[(columns.organisation[number] ?? 0) - 1];
  const cost = columns.costOf(number);
  const assured = columns.assured[number] ?? 0;
  const minimumAge = columns.minimumAge[number];
  const maximumAge = columns.maximumAge[number];
  const hours = columns.hoursOf(columns.hours[number] ?? 0);
  return {
    number,
    id: columns.id[number] ?? '',
    ...nameOf(columns, number, lang),
    ...(organisation && {
      organisation: {name: organisation[0], ...(organisation[1] && {website: organisation[1]})},
    }),
    ...(description && {description}),
    categories: columns.ownCategories(number),
    attending: columns.attendingTypes(number),
    ...(cost && {cost}),
    ...(minimumAge && {minimumAge}),
    ...(maximumAge && {maximumAge}),
    languages: columns.languages.of(number).flatMap((one) => columns.languageList[one] ?? []),
    places: columns.placesOf(number).map((row) => placeOf(columns, row)),
    ...(hours && {hours}),
    ...(assured > 0 && {assured: new Date(assured * dayLength).toISOString().slice(0, 10)}),
    stale: assured <= oldest,
    sensitive: columns.sensitive[number] === 1,
    temporarilyClosed: columns.closed[number] === 1,
  };
}

function nameOf(columns: Columns, number: number, wanted: string): {name: string; lang: string} {
  const own = {name: columns.name[number] ?? '', lang: columns.head.lang};
  const tags = [
    columns.head.lang,
    ...[...columns.names.keys()].filter((tag) => columns.names.get(tag)?.[number]),
  ];
  const tag = closest(wanted, tags);
  const name = tag === undefined ? 0 : columns.names.get(tag)?.[number];
  if (tag !== undefined && name) return {name, lang: tag};
  // An entry that is written in another language only has no name in the index's own.
  const [, first] = tags;
  const other = first === undefined ? 0 : columns.names.get(first)?.[number];
  return own.name === '' && first !== undefined && other ? {name: other, lang: first} : own;
}

/** A place as people read it. */
export function placeOf(columns: Columns, row: PlaceRow): ServicePlace {
  const [latitude = 0, longitude = 0, name, street, town, postcode, hours, accessibility = []] = row;
  const townName = town ? columns.towns[town - 1] : undefined;
  const opening = hours ? columns.hoursOf(hours) : undefined;
  return {
    ...(name && {name}),
    ...(street && {street}),
    ...(townName && {town: townName}),
    ...(postcode && {postcode}),
    ...((latitude !== 0 || longitude !== 0) && {point: {lat: latitude / 1e5, lon: longitude / 1e5}}),
    accessibility: accessibility.flatMap((one) => columns.accessibilityList[one] ?? []),
    ...(opening && {hours: opening}),
  };
}
