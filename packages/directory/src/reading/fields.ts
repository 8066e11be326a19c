/** How the value of a field is to be read, by the field's name: it is the same in each record of Open Referral that has it. */
export type FieldKind =
  | 'id'
  | 'line'
  | 'prose'
  | 'raw'
  | 'age'
  | 'number'
  | 'degrees'
  | 'day'
  | 'instant'
  | 'time'
  | 'days'
  | 'flag'
  | 'status'
  | 'choice'
  | 'frequency'
  | 'country'
  | 'phone'
  | 'email'
  | 'web'
  | 'list'
  | 'record'
  | 'translations';

const names: Readonly<Record<FieldKind, string>> = {
  id: 'id parent_id taxonomy_id taxonomy_term_id link_id parent_organization_id',
  line:
    'name alternate_name code title department type option currency amount_description ' +
    'attention address_1 address_2 city region state_province postal_code external_identifier external_identifier_type ' +
    'identifier identifier_type identifier_scheme legal_status tax_status tax_id document source taxonomy ' +
    'language version link_type link_entity value extent_type attending_type byweekno bymonthday byyearday lang note',
  prose:
    'description details notes fees fees_description accreditations eligibility_description application_process ' +
    'interpretation_services wait_time licenses alert transportation',
  raw: 'extent opening_hours',
  age: 'minimum_age maximum_age',
  number: 'amount interval count timezone extension year_incorporated',
  degrees: 'latitude longitude',
  day: 'assured_date valid_from valid_to dtstart until start_date end_date',
  instant: 'last_modified',
  time: 'opens_at closes_at',
  days: 'byday wkst',
  flag: 'confidential closed',
  status: 'status',
  choice: 'location_type address_type',
  frequency: 'freq',
  country: 'country',
  phone: 'number',
  email: 'email assurer_email',
  web: 'url uri website logo term_uri schedule_link',
  list:
    'phones schedules service_areas service_at_locations languages funding cost_options required_documents contacts ' +
    'attributes addresses accessibility locations organization_identifiers',
  record: 'organization location program taxonomy_term taxonomy_detail',
  translations: 'translations',
};

const kinds = new Map(
  (Object.keys(names) as FieldKind[]).flatMap((kind) =>
    names[kind].split(' ').map((name) => [name, kind] as const),
  ),
);

export function kindOf(field: string): FieldKind | undefined {
  return kinds.get(field);
}

/** Other names for the same, within the list or record that is named first: mirrors in Open Referral UK, older names, common mistakes. */
export const ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: {
    phone: 'phones',
    telephone: 'phones',
    contact: 'contacts',
    website: 'url',
    summary: 'description',
    language: 'languages',
    service_area: 'service_areas',
    cost: 'fees',
    eligibility: 'eligibility_description',
  },
  cost_options: {cost: 'option', cost_description: 'amount_description'},
  service_areas: {service_area: 'name'},
  accessibility: {accessibility: 'description'},
  taxonomy_term: {term: 'name'},
  organization: {url: 'website'},
  languages: {language: 'name'},
  phones: {phone_number: 'number', phone: 'number', telephone: 'number', value: 'number'},
  addresses: {
    postcode: 'postal_code',
    zip: 'postal_code',
    address: 'address_1',
    street: 'address_1',
    street_address: 'address_1',
    line_1: 'address_1',
    line_2: 'address_2',
    town: 'city',
    county: 'state_province',
    type: 'address_type',
  },
  location: {
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    long: 'longitude',
    type: 'location_type',
    physical_addresses: 'addresses',
  },
};

/** What a string is, where a list of records is expected: `"languages": ["Urdu"]`. */
export const MAIN_FIELDS: Readonly<Record<string, string>> = {
  phones: 'number',
  languages: 'name',
  accessibility: 'description',
  required_documents: 'document',
  funding: 'source',
  service_areas: 'name',
  cost_options: 'option',
  schedules: 'description',
  contacts: 'name',
  addresses: 'address_1',
};
