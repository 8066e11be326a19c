import {fromVersion1, isVersion1} from './open-referral-v1.js';
import {issue, type Issue} from './issues.js';
import {isRough, slugOf, type Rough} from './normalise.js';
import {findList} from './lists.js';
import {joinPlaces, withPlaces, withPoint} from './open-referral-places.js';
import {hoursOfText} from './row-hours.js';
import {scheduleForms} from './schedule-forms.js';
import {joinTables, tablesIn} from './tables.js';

/** What an adapter found: services with Open Referral's names, as they were given otherwise. */
export interface Gathered {
  readonly services: readonly Rough[];
  readonly issues: readonly Issue[];
}

/**
 * Gathers the services of Open Referral: pages of a list, a list alone, one service with all that belongs to it, services at
 * locations, organisations with their services, or the tables of a datapackage; of version 3 (HSDS and its British profile) or 1.
 */
export function gatherOpenReferral(json: unknown): Gathered {
  const issues: Issue[] = [];
  const services = joinPlaces(
    merged(
      recordsIn(json, issues).flatMap((record) => servicesOf(record)),
      issues,
    ),
    issues,
  );
  if (services.length > 1 && services.every(isShallow))
    issues.push(issue('list-shallow', {}, '', services.length));
  return {services, issues};
}

function recordsIn(json: unknown, issues: Issue[], depth = 0): Rough[] {
  if (Array.isArray(json)) {
    // Pages of a feed, one after the other, or the records themselves.
    return (json as unknown[]).flatMap((item) =>
      depth < 3 && isRough(item) && isPage(item) ? recordsIn(item, issues, depth + 1) : [item as Rough],
    );
  }
  if (!isRough(json)) return [];
  const tables = tablesIn(json);
  if (tables) return joinTables(tables, issues);
  if (isService(json) || holdsService(json)) return [json];
  if (isPage(json)) {
    const {items = [], holder = json, key = ''} = findList(json) ?? {};
    checkCounts({...json, ...holder}, items.length, issues);
    // What stands under this name is services, however little is said of each.
    return items.map((item) => (key === 'services' && isRough(item) ? asService(item) : item)) as Rough[];
  }
  return [json];
}

function isPage(json: Rough): boolean {
  return listOf(json) !== undefined && typeof json['name'] !== 'string' && !holdsService(json);
}

// Not what only has a field of that name: in the list of feeds of Open Referral UK's dashboard it is a link.
function holdsService({service}: Rough): boolean {
  return isRough(service) && (service['id'] !== undefined || service['name'] !== undefined);
}

/** The list in a page of a feed, by whichever name it goes. */
export function listOf(json: Rough): readonly unknown[] | undefined {
  return findList(json)?.items;
}

// Counts are wrong in real feeds, and in an official example: the array is what there is. Only a list that says it is whole can be told so.
function checkCounts(page: Rough, length: number, issues: Issue[]): void {
  const total = page['total_items'] ?? page['totalElements'];
  const isWhole =
    (page['total_pages'] ?? page['totalPages']) === 1 ||
    ((page['last_page'] ?? page['last']) === true && (page['first_page'] ?? page['first']) === true);
  if (typeof total === 'number' && isWhole && total !== length) {
    issues.push(issue('envelope-count-wrong', {}, 'total_items', `${String(total)} / ${String(length)}`));
  }
}

function servicesOf(record: unknown, depth = 0): unknown[] {
  if (!isRough(record)) return [record];
  const {service, services, ...rest} = record;
  // A service at a location, which holds its service.
  if (isRough(service) && holdsService(record))
    return [{...versioned(service), service_at_locations: [atPlace(rest)]}];
  // An organisation, which holds its services.
  if (Array.isArray(services)) {
    return services.flatMap((one: unknown) =>
      isRough(one) ? [{organization: rest, ...versioned(one)}] : [one],
    );
  }
  // A location of version 1 holds services at itself.
  const at = record['service_at_locations'];
  if (
    depth < 3 &&
    Array.isArray(at) &&
    at.length > 0 &&
    at.every((one) => isRough(one) && isRough(one['service']))
  ) {
    const {service_at_locations: _, ...location} = record;
    return (at as Rough[]).flatMap((one) => servicesOf({...one, location}, depth + 1));
  }
  return isService(record) ? [versioned(record)] : [];
}

function versioned(record: Rough): Rough {
  const service = withPlaces(withTerms(isVersion1(record) ? fromVersion1(record) : record));
  const at = service['service_at_locations'];
  return {
    ...withSchedules(service),
    ...(Array.isArray(at) && {service_at_locations: (at as unknown[]).map(atPlace)}),
  };
}

function atPlace(place: unknown): unknown {
  if (!isRough(place)) return place;
  const record = isVersion1(place) ? fromVersion1(place) : place;
  const {location} = record;
  return {...withSchedules(record), ...(isRough(location) && {location: withPoint(withSchedules(location))})};
}

