import {ClientError} from './failure.js';
import {patience, refused, send, type Fetch} from './sending.js';

export {ClientError} from './failure.js';

/** What somebody says is wrong with an entry. No name goes with it, and nothing about who says it. */
export interface EntryReport {
  /** The directory's id, or its address where it has none. */
  readonly directory: string;
  /** The service's id. */
  readonly service: string;
  /** One of a few codes: what is wrong. */
  readonly problem: string;
  /** In the person's own words. */
  readonly text?: string;
  /** The language of the page. */
  readonly lang: string;
}

export interface OpenDirectoryOptions {
  readonly signal?: AbortSignal;
  /** A request that has been made already. */
  readonly handedOver?: Promise<Response> | undefined;
}

/** Directories as a widget uses them. Every call throws a ClientError, or the signal's reason when aborted. */
export interface DirectoryClient {
  /**
   * Asks for an index. What it gives are the pieces as they come, so that the first records can be shown before all are here; they end
   * with a ClientError where the connection dies on the way.
   */
  open(src: string, options?: OpenDirectoryOptions): Promise<AsyncIterable<Uint8Array>>;
  /** A file of places by its address; nothing where the site has none for the letter. Whoever asked reads it. */
  places(url: string, options?: {signal?: AbortSignal}): Promise<unknown>;
  /** Tells whoever keeps the directory that an entry is wrong. `key` stays the same for every attempt, so that it is told once. */
  report(url: string, report: EntryReport, key: string): Promise<void>;
}

export function createDirectoryClient(
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): DirectoryClient {
  const get: RequestInit = {headers: {Accept: 'application/json'}};
  return {
    async open(src, {signal, handedOver} = {}) {
      const response = await send(handedOver ? () => handedOver : fetch, src, get, accepted, signal);
      return piecesOf(response, signal);
    },
    async places(url, {signal} = {}) {
      try {
        return await send(
          fetch,
          url,
          get,
          async (answer) => (await accepted(answer)).json() as Promise<unknown>,
          signal,
        );
      } catch (error) {
        if (error instanceof ClientError && error.code === 'missing') return undefined;
        throw error;
      }
    },
    async report(url, report, key) {
      const init: RequestInit = {
        method: 'POST',
        // 307 and 308 would send the words on, to an origin that nobody has named.
        redirect: 'error',
        headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'Idempotency-Key': key},
        body: JSON.stringify(report),
      };
      await send(fetch, url, init, accepted);
    },
  };
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  // What a server says besides is for programs: people are told by the kind of failure.
  throw refused(response);
}

/** The body, piece by piece. Our patience begins anew with each. */
async function* piecesOf(response: Response, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  // What becomes of a body that nobody wants any more doesn't matter.
  const stop = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop);
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tired = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new ClientError('network', `${response.url} has stopped sending`)),
          patience,
        );
      });
      const piece = await Promise.race([reader.read(), tired]).finally(() => clearTimeout(timer));
      if (signal?.aborted) throw signal.reason;
      if (piece.done) return;
      yield piece.value;
    }
  } catch (cause) {
    if (signal?.aborted || cause instanceof ClientError) throw cause;
    throw new ClientError('network', `${response.url} broke off`, {cause});
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Where a person's own list of services is kept on their device. */
export const savedKey = 'civic-saved/1';

/** Whether somebody has saved services on this device, so that what shows them is to be loaded (`SavedServices`). */
export function mayHaveSaved(): boolean {
  try {
    return localStorage.getItem(savedKey) !== null;
  } catch (error) {
    // Private windows and blocked cookies throw here, and in an app's web view there may be no storage.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError)
      return false;
    throw error;
  }
}
