import {fromVersion1, isVersion1} from './open-referral-v1.js';
import {issue, type Issue} from './issues.js';
import {isRough, type Rough} from './normalise.js';
import {joinTables, tablesIn} from './tables.js';

/** What an adapter found: services with Open Referral's names, as they were given otherwise. */
export interface Gathered {
  readonly services: readonly Rough[];
  readonly issues: readonly Issue[];
}

const listKeys = [
  'contents',
  'content',
  'services',
  'items',
  'results',
  'data',
  'value',
  'records',
  'service_at_locations',
];

/**
 * Gathers the services of Open Referral: pages of a list, a list alone, one service with all that belongs to it, services at
 * locations, organisations with their services, or the tables of a datapackage; of version 3 (HSDS and its British profile) or 1.
 */
export function gatherOpenReferral(json: unknown): Gathered {
  const issues: Issue[] = [];
  const services = merged(recordsIn(json, issues).flatMap((record) => servicesOf(record)));
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
    const list = listOf(json) ?? [];
    checkCounts(json, list.length, issues);
    return list as Rough[];
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
export function listOf(json: Rough): unknown[] | undefined {
  for (const key of listKeys) {
    const list = json[key];
    if (Array.isArray(list)) return list as unknown[];
  }
  return undefined;
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
    return [{...versioned(service), service_at_locations: [versioned(rest)]}];
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
  return isVersion1(record) ? fromVersion1(record) : record;
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
  'latitude',
  'location_type',
  'parent_organization_id',
  'openapi_url',
];

function isService(record: Rough): boolean {
  if (otherKeys.some((key) => record[key] !== undefined)) return false;
  return (
    serviceKeys.some((key) => record[key] !== undefined) ||
    (typeof record['description'] === 'string' && record['url'] !== undefined)
  );
}

// One service at several locations comes as several records.
function merged(records: readonly unknown[]): Rough[] {
  const byId = new Map<unknown, Rough>();
  const services: Rough[] = [];
  for (const record of records) {
    if (!isRough(record)) {
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
