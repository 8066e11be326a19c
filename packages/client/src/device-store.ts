import * as v from 'valibot';

/** The storage that is written to: `localStorage`, or a stand-in where there is no page. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A day, in milliseconds: nothing stays longer on a device. */
export const day = 24 * 60 * 60 * 1000;

/** What is kept, for what address, and the moment (ms since 1970) at which it goes. */
interface Entry {
  readonly until: number;
}

/** A list on this device, of which nothing outlives its time: what is too old is deleted whenever the list is read. */
export class DeviceStore<T extends Entry> {
  readonly #key: string;
  readonly #schema: v.GenericSchema<unknown, T>;
  readonly #storage: () => DeviceStorage | null;
  readonly #now: () => number;

  constructor(key: string, schema: v.GenericSchema<unknown, T>, storage: () => DeviceStorage | null, now: () => number) {
    this.#key = key;
    this.#schema = schema;
    this.#storage = storage;
    this.#now = now;
  }

  read(): T[] {
    const raw = this.#try((storage) => storage.getItem(this.#key));
    if (!raw) return [];
    const all = this.#parse(raw);
    const fresh = all.filter(({until}) => until > this.#now());
    if (fresh.length < all.length || all.length === 0) this.write(fresh);
    return fresh;
  }

  /** Says whether the browser let us. */
  write(entries: readonly T[]): boolean {
    const done = this.#try((storage) => {
      if (entries.length === 0) storage.removeItem(this.#key);
      else storage.setItem(this.#key, JSON.stringify(entries));
      return true;
    });
    return done === true;
  }

  // Private windows, blocked cookies and full disks all throw here, and in an app's web view the storage may be null. Not
  // being able to keep is an answer, not a fault.
  #try<R>(action: (storage: DeviceStorage) => R): R | undefined {
    try {
      const storage = this.#storage();
      return storage ? action(storage) : undefined;
    } catch (error) {
      if (error instanceof DOMException || error instanceof ReferenceError) return undefined;
      throw error;
    }
  }

  #parse(raw: string): T[] {
    let data: unknown;
    try {
      data = JSON.parse(raw);
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
    const parsed = v.safeParse(v.array(this.#schema), data);
    return parsed.success ? parsed.output : [];
  }
}

/** When something kept now goes: after a day, or at closing; `undefined` if it is too late. */
export function keptUntil(now: number, closes: string | undefined): number | undefined {
  const end = Date.parse(closes ?? '');
  return end <= now ? undefined : Math.min(now + day, end || Infinity);
}
