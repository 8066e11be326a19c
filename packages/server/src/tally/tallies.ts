import {Worker} from 'node:worker_threads';
import type {BallotFormat, Consultation} from '@civic-widgets/model';
import type {BallotFile, RecountableQuestion} from '../ballots.js';
import {UncountableError} from './parts.js';
import type {Counted, Order, Plan, Reply} from './worker-messages.js';

/** A ballot file with its ETag. */
export type TaggedFile = BallotFile & {readonly tag: string};

/** A tally in the thread that counts. Orders are followed in turn: a count holds all that was added before it was asked for. */
export interface RemoteTally {
  /** Adds answers, as canonical JSON. One that does not fit shows when somebody asks for the count. */
  add(answers: readonly string[]): void;
  /** Rejects with an {@link UncountableError} where an answer did not fit. */
  count(byGroup: boolean): Promise<Counted>;
  write(consultation: Consultation, question: RecountableQuestion, format: BallotFormat): Promise<TaggedFile>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

// A union loses its members under a plain Omit.
type Unnumbered<T> = T extends unknown ? Omit<T, 'id' | 'tally'> : never;

/** The thread that counts, begun when it is first needed and again if it breaks; whoever waits for it then is told. */
export class Tallies {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  open(plan: Plan): RemoteTally {
    const worker = (this.#worker ??= this.#start());
    const tally = ++this.#last;
    const send = (order: Unnumbered<Exclude<Order, {id: number}>>) => worker.postMessage({...order, tally});
    const ask = (order: Unnumbered<Extract<Order, {id: number}>>) => this.#ask(worker, {...order, tally});
    send({kind: 'open', plan});
    return {
      add: (answers) => send({kind: 'add', answers}),
      count: async (byGroup) => (await ask({kind: 'count', byGroup})) as Counted,
      write: async (consultation, question, format) =>
        (await ask({kind: 'write', consultation, question, format})) as TaggedFile,
      close: () => send({kind: 'close'}),
    };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    worker.unref();
    worker.on('message', (reply: Reply) => this.#onReply(worker, reply));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, new Error('The thread that counts has ended')));
    return worker;
  }

  #ask(worker: Worker, order: object): Promise<unknown> {
    if (worker !== this.#worker) return Promise.reject(new Error('The thread that counts has ended'));
    const id = ++this.#last;
    // While somebody waits, the process must not end; while nobody does, an idle thread must not keep it.
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      worker.postMessage({...order, id});
    });
  }

  #onReply(worker: Worker, reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) worker.unref();
    if ('value' in reply) return waiting?.resolve(reply.value);
    const {message, question} = reply.error;
    waiting?.reject(question === undefined ? new Error(message) : new UncountableError(question));
  }

  #end(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    for (const {reject} of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
