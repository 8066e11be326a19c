import * as v from 'valibot';
import {Answers} from '@civic-widgets/model';
import type {Outgoing} from './consultations.js';
import {DeviceStore, keptUntil, type DeviceStorage} from './device-store.js';

const Kept = v.object({url: v.string(), key: v.string(), answers: Answers, lang: v.string(), until: v.number()});

/** An answer that a person chose to keep on the device, and the moment (ms since 1970) at which it goes. */
export interface KeptAnswer extends Outgoing {
  readonly until: number;
}

/**
 * Answers kept on this device until they can be sent. Nothing gets here unless the person asks for it, and nothing stays
 * longer than 24 hours or past the consultation's closing: what is too old is deleted whenever the outbox is opened.
 */
export class Outbox {
  readonly #store: DeviceStore<KeptAnswer>;
  readonly #now: () => number;

  constructor(storage: () => DeviceStorage | null = () => localStorage, now: () => number = Date.now) {
    this.#store = new DeviceStore('civic-outbox/1', Kept, storage, now);
    this.#now = now;
  }

  /** Keeps an answer and says until when; `undefined` if the browser lets pages keep nothing, or if it is too late. */
  keep(outgoing: Outgoing, closes?: string): KeptAnswer | undefined {
    const until = keptUntil(this.#now(), closes);
    if (until === undefined) return undefined;
    const kept = {...outgoing, until};
    const others = this.#store.read().filter(({url}) => url !== outgoing.url);
    return this.#store.write([...others, kept]) ? kept : undefined;
  }

  /** The answer that waits for this address, if there is one. */
  find(url: string): KeptAnswer | undefined {
    return this.#store.read().find((kept) => kept.url === url);
  }

  /** Deletes the answer that waits for this address. */
  remove(url: string): void {
    this.#store.write(this.#store.read().filter((kept) => kept.url !== url));
  }
}
