import * as v from 'valibot';
import {Answers} from '@civic-widgets/model';
import {DeviceStore, keptUntil, type DeviceStorage} from './device-store.js';

const DraftEntry = v.object({src: v.string(), answers: Answers, at: v.optional(v.string()), saved: v.number(), until: v.number()});

/** Answers that a person has begun and saved on the device. */
export interface Draft {
  /** Address of the consultation. */
  readonly src: string;
  readonly answers: Answers;
  /** The question that they were at, where there is one a page. */
  readonly at?: string | undefined;
  /** When they saved them, and when they go, in ms since 1970. */
  readonly saved: number;
  readonly until: number;
}

/**
 * Answers saved on this device to be finished later. Nothing gets here unless the person asks for it, nothing leaves by itself, and nothing
 * stays longer than 24 hours after the last change or past the consultation's closing.
 */
export class Drafts {
  readonly #store: DeviceStore<Draft>;
  readonly #now: () => number;

  constructor(storage: () => DeviceStorage | null = () => localStorage, now: () => number = Date.now) {
    this.#store = new DeviceStore<Draft>('civic-drafts/1', DraftEntry, storage, now);
    this.#now = now;
  }

  /** Saves answers and says until when; `undefined` if the browser lets pages save nothing, or if it is too late. */
  save({src, answers, at}: Pick<Draft, 'src' | 'answers' | 'at'>, closes?: string): Draft | undefined {
    const until = keptUntil(this.#now(), closes);
    if (until === undefined) return undefined;
    const draft: Draft = {src, answers, ...(at !== undefined && {at}), saved: this.#now(), until};
    return this.#store.write([...this.#others(src), draft]) ? draft : undefined;
  }

  /** What was saved of this consultation. */
  find(src: string): Draft | undefined {
    return this.#store.read().find((draft) => draft.src === src);
  }

  /** Deletes what was saved of this consultation. */
  remove(src: string): void {
    this.#store.write(this.#others(src));
  }

  #others(src: string): Draft[] {
    return this.#store.read().filter((draft) => draft.src !== src);
  }
}
