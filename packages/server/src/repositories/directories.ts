import {randomUUID} from 'node:crypto';
import {sql, type Kysely} from 'kysely';
import type {Database} from '../db/database.js';
import type {Tables} from '../db/tables.js';
import type {Prepared, PreparedService} from '../directories/prepare.js';
import {foldedWords} from '@civic-widgets/directory/search.js';

/** An edition that stands. */
export interface Edition {
  readonly directory: string;
  readonly edition: string;
  readonly fingerprint: string;
  readonly built: string;
  /** Services in the index. */
  readonly services: number;
  /** Version of the index. */
  readonly tag: string;
}

/** How the last look at a directory's source went. */
export interface SourceState {
  readonly directory: string;
  /** Milliseconds since 1970. */
  readonly checked: number | undefined;
  readonly failure: string | undefined;
  readonly fingerprint: string | undefined;
}

export interface PackedIndex {
  readonly brotli: Uint8Array;
  readonly gzip: Uint8Array;
}

/** The directories that are stored, each as one edition that is swapped as a whole. */
export interface Directories {
  /** The editions that stand; another process's are known within seconds. */
  editions(): Promise<ReadonlyMap<string, Edition>>;
  index(edition: Edition): Promise<PackedIndex>;
  states(): Promise<readonly SourceState[]>;
  /** Lets one process at a time work on a directory: whether it is this one now. */
  lease(directory: string, until: number, now: number): Promise<boolean>;
  release(directory: string): Promise<void>;
  /** Ends what a process before this one held, where no other can be at work: SQLite's file has one user at a time. */
  freeOwn(): Promise<void>;
  /** Writes a new edition and puts it in the place of the old one. */
  replace(directory: string, fingerprint: string, prepared: Prepared): Promise<void>;
  /** Notes when the source was asked and why that brought nothing, or that what stands is still right. */
  note(directory: string, checked: number, failure: string | undefined): Promise<void>;
  /** Takes away what the content no longer names. */
  keepOnly(directories: readonly string[]): Promise<void>;
}

/** Rows in one statement: short enough that an answer which has to be stored doesn't wait for long. */
const batch = 200;
const freshFor = 5000;

