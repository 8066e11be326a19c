import {foldedWords} from '@civic-widgets/directory/search.js';
import {metresBetween} from '@civic-widgets/directory/places.js';
import {sql, type RawBuilder} from 'kysely';
import type {Database} from '../db/database.js';
import type {PartKind} from '../directories/prepare.js';
import {cut, type Edition} from './directories.js';
import {sqliteWords} from './words-sqlite.js';
import {postgresWords} from './words-postgres.js';

/** Which services are asked for. All that is said has to fit. */
export interface ServiceFilter {
  readonly text?: string | undefined;
  readonly term?: string | undefined;
  readonly taxonomy?: string | undefined;
  readonly organization?: string | undefined;
  /** On or after this moment; ISO 8601 in UTC. */
  readonly modifiedAfter?: string | undefined;
  /** Services for people of this age or older, or of this age or younger. */
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

export interface Slice {
  readonly from: number;
  readonly limit: number;
}

export interface Found {
  readonly total: number;
  readonly documents: readonly string[];
}

export interface PartFilter {
  readonly text?: string | undefined;
  readonly parent?: string | undefined;
  readonly of?: string | undefined;
  /** Those that stand below no other. */
  readonly topOnly?: boolean | undefined;
}

/** Where from, and how far in metres. */
export interface Near {
  readonly lat: number;
  readonly lon: number;
  readonly within: number | undefined;
}

/** How the words of a search become a condition on `service_words`: each engine has its own way. */
export interface WordSearch {
  /** The number of the service whose words they are. */
  readonly number: RawBuilder<unknown>;
  /** `service_words` with `services` beside it. */
  readonly withServices: RawBuilder<unknown>;
  /** All words stand in the name; `last` also as the beginning of a word. */
  inName(editions: readonly Edition[], words: readonly string[], last: string): RawBuilder<unknown>;
  /** All words stand somewhere, and not all in the name. */
  elsewhere(editions: readonly Edition[], words: readonly string[], last: string): RawBuilder<unknown>;
  anywhere(editions: readonly Edition[], words: readonly string[], last: string): RawBuilder<unknown>;
}

/** Reads what the editions hold. */
export interface ServiceReader {
  /** By name where nothing was typed; else those whose names have all words first. The order is the same on both engines. */
  services(editions: readonly Edition[], filter: ServiceFilter, slice: Slice): Promise<Found>;
  service(editions: readonly Edition[], id: string): Promise<string | undefined>;
  /** The name of the entry with this id of its owner's; nothing where there is none. */
  ownName(edition: Edition, ownId: string): Promise<string | undefined>;
  parts(editions: readonly Edition[], kind: PartKind, filter: PartFilter, slice: Slice): Promise<Found>;
  part(editions: readonly Edition[], kind: PartKind, id: string): Promise<string | undefined>;
  /** Services at places, by distance where there is a point to measure from. */
  atLocations(
    editions: readonly Edition[],
    filter: ServiceFilter & {readonly near?: Near | undefined},
    slice: Slice,
  ): Promise<Found>;
  /** The middle of the places with this postcode, or whose postcode begins so. */
  middleOf(
    editions: readonly Edition[],
    postcode: string,
    isWhole: boolean,
  ): Promise<{readonly lat: number; readonly lon: number} | undefined>;
}

interface Counted {
  readonly total: number | string;
}

const nothing: Found = {total: 0, documents: []};

export function createServiceReader(db: Database): ServiceReader {
  const {queries} = db;
  const words = db.engine === 'sqlite' ? sqliteWords : postgresWords;

  const read = async <T>(query: RawBuilder<T>) => (await query.execute(queries)).rows;
  const count = async (query: RawBuilder<Counted>) => Number((await read(query))[0]?.total);

  return {
    async services(editions, filter, slice) {
      const {all, last, typed} = wordsIn(filter.text);
      if (editions.length === 0) return nothing;
      if (!typed) {
        const source = sql`from services where ${and([inEditions(editions), ...conditions(filter)])}`;
        const total = await count(sql`select count(*) as total ${source}`);
        return {total, documents: await page(source, sql`services.number`, slice)};
      }
      if (last === undefined) return nothing;
      const others = conditions(filter);
      // A count walks through all that was found: without other conditions the words alone tell it.
      const counted = (match: RawBuilder<unknown>) =>
        count(
          sql`select count(*) as total from ${others.length === 0 ? sql`service_words` : words.withServices} where ${and([match, ...others])}`,
        );
      const shown = (match: RawBuilder<unknown>, some: Slice) =>
        page(sql`from ${words.withServices} where ${and([match, ...others])}`, words.number, some);
      const named = words.inName(editions, all, last);
      const [total, first] = await Promise.all([
        counted(words.anywhere(editions, all, last)),
        shown(named, slice),
      ]);
      const missing = slice.limit - first.length;
      if (missing === 0 || slice.from + first.length >= total) return {total, documents: first};
      const inName = first.length > 0 ? slice.from + first.length : await counted(named);
      const rest = {from: Math.max(0, slice.from - inName), limit: missing};
      return {
        total,
        documents: [...first, ...(await shown(words.elsewhere(editions, all, last), rest))],
      };
    },

    async service(editions, id) {
      const [found] = await read(
        sql<{
          document: string;
        }>`select document from services where id = ${id} and ${inEditions(editions)} limit 1`,
      );
      return found?.document;
    },

    async ownName({edition}, ownId) {
      const [found] = await read(
        sql<{
          name: string;
        }>`select name from services where own_id = ${ownId} and edition = ${edition} limit 1`,
      );
      return found?.name;
    },

    async parts(editions, kind, filter, {from, limit}) {
      const {all, last, typed} = wordsIn(filter.text);
      if (typed && last === undefined) return nothing;
      const where = and([
        sql`kind = ${kind}`,
        inEditions(editions),
        filter.parent !== undefined && sql`parent = ${filter.parent}`,
        filter.of !== undefined && sql`${sql.ref('of')} = ${filter.of}`,
        filter.topOnly === true && sql`parent is null`,
        ...[...all.map((word) => `% ${word} %`), ...(last === undefined ? [] : [`% ${last}%`])].map(
          (pattern) => sql`words || ' ' like ${pattern}`,
        ),
      ]);
      const total = await count(sql`select count(*) as total from directory_parts where ${where}`);
      const rows = await read(
        sql<{
          document: string;
        }>`select document from directory_parts where ${where} order by words, id limit ${limit} offset ${from}`,
      );
      return {total, documents: rows.map(({document}) => document)};
    },

    async part(editions, kind, id) {
      const [found] = await read(
        sql<{
          document: string;
        }>`select document from directory_parts where kind = ${kind} and id = ${id} and ${inEditions(editions)} limit 1`,
      );
      return found?.document;
    },

    async atLocations(editions, {near, ...filter}, {from, limit}) {
      const {all, last, typed} = wordsIn(filter.text);
      if ((typed && last === undefined) || editions.length === 0) return nothing;
      const services =
        last === undefined
          ? sql`select id from services where ${and([inEditions(editions), ...conditions(filter)])}`
          : sql`select services.id from ${words.withServices} where ${and([words.anywhere(editions, all, last), ...conditions(filter)])}`;
      const isFiltered = Object.values(filter).some((value) => value !== undefined);
      const where = and([
        sql`kind = 'service_at_location'`,
        inEditions(editions),
        isFiltered && sql`${sql.ref('of')} in (${services})`,
        ...(near ? around(near) : []),
      ]);
      if (!near) {
        const total = await count(sql`select count(*) as total from directory_parts where ${where}`);
        const rows = await read(
          sql<{
            document: string;
          }>`select document from directory_parts where ${where} order by words, id limit ${limit} offset ${from}`,
        );
        return {total, documents: rows.map(({document}) => document)};
      }
      const points = await read(
        sql<{
          edition: string;
          id: string;
          latitude: number;
          longitude: number;
        }>`select edition, id, latitude, longitude from directory_parts where ${where}`,
      );
      const sorted = points
        .map((point) => ({
          ...point,
          metres: metresBetween(near, {lat: point.latitude, lon: point.longitude}),
        }))
        .filter(({metres}) => near.within === undefined || metres <= near.within)
        .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
      const shown = sorted.slice(from, from + limit);
      const documents = await Promise.all(
        shown.map(async ({edition, id}) => {
          const [found] = await read(
            sql<{
              document: string;
            }>`select document from directory_parts where edition = ${edition} and kind = 'service_at_location' and id = ${id}`,
          );
          return found?.document;
        }),
      );
      return {total: sorted.length, documents: documents.filter((one) => one !== undefined)};
    },

    async middleOf(editions, postcode, isWhole) {
      const fits = isWhole
        ? sql`postcode = ${postcode}`
        : sql`postcode like ${`${postcode}%`} and length(postcode) = ${postcode.length + 3}`;
      const points = await read(
        sql<{
          latitude: number;
          longitude: number;
        }>`select latitude, longitude from directory_parts where ${fits} and latitude is not null and longitude is not null and ${inEditions(editions)}`,
      );
      if (points.length === 0) return undefined;
      return {
        lat: median(points.map(({latitude}) => latitude)),
        lon: median(points.map(({longitude}) => longitude)),
      };
    },
  };

  async function page(
    source: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    {from, limit}: Slice,
  ): Promise<string[]> {
    const rows = await read(
      sql<{
        document: string;
      }>`select services.document ${source} order by ${order} limit ${limit} offset ${from}`,
    );
    return rows.map(({document}) => document);
  }
}

// One or two letters begin half of all words, and finding them all helps nobody; a single character of these scripts is half a word.
const isTelling =
  /^.{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the last word that was typed counts as the beginning of one, too. */
export function mayBegin(word: string): boolean {
  return isTelling.test(word);
}

/** The words that were typed, as they are compared. The last one may be the beginning of a word. */
function wordsIn(text: string | undefined): {
  readonly all: readonly string[];
  readonly last: string | undefined;
  readonly typed: boolean;
} {
  const typed = text !== undefined && text.trim() !== '';
  // More words than anybody types would only keep the engine busy.
  const all = foldedWords((text ?? '').slice(0, 300))
    .map(cut)
    .slice(0, 12);
  return {all: all.slice(0, -1), last: all.at(-1), typed};
}

function conditions(filter: ServiceFilter): readonly RawBuilder<unknown>[] {
  const {term, taxonomy, organization, modifiedAfter, minimumAge, maximumAge} = filter;
  const tied = (column: string, id: string) =>
    sql`exists (select 1 from service_terms where service_terms.edition = services.edition and service_terms.service = services.id and ${sql.ref(`service_terms.${column}`)} = ${id})`;
  return [
    term !== undefined && tied('term', term),
    taxonomy !== undefined && tied('taxonomy', taxonomy),
    organization !== undefined && sql`services.organization = ${organization}`,
    modifiedAfter !== undefined && sql`services.modified >= ${modifiedAfter}`,
    minimumAge !== undefined && sql`services.minimum_age >= ${minimumAge}`,
    maximumAge !== undefined && sql`services.maximum_age <= ${maximumAge}`,
  ].filter((condition) => condition !== false);
}

function inEditions(editions: readonly Edition[]): RawBuilder<unknown> {
  if (editions.length === 0) return sql`1 = 0`;
  return sql`edition in (${sql.join(editions.map(({edition}) => edition))})`;
}

/** A box around the point, which an index of numbers can tell; the circle in it is measured afterwards. */
function around({lat, lon, within}: Near): RawBuilder<unknown>[] {
  const known = [sql`latitude is not null`, sql`longitude is not null`];
  if (within === undefined) return known;
  // A degree of latitude is 111 km or a little less.
  const high = within / 110_000;
  const wide = high / Math.max(0.01, Math.cos((Math.abs(lat) * Math.PI) / 180));
  return [
    ...known,
    sql`latitude between ${lat - high} and ${lat + high}`,
    sql`longitude between ${lon - wide} and ${lon + wide}`,
  ];
}

function and(parts: readonly (RawBuilder<unknown> | false)[]): RawBuilder<unknown> {
  return sql.join(
    parts.filter((part) => part !== false),
    sql` and `,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
