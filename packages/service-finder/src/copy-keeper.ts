import type {KeptDirectory} from '@civic-widgets/client/kept-directories.js';
import {loadPart} from './parts.js';

/** Larger ones are not kept. */
const largest = 8_000_000;

/**
 * Keeps a copy of a directory for when there is no connection. What does so is loaded when the directory has come, so that nobody waits
 * for it.
 */
export class CopyKeeper {
  readonly #isSensitive: () => boolean;

  constructor(isSensitive: () => boolean) {
    this.#isSensitive = isSensitive;
  }

  async find(src: string): Promise<KeptDirectory | undefined> {
    if (this.#isSensitive()) return undefined;
    const {find} = await loadPart('kept');
    return find(src);
  }

  /** Hands the pieces on as they come, and keeps a copy when all have. */
  async *keep(src: string, coming: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of coming) {
      size += piece.length;
      if (size <= largest) pieces.push(piece);
      yield piece;
    }
    if (size > largest || this.#isSensitive()) return;
    whenIdle(async () => {
      const {keep} = await loadPart('kept');
      await keep(src, pieces);
    });
  }
}

function whenIdle(action: () => Promise<void>): void {
  const run = () => {
    action().catch((cause: unknown) =>
      console.warn('Civic Widgets: no copy of the directory was kept.', cause),
    );
  };
  // Safari has no such moment to offer.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, {timeout: 10_000});
  else setTimeout(run, 2_000);
}
