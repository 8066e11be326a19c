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
  #latest = new Int32Array(1 << 12).fill(-1);
  #unsealed: Segment | undefined;

  /** Notes that a record has a word. Records may come in any order; in theirs it takes the least room. */
  add(term: number, record: number, field: number): void {
    if (this.#base < 0 || record < this.#base || record >= this.#base + RECORDS) {
      this.seal();
      this.#base = record;
    }
    const entry = ((record - this.#base) << 3) | field;
    if (term >= this.#latest.length) this.#latest = grown(this.#latest, term, -1);
    if (this.#latest[term] === entry) return;
    this.#latest[term] = entry;
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
    this.#unsealed = undefined;
  }

  /** Sorts what has come so far, so that it takes no more room than it has to. Happens by itself every few thousand records. */
  seal(): void {
    const segment = this.#sorted();
    if (segment) this.#segments.push(segment);
    this.#unsealed = undefined;
    this.#length = 0;
    this.#base = -1;
    this.#latest.fill(-1);
  }

  /** Gives back the room that only loading needs. */
  finish(): void {
    this.seal();
    this.#terms = new Uint32Array(1);
    this.#entries = new Uint16Array(1);
    this.#latest = new Int32Array(1);
  }

  /** The segments, with what has not been sealed yet. */
  segments(): readonly Segment[] {
    this.#unsealed ??= this.#sorted();
    return this.#unsealed ? [...this.#segments, this.#unsealed] : this.#segments;
  }

  /** In how many places a word stands. */
  count(term: number): number {
    let count = 0;
    for (const {starts} of this.segments()) {
      if (term + 1 < starts.length) count += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    }
    return count;
  }

  #sorted(): Segment | undefined {
    if (this.#length === 0) return undefined;
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
    return {base: this.#base, starts, entries};
  }
}

function grown(list: Int32Array<ArrayBuffer>, index: number, fill: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(index + 1, list.length * 2)).fill(fill, list.length);
  longer.set(list);
  return longer;
}
