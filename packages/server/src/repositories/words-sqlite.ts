import {sql} from 'kysely';
import {mayBegin, type WordSearch} from './services.js';

/** FTS5. Words come folded, and are written as strings, so that nothing in them is taken for an operator. */
export const sqliteWords: WordSearch = {
  // The words lead, in the order of their numbers: a page is full after as many rows as it has.
  join: sql`service_words cross join services on services.number = service_words.rowid`,
  inName: (words, last) => sql`service_words match ${`{name} : (${phrase(words, last)})`}`,
  elsewhere: (words, last) =>
    sql`service_words match ${`{words} : (${phrase(words, last)}) NOT {name} : (${phrase(words, last)})`}`,
  anywhere: (words, last) => sql`service_words match ${`{words} : (${phrase(words, last)})`}`,
};

function phrase(words: readonly string[], last: string): string {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;
  return [...words.map(quoted), `${quoted(last)}${mayBegin(last) ? ' *' : ''}`].join(' AND ');
}