// Version 3 keeps them in `schedules`; dumps also under other names, and as one text.
function withSchedules(record: Rough): Rough {
  const given = [
    record['schedules'],
    record['opening_hours'],
    record['openingHours'],
    record['hours'],
  ].flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? [value] : [],
  );
  if (given.length === 0) return record;
  const list = given.flatMap((one) =>
    typeof one === 'string' && one.trim() ? hoursOfText(one).roughs : [one],
  );
  return {...record, schedules: scheduleForms(list)};
}

// Categories as plain words, and under names that other systems have for them.
function withTerms(record: Rough): Rough {
  const {attributes, categories, taxonomy_terms: terms, taxonomies} = record;
  const others = [categories, terms, taxonomies].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const isPlain = Array.isArray(attributes) && attributes.some((one) => typeof one === 'string');
  if (!isPlain && others.length === 0) return record;
  const list = [...(Array.isArray(attributes) ? (attributes as unknown[]) : []), ...others];
  return {
    ...record,
    attributes: list.map((one) => {
      if (typeof one === 'string') return {taxonomy_term: {id: slugOf(one) || one, name: one}};
      const isTerm = isRough(one) && one['taxonomy_term'] === undefined && typeof one['name'] === 'string';
      return isTerm ? {taxonomy_term: {id: one['id'] ?? slugOf(String(one['name'])), ...one}} : one;
    }),
  };
}

// Organisations, taxonomies and terms have names too, but none of these.
const serviceKeys = [
  'status',
  'service_at_locations',
  'organization',
  'organization_id',
  'cost_options',
  'assured_date',
  'fees',
  'eligibility_description',
  'service_areas',
  'schedules',
  'eligibilitys',
  'regular_schedules',
  'service_taxonomys',
  'minimum_age',
  'last_modified',
  'attributes',
  'application_process',
  'deliverable_type',
];
const otherKeys = [
  'taxonomy',
  'taxonomy_terms',
  'term_uri',
  'vocabulary',
  'year_incorporated',
  'organization_identifiers',
  'parent_organization_id',
  'openapi_url',
];

// Nor has a place any of these.
const ofServicesOnly = ['status', 'organization', 'organization_id', 'cost_options', 'fees', 'assured_date'];
// What a service has that tells nothing else of itself: an organisation has a website and a taxonomy a version.
const plainKeys = new Set(
  'id name alternate_name description summary url email phone phones telephone address addresses location locations opening_hours'.split(
    ' ',
  ),
);

function isService(record: Rough): boolean {
  if (otherKeys.some((key) => record[key] !== undefined)) return false;
  if (
    (record['latitude'] !== undefined || record['location_type'] !== undefined) &&
    !ofServicesOnly.some((key) => record[key] !== undefined)
  )
    return false;
  return (
    serviceKeys.some((key) => record[key] !== undefined) ||
    (typeof record['description'] === 'string' && record['url'] !== undefined) ||
    (typeof record['name'] === 'string' && Object.keys(record).every((key) => plainKeys.has(key)))
  );
}

function asService(record: Rough): Rough {
  return {status: null, ...record};
}

// One service at several locations comes as several records.
function merged(records: readonly unknown[], issues: Issue[]): Rough[] {
  const byId = new Map<unknown, Rough>();
  const services: Rough[] = [];
  for (const record of records) {
    if (!isRough(record)) {
      issues.push(issue('record-unreadable', {index: services.length}, '', record));
      services.push({});
      continue;
    }
    const at = record['service_at_locations'];
    const same = byId.get(record['id']);
    const isSame = same && Array.isArray(at) && at.length === 1 && sharesAllButPlaces(same, record);
    if (isSame && Array.isArray(same['service_at_locations'])) {
      const places = same['service_at_locations'] as unknown[];
      if (
        !places.some(
          (place) =>
            isRough(place) && isRough(at[0]) && place['id'] !== undefined && place['id'] === at[0]['id'],
        )
      ) {
        places.push(at[0]);
        continue;
      }
    }
    const copy = Array.isArray(at) ? {...record, service_at_locations: [...(at as unknown[])]} : record;
    services.push(copy);
    if (record['id'] !== undefined) byId.set(record['id'], copy);
  }
  return services;
}

function sharesAllButPlaces(one: Rough, other: Rough): boolean {
  const keys = Object.keys(other).filter((key) => key !== 'service_at_locations');
  return (
    keys.every((key) => one[key] === other[key] || typeof one[key] === typeof other[key]) &&
    one['name'] === other['name']
  );
}

function isShallow(service: Rough): boolean {
  return [
    'service_at_locations',
    'schedules',
    'phones',
    'contacts',
    'cost_options',
    'attributes',
    'service_areas',
  ].every((key) => service[key] === undefined);
}
