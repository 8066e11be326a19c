import type {
  Address,
  Location,
  Schedule,
  Service,
  ServiceAtLocation,
  ServiceTranslation,
} from '@civic-widgets/model';
import type {ServicePlace, ServiceRecord} from '../search/request.js';

type Plain = Readonly<Record<string, unknown>>;

// What the columns and the texts hold already, and what is for the keepers of the directory only.
const serviceKnown = [
  'id',
  'name',
  'description',
  'assured_date',
  'assurer_email',
  'minimum_age',
  'maximum_age',
  'licenses',
  'funding',
  'service_at_locations',
  'organization',
  'attributes',
  'languages',
  'translations',
  'status',
  'lang',
];
const locationKnown = [
  'id',
  'name',
  'latitude',
  'longitude',
  'addresses',
  'accessibility',
  'external_identifier',
  'external_identifier_type',
  'languages',
  'contacts',
  'attributes',
  'location_type',
  'confidential',
];
const organizationKept = ['description', 'email', 'phones'];

/** What only the details of a service show, without ids and without what the rest of the index holds. */
export function detailsOf(service: Service, placesShown: readonly boolean[]): Plain {
  const {organization, service_at_locations: atLocations = [], translations = {}} = service;
  const places = atLocations.map((at, index) => {
    // Of a place that must not be told, nothing is.
    if (!placesShown[index]) return {schedules: withoutIds(at.schedules)};
    const location = at.location && pick(at.location, (key) => !locationKnown.includes(key));
    const own = pick(at, (key) => !['id', 'location', 'attributes'].includes(key));
    return {...own, ...(location && Object.keys(location).length > 0 && {location})};
  });
  const organisation = organization && pick(organization, (key) => organizationKept.includes(key));
  const languages = Object.fromEntries(
    Object.entries(translations).flatMap(([lang, words]) => {
      const rest = pick(words, (key) => key !== 'name' && key !== 'description');
      return Object.keys(rest).length > 0 ? [[lang, rest] as const] : [];
    }),
  );
  return {
    ...pick(service, (key) => !serviceKnown.includes(key)),
    ...(places.some((place) => Object.keys(place).length > 0) && {service_at_locations: places}),
    ...(organisation && Object.keys(organisation).length > 0 && {organization: organisation}),
    ...(Object.keys(languages).length > 0 && {translations: languages}),
    ...(service.status === 'temporarily closed' && {status: service.status}),
  };
}

function pick(value: object, keeps: (key: string) => boolean): Plain {
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, part]) =>
          keeps(key) && part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0),
      )
      .map(([key, part]) => [key, withoutIds(part)]),
  );
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== 'id' && key !== 'attributes' && part !== undefined)
      .map(([key, part]) => [key, withoutIds(part)]),
  );
}

/**
 * Puts a service together again from the parts of the index. Its parts get ids by their place in their lists, since Open Referral
 * wants some.
 */
export function serviceOf(
  record: ServiceRecord,
  details: Plain,
  names: ReadonlyMap<string, string>,
  descriptions: ReadonlyMap<string, string>,
  own: string,
): Service {
  const {service_at_locations: atLocations, organization, translations, ...rest} = withIds(details) as Plain;
  const lang = descriptions.has(own) || !names.has(record.lang) ? own : record.lang;
  const inOther = new Set([...names.keys(), ...descriptions.keys()].filter((tag) => tag !== lang));
  const description = descriptions.get(lang);
  const parts = Array.isArray(atLocations) ? (atLocations as (ServiceAtLocation | undefined)[]) : [];
  const others = isPlain(translations) ? translations : {};
  return {
    status: record.temporarilyClosed ? 'temporarily closed' : 'active',
    ...(rest as Partial<Service>),
    id: record.id,
    lang,
    name: lang === record.lang ? record.name : (names.get(lang) ?? record.name),
    ...(description !== undefined && {description}),
    ...(record.minimumAge !== undefined && {minimum_age: record.minimumAge}),
    ...(record.maximumAge !== undefined && {maximum_age: record.maximumAge}),
    ...(record.assured !== undefined && {assured_date: record.assured}),
    languages: record.languages.map((code, at) => ({id: String(at + 1), code})),
    attributes: record.categories.map(({id, name}, at) => ({
      id: String(at + 1),
      taxonomy_term: {id, name: name[own] ?? Object.values(name)[0] ?? id},
    })),
    ...(record.organisation && {
      organization: {
        id: '1',
        ...(isPlain(organization) && organization),
        name: record.organisation.name,
        ...(record.organisation.website && {website: record.organisation.website}),
      },
    }),
    service_at_locations: record.places.map((place, at) => atLocationOf(place, at, parts[at])),
    translations: Object.fromEntries(
      [...inOther].map((tag) => {
        const words: ServiceTranslation = {
          ...(isPlain(others[tag]) && others[tag]),
          ...(names.has(tag) && {name: names.get(tag)}),
          ...(descriptions.has(tag) && {description: descriptions.get(tag)}),
        };
        return [tag, words];
      }),
    ),
  };
}

function atLocationOf(
  place: ServicePlace,
  at: number,
  part: ServiceAtLocation | undefined,
): ServiceAtLocation {
  const isTold = Boolean(place.point ?? place.name ?? place.street ?? place.town ?? place.postcode);
  const address: Address = {
    id: '1',
    ...(place.street && {address_1: place.street}),
    ...(place.town && {city: place.town}),
    ...(place.postcode && {postal_code: place.postcode}),
  };
  const schedules: readonly Schedule[] | undefined = part?.schedules;
  const location: Location = {
    ...part?.location,
    id: String(at + 1),
    location_type: part?.location?.location_type ?? 'physical',
    ...(place.name && {name: place.name}),
    ...(place.point && {latitude: place.point.lat, longitude: place.point.lon}),
    ...(place.street || place.town || place.postcode ? {addresses: [address]} : {}),
    ...(place.accessibility.length > 0 && {
      accessibility: place.accessibility.map((description, number) => ({
        id: String(number + 1),
        description,
      })),
    }),
    ...(!isTold && {confidential: true}),
  };
  return {...part, id: String(at + 1), ...(schedules && {schedules: [...schedules]}), location};
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withIds(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item, at) =>
      isPlain(item) ? {id: String(at + 1), ...(withIds(item) as Plain)} : withIds(item),
    );
  }
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIds(part)]))
    : value;
}
