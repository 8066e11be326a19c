import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Directories of services. What a directory holds is written under a new edition and swapped in one statement; then the old
 * edition goes. `number` grows in the order of names, so it is the order of lists.
 */
export function createDirectories(engine: 'sqlite' | 'postgres'): Migration {
  const isSqlite = engine === 'sqlite';
  const bytes = isSqlite ? 'blob' : 'bytea';
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('directories')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('edition', 'text')
        .addColumn('writing', 'text')
        .addColumn('fingerprint', 'text')
        .addColumn('built', 'text')
        .addColumn('services', 'integer')
        .addColumn('tag', 'text')
        .addColumn('brotli', bytes)
        .addColumn('gzip', bytes)
        .addColumn('checked', 'bigint')
        .addColumn('failure', 'text')
        .addColumn('leased_by', 'text')
        .addColumn('leased_until', 'bigint')
        .execute();
      await db.schema
        .createTable('services')
        .addColumn('number', isSqlite ? 'integer' : 'serial', (column) => column.primaryKey())
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('own_id', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('modified', 'text')
        .addColumn('organization', 'text')
        .addColumn('minimum_age', 'real')
        .addColumn('maximum_age', 'real')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('services_edition').on('services').columns(['edition', 'number']).execute();
      await db.schema.createIndex('services_id').on('services').columns(['id', 'edition']).execute();
      await db.schema.createIndex('services_own_id').on('services').columns(['own_id', 'edition']).execute();
      await db.schema
        .createTable('service_terms')
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('term', 'text', (column) => column.notNull())
        .addColumn('taxonomy', 'text')
        .execute();
      await db.schema
        .createIndex('service_terms_service')
        .on('service_terms')
        .columns(['edition', 'service'])
        .execute();
      await db.schema
        .createTable('directory_parts')
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('parent', 'text')
        .addColumn('of', 'text')
        .addColumn('latitude', isSqlite ? 'real' : 'double precision')
        .addColumn('longitude', isSqlite ? 'real' : 'double precision')
        .addColumn('postcode', 'text')
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('directory_parts_primary', ['edition', 'kind', 'id'])
        .execute();
      await db.schema
        .createIndex('directory_parts_postcode')
        .on('directory_parts')
        .columns(['postcode'])
        .execute();
      await (isSqlite ? sqliteWords : postgresWords).execute(db);
      if (!isSqlite) {
        await sql`create index service_words_name on service_words using gin (name)`.execute(
          db,
        );
        await sql`create index service_words_words on service_words using gin (words)`.execute(
          db,
        );
      }
      await db.schema
        .createTable('reports')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('directory', 'text', (column) => column.notNull())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('problem', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('lang', 'text', (column) => column.notNull())
        .addColumn('received', 'text', (column) => column.notNull())
        .addColumn('sent', 'text')
        .execute();
    },
  };
}

// Words come folded by our own rules, so nothing is left for the engine to fold: it only finds the spaces.
const sqliteWords = sql`create virtual table service_words using fts5 (
  name, words, content='', contentless_delete=1, detail=column, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co S*'")`;

const postgresWords = sql`create table service_words (
  number integer primary key references services (number) on delete cascade,
  name tsvector not null,
  words tsvector not null)`;
