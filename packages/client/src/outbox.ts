import * as v from 'valibot';
import {Answers} from '@civic-widgets/model';
import type {Outgoing} from './consultations.js';

const storageKey = 'civic-outbox/1';
const day = 24 * 60 * 60 * 1000;

const Kept = v.array(
  v.object({url: v.string(), key: v.string(), answers: Answers, lang: v.string(), until: v.number()}),
);

/** An answer that a person chose to keep on the device, and the moment (ms since 1970) at which it goes. */
export interface KeptAnswer extends Outgoing {
  readonly until: number;
}

/** The storage that an outbox writes to: `localStorage`, or a stand-in where there is no page. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Answers kept on this device until they can be sent. Nothing gets here unless the person asks for it, and nothing stays
 * longer than 24 hours or past the consultation's closing: what is too old is deleted whenever the outbox is opened.
 */
export class Outbox {
  readonly #storage: () => OutboxStorage | null;
  readonly #now: () => number;

  constructor(storage: () => OutboxStorage | null = () => localStorage, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Keeps an answer and says until when; `undefined` if the browser lets pages keep nothing, or if it is too late. */
  keep(outgoing: Outgoing, closes?: string): KeptAnswer | undefined {
    const end = Date.parse(closes ?? '');
    const now = this.#now();
    if (end <= now) return undefined;
    const kept = {...outgoing, until: Math.min(now + day, end || Infinity)};
    const others = this.#read().filter(({url}) => url !== outgoing.url);
    return this.#write([...others, kept]) ? kept : undefined;
  }

  /** The answer that waits for this address, if there is one. */
  find(url: string): KeptAnswer | undefined {
    return this.#read().find((kept) => kept.url === url);
  }

  /** Deletes the answer that waits for this address. */
  remove(url: string): void {
    this.#write(this.#read().filter((kept) => kept.url !== url));
  }

  #read(): KeptAnswer[] {
    const raw = this.#try((storage) => storage.getItem(storageKey));
    if (!raw) return [];
    const all = parse(raw);
    const fresh = all.filter(({until}) => until > this.#now());
    if (fresh.length < all.length || all.length === 0) this.#write(fresh);
    return fresh;
  }

  #write(answers: readonly KeptAnswer[]): boolean {
    const done = this.#try((storage) => {
      if (answers.length === 0) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify(answers));
      return true;
    });
    return done === true;
  }

  // Private windows, blocked cookies and full disks all throw here, and in an app's web view the storage may be null. Not
  // being able to keep is an answer, not a fault.
  #try<T>(action: (storage: OutboxStorage) => T): T | undefined {
    try {
      const storage = this.#storage();
      return storage ? action(storage) : undefined;
    } catch (error) {
      if (error instanceof DOMException || error instanceof ReferenceError) return undefined;
      throw error;
    }
  }
}

function parse(raw: string): KeptAnswer[] {
  let data: unknown;
  try {
    data = JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  const parsed = v.safeParse(Kept, data);
  return parsed.success ? parsed.output : [];
}
