import type {Location, Service, ServiceAtLocation} from '@civic-widgets/model';
import {bareHeading} from '../reading/column-names.js';

/** A kind of service that people may need to look for without being seen to. A site edits the list. */
export interface SensitiveCategory {
  readonly id: string;
  /** Identifiers or names of taxonomy terms, compared without marks and case. */
  readonly terms: readonly string[];
  /** Words or phrases that tell it in a name, description or term; a `*` at the end stands for any ending. */
  readonly keywords: readonly string[];
  /** Words that, in a service of this kind, mean that nobody may learn where it is. */
  readonly confidential?: readonly string[];
}

/**
 * Where a site says nothing, these are sensitive, in English, Welsh and Urdu. Debt is one: who controls a person's money often
 * reads their screen too.
 */
export const SENSITIVE_CATEGORIES: readonly SensitiveCategory[] = [
  {
    id: 'abuse',
    terms: [
      'abuse',
      'domestic abuse',
      'domestic violence',
      'sexual violence',
      'victims of abuse',
      'child protection',
      'social_facility=women_shelter',
    ],
    keywords: [
      'domestic abuse',
      'domestic violence',
      'abusive',
      'coercive control',
      'sexual violence',
      'sexual abuse',
      'sexual assault',
      'rape',
      'forced marriage',
      'honour based',
      'stalking',
      'modern slavery',
      'women s refuge',
      'fgm',
      'female genital mutilation',
      'cam drin domestig',
      'trais domestig',
      'trais rhywiol',
      'camdriniaeth',
      'گھریلو تشدد',
      'زیادتی',
    ],
    confidential: [
      'refuge',
      'refuges',
      'safe house',
      'safe houses',
      'women s shelter',
      'safe accommodation',
      'lloches',
      'llety diogel',
      'پناہ گاہ',
      'social_facility shelter',
      'women_shelter',
    ],
  },
  {
    id: 'sexual-health',
    terms: ['sexual health', 'contraception', 'hiv', 'abortion'],
    keywords: [
      'sexual health',
      'sexually transmitted',
      'contracepti*',
      'hiv',
      'abortion',
      'pregnancy advice',
      'termination of pregnancy',
      'iechyd rhywiol',
      'atal cenhedlu',
      'جنسی صحت',
    ],
  },
  {
    id: 'mental-health-crisis',
    terms: ['suicide prevention', 'self harm', 'mental health crisis', 'eating disorders'],
    keywords: [
      'suicid*',
      'self harm',
      'mental health crisis',
      'eating disorder*',
      'hunanladdiad',
      'hunan niweidio',
      'خودکشی',
    ],
  },
  {
    id: 'addiction',
    terms: ['drugs and alcohol', 'substance misuse', 'addiction', 'gambling'],
    keywords: [
      'addict*',
      'substance misuse',
      'drug misuse',
      'alcohol misuse',
      'drug and alcohol',
      'drugs and alcohol',
      'alcoholics',
      'gambl*',
      'caethiwed',
      'camddefnyddio',
      'gamblo',
      'نشہ',
    ],
  },
  {
    id: 'debt',
    terms: ['debt', 'debt advice', 'money and debt'],
    keywords: [
      'debt',
      'debts',
      'bailiff*',
      'insolvency',
      'bankruptcy',
      'loan shark*',
      'dyled',
      'dyledion',
      'قرض',
    ],
  },
  {
    id: 'identity',
    terms: ['lgbt', 'lgbtq', 'lgbtq+', 'gender identity'],
    keywords: ['lgbt*', 'gender identity', 'transgender', 'lhdt*'],
  },
  {
    id: 'immigration',
    terms: ['immigration', 'asylum', 'refugees'],
    keywords: [
      'asylum',
      'immigration',
      'undocumented',
      'refugee*',
      'lloches wleidyddol',
      'ceiswyr lloches',
      'پناہ گزین',
    ],
  },
];

/** The sensitive categories that a service belongs to, by its terms first, or by words in its name, terms and description. */
export function sensitiveCategories(
  service: Service,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): readonly SensitiveCategory[] {
  const known = found.get(service);
  if (known?.among === categories) return known.categories;
  const terms = termsOf(service);
  const text = bareTextOf(service);
  const own = categories.filter(
    (category) =>
      category.terms.some((term) => terms.has(bareTerm(term)) || terms.has(term)) ||
      category.keywords.some((word) => stands(word, text)),
  );
  found.set(service, {among: categories, categories: own});
  return own;
}

// Each service is asked about several times, for itself and for each of its places.
const found = new WeakMap<
  Service,
  {readonly among: readonly SensitiveCategory[]; readonly categories: readonly SensitiveCategory[]}
>();

/**
 * Whether nobody may learn where this is: its record says so, an attribute does, or it is a place of a service whose category and words
 * say so, such as a refuge. Rather one address too few than one too many: the report tells the owner of each.
 */
