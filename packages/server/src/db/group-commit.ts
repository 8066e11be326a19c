import {ProblemError} from '../errors.js';

export interface GroupCommitOptions {
  /** Rows in one commit, at most. */
  readonly maxBatch?: number;
  /** Rows that may wait; the next one is told to come back. */
  readonly maxQueue?: number;
  /** Commits under way at once. */
  readonly concurrency?: number;
}

interface Waiting<Row, Outcome> {
  readonly row: Row;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * Gathers rows into commits. While one commit is on its way to the disk the next rows gather, so that a sync is shared by
 * all that wait for it: alone, a row waits for nobody.
 */
export class GroupCommit<Row, Outcome> {
  readonly #commit: (rows: readonly Row[]) => Promise<readonly Outcome[]>;
  readonly #maxBatch: number;
  readonly #maxQueue: number;
  readonly #concurrency: number;
  #queue: Waiting<Row, Outcome>[] = [];
  #running = 0;
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(
    commit: (rows: readonly Row[]) => Promise<readonly Outcome[]>,
    options: GroupCommitOptions = {},
  ) {
    this.#commit = commit;
    this.#maxBatch = options.maxBatch ?? 256;
    this.#maxQueue = options.maxQueue ?? 4096;
    this.#concurrency = options.concurrency ?? 1;
  }

  /** How many rows wait for a commit to begin. */
  get depth(): number {
    return this.#queue.length;
  }

  /** Resolves when the row's commit is done. */
  add(row: Row): Promise<Outcome> {
    if (this.#queue.length >= this.#maxQueue) {
      return Promise.reject(new ProblemError('busy', {headers: {'retry-after': '2'}}));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({row, resolve, reject});
      this.#schedule();
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    if (this.#queue.length === 0 && this.#running === 0) return;
    await new Promise<void>((done) => this.#idle.push(done));
  }

  // Waits for the end of this turn, so that requests which arrived together are committed together.
  #schedule(): void {
    if (this.#scheduled || this.#running >= this.#concurrency) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    const batch = this.#queue.splice(0, this.#maxBatch);
    if (batch.length === 0) return;
    this.#running += 1;
    if (this.#queue.length > 0) this.#schedule();
    try {
      const outcomes = await this.#commit(batch.map(({row}) => row));
      batch.forEach(({resolve}, index) => resolve(outcomes[index] as Outcome));
    } catch (error) {
      for (const {reject} of batch) reject(error);
    }
    this.#running -= 1;
    if (this.#queue.length > 0) this.#schedule();
    else if (this.#running === 0) this.#idle.splice(0).forEach((done) => done());
  }
}
