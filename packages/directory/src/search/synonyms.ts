import type {Synonyms} from '../index-format/format.js';
import {foldedWords, foldWord} from './words.js';

/** The words of one thing that services say, folded. */
export type Phrase = readonly string[];

/** Synonyms of all languages of a directory, ready to be asked. */
export class Thesaurus {
  readonly #optional = new Set<string>();
  readonly #meanings = new Map<string, Phrase[]>();
  #longest = 1;

  constructor(synonyms: Readonly<Record<string, Synonyms>>) {
    for (const {optional, groups} of Object.values(synonyms)) {
      for (const word of optional) this.#optional.add(foldWord(word));
      for (const {said, means} of groups) {
        const phrases = means.map(foldedWords).filter((phrase) => phrase.length > 0);
        for (const one of said) {
          const words = foldedWords(one);
          this.#longest = Math.max(this.#longest, words.length);
          const key = words.join(' ');
          this.#meanings.set(key, [...(this.#meanings.get(key) ?? []), ...phrases]);
        }
      }
    }
  }

  /** Whether a record may be without this word. */
  isOptional(folded: string): boolean {
    return this.#optional.has(folded);
  }

  /** What services say for a word that people say. */
  meaningsOf(folded: string): readonly Phrase[] {
    return this.#meanings.get(folded) ?? [];
  }

  /** The single words that have meanings, which may not stand in any record. */
  get saidWords(): readonly string[] {
    return [...this.#meanings.keys()].filter((key) => !key.includes(' '));
  }

  /** The longer things that stand in what was typed: from which word, how many, and what services say for them. */
  phrasesIn(
    words: readonly string[],
  ): {readonly from: number; readonly length: number; readonly phrases: readonly Phrase[]}[] {
    const found = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let length = 2; length <= Math.min(this.#longest, words.length - from); length += 1) {
        const phrases = this.#meanings.get(words.slice(from, from + length).join(' '));
        if (phrases) found.push({from, length, phrases});
      }
    }
    return found;
  }
}
