import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Puts the edition beside the words of each service, so that a count needs no other table. Words that are stored can't be read back out of the
 * index, so directories are taken away: files are read at this start, and feeds asked again. Reports stay.
 */
export function tellEditionsOfWords(engine: 'sqlite' | 'postgres'): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema.dropTable('service_words').execute();
      for (const table of ['services', 'service_terms', 'directory_parts', 'directories'])
        await sql`delete from ${sql.table(table)}`.execute(db);
      if (engine === 'sqlite') {
        await sqliteWords.execute(db);
        return;
      }
      await postgresWords.execute(db);
      for (const column of ['name', 'words'])
        await sql`create index ${sql.id(`service_words_${column}`)} on service_words using gin (${sql.ref(column)})`.execute(
          db,
        );
    },
  };
}

// As before: words come folded by our own rules, and the engine only finds the spaces.
const sqliteWords = sql`create virtual table service_words using fts5 (
  edition, name, words, content='', contentless_delete=1, detail=column, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co S*'")`;

const postgresWords = sql`create table service_words (
  number integer primary key references services (number) on delete cascade,
  edition text not null,
  name tsvector not null,
  words tsvector not null)`;
