import type {Location, Service, ServiceAtLocation} from '@civic-widgets/model';
import {
  bareTextOf,
  bareWords,
  SENSITIVE_CATEGORIES,
  sensitiveCategories,
  stands,
  type SensitiveCategory,
} from './sensitive.js';

/**
 * Whether nobody may learn where this is: its record says so, an attribute does, or it is a place of a service whose category and words
 * say so, such as a refuge. Rather one address too few than one too many: the report tells the owner of each.
 */
export function isConfidential(
  service: Service,
  location: Location | undefined,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): boolean {
  if (location && isMarked(location)) return true;
  // Of a service, "confidential" alone says how people are treated, not where.
  const saysPlace =
    /\b(?:confidential|undisclosed|withheld|secret)\b.*\b(?:address|location|place|site|venue)\b/i;
  if (wordsOf(service.attributes).some((word) => saysPlace.test(word))) return true;
  const text = `${bareTextOf(service)}${bareWords(location?.name ?? '')} `;
  return sensitiveCategories(service, categories).some(({confidential = []}) =>
    confidential.some((word) => stands(word, text)),
  );
}

// Its own record says so: then it is so in every entry that names it.
function isMarked({confidential, attributes, addresses = []}: Location): boolean {
  const says = /\b(?:confidential|undisclosed|not disclosed|withheld|secret)\b/i;
  return (
    confidential === true ||
    wordsOf(attributes).some((word) => says.test(word)) ||
    addresses.some(({address_1}) => address_1 !== undefined && says.test(address_1))
  );
}

/** Whether any of its places is confidential, or the service itself if it has none. */
export function hasConfidentialPlace(
  service: Service,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): boolean {
  const places = service.service_at_locations ?? [];
  return places.length > 0
    ? places.some(({location}) => isConfidential(service, location, categories))
    : isConfidential(service, undefined, categories);
}

/** The ids of places that nobody may learn of, as a whole directory tells them. */
export interface ConfidentialPlaces {
  /** Their own records say so, in one entry at least; or what stands in `inferred` and few entries name. */
  readonly marked: ReadonlySet<string>;
  /** An entry says so, such as that of a refuge; the place may also be a town hall, where somebody tells of the refuge. */
  readonly inferred: ReadonlySet<string>;
}

/** What more entries name than these is a public building. */
const fewEntries = 5;

/**
 * Finds the confidential places of a directory. Feeds give one place in several entries, and mark it in one: what one hides, another must
 * not tell.
 */
export function confidentialPlaces(
  services: readonly Service[],
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): ConfidentialPlaces {
  const marked = new Set<string>();
  const inferred = new Set<string>();
  const entries = new Map<string, number>();
  for (const service of services) {
    for (const location of [...placesOf(service), ...(service.organization?.locations ?? [])])
      if (isMarked(location)) marked.add(location.id);
    for (const location of placesOf(service)) {
      entries.set(location.id, (entries.get(location.id) ?? 0) + 1);
      if (isConfidential(service, location, categories)) inferred.add(location.id);
    }
  }
  for (const id of inferred) if ((entries.get(id) ?? 0) <= fewEntries) marked.add(id);
  return {marked, inferred};
}

const none: ConfidentialPlaces = {marked: new Set(), inferred: new Set()};

/**
 * The service without anything that tells where confidential places are: address, coordinates, name and directions of the place,
 * property number, places of its organisation, the shape of its area; and the street, postcode and coordinates where the words of the entry name
 * them. Phones, hours and access stay. Anything that is indexed, mapped, served or printed goes through here, with `known` from the whole
 * directory. A service that has nothing to do with a confidential place comes back as it is.
 */