export function isConfidential(
  service: Service,
  location: Location | undefined,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): boolean {
  if (location?.confidential === true) return true;
  const says = /\b(?:confidential|undisclosed|not disclosed|withheld|secret)\b/i;
  if (wordsOf(location?.attributes).some((word) => says.test(word))) return true;
  // Of a service, "confidential" alone says how people are treated, not where.
  const saysPlace =
    /\b(?:confidential|undisclosed|withheld|secret)\b.*\b(?:address|location|place|site|venue)\b/i;
  if (wordsOf(service.attributes).some((word) => saysPlace.test(word))) return true;
  if ((location?.addresses ?? []).some(({address_1}) => address_1 !== undefined && says.test(address_1)))
    return true;
  const text = `${bareTextOf(service)}${bareWords(location?.name ?? '')} `;
  return sensitiveCategories(service, categories).some(({confidential = []}) =>
    confidential.some((word) => stands(word, text)),
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

/**
 * The service without anything that tells where its confidential places are: address, coordinates, name and directions of the place,
 * property number, places of its organisation, the shape of its area; and the street and postcode where the words of the entry name
 * them. Phones, hours and access stay. Anything that is indexed, mapped, served or printed goes through here. A service without confidential
 * places comes back as it is.
 */
export function withoutConfidential(
  service: Service,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): Service {
  if (!hasConfidentialPlace(service, categories)) return service;
  const places = service.service_at_locations ?? [];
  const hidden = places.filter(({location}) => isConfidential(service, location, categories));
  const locations = [
    ...hidden.flatMap(({location}) => location ?? []),
    ...(service.organization?.locations ?? []),
  ];
  const secrets = secretsOf(locations);
  const {organization, service_areas: areas} = service;
  const bare: Service = {
    ...service,
    service_at_locations:
      service.service_at_locations &&
      places.map((place) => (hidden.includes(place) ? bareLocation(place) : place)),
    organization: organization && {...organization, locations: undefined},
    service_areas: areas?.map((area) => ({...area, extent: undefined, extent_type: undefined})),
  };
  return redacted(bare, secrets) as Service;
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

function secretsOf(locations: readonly Location[]): string[] {
  const parts = locations.flatMap(({addresses = [], name, external_identifier}) => [
    name,
    external_identifier,
    ...addresses.flatMap(({address_1, address_2, postal_code}) => [
      address_1,
      address_2,
      postal_code,
      postal_code?.replace(/\s/g, ''),
    ]),
  ]);
  // A name of four letters or less stands in other words too.
  return [...new Set(parts.filter((part): part is string => part !== undefined && part.length > 4))].sort(
    (one, other) => other.length - one.length,
  );
}

// Words of the entry may repeat the address: "Come to 12 Mill Lane, SY8 1AA".
function redacted(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => replaceAll(text, secret), value);
  if (Array.isArray(value)) return value.map((item) => redacted(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'id' ? item : redacted(item, secrets)]),
  );
}

function replaceAll(text: string, secret: string): string {
  return text.replace(
    new RegExp(
      secret.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`),
      'giu',
    ),
    '…',
  );
}

function termsOf({attributes = []}: Service): Set<string> {
  return new Set(
    attributes.flatMap(({taxonomy_term: term}) =>
      [term?.id, term?.code, term?.name].flatMap((word) => (word ? [word, bareWords(word)] : [])),
    ),
  );
}

function textOf({name, alternate_name, description, attributes = [], translations = {}}: Service): string {
  const translated = Object.values(translations).flatMap((words) => [
    words.name,
    words.alternate_name,
    words.description,
  ]);
  const terms = attributes.flatMap(({taxonomy_term: term}) => [term?.name, term?.id]);
  return [name, alternate_name, description, ...terms, ...translated].filter(Boolean).join(' \n ');
}

// Words, as they are compared: "Women’s refuge" is `women s refuge`.
function bareWords(text: string): string {
  return bareHeading(text.toLowerCase().replace(/[()]/g, ' '));
}

const bareTexts = new WeakMap<Service, string>();

// Each service is asked about several times, for itself and for each of its places.
function bareTextOf(service: Service): string {
  let text = bareTexts.get(service);
  if (text === undefined) bareTexts.set(service, (text = ` ${bareWords(textOf(service))} `));
  return text;
}

const keywords = new Map<string, string>();
const bareTerms = new Map<string, string>();

// The same few keywords are held against every service.
function bareTerm(term: string): string {
  let bare = bareTerms.get(term);
  if (bare === undefined) bareTerms.set(term, (bare = bareWords(term)));
  return bare;
}

function stands(keyword: string, text: string): boolean {
  let bare = keywords.get(keyword);
  if (bare === undefined) {
    const word = bareTerm(keyword);
    keywords.set(keyword, (bare = word === '' ? '' : keyword.endsWith('*') ? ` ${word}` : ` ${word} `));
  }
  return bare !== '' && text.includes(bare);
}
