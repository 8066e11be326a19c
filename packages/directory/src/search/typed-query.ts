import {formsOf} from './word-forms.js';
import type {MatchKind} from './request.js';
import type {Thesaurus} from './synonyms.js';
import {typosIn, type Vocabulary} from './vocabulary.js';
import {eachWord, foldWord} from './words.js';

const MOST_WORDS = 16;
/** So many words are kept from one key to the next. */
const KEPT_WORDS = 12;
/** With fewer places found than this, typos are looked for as well. */
const FEW = 8;

const weights = {exact: 1, form: 0.9, prefix: 0.7, synonym: 0.55, typo: 0.4} as const satisfies Record<
  MatchKind,
  number
>;

/** A word of the index that stands for one that was typed. */
export interface Expansion {
  readonly how: MatchKind;
  /** How much a match counts, from 0 to 1. */
  readonly weight: number;
}

/** Several words that stand for one together. */
export interface PhraseExpansion extends Expansion {
  readonly terms: readonly number[];
}

export interface QueryWord {
  /** As it was typed. */
  readonly typed: string;
  /** Whether records may be without it. */
  readonly optional: boolean;
  /** As it is compared. */
  readonly folded: string;
  /** Words that stand for it, by their numbers. */
  readonly terms: ReadonlyMap<number, Expansion>;
  /** Words that begin with it. */
  readonly longer: readonly number[];
  readonly phrases: readonly PhraseExpansion[];
  /** Whether only the beginning is known: such a word is not looked for in descriptions. */
  readonly isShort: boolean;
}

/** What the index knows about words. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  /** The languages whose forms of words are tried. */
  readonly languages: readonly string[];
  /** In how many places a word stands. */
  count(term: number): number;
  /** The words that were asked for last, which stay as they are until more records come. */
  readonly asked: Map<string, QueryWord>;
}

/** Finds what in the index each typed word may stand for. The order of the words means nothing. */
export function readQuery(text: string, lexicon: Lexicon): QueryWord[] {
  const typed = new Map<string, string>();
  eachWord(text.slice(0, 500), (word) => {
    const folded = foldWord(word);
    if (folded !== '' && !typed.has(folded) && typed.size < MOST_WORDS) typed.set(folded, word);
  });
  const words = [...typed.keys()];
  const inPhrases = lexicon.thesaurus.phrasesIn(words);
  const endsInWord = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const optional = words.map((word) => lexicon.thesaurus.isOptional(word));
  const allOptional = optional.every(Boolean);
  return words.map((folded, index) => {
    const isOptional = !allOptional && optional[index] === true;
    const meant = inPhrases.filter(({from, length}) => index >= from && index < from + length);
    const isLast = endsInWord && index === words.length - 1;
    const key = JSON.stringify([typed.get(folded), isLast, isOptional, meant]);
    const known = lexicon.asked.get(key);
    if (known) return known;
    const terms = new Map<number, Expansion>();
    const phrases: PhraseExpansion[] = [];
    const longer = lexicon.vocabulary.beginningWith(folded);
    expand(folded, isLast, lexicon, terms, phrases);
    for (const {phrases: meanings} of meant) addMeanings(meanings, weights.synonym, lexicon, terms, phrases);
    const word = {
      typed: typed.get(folded) ?? folded,
      optional: isOptional,
      folded,
      terms,
      longer,
      phrases,
      isShort: folded.length < 3 && isAlphabetic(folded),
    };
    const [oldest] = lexicon.asked.keys();
    if (oldest !== undefined && lexicon.asked.size >= KEPT_WORDS) lexicon.asked.delete(oldest);
    lexicon.asked.set(key, word);
    return word;
  });
}

/** How much a word counts that begins with what was typed: the more of it was typed, the more. */
export function prefixWeight(typed: string, word: string): number {
  return weights.prefix * (0.6 + (0.4 * typed.length) / word.length);
}

function expand(
  folded: string,
  isLast: boolean,
  lexicon: Lexicon,
  terms: Map<number, Expansion>,
  phrases: PhraseExpansion[],
): void {
  const {vocabulary, thesaurus, languages} = lexicon;
  let places = 0;
  const add = (term: number, how: MatchKind, weight: number) => {
    const known = terms.get(term);
    if (!known) places += lexicon.count(term);
    if (!known || known.weight < weight) terms.set(term, {how, weight});
  };
  const exact = vocabulary.find(folded);
  if (exact !== undefined) add(exact, 'exact', weights.exact);
  for (const lang of languages) {
    for (const form of formsOf(folded, lang)) {
      const term = vocabulary.find(form);
      if (term !== undefined) add(term, 'form', weights.form);
      addMeanings(thesaurus.meaningsOf(form), weights.synonym, lexicon, terms, phrases);
    }
  }
  addMeanings(thesaurus.meaningsOf(folded), weights.synonym, lexicon, terms, phrases);
  const longer = vocabulary.beginningWith(folded);
  for (const term of longer) {
    if (places < FEW) places += lexicon.count(term);
    if (folded.length < 4) continue;
    addMeanings(thesaurus.meaningsOf(vocabulary.word(term)), weights.synonym * 0.8, lexicon, terms, phrases);
  }
  if (places >= FEW || phrases.length > 0 || typosIn(folded) === 0) return;
  for (const {term, distance} of vocabulary.near(folded)) {
    add(term, 'typo', weights.typo / distance);
    addMeanings(
      thesaurus.meaningsOf(vocabulary.word(term)),
      weights.synonym / 2 / distance,
      lexicon,
      terms,
      phrases,
    );
  }
  if (places === 0 && phrases.length === 0 && isLast) {
    for (const term of vocabulary.beginningNear(folded)) add(term, 'typo', weights.typo / 2);
  }
}

function addMeanings(
  meanings: readonly (readonly string[])[],
  weight: number,
  {vocabulary}: Lexicon,
  terms: Map<number, Expansion>,
  phrases: PhraseExpansion[],
): void {
  for (const meaning of meanings) {
    const found = meaning.map((word) => vocabulary.find(word));
    const numbers = found.filter((term) => term !== undefined);
    const [only] = numbers;
    if (only === undefined || numbers.length < meaning.length) continue;
    if (numbers.length > 1) phrases.push({how: 'synonym', weight, terms: numbers});
    else if ((terms.get(only)?.weight ?? 0) < weight) terms.set(only, {how: 'synonym', weight});
  }
}

// A single Chinese character is a word; two letters of an alphabet are the beginning of one.
function isAlphabetic(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );
}
