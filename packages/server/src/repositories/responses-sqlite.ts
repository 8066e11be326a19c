import type {SqliteDatabase} from '../db/database.js';
import type {ResponseRow} from '../db/tables.js';
import type {ResponseStore} from './responses.js';

const insert = `
  insert into responses (id, consultation, answers, lang, received, key_hash, body_mac, receipt_hash)
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (consultation, key_hash) do nothing`;

const find = 'select body_mac from responses where consultation = ? and key_hash = ?';

/** No other process can write to the file, so the counts are kept here instead of being asked for. */
export async function sqliteStore({client, queries}: SqliteDatabase): Promise<ResponseStore> {
  const counted = await queries
    .selectFrom('responses')
    .select(['consultation', ({fn}) => fn.countAll<number>().as('rows')])
    .groupBy('consultation')
    .execute();
  const counts = new Map(counted.map(({consultation, rows}) => [consultation, rows]));
  return {
    concurrency: 1,
    count: async (consultation) => counts.get(consultation) ?? 0,

    async commit(rows) {
      const batch = rows.map((row) => ({values: valuesOf(row), key: [row.consultation, row.key_hash]}));
      const standing = await client.batch({insert, find, rows: batch});
      return standing.map((before) =>
        before ? {stored: false, bodyMac: String(before['body_mac'])} : {stored: true},
      );
    },

    onStored(rows) {
      for (const {consultation} of rows) counts.set(consultation, (counts.get(consultation) ?? 0) + 1);
    },
  };
}

function valuesOf(row: ResponseRow): string[] {
  return [
    row.id,
    row.consultation,
    row.answers,
    row.lang,
    row.received,
    row.key_hash,
    row.body_mac,
    row.receipt_hash,
  ];
}
