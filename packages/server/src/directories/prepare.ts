import {createHash} from 'node:crypto';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {
  confidentialPlaces,
  indexLines,
  readDirectory,
  withoutConfidential,
  type BuildOptions,
  type ReadOptions,
} from '@civic-widgets/directory';
import {foldedWords} from '@civic-widgets/directory/search.js';
import cy from '@civic-widgets/directory/synonyms/cy.json' with {type: 'json'};
import en from '@civic-widgets/directory/synonyms/en.json' with {type: 'json'};
import ur from '@civic-widgets/directory/synonyms/ur.json' with {type: 'json'};
import type {Service} from '@civic-widgets/model';
import {listed, Shaper, type Shaped} from './open-referral.js';

/** What a directory is made from. It can be sent to a thread. */
export interface Source {
  readonly directory: string;
  /** A file's bytes, or what a harvest brought. */
  readonly input: unknown;
  readonly reading: ReadOptions;
  readonly building: Pick<
    BuildOptions,
    'lang' | 'timeZone' | 'nation' | 'source' | 'categoryNames' | 'sensitive'
  >;
}

/** A service, ready to be stored: by name, so that the order in the table is the one in which they are listed. */
export interface PreparedService {
  readonly id: string;
  /** Its id in the index and in the owner's list. */
  readonly ownId: string;
  readonly name: string;
  readonly status: string;
  readonly modified: string | undefined;
  readonly organization: string | undefined;
  readonly minimumAge: number | undefined;
  readonly maximumAge: number | undefined;
  readonly document: string;
  /** Words as they are compared, for the search. */
  readonly nameWords: readonly string[];
  readonly words: readonly string[];
  readonly terms: readonly {readonly term: string; readonly taxonomy: string | undefined}[];
}

export const PART_KINDS = ['organization', 'taxonomy', 'taxonomy_term', 'service_at_location'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What belongs to services and has addresses of its own in the API. */
export interface PreparedPart {
  readonly kind: PartKind;
  readonly id: string;
  readonly name: string;
  /** What it stands below: a term's parent. */
  readonly parent: string | undefined;
  /** A term's taxonomy; the service that is given at a place. */
  readonly of: string | undefined;
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly postcode: string | undefined;
  readonly document: string;
}

export interface Prepared {
  readonly built: string;
  readonly services: readonly PreparedService[];
  readonly parts: readonly PreparedPart[];
  /** How many services the index has: those that are no more are left out of it. */
  readonly indexed: number;
  readonly index: {readonly tag: string; readonly brotli: Uint8Array; readonly gzip: Uint8Array};
  /** Problems found while reading, by code. */
  readonly issues: Readonly<Record<string, number>>;
}

const synonyms = {en, cy, ur};

/** Reads a directory and makes of it all that is stored. Nothing confidential is in what it gives back. */
export function prepare({directory, input, reading, building}: Source, built: Date): Prepared {
  const {services: all, report} = readDirectory(input, reading);
  const order = new Intl.Collator(building.lang ?? 'en', {numeric: true});
  const hidden = confidentialPlaces(all);
  const services = all
    .map((service) => withoutConfidential(service, undefined, hidden))
    .sort((a, b) => order.compare(a.name, b.name));
  const shaper = new Shaper(directory);
  const parts = new Map<string, PreparedPart>();
  const prepared = services.map((service): PreparedService => {
    const shaped = shaper.shape(service);
    const put = (part: PreparedPart) => {
      const key = `${part.kind} ${part.id}`;
      if (!parts.has(key)) parts.set(key, part);
    };
    if (shaped.organization) put(partOf('organization', shaped.organization));
    for (const one of shaped.taxonomies) put(partOf('taxonomy', one));
    for (const one of shaped.terms) put(partOf('taxonomy_term', one));
    for (const one of shaped.atLocations) put(partOf('service_at_location', one));
    return {
      id: shaped.service.id,
      ownId: service.id,
      name: service.name,
      status: service.status,
      modified: instantOf(service.last_modified),
      organization: shaped.organization?.id,
      minimumAge: service.minimum_age,
      maximumAge: service.maximum_age,
      document: JSON.stringify(shaped.service),
      ...wordsOf(service),
      terms: shaped.terms.map((term) => ({term: term.id, taxonomy: textOf(term['taxonomy_id'])})),
    };
  });
  const lines = [...indexLines(all, {...building, synonyms, built})];
  const text = lines.join('');
  const bytes = Buffer.from(text);
  return {
    built: built.toISOString(),
    services: prepared,
    parts: [...parts.values()],
    indexed: (JSON.parse((lines[0] ?? '').slice(1)) as {count: number}).count,
    index: {tag: tagOf(text), brotli: pack(bytes), gzip: gzipSync(bytes, {level: 9})},
    issues: report.totals,
  };
}

// The moment of building is left out: the same services are the same version.
function tagOf(text: string): string {
  return createHash('sha256')
    .update(text.replace(/"built":"[^"]*",?/, ''))
    .digest('base64url')
    .slice(0, 22);
}

function pack(bytes: Uint8Array): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > 8e6 ? 9 : 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, {params});
}

function partOf(kind: PartKind, record: Shaped): PreparedPart {
  const location = kind === 'service_at_location' ? (record['location'] as Shaped | undefined) : undefined;
  const [address] = (location?.['addresses'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return {
    kind,
    id: record.id,
    name: textOf(record['name']) ?? textOf((record['service'] as Shaped | undefined)?.['name']) ?? '',
    parent: textOf(record['parent_id']),
    of: textOf(record[kind === 'taxonomy_term' ? 'taxonomy_id' : 'service_id']),
    latitude: location?.['latitude'] as number | undefined,
    longitude: location?.['longitude'] as number | undefined,
    postcode: textOf(address?.['postal_code'])?.replace(/\s/g, '').toUpperCase() || undefined,
    document: JSON.stringify(kind === 'service_at_location' ? record : withoutLists(kind, record)),
  };
}

// What a term says of its taxonomy in full stands in the taxonomy.
function withoutLists(kind: PartKind, record: Shaped): Shaped {
  return kind === 'taxonomy_term' ? listed(record) : record;
}

function wordsOf(service: Service): Pick<PreparedService, 'nameWords' | 'words'> {
  const {name, alternate_name, description, translations = {}, organization, attributes = []} = service;
  const others = Object.values(translations);
  const nameWords = foldedWords(
    [name, alternate_name, ...others.flatMap((words) => [words.name, words.alternate_name])].join(' \n '),
  );
  const places = (service.service_at_locations ?? []).flatMap(({location}) => [
    location?.name,
    ...(location?.addresses ?? []).flatMap(({address_1, city, postal_code}) => [
      address_1,
      city,
      postal_code,
    ]),
  ]);
  const rest = [
    description,
    ...others.map((words) => words.description),
    organization?.name,
    ...attributes.map(({taxonomy_term: term}) => term?.name),
    ...places,
  ];
  return {nameWords, words: [...new Set([...nameWords, ...foldedWords(rest.join(' \n '))])]};
}

/** One zone for all, so that they can be compared as text. */
function instantOf(value: string | undefined): string | undefined {
  const at = Date.parse(value ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