export function withoutConfidential(
  service: Service,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
  known: ConfidentialPlaces = none,
): Service {
  const {organization, service_areas: areas, service_at_locations: places = []} = service;
  // The town hall stays where it is, but not in the entry of another service of the kind.
  const isCareful = sensitiveCategories(service, categories).some(({confidential}) => confidential);
  const isKnown = ({id}: Location) => known.marked.has(id) || (isCareful && known.inferred.has(id));
  const hidden = places.filter(
    ({location}) =>
      isConfidential(service, location, categories) || (location !== undefined && isKnown(location)),
  );
  const isOwn = hidden.length > 0 || (places.length === 0 && isConfidential(service, undefined, categories));
  const ofOwner = organization?.locations ?? [];
  const hiddenOfOwner = isOwn
    ? ofOwner
    : ofOwner.filter(
        (location) => isMarked(location) || isKnown(location) || known.inferred.has(location.id),
      );
  if (!isOwn && hiddenOfOwner.length === 0) return service;
  const secrets = secretsOf([...hidden.flatMap(({location}) => location ?? []), ...hiddenOfOwner]);
  const bare: Service = {
    ...service,
    service_at_locations:
      service.service_at_locations &&
      places.map((place) => (hidden.includes(place) ? bareLocation(place) : place)),
    organization: organization && {
      ...organization,
      locations: isOwn ? undefined : ofOwner.filter((location) => !hiddenOfOwner.includes(location)),
    },
    ...(isOwn && {
      service_areas: areas?.map((area) => ({...area, extent: undefined, extent_type: undefined})),
    }),
  };
  return redacted(bare, secrets) as Service;
}

function placesOf({service_at_locations: places = []}: Service): Location[] {
  return places.flatMap(({location}) => location ?? []);
}

function wordsOf(attributes: Service['attributes'] = []): string[] {
  return attributes.flatMap(({value, link_type, taxonomy_term: term}) =>
    [value, term?.name, link_type].filter((word) => word !== undefined),
  );
}

function bareLocation(place: ServiceAtLocation): ServiceAtLocation {
  const {location} = place;
  if (!location) return place;
  const {id, location_type, languages, accessibility, phones, schedules, contacts} = location;
  return {
    ...place,
    description: undefined,
    location: {id, location_type, languages, accessibility, phones, schedules, contacts, confidential: true},
  };
}

function secretsOf(locations: readonly Location[]): RegExp[] {
  const parts = locations.flatMap(({addresses = [], name, external_identifier}) => [
    name,
    external_identifier,
    ...addresses.flatMap(({address_1, address_2, postal_code}) => [
      address_1,
      address_2,
      ...[address_1, address_2].flatMap((line) => streetsIn(line ?? '')),
      postal_code,
    ]),
  ]);
  // A name of four letters or less stands in other words too.
  const words = [...new Set(parts.filter((part): part is string => part !== undefined && part.length > 4))];
  const coordinates = locations.flatMap(({latitude, longitude}) => [latitude, longitude].flatMap(hundredths));
  return [...words.sort((one, other) => other.length - one.length).map(anyForm), ...new Set(coordinates)].map(
    (pattern) => new RegExp(pattern, 'giu'),
  );
}

// "Flat 2, 12 Mill Lane": an entry may say "12, Mill Lane", or the street alone.
function streetsIn(line: string): string[] {
  const streets = line.split(',').map((part) => part.replace(/^[\s\d]*\d[a-z]?\s+/i, '').trim());
  return streets.filter(
    (street, at) => /\S\s+\S/.test(street) && (at === 0 || /\d/.test(line.split(',')[at] ?? '')),
  );
}

// With or without the spaces that it has: "SY81AA" is a postcode too.
function anyForm(secret: string): string {
  return secret.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/\s+/g, String.raw`[\s+_-]*`);
}

// A link to a map may have more digits, or fewer.
function hundredths(degrees: number | undefined): string[] {
  const [whole = '', part = ''] = String(degrees ?? '').split('.');
  return part.length < 2 ? [] : [`(?<![\\d.])${whole}\\.${part.slice(0, 2)}\\d*`];
}

// Words of the entry may repeat the address: "Come to 12 Mill Lane, SY8 1AA".
function redacted(value: unknown, secrets: readonly RegExp[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replace(secret, '…'), value);
  if (Array.isArray(value)) return value.map((item) => redacted(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'id' ? item : redacted(item, secrets)]),
  );
}
