import {sql, type RawBuilder} from 'kysely';
import type {Edition} from './directories.js';
import {mayBegin, type WordSearch} from './services.js';

/** A GIN index over words that come folded: no dictionary of PostgreSQL's touches them, so both engines find the same. */
export const postgresWords: WordSearch = {
  number: sql`service_words.number`,
  withServices: sql`service_words join services on services.number = service_words.number`,
  inName: (editions, words, last) =>
    sql`service_words.name @@ ${query(words, last)}::tsquery and ${standing(editions)}`,
  elsewhere: (editions, words, last) =>
    sql`service_words.words @@ ${query(words, last)}::tsquery and not service_words.name @@ ${query(words, last)}::tsquery and ${standing(editions)}`,
  anywhere: (editions, words, last) =>
    sql`service_words.words @@ ${query(words, last)}::tsquery and ${standing(editions)}`,
};

function standing(editions: readonly Edition[]): RawBuilder<unknown> {
  return sql`service_words.edition in (${sql.join(editions.map(({edition}) => edition))})`;
}

function query(words: readonly string[], last: string): string {
  const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  return [...words.map(quoted), `${quoted(last)}${mayBegin(last) ? ':*' : ''}`].join(' & ');
}
