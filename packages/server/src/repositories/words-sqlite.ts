import {sql, type RawBuilder} from 'kysely';
import {editionWord, type Edition} from './directories.js';
import {mayBegin, type WordSearch} from './services.js';

/** FTS5. Words come folded, and are written as strings, so that nothing in them is taken for an operator. */
export const sqliteWords: WordSearch = {
  number: sql`service_words.rowid`,
  // The words lead, in the order of their numbers: a page is full after as many rows as it has.
  withServices: sql`service_words cross join services on services.number = service_words.rowid`,
  inName: (editions, words, last) => matching(editions, `{name} : (${phrase(words, last)})`),
  elsewhere: (editions, words, last) =>
    matching(editions, `({words} : (${phrase(words, last)}) NOT {name} : (${phrase(words, last)}))`),
  anywhere: (editions, words, last) => matching(editions, `{words} : (${phrase(words, last)})`),
};

function matching(editions: readonly Edition[], query: string): RawBuilder<unknown> {
  const standing = editions.map(({edition}) => editionWord(edition)).join(' OR ');
  return sql`service_words match ${`${query} AND {edition} : (${standing})`}`;
}

function phrase(words: readonly string[], last: string): string {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;
  return [...words.map(quoted), `${quoted(last)}${mayBegin(last) ? ' *' : ''}`].join(' AND ');
}
