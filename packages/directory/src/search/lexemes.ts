import type {Columns} from '../index-format/columns.js';
import type {IndexHead} from '../index-format/format.js';
import {Postings} from './postings.js';
import {FIELDS} from './request.js';
import {Thesaurus} from './synonyms.js';
import type {Lexicon, QueryWord} from './typed-query.js';
import {Vocabulary} from './vocabulary.js';
import {eachWord} from './words.js';

const [NAME, ORGANISATION, CATEGORY, PLACE, DESCRIPTION] = FIELDS.keys();

/** The words of a directory, and which records have them: names and the like in one set, descriptions in another. */
export class Lexemes implements Lexicon {
  readonly vocabulary = new Vocabulary();
  readonly thesaurus: Thesaurus;
  readonly languages: readonly string[];
  readonly listed = new Postings();
  readonly described = new Postings();
  readonly asked = new Map<string, QueryWord>();
  readonly #nameLengths: (readonly number[])[] = [];
  readonly #lengths = new Map<string, readonly number[]>();
  #seen = new Int32Array(1 << 12).fill(-1);
  #texts = 0;

  constructor(head: IndexHead) {
    this.languages = head.languages;
    this.thesaurus = new Thesaurus(head.synonyms);
    // What people say is found by its beginning, and with a typo, even when no service says it.
    for (const word of this.thesaurus.saidWords) this.vocabulary.add(word);
  }

  /** How many different words each name of a record has. */
  readonly nameLengths = (record: number): readonly number[] => this.#nameLengths[record] ?? [];

  count(term: number): number {
    return this.listed.count(term) + this.described.count(term);
  }

  /** Takes in the words of a record that lists show. */
  addListed(record: number, columns: Columns): void {
    const names = [columns.name[record], ...[...columns.names.values()].map((list) => list[record])];
    const lengths = names.map((name) => (name ? this.#add(this.listed, record, NAME ?? 0, name) : 0));
    this.#nameLengths.push(this.#shared(lengths.filter((length) => length > 0)));
    const organisation = columns.organisations[(columns.organisation[record] ?? 0) - 1];
    if (organisation) this.#add(this.listed, record, ORGANISATION ?? 0, organisation[0]);
    for (const category of columns.ownCategories(record)) {
      for (const name of Object.values(category.name)) this.#add(this.listed, record, CATEGORY ?? 0, name);
    }
    for (const [, , name, , town, postcode] of columns.placesOf(record)) {
      const townName = town ? columns.towns[town - 1] : undefined;
      for (const words of [name, townName, postcode])
        if (words) this.#add(this.listed, record, PLACE ?? 0, words);
    }
  }

  /** Takes in a description. */
  addDescribed(record: number, words: string): void {
    this.#add(this.described, record, DESCRIPTION ?? 0, words);
  }

  /** Gives back the room that only loading needs. */
  finish(): void {
    this.listed.finish();
    this.described.finish();
    this.#lengths.clear();
  }

  /** @returns how many different words there are */
  #add(postings: Postings, record: number, field: number, text: string): number {
    this.#texts += 1;
    if (this.asked.size > 0) this.asked.clear();
    let count = 0;
    eachWord(text, (word) => {
      const term = this.vocabulary.add(word);
      if (term < 0) return;
      if (term >= this.#seen.length) {
        const longer = new Int32Array(this.vocabulary.size * 2).fill(-1);
        longer.set(this.#seen);
        this.#seen = longer;
      }
      if (this.#seen[term] === this.#texts) return;
      this.#seen[term] = this.#texts;
      count += 1;
      postings.add(term, record, field);
    });
    return count;
  }

  // Many records have names of the same lengths: one list serves them all.
  #shared(lengths: readonly number[]): readonly number[] {
    const key = lengths.join();
    const known = this.#lengths.get(key);
    if (known) return known;
    this.#lengths.set(key, lengths);
    return lengths;
  }
}
