import {prefixWeight, type QueryWord} from './typed-query.js';
import type {Vocabulary} from './vocabulary.js';
import type {Postings} from './postings.js';
import {FIELDS} from './request.js';

/** What a match counts by its field, in the order of `FIELDS`: names before descriptions. */
const fieldWeights = Float32Array.from(
  FIELDS,
  (field) => ({name: 10, organisation: 4, category: 5, place: 4, description: 1})[field],
);
const EXACT_NAME = fieldWeights[0] ?? 0;

/** The records that fit what was typed. */
export interface TextHits {
  /** Their numbers, in no order. */
  readonly records: readonly number[];
  readonly relaxed: boolean;
  /** Higher fits better. Good until the next search. */
  score(record: number): number;
}

/** Scores records by words. Holds the room it needs, so that a keystroke makes no garbage. */
export class TextSearch {
  #best = new Float32Array(0);
  #total = new Float32Array(0);
  #required = new Uint8Array(0);
  #inName = new Uint8Array(0);
  #phrase = new Uint8Array(0);
  #touched = new Uint32Array(0);
  #found: number[] = [];
  #touchedLength = 0;

  /**
   * @param nameLengths how many different words the names of a record have, in each language
   */
  constructor(
    readonly vocabulary: Vocabulary,
    readonly listed: Postings,
    readonly described: Postings,
    readonly nameLengths: (record: number) => readonly number[],
  ) {}

  /** The records that have all words that aren't optional; where there are none, those that have the most of them. */
  search(words: readonly QueryWord[], records: number): TextHits {
    this.#clear(records);
    const required = words.filter(({optional}) => !optional).length;
    for (const word of words) this.#scoreWord(word, records);
    const [found, counts, scores] = [this.#found, this.#required, this.#total];
    let most = 0;
    for (let at = 0; at < found.length; at += 1) most = Math.max(most, counts[found[at] ?? 0] ?? 0);
    const relaxed = most < required;
    const kept: number[] = [];
    for (let at = 0; most > 0 && at < found.length; at += 1) {
      const record = found[at] ?? 0;
      if (counts[record] !== most) continue;
      kept.push(record);
      scores[record] = this.#finalScore(record, words.length);
    }
    return {records: kept, relaxed: relaxed && kept.length > 0, score: (record) => scores[record] ?? 0};
  }

  // A name of nothing but what was typed stands first, and a short name before a long one.
  #finalScore(record: number, words: number): number {
    const total = this.#total[record] ?? 0;
    const inName = this.#inName[record] ?? 0;
    if (inName === 0) return total;
    let shortest = Infinity;
    for (const length of this.nameLengths(record))
      if (length >= inName && length < shortest) shortest = length;
    const isWhole = inName === words && shortest === words;
    return isWhole ? total * 4 : total * (1 + (0.5 * inName) / shortest);
  }

  #scoreWord(word: QueryWord, records: number): void {
    const layers = word.isShort ? [this.listed] : [this.listed, this.described];
    let places = 0;
    for (const postings of layers) {
      for (const term of word.terms.keys()) places += postings.count(term);
      for (const term of word.longer) places += postings.count(term);
    }
    const rarity = Math.log(1 + records / (1 + places)) * (word.optional ? 0.2 : 1);
    for (const postings of layers) {
      for (const [term, {weight}] of word.terms) this.#scoreTerm(postings, term, weight);
      for (const term of word.longer) {
        this.#scoreTerm(postings, term, prefixWeight(word.folded, this.vocabulary.word(term)));
      }
    }
    for (const {terms, weight} of word.phrases) this.#scorePhrase(terms, weight);
    const [best, total, required, inName, touched, found] = [
      this.#best,
      this.#total,
      this.#required,
      this.#inName,
      this.#touched,
      this.#found,
    ];
    const weight = word.optional ? 0 : 1;
    // Where many records are met, going through all in their order is kinder to the processor's memory than jumping about.
    const isDense = this.#touchedLength > records / 8;
    const length = isDense ? records : this.#touchedLength;
    for (let at = 0; at < length; at += 1) {
      const record = isDense ? at : (touched[at] ?? 0);
      const score = best[record] ?? 0;
      if (score === 0) continue;
      if (total[record] === 0) found.push(record);
      total[record] = (total[record] ?? 0) + score * rarity;
      required[record] = (required[record] ?? 0) + weight;
      if (score === EXACT_NAME) inName[record] = (inName[record] ?? 0) + 1;
      best[record] = 0;
    }
    this.#touchedLength = 0;
  }

  #scoreTerm(postings: Postings, term: number, weight: number): void {
    if (postings.count(term) === 0) return;
    const best = this.#best;
    for (const {base, starts, entries} of postings.segments()) {
      if (term + 1 >= starts.length) continue;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at += 1) {
        const entry = entries[at] ?? 0;
        const record = base + (entry >> 3);
        const score = weight * (fieldWeights[entry & 7] ?? 0);
        const before = best[record] ?? 0;
        if (score <= before) continue;
        if (before === 0) this.#touched[this.#touchedLength++] = record;
        best[record] = score;
      }
    }
  }

  // Counts, word by word, in how many records all words so far stand.
  #scorePhrase(terms: readonly number[], weight: number): void {
    const seen = this.#phrase;
    const layers = [this.listed, this.described];
    terms.forEach((term, index) => {
      for (const postings of layers) {
        eachEntry(postings, term, (record, field) => {
          if (seen[record] === index) seen[record] = index + 1;
          if (index < terms.length - 1 || seen[record] !== terms.length) return;
          const score = weight * (fieldWeights[field] ?? 0);
          const before = this.#best[record] ?? 0;
          if (score <= before) return;
          if (before === 0) this.#touched[this.#touchedLength++] = record;
          this.#best[record] = score;
        });
      }
    });
    const [first] = terms;
    if (first === undefined) return;
    for (const postings of layers) eachEntry(postings, first, (record) => (seen[record] = 0));
  }

  #clear(records: number): void {
    if (records > this.#best.length) {
      this.#best = new Float32Array(records);
      this.#total = new Float32Array(records);
      this.#required = new Uint8Array(records);
      this.#inName = new Uint8Array(records);
      this.#phrase = new Uint8Array(records);
      this.#touched = new Uint32Array(records);
    } else {
      for (const record of this.#found) {
        this.#total[record] = 0;
        this.#required[record] = 0;
        this.#inName[record] = 0;
      }
    }
    this.#found = [];
  }
}

function eachEntry(postings: Postings, term: number, each: (record: number, field: number) => void): void {
  for (const {base, starts, entries} of postings.segments()) {
    if (term + 1 >= starts.length) continue;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      each(base + (entry >> 3), entry & 7);
    }
  }
}
