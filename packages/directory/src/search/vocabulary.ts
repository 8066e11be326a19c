import SearchableMap from 'minisearch/SearchableMap';
import {foldWord} from './words.js';

/** A word of the vocabulary that is close to one that was typed. */
export interface NearTerm {
  readonly term: number;
  readonly distance: number;
}

/**
 * All words of an index, each with a number. MiniSearch's radix tree finds those that begin with some letters, and those that are a
 * few letters off.
 */
export class Vocabulary {
  readonly #terms: string[] = [];
  readonly #tree = new SearchableMap<number>();
  readonly #spellings = new Map<string, number>();
  #prefixes = new Map<string, readonly number[]>();
  #letters = '';

  get size(): number {
    return this.#terms.length;
  }

  /** The number of a word as it is spelled in a text, which is added when it is new. -1 where no letter is left of it. */
  add(spelling: string): number {
    const known = this.#spellings.get(spelling);
    if (known !== undefined) return known;
    const folded = foldWord(spelling);
    const number = folded === '' ? -1 : (this.find(folded) ?? this.#new(folded));
    this.#spellings.set(copyOf(spelling), number);
    return number;
  }

  /** The number of a folded word. */
  find(folded: string): number | undefined {
    return this.#tree.get(folded);
  }

  /** The number of a word as it is spelled in a text. */
  ofSpelling(spelling: string): number | undefined {
    return this.#spellings.get(spelling) ?? this.find(foldWord(spelling));
  }

  /** The folded word with this number. */
  word(term: number): string {
    return this.#terms[term] ?? '';
  }

  /** The words that begin so, the word itself left out. */
  beginningWith(prefix: string): readonly number[] {
    const known = this.#prefixes.get(prefix);
    if (known) return known;
    const own = this.find(prefix);
    const found = [...this.#tree.atPrefix(prefix).values()].filter((term) => term !== own);
    if (this.#prefixes.size > 500) this.#prefixes.clear();
    this.#prefixes.set(prefix, found);
    return found;
  }

  /**
   * The words that are one letter off (left out, added, changed, or two changed round), or two where the word has eight letters or
   * more. Words of fewer than four letters have no typos: too many others are near.
   */
  near(folded: string): NearTerm[] {
    const limit = typosIn(folded);
    if (limit === 0) return [];
    const found = new Map<number, number>();
    for (const swapped of swaps(folded)) {
      const term = this.find(swapped);
      if (term !== undefined) found.set(term, 1);
    }
    for (const [term, distance] of this.#tree.fuzzyGet(folded, limit).values()) {
      if (distance > 0) found.set(term, Math.min(distance, found.get(term) ?? distance));
    }
    return [...found].map(([term, distance]) => ({term, distance}));
  }

  /** The words that begin with these letters once one typo is mended: what to show to somebody who is still typing. */
  beginningNear(folded: string): readonly number[] {
    if (typosIn(folded) === 0) return [];
    const found = new Set<number>();
    for (const variant of variants(folded, this.#letters)) {
      for (const term of this.#beginningIn(variant)) found.add(term);
    }
    return [...found];
  }

  #beginningIn(prefix: string): readonly number[] {
    const at = this.#tree.atPrefix(prefix);
    return at.entries().next().done ? [] : [...at.values()];
  }

  #new(folded: string): number {
    const number = this.#terms.length;
    const word = copyOf(folded);
    this.#terms.push(word);
    this.#tree.set(word, number);
    if (this.#prefixes.size > 0) this.#prefixes = new Map();
    if (this.#letters.length < 200) {
      for (const letter of word) if (!this.#letters.includes(letter)) this.#letters += letter;
    }
    return number;
  }
}

/** How many typos a word may have. */
export function typosIn(folded: string): 0 | 1 | 2 {
  return folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
}

function swaps(word: string): string[] {
  return Array.from(
    {length: word.length - 1},
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}

/** The word with one letter left out, changed, added, or two changed round. The first letter stays: most people get that one right. */
function* variants(word: string, letters: string): Generator<string> {
  const own = letters.length < 200 ? lettersLike(word, letters) : '';
  for (let at = 1; at < word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    yield before + after;
    if (after !== '') yield before + after.charAt(0) + word.charAt(at) + after.slice(1);
    for (const letter of own) {
      yield before + letter + after;
      yield before + letter + word.charAt(at) + after;
    }
  }
}

function lettersLike(word: string, letters: string): string {
  const isAscii = word.charCodeAt(0) < 0x80;
  return [...letters].filter((letter) => letter.charCodeAt(0) < 0x80 === isAscii).join('');
}

// A slice keeps the whole text alive that it was cut from.
function copyOf(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}
