import {sql, type Kysely, type Migration} from 'kysely';

/**
 * The primary key is random, and SQLite keeps the table in its order (WITHOUT ROWID): neither a number nor the place of a
 * row tells who answered first.
 */
export function createResponses(engine: 'sqlite' | 'postgres'): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const table = db.schema
        .createTable('responses')
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('received', 'text', (column) => column.notNull())
        .addColumn('key_hash', 'text', (column) => column.notNull())
        .addColumn('body_mac', 'text', (column) => column.notNull())
        .addColumn('receipt_hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('responses_primary', ['consultation', 'id'])
        .addUniqueConstraint('responses_key', ['consultation', 'key_hash'])
        .addUniqueConstraint('responses_receipt', ['consultation', 'receipt_hash']);
      await (engine === 'sqlite' ? table.modifyEnd(sql`strict, without rowid`) : table).execute();
    },
  };
}
