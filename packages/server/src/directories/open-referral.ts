import type {Service} from '@civic-widgets/model';
import {isUuid, namedUuid} from './uuid.js';

/** A record as Open Referral UK 3.0 has it. */
export type Shaped = {readonly id: string} & Readonly<Record<string, unknown>>;

/** A service with what the lists of the API are made from. All ids are UUIDs. */
export interface ShapedService {
  readonly service: Shaped;
  readonly organization: Shaped | undefined;
  readonly terms: readonly Shaped[];
  readonly taxonomies: readonly Shaped[];
  readonly atLocations: readonly Shaped[];
}

type Fields = Readonly<Record<string, unknown>>;

// As ajv-formats and JSON Schema's `email` have it, which is what readers check with.
const email =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

const emails = new Set(['email', 'assurer_email']);
const uris = new Set(['url', 'website', 'uri', 'term_uri', 'schedule_link']);
/** Records that are the same wherever they stand; anything else belongs to what it stands in. */
const shared: Readonly<Record<string, string>> = {
  organization: 'organization',
  taxonomy_term: 'taxonomy_term',
  taxonomy_detail: 'taxonomy',
};
const links: Readonly<Record<string, string>> = {
  organization_id: 'organization',
  parent_organization_id: 'organization',
  taxonomy_term_id: 'taxonomy_term',
  parent_id: 'taxonomy_term',
  taxonomy_id: 'taxonomy',
};
/** What the profile requires. Where the feed has no words, there are none. */
const required: Readonly<Record<string, Fields>> = {
  organization: {description: ''},
  taxonomy_term: {description: ''},
  taxonomy_detail: {description: ''},
  addresses: {
    address_1: '',
    city: '',
    state_province: '',
    postal_code: '',
    country: '',
    address_type: 'physical',
  },
  organization_identifiers: {identifier_type: ''},
};
/** Where the profile wants the id of the record around it. */
const backLinks: Readonly<Record<string, string>> = {
  schedules: 'service_id',
  service_areas: 'service_id',
  service_at_locations: 'service_id',
  languages: 'service_id',
  funding: 'service_id',
  cost_options: 'service_id',
  contacts: 'service_id',
  addresses: 'location_id',
  accessibility: 'location_id',
  organization_identifiers: 'organization_id',
  attributes: 'link_id',
};

/** Shapes the services of one directory. What must not be told has to be taken out before. */
export class Shaper {
  readonly #namespace: string;
  readonly #used = new Set<string>();

  constructor(directory: string) {
    this.#namespace = namedUuid(`https://civic-widgets.org/directories/${directory}`);
  }

  shape(service: Service): ShapedService {
    const id = this.uuidOf('service', service.id);
    const shaped = this.#record(service, 'service', id, id, '') as Shaped;
    const organization = shaped['organization'] as Shaped | undefined;
    const whole = {...shaped, ...(organization && {organization_id: organization.id})};
    const terms = termsIn(whole);
    return {
      service: whole,
      organization,
      terms,
      taxonomies: terms.flatMap((term) => taxonomyOf(term) ?? []),
      atLocations: listOf(whole, 'service_at_locations').map((place) => ({
        ...place,
        service: listed(whole),
      })),
    };
  }

  /** The UUID under which the API knows a record: its own where that is one. */
  uuidOf(kind: string, id: string): string {
    return isUuid(id) ? id.toLowerCase() : namedUuid(`${kind}/${id}`, this.#namespace);
  }

  #record(fields: Fields, key: string, id: string, path: string, around: string): Fields {
    const shaped: Record<string, unknown> = {id};
    for (const [name, value] of Object.entries(fields)) {
      const one = name === 'id' ? undefined : this.#field(name, value, path, id);
      if (one !== undefined) shaped[name] = one;
    }
    const back = backLinks[key];
    if (back !== undefined && around !== '') shaped[back] = around;
    if (key === 'service_at_locations' && isRecord(shaped['location']))
      shaped['location_id'] = shaped['location']['id'];
    if (key === 'attributes' && isRecord(shaped['taxonomy_term']))
      shaped['taxonomy_term_id'] = shaped['taxonomy_term']['id'];
    if (key === 'taxonomy_term') this.#nameTaxonomy(shaped);
    for (const [name, value] of Object.entries(required[key] ?? {})) shaped[name] ??= value;
    return shaped;
  }

  #field(name: string, value: unknown, path: string, around: string): unknown {
    if (Array.isArray(value))
      return value.map((item, at) => this.#part(item, name, `${path}/${name}/${at}`, around));
    if (isRecord(value)) return this.#part(value, name, `${path}/${name}`, around);
    if (typeof value !== 'string') return value ?? undefined;
    const link = links[name];
    if (link !== undefined) return this.uuidOf(link, value);
    if (emails.has(name)) return email.test(value) ? value : undefined;
    if (uris.has(name)) return uriOf(value);
    return value;
  }

  #part(value: unknown, key: string, path: string, around: string): unknown {
    if (!isRecord(value)) return value;
    const own = typeof value['id'] === 'string' ? value['id'] : '';
    const kind = shared[key];
    const id = kind === undefined ? this.#partId(own, path) : this.uuidOf(kind, own);
    return this.#record(value, key, id, path, around);
  }

  // Two places of delivery with one id could not be asked for by it; of smaller parts nobody asks.
  #partId(own: string, path: string): string {
    const id = isUuid(own) ? own.toLowerCase() : namedUuid(path, this.#namespace);
    if (!/\/service_at_locations\/\d+$/.test(path)) return id;
    const free = this.#used.has(id) ? namedUuid(path, this.#namespace) : id;
    this.#used.add(free);
    return free;
  }

  #nameTaxonomy(term: Record<string, unknown>): void {
    const {taxonomy_detail: detail, taxonomy} = term;
    if (isRecord(detail)) {
      term['taxonomy_id'] = detail['id'];
      term['taxonomy'] ??= detail['name'];
    } else if (typeof taxonomy === 'string' && taxonomy !== '') {
      term['taxonomy_id'] ??= this.uuidOf('taxonomy', taxonomy);
    }
  }
}

/** What a list says of a record: only what it has once. */
export function listed(record: Shaped): Shaped {
  const flat = (fields: Fields, nested: readonly string[]): Fields =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name, value]) => typeof value !== 'object' || nested.includes(name))
        .map(([name, value]) => [name, isRecord(value) ? flat(value, nested) : value]),
    );
  return flat(record, ['organization', 'location', 'service']) as Shaped;
}

function termsIn(value: unknown): Shaped[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'taxonomy_term' ? [inner as Shaped] : termsIn(inner),
  );
}

function taxonomyOf(term: Shaped): Shaped | undefined {
  const {taxonomy_detail: detail, taxonomy, taxonomy_id: id} = term;
  if (isRecord(detail)) return detail as Shaped;
  return typeof id === 'string' && typeof taxonomy === 'string'
    ? {id, name: taxonomy, description: ''}
    : undefined;
}

function listOf(record: Fields, name: string): Shaped[] {
  const list = record[name];
  return Array.isArray(list) ? (list as Shaped[]) : [];
}

/** An address as RFC 3986 writes it, or nothing: letters of other alphabets are encoded. */
function uriOf(value: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value) || !URL.canParse(value)) return undefined;
  const uri = new URL(value).href.replace(/[|{}^`\\"<>]/g, encodeURIComponent);
  return uri.includes('[') || uri.includes(']') ? uri.replaceAll('[', '%5B').replaceAll(']', '%5D') : uri;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
