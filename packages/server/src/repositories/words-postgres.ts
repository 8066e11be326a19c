import {sql} from 'kysely';
import {mayBegin, type WordSearch} from './services.js';

/** A GIN index over words that come folded: no dictionary of PostgreSQL's touches them, so both engines find the same. */
export const postgresWords: WordSearch = {
  join: sql`service_words join services on services.number = service_words.number`,
  inName: (words, last) => sql`service_words.name @@ ${query(words, last)}::tsquery`,
  elsewhere: (words, last) =>
    sql`service_words.words @@ ${query(words, last)}::tsquery and not service_words.name @@ ${query(words, last)}::tsquery`,
  anywhere: (words, last) => sql`service_words.words @@ ${query(words, last)}::tsquery`,
};

function query(words: readonly string[], last: string): string {
  const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  return [...words.map(quoted), `${quoted(last)}${mayBegin(last) ? ':*' : ''}`].join(' & ');
}