export function createDirectories(db: Database, now: () => number = Date.now): Directories {
  const {queries} = db;
  const self = randomUUID();
  let known: {readonly at: number; readonly editions: ReadonlyMap<string, Edition>} | undefined;
  const forget = () => (known = undefined);

  return {
    async editions() {
      // No other process can write to SQLite's file.
      if (known && (db.engine === 'sqlite' || now() - known.at < freshFor)) return known.editions;
      const at = now();
      const rows = await queries
        .selectFrom('directories')
        .select(['id', 'edition', 'fingerprint', 'built', 'services', 'tag'])
        .where('edition', 'is not', null)
        .orderBy('id')
        .execute();
      const editions = new Map(
        rows.map((row): [string, Edition] => [
          row.id,
          {
            directory: row.id,
            edition: row.edition ?? '',
            fingerprint: row.fingerprint ?? '',
            built: row.built ?? '',
            services: row.services ?? 0,
            tag: row.tag ?? '',
          },
        ]),
      );
      known = {at, editions};
      return editions;
    },

    async index({directory}) {
      const {brotli, gzip} = await queries
        .selectFrom('directories')
        .select(['brotli', 'gzip'])
        .where('id', '=', directory)
        .executeTakeFirstOrThrow();
      return {brotli: Buffer.from(brotli ?? []), gzip: Buffer.from(gzip ?? [])};
    },

    async states() {
      const rows = await queries
        .selectFrom('directories')
        .select(['id', 'checked', 'failure', 'fingerprint'])
        .orderBy('id')
        .execute();
      return rows.map(({id, checked, failure, fingerprint}) => ({
        directory: id,
        checked: checked === null ? undefined : Number(checked),
        failure: failure ?? undefined,
        fingerprint: fingerprint ?? undefined,
      }));
    },

    async lease(directory, until, at) {
      await queries
        .insertInto('directories')
        .values({id: directory})
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const {numUpdatedRows} = await queries
        .updateTable('directories')
        .set({leased_by: self, leased_until: until})
        .where('id', '=', directory)
        .where((where) =>
          where.or([
            where('leased_until', 'is', null),
            where('leased_until', '<', at),
            where('leased_by', '=', self),
          ]),
        )
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async release(directory) {
      await queries
        .updateTable('directories')
        .set({leased_by: null, leased_until: null})
        .where('id', '=', directory)
        .where('leased_by', '=', self)
        .execute();
    },

    async freeOwn() {
      if (db.engine === 'sqlite')
        await queries.updateTable('directories').set({leased_by: null, leased_until: null}).execute();
    },

    async replace(directory, fingerprint, prepared) {
      const edition = randomUUID();
      const own = queries.updateTable('directories').where('id', '=', directory);
      await own.set({writing: edition}).execute();
      try {
        await write(edition, prepared);
        if (db.engine === 'postgres') await settleWords();
        await own
          .set({
            edition,
            writing: null,
            fingerprint,
            built: prepared.built,
            services: prepared.indexed,
            tag: prepared.index.tag,
            brotli: prepared.index.brotli,
            gzip: prepared.index.gzip,
            checked: Date.parse(prepared.built),
            failure: null,
          })
          // Whoever took so long that another process began anew has nothing to put in place.
          .where('writing', '=', edition)
          .execute();
      } finally {
        forget();
        await removeOrphans();
      }
    },

    async note(directory, checked, failure) {
      await queries
        .updateTable('directories')
        .set({checked, failure: failure ?? null})
        .where('id', '=', directory)
        .execute();
    },

    async keepOnly(directories) {
      const rows = await queries.selectFrom('directories').select('id').execute();
      const gone = rows.map(({id}) => id).filter((id) => !directories.includes(id));
      if (gone.length === 0) return;
      await queries.deleteFrom('directories').where('id', 'in', gone).execute();
      forget();
      await removeOrphans();
    },
  };

  // What was inserted waits in a list that every search walks through, until it is sorted into the index.
  async function settleWords(): Promise<void> {
    for (const index of ['service_words_name', 'service_words_words'])
      await sql`select gin_clean_pending_list(${index}::regclass)`.execute(queries);
  }

  async function write(edition: string, {services, parts}: Prepared): Promise<void> {
    for (const some of chunks(services)) {
      await queries.transaction().execute((transaction) => writeServices(transaction, edition, some));
    }
    for (const some of chunks(parts)) {
      await queries
        .insertInto('directory_parts')
        .values(
          some.map(({kind, id, name, parent, of, latitude, longitude, postcode, document}) => ({
            edition,
            kind,
            id,
            name: storable(name),
            words: ` ${foldedWords(name).join(' ')}`,
            parent: parent ?? null,
            of: of ?? null,
            latitude: latitude ?? null,
            longitude: longitude ?? null,
            postcode: postcode === undefined ? null : storable(postcode),
            document,
          })),
        )
        .execute();
    }
  }

  async function writeServices(
    transaction: Kysely<Tables>,
    edition: string,
    services: readonly PreparedService[],
  ): Promise<void> {
    const rows = await transaction
      .insertInto('services')
      .values(
        services.map((service) => ({
          edition,
          id: service.id,
          own_id: storable(service.ownId),
          status: service.status,
          modified: service.modified ?? null,
          organization: service.organization ?? null,
          minimum_age: service.minimumAge ?? null,
          maximum_age: service.maximumAge ?? null,
          name: storable(service.name),
          document: service.document,
        })),
      )
      .returning(['number', 'id'])
      .execute();
    const byId = new Map(services.map((service) => [service.id, service]));
    const words = rows.map(({number, id}) => ({number, service: byId.get(id)}));
    const values = words.map(({number, service}) => {
      const [name, all] = [service?.nameWords ?? [], service?.words ?? []].map((list) => list.map(cut));
      return db.engine === 'sqlite'
        ? sql`(${number}, ${editionWord(edition)}, ${name?.join(' ')}, ${all?.join(' ')})`
        : sql`(${number}, ${edition}, array_to_tsvector(${name}::text[]), array_to_tsvector(${all}::text[]))`;
    });
    const key = sql.raw(db.engine === 'sqlite' ? 'rowid' : 'number');
    await sql`insert into service_words (${key}, edition, name, words) values ${sql.join(values)}`.execute(
      transaction,
    );
    const terms = services.flatMap(({id, terms: all}) =>
      all.map(({term, taxonomy}) => ({edition, service: id, term, taxonomy: taxonomy ?? null})),
    );
    for (const some of chunks(terms)) await transaction.insertInto('service_terms').values(some).execute();
  }

  /** Editions that nobody is writing and that do not stand: after a swap, or after a process that ended on the way. */
  async function removeOrphans(): Promise<void> {
    const standing = queries
      .selectFrom('directories')
      .select('edition')
      .where('edition', 'is not', null)
      .unionAll(
        queries.selectFrom('directories').select('writing as edition').where('writing', 'is not', null),
      );
    for (;;) {
      const rows = await queries
        .selectFrom('services')
        .select('number')
        .where('edition', 'not in', standing)
        .limit(1000)
        .execute();
      if (rows.length === 0) break;
      const numbers = rows.map(({number}) => number);
      await queries.transaction().execute(async (transaction) => {
        const key = sql.raw(db.engine === 'sqlite' ? 'rowid' : 'number');
        await sql`delete from service_words where ${key} in (${sql.join(numbers)})`.execute(transaction);
        await transaction.deleteFrom('services').where('number', 'in', numbers).execute();
      });
    }
    await queries.deleteFrom('service_terms').where('edition', 'not in', standing).execute();
    await queries.deleteFrom('directory_parts').where('edition', 'not in', standing).execute();
  }
}

/** An edition as one word of a full-text index. */
export function editionWord(edition: string): string {
  return edition.replaceAll('-', '');
}

/** PostgreSQL has no U+0000. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

/** No word that people type is longer; PostgreSQL refuses those of 2 kB. */
export function cut(word: string): string {
  return storable(word).slice(0, 100);
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({length: Math.ceil(list.length / batch)}, (_, at) =>
    list.slice(at * batch, (at + 1) * batch),
  );
}
