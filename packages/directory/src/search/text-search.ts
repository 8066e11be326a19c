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
  /** Their numbers, in their order. */
  readonly records: ArrayLike<number>;
  readonly relaxed: boolean;
  /** Higher fits better. Only of `records`, and good until the next search. */
  score(record: number): number;
}

/** How the records fit one word. Its room is used again, so that a keystroke makes no garbage. */
interface WordHits {
  /** Of all records: 0 where the word doesn't stand. */
  readonly scores: Float32Array;
  /** The records where it stands, in their order; as many as `length` says. */
  readonly records: Uint32Array;
  readonly length: number;
  /** How much the word tells. */
  readonly rarity: number;
}

/** So many words are kept, if no more were typed. */
const KEPT = 6;

/** Scores records by words. What it found for a word it keeps as long as the word is: who types on changes the last one only. */
export class TextSearch {
  readonly #hits = new Map<QueryWord, WordHits>();
  #scores = new Float32Array(0);
  #phrase = new Uint8Array(0);
  #found = new Uint32Array(0);
  #most = KEPT;

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
    if (records > this.#scores.length) {
      this.#scores = new Float32Array(records);
      this.#phrase = new Uint8Array(records);
      this.#found = new Uint32Array(records);
    }
    // What these words have goes to the end of the line, and is not given away to each other.
    for (const word of words) {
      const known = this.#hits.get(word);
      if (known && this.#hits.delete(word)) this.#hits.set(word, known);
    }
    this.#most = Math.max(KEPT, words.length);
    const hits = words.map((word) => this.#hitsOf(word, records));
    const required = hits.filter((_, at) => !words[at]?.optional);
    const inAll = this.#inAll(required);
    const kept = inAll.length > 0 ? inAll : recordsInMost(required, records);
    const scores = this.#scores;
    for (let at = 0; at < kept.length; at += 1) {
      const record = kept[at] ?? 0;
      let [total, inName] = [0, 0];
      for (const {scores: its, rarity} of hits) {
        const score = its[record] ?? 0;
        total += score * rarity;
        if (score === EXACT_NAME) inName += 1;
      }
      scores[record] = inName === 0 ? total : total * this.#nameBonus(record, inName, words.length);
    }
    return {
      records: kept,
      relaxed: inAll.length === 0 && kept.length > 0,
      score: (record) => scores[record] ?? 0,
    };
  }

  // A name of nothing but what was typed stands first, and a short name before a long one.
  #nameBonus(record: number, inName: number, words: number): number {
    let shortest = Infinity;
    for (const length of this.nameLengths(record))
      if (length >= inName && length < shortest) shortest = length;
    return inName === words && shortest === words ? 4 : 1 + (0.5 * inName) / shortest;
  }

  // That of the word that was asked for longest ago, or new.
  #room(records: number): Pick<WordHits, 'scores' | 'records'> {
    const [oldest] = this.#hits;
    if (oldest && this.#hits.size >= this.#most) {
      const [word, {scores, records: found}] = oldest;
      this.#hits.delete(word);
      if (scores.length === records) return {scores: scores.fill(0), records: found};
    }
    return {scores: new Float32Array(records), records: new Uint32Array(records)};
  }

  #inAll(words: readonly WordHits[]): Uint32Array {
    const [fewest, ...others] = words.toSorted((a, b) => a.length - b.length);
    if (!fewest) return new Uint32Array(0);
    if (others.length === 0) return fewest.records.subarray(0, fewest.length);
    const found = this.#found;
    let length = 0;
    for (let at = 0; at < fewest.length; at += 1) {
      const record = fewest.records[at] ?? 0;
      let isInAll = true;
      for (const {scores} of others) isInAll &&= (scores[record] ?? 0) > 0;
      if (isInAll) found[length++] = record;
    }
    return found.subarray(0, length);
  }

  #hitsOf(word: QueryWord, records: number): WordHits {
    const known = this.#hits.get(word);
    if (known?.scores.length === records) return known;
    const {scores, records: found} = this.#room(records);
    const layers = word.isShort ? [this.listed] : [this.listed, this.described];
    const terms = Uint32Array.from([...word.terms.keys(), ...word.longer]);
    const weights = Float32Array.from([
      ...Array.from(word.terms.values(), ({weight}) => weight),
      ...word.longer.map((term) => prefixWeight(word.folded, this.vocabulary.word(term))),
    ]);
    let places = 0;
    for (const postings of layers) {
      for (const term of terms) places += postings.count(term);
      scoreTerms(postings, terms, weights, scores);
    }
    for (const {terms: all, weight} of word.phrases) this.#scorePhrase(all, weight, scores);
    let length = 0;
    for (let record = 0; record < records; record += 1)
      if ((scores[record] ?? 0) > 0) found[length++] = record;
    const rarity = Math.log(1 + records / (1 + places)) * (word.optional ? 0.2 : 1);
    const hits = {scores, records: found, length, rarity};
    this.#hits.set(word, hits);
    return hits;
  }

  // Counts, word by word, in how many records all words so far stand; the last one scores.
  #scorePhrase(terms: readonly number[], weight: number, scores: Float32Array): void {
    const seen = this.#phrase;
    const [first = 0] = terms;
    const layers = [this.listed, this.described];
    terms.forEach((term, index) => {
      for (const postings of layers) {
        eachEntry(postings, term, (record, field) => {
          if (seen[record] !== index && seen[record] !== terms.length) return;
          seen[record] = index + 1;
          if (index + 1 < terms.length) return;
          const score = weight * (fieldWeights[field] ?? 0);
          if (score > (scores[record] ?? 0)) scores[record] = score;
        });
      }
    });
    for (const postings of layers) eachEntry(postings, first, (record) => (seen[record] = 0));
  }
}

// Segment by segment, so that what is written to stays in the processor's fastest memory.
function scoreTerms(
  postings: Postings,
  terms: Uint32Array,
  weights: Float32Array,
  scores: Float32Array,
): void {
  for (const {base, starts, entries} of postings.segments()) {
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const end = starts[term + 1] ?? 0;
      const weight = weights[index] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at += 1) {
        const entry = entries[at] ?? 0;
        const record = base + (entry >> 3);
        const score = weight * (fieldWeights[entry & 7] ?? 0);
        if (score > (scores[record] ?? 0)) scores[record] = score;
      }
    }
  }
}

function recordsInMost(words: readonly WordHits[], length: number): number[] {
  const counts = new Uint8Array(length);
  let most = 1;
  for (const {records, length: its} of words) {
    for (let at = 0; at < its; at += 1) {
      const record = records[at] ?? 0;
      most = Math.max(most, (counts[record] = (counts[record] ?? 0) + 1));
    }
  }
  const kept: number[] = [];
  for (let record = 0; record < length; record += 1) if (counts[record] === most) kept.push(record);
  return kept;
}

function eachEntry(postings: Postings, term: number, each: (record: number, field: number) => void): void {
  for (const {base, starts, entries} of postings.segments()) {
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      each(base + (entry >> 3), entry & 7);
    }
  }
}
