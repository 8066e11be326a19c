import type {ServiceRecord} from './request.js';
import {FIELDS, type Field, type Match, type MatchKind} from './request.js';
import type {QueryWord} from './typed-query.js';
import type {Vocabulary} from './vocabulary.js';
import {eachWord} from './words.js';

const ranks: Readonly<Record<MatchKind, number>> = {exact: 0, form: 1, prefix: 2, synonym: 3, typo: 4};

/** The words that stand in a record, by their numbers: as they are spelled there, and in which field. */
export type Spelled = ReadonlyMap<number, {readonly word: string; readonly field: Field}>;

/** Finds the words in a record's texts. */
export function spelledIn(
  vocabulary: Vocabulary,
  texts: Readonly<Record<Field, readonly string[]>>,
): Spelled {
  const spelled = new Map<number, {word: string; field: Field}>();
  for (const field of FIELDS) {
    for (const text of texts[field]) {
      eachWord(text, (word) => {
        const term = vocabulary.ofSpelling(word);
        if (term !== undefined && !spelled.has(term)) spelled.set(term, {word, field});
      });
    }
  }
  return spelled;
}

/**
 * Says by which of its words a record was found, one or none for each word that was typed: the best by how it fits, then by field. That
 * it has a "with" in it explains nothing.
 */
export function explain(words: readonly QueryWord[], vocabulary: Vocabulary, spelled: Spelled): Match[] {
  return words.flatMap((query) => (query.optional ? [] : (bestMatch(query, vocabulary, spelled) ?? [])));
}

function bestMatch(query: QueryWord, vocabulary: Vocabulary, spelled: Spelled): Match | undefined {
  let best: Match | undefined;
  const consider = (match: Match) => {
    if (!best || order(match) < order(best)) best = match;
  };
  for (const [term, {word, field}] of spelled) {
    if (query.isShort && field === 'description') continue;
    const how = query.terms.get(term)?.how;
    if (how) consider({word, field, how, of: query.typed});
    else if (vocabulary.word(term).startsWith(query.folded))
      consider({word, field, how: 'prefix', of: query.typed});
  }
  for (const {terms, how} of query.phrases) {
    const found = terms.flatMap((term) => spelled.get(term) ?? []);
    const last = found.at(-1);
    if (last && found.length === terms.length) {
      consider({word: found.map(({word}) => word).join(' '), field: last.field, how, of: query.typed});
    }
  }
  return best;
}

function order({how, field}: Match): number {
  return ranks[how] * FIELDS.length + FIELDS.indexOf(field);
}

/** The words of a record by field, as far as a list shows them. */
export function textsOf(
  record: ServiceRecord,
  names: readonly string[],
  descriptions: readonly string[],
): Record<Field, readonly string[]> {
  return {
    name: names,
    organisation: record.organisation ? [record.organisation.name] : [],
    category: record.categories.flatMap(({name}) => Object.values(name)),
    place: record.places.flatMap(({name, town}) => [name ?? '', town ?? '']),
    description: descriptions,
  };
}
