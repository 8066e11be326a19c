import {Worker} from 'node:worker_threads';
import type {Batch, Reply, Request} from './worker-messages.js';

/** An error that SQLite reported in its thread. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

// A union loses its members under a plain Omit.
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The SQLite file, through the one thread that holds it. */
export class SqliteClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #tail: Promise<void> = Promise.resolve();
  #ended: Error | undefined;
  #isClosing = false;
  readonly #onFailure: (error: Error) => void;

  private constructor(file: string, onFailure: (error: Error) => void) {
    this.#onFailure = onFailure;
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {workerData: file});
    this.#worker.on('message', (reply: Reply) => this.#onReply(reply));
    this.#worker.on('error', (error: Error & {code?: string}) =>
      this.#end(new SqliteError(error.message, error.code)),
    );
    this.#worker.on('exit', () => this.#end(new SqliteError('The database is closed', undefined)));
  }

  /**
   * Opens the file; fails with `SQLITE_BUSY` where another process holds it. `onFailure` is called if the thread ends later,
   * unasked: nothing can be stored any more.
   */
  static async open(file: string, onFailure: (error: Error) => void): Promise<SqliteClient> {
    let isOpen = false;
    const client = new SqliteClient(file, (error) => isOpen && onFailure(error));
    await client.#ask({kind: 'open'});
    isOpen = true;
    return client;
  }

  /**
   * Waits until nobody else uses the connection, and gives back what releases it. A transaction spans several messages,
   * and no batch may slip in between.
   */
  async lock(): Promise<() => void> {
    const before = this.#tail;
    let release = () => {};
    this.#tail = new Promise((done) => (release = done));
    await before;
    return release;
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<{rows: unknown[]; changes: number}> {
    return (await this.#ask({kind: 'query', sql, parameters})) as {rows: unknown[]; changes: number};
  }

  /** Commits all rows or none; resolves when the commit is on the disk, with the row that stood in the way, if any. */
  async batch(batch: Batch): Promise<(Readonly<Record<string, unknown>> | undefined)[]> {
    const release = await this.lock();
    try {
      return (await this.#ask({kind: 'batch', ...batch})) as (
        Readonly<Record<string, unknown>> | undefined
      )[];
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    this.#isClosing = true;
    await this.#ask({kind: 'close'});
    await this.#worker.terminate();
  }

  #ask(request: Unnumbered<Request>): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      this.#worker.postMessage({id, ...request});
    });
  }

  #onReply({id, value, error}: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new SqliteError(error.message, error.code));
    else waiting?.resolve(value);
  }

  #end(error: Error): void {
    if (!this.#ended && !this.#isClosing) this.#onFailure(error);
    this.#ended ??= error;
    for (const {reject} of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
