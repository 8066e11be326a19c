/** A record of Open Referral UK 3.0, by the name that its schema has there. */
export type OpenReferralRecord =
  'api_details' | 'service' | 'service_at_location' | 'organization' | 'taxonomy' | 'taxonomy_term';

/** A route of Open Referral’s API: it drives the server and the OpenAPI document. */
export interface OpenReferralRoute {
  readonly id: string;
  /** What follows the root. */
  readonly path: string;
  readonly summary: string;
  /** What is given: one by its id, or a page of them. */
  readonly gives: OpenReferralRecord;
  readonly isList?: boolean;
  /** What can be asked for; everything else in the query is passed over, but for {@link REFUSED_PARAMETERS}. */
  readonly parameters: readonly OpenReferralParameter[];
}

/** The most that one page gives; `minimal` is meant to give all at once. */
export const MOST_PER_PAGE = 1000;
export const MOST_MINIMAL = 100_000;
/** What stands on a page where nothing is said. */
export const PER_PAGE = 50;
/** Metres: half way round the world. */
export const FARTHEST = 20_100_000;
export const LAST_PAGE = 1_000_000;
export const OLDEST = 150;

const flag = {type: 'boolean', default: false} as const;
const word = {type: 'string'} as const;
const age = {type: 'number', minimum: 0, maximum: OLDEST} as const;

/** Every parameter that is understood, with what it means here and what it takes. */
export const openReferralParameters = {
  search: {
    schema: word,
    description:
      'Words that all have to stand in the record. Marks and case don’t matter. The last word may be the beginning of one; of services, from three letters on. In the list of services, those whose names have all words come first.',
  },
  text: {schema: word, description: 'An older name of `search`, which counts where both are given.'},
  page: {schema: {type: 'integer', minimum: 1, maximum: LAST_PAGE, default: 1}, description: 'Which page.'},
  per_page: {
    schema: {type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: PER_PAGE},
    description: `How many on a page. With \`minimal\` up to ${MOST_MINIMAL}, and as many where nothing is said.`,
  },
  format: {
    schema: {type: 'string', enum: ['json', 'ndjson'], default: 'json'},
    description: '`ndjson` gives all records that fit, one a line, without pages.',
  },
  taxonomy_term_id: {schema: word, description: 'Only services in this category.'},
  taxonomy_id: {schema: word, description: 'Only what belongs to a category of this taxonomy.'},
  organization_id: {schema: word, description: 'Only services of this organisation.'},
  parent_id: {schema: word, description: 'Only terms that stand directly below this one.'},
  top_only: {schema: flag, description: 'Only terms that stand below no other.'},
  modified_after: {
    schema: {type: 'string', format: 'date-time'},
    description: 'Only services that were changed at this moment or later.',
  },
  minimum_age: {schema: age, description: 'Only services whose lowest age is this or more, in years.'},
  maximum_age: {schema: age, description: 'Only services whose highest age is this or less, in years.'},
  postcode: {
    schema: word,
    description:
      'A postcode of the United Kingdom, or the first half of one, that the directory itself has a place in: the nearest come first.',
  },
  proximity: {
    schema: {type: 'number', minimum: 0, maximum: FARTHEST},
    description: 'With `postcode`: only what is within so many metres of it.',
  },
  minimal: {
    schema: flag,
    description: 'Gives of each service its id and when it was last changed, and nothing else.',
  },
  full: {schema: flag, description: 'Gives each record with all that belongs to it.'},
  full_service: {
    schema: flag,
    description: 'Gives the whole services of an organisation instead of their names.',
  },
} as const;

export type OpenReferralParameter = keyof typeof openReferralParameters;

/** Parameters of other versions that ask for what only the service finder can do: passed over, they would give everything. */
export const REFUSED_PARAMETERS = ['start_time', 'end_time', 'day'] as const;

const paging = ['page', 'per_page', 'format'] as const;
const words = ['search', 'text'] as const;
const ofServices = [
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'modified_after',
  'minimum_age',
  'maximum_age',
] as const;

export const openReferralRoutes = [
  {
    id: 'readAbout',
    path: '',
    summary: 'What this API is, and where its description stands',
    gives: 'api_details',
    parameters: [],
  },
  {
    id: 'listServices',
    path: '/services',
    summary: 'Services, by name',
    gives: 'service',
    isList: true,
    parameters: [...words, ...ofServices, 'minimal', 'full', ...paging],
  },
  {
    id: 'readService',
    path: '/services/{id}',
    summary: 'One service with all that belongs to it',
    gives: 'service',
    parameters: [],
  },
  {
    id: 'listServicesAtLocations',
    path: '/service_at_locations',
    summary: 'Services at the places where they are given',
    gives: 'service_at_location',
    isList: true,
    parameters: [...words, ...ofServices, 'postcode', 'proximity', 'full', ...paging],
  },
  {
    id: 'readServiceAtLocation',
    path: '/service_at_locations/{id}',
    summary: 'One service at a place',
    gives: 'service_at_location',
    parameters: [],
  },
  {
    id: 'listTaxonomies',
    path: '/taxonomies',
    summary: 'Taxonomies that categories belong to',
    gives: 'taxonomy',
    isList: true,
    parameters: [...words, ...paging],
  },
  {
    id: 'readTaxonomy',
    path: '/taxonomies/{id}',
    summary: 'One taxonomy',
    gives: 'taxonomy',
    parameters: [],
  },
  {
    id: 'listTaxonomyTerms',
    path: '/taxonomy_terms',
    summary: 'Categories',
    gives: 'taxonomy_term',
    isList: true,
    parameters: [...words, 'taxonomy_id', 'parent_id', 'top_only', ...paging],
  },
  {
    id: 'readTaxonomyTerm',
    path: '/taxonomy_terms/{id}',
    summary: 'One category',
    gives: 'taxonomy_term',
    parameters: [],
  },
  {
    id: 'listOrganizations',
    path: '/organizations',
    summary: 'Organisations',
    gives: 'organization',
    isList: true,
    parameters: [...words, 'full', 'full_service', ...paging],
  },
  {
    id: 'readOrganization',
    path: '/organizations/{id}',
    summary: 'One organisation with its services',
    gives: 'organization',
    parameters: ['full_service'],
  },
] as const satisfies readonly OpenReferralRoute[];

export type OpenReferralRouteId = (typeof openReferralRoutes)[number]['id'];

/** Where the API stands: for all directories of a server, and for one. */
export const openReferralRoots = ['/openreferral/v3', '/directories/{directory}/openreferral/v3'] as const;
