import {day} from './device-store.js';

/** A copy of a directory on this device. */
export interface KeptDirectory {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** When it was fetched, ISO 8601. */
  readonly fetched: string;
}

/** Larger ones are not kept: a phone has better use for the room. */
const largest = 8_000_000;
const lasting = 30 * day;
const name = 'civic-directories/1';
const header = 'x-civic-fetched';

/**
 * Copies of directories for when there is no connection, in the browser's Cache storage under `civic-directories/1`. They hold what anybody
 * can read, less what is sensitive, and nothing of what anybody looked for. Each goes after 30 days, or when a newer one comes. Where a
 * browser has no such storage, or no room, nothing is kept.
 */
export class KeptDirectories {
  readonly #storage: () => Pick<CacheStorage, 'open'> | undefined;
  readonly #now: () => number;

  constructor(
    storage: () => Pick<CacheStorage, 'open'> | undefined = cacheStorage,
    now: () => number = Date.now,
  ) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Keeps a copy in the place of the last one. */
  async keep(src: string, text: string): Promise<void> {
    if (text.length > largest) return;
    await this.#try(async (cache) => {
      const headers = {'content-type': 'application/json', [header]: new Date(this.#now()).toISOString()};
      await cache.put(src, new Response(text, {headers}));
      for (const request of await cache.keys()) {
        const other = await cache.match(request);
        if (other && this.#isOld(other)) await cache.delete(request);
      }
    });
  }

  /** The copy of this directory, if there is one that is not too old. */
  find(src: string): Promise<KeptDirectory | undefined> {
    return this.#try(async (cache) => {
      const response = await cache.match(src);
      if (!response) return undefined;
      if (this.#isOld(response)) {
        await cache.delete(src);
        return undefined;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {pieces: once(bytes), fetched: response.headers.get(header) ?? ''};
    });
  }

  async remove(src: string): Promise<void> {
    await this.#try((cache) => cache.delete(src));
  }

  #isOld(response: Response): boolean {
    return !(Date.parse(response.headers.get(header) ?? '') > this.#now() - lasting);
  }

  // Private windows, sandboxes and full disks all throw here. Not being able to keep is an answer, not a fault.
  async #try<R>(action: (cache: Cache) => Promise<R>): Promise<R | undefined> {
    try {
      const cache = await this.#storage()?.open(name);
      return cache && (await action(cache));
    } catch (error) {
      if (error instanceof DOMException || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

// Only in secure contexts; a page in a sandbox throws at the mere name.
function cacheStorage(): CacheStorage | undefined {
  return globalThis.caches;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
