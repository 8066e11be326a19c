/** Fields are kept in three bits, records in the other thirteen. */
const RECORDS = 4096;

/** Where words stand in some records, sorted by word. */
interface Segment {
  /** The number of the first record. */
  readonly base: number;
  /** For each word number, where its entries begin; the next one says where they end. */
  readonly starts: Uint32Array;
  /** `(record - base) * 8 + field`. */
  readonly entries: Uint16Array;
}

/** Which records have which words, and in which field. Grows while a directory loads, and can be read at any time. */
export class Postings {
  readonly #segments: Segment[] = [];
  #base = -1;
  #terms = new Uint32Array(1 << 12);
  #entries = new Uint16Array(1 << 12);
  #length = 0;
  #counts = new Uint32Array(1 << 12);
  #withUnsealed: readonly Segment[] | undefined;

  /** Notes that a record has a word, once for each field. Records may come in any order; in theirs it takes the least room. */
  add(term: number, record: number, field: number): void {
    if (this.#base < 0 || record < this.#base || record >= this.#base + RECORDS) {
      this.seal();
      this.#base = record;
    }
    if (term >= this.#counts.length) {
      const longer = new Uint32Array(Math.max(term + 1, this.#counts.length * 2));
      longer.set(this.#counts);
      this.#counts = longer;
    }
    this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    const entry = ((record - this.#base) << 3) | field;
    if (this.#length === this.#terms.length) {
      const [terms, entries] = [this.#terms, this.#entries];
      this.#terms = new Uint32Array(this.#length * 2);
      this.#entries = new Uint16Array(this.#length * 2);
      this.#terms.set(terms);
      this.#entries.set(entries);
    }
    this.#terms[this.#length] = term;
    this.#entries[this.#length] = entry;
    this.#length += 1;
    this.#withUnsealed = undefined;
  }

  /** Sorts what has come so far, so that it takes no more room than it has to. Happens by itself every few thousand records. */
  seal(): void {
    this.#segments.push(...this.#sorted());
    this.#withUnsealed = undefined;
    this.#length = 0;
    this.#base = -1;
  }

  /** Gives back the room that only loading needs. */
  finish(): void {
    this.seal();
    this.#terms = new Uint32Array(1);
    this.#entries = new Uint16Array(1);
  }

  /** The segments, with what has not been sealed yet. */
  segments(): readonly Segment[] {
    if (this.#length === 0) return this.#segments;
    return (this.#withUnsealed ??= [...this.#segments, ...this.#sorted()]);
  }

  /** In how many places a word stands. */
  count(term: number): number {
    return this.#counts[term] ?? 0;
  }

  #sorted(): Segment[] {
    if (this.#length === 0) return [];
    const terms = this.#terms.subarray(0, this.#length);
    let last = 0;
    for (const term of terms) if (term > last) last = term;
    const starts = new Uint32Array(last + 2);
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term <= last; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const entries = new Uint16Array(this.#length);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const to = next[term] ?? 0;
      entries[to] = this.#entries[at] ?? 0;
      next[term] = to + 1;
    }
    return [{base: this.#base, starts, entries}];
  }
}
