import type {PostgresDatabase} from '../db/database.js';
import type {ResponseRow} from '../db/tables.js';
import type {ResponseStore, StoreOutcome} from './responses.js';

// One statement whatever the number of rows: a list per column instead of a placeholder per value. No constraint is named:
// the same key has the same receipt, and of two processes one may meet the other at the receipt's index first, which
// would then be an error.
const insert = {
  name: 'insert-responses',
  text: `
    insert into responses (id, consultation, answers, lang, received, key_hash, body_mac, receipt_hash)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    on conflict do nothing
    returning id`,
};

const find = {
  name: 'find-responses',
  text: `
    select responses.consultation, responses.key_hash, body_mac
    from responses join unnest($1::text[], $2::text[]) as wanted (consultation, key_hash)
      on responses.consultation = wanted.consultation and responses.key_hash = wanted.key_hash`,
};

export function postgresStore({pool}: PostgresDatabase): ResponseStore {
  return {
    // One commit waits for its sync while the next is on its way.
    concurrency: 4,

    async count(consultation) {
      const text = 'select count(*) as rows from responses where consultation = $1';
      const {rows} = await pool.query<{rows: string}>({
        name: 'count-responses',
        text,
        values: [consultation],
      });
      return Number(rows[0]?.rows);
    },

    async commit(unordered) {
      // Two processes that insert the same keys wait for each other, in a circle unless both go by one order. The order is
      // that of random hashes, so the table does not keep the order of arrival either.
      const rows = unordered.toSorted((a, b) => compare(a.key_hash, b.key_hash));
      const {rows: inserted} = await pool.query<{id: string}>({...insert, values: columnsOf(rows)});
      const ids = new Set(inserted.map(({id}) => id));
      const repeats = rows.filter(({id}) => !ids.has(id));
      const standing = repeats.length > 0 ? await findStanding(repeats) : new Map<string, string>();
      return unordered.map((row): StoreOutcome => {
        if (ids.has(row.id)) return {stored: true};
        const bodyMac = standing.get(`${row.consultation} ${row.key_hash}`);
        if (bodyMac === undefined) throw new Error('An answer was neither stored nor there before');
        return {stored: false, bodyMac};
      });
    },
  };

  // A statement of its own: it sees what the other process has committed while ours waited.
  async function findStanding(rows: readonly ResponseRow[]): Promise<Map<string, string>> {
    const values = [rows.map(({consultation}) => consultation), rows.map(({key_hash}) => key_hash)];
    const found = await pool.query<{consultation: string; key_hash: string; body_mac: string}>({
      ...find,
      values,
    });
    return new Map(found.rows.map((row) => [`${row.consultation} ${row.key_hash}`, row.body_mac]));
  }
}

function columnsOf(rows: readonly ResponseRow[]): string[][] {
  const columns = [
    'id',
    'consultation',
    'answers',
    'lang',
    'received',
    'key_hash',
    'body_mac',
    'receipt_hash',
  ] as const;
  return columns.map((column) => rows.map((row) => row[column]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
