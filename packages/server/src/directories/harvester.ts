import {setTimeout as wait} from 'node:timers/promises';
import {DirectoryError} from '@civic-widgets/directory';
import {harvest, HarvestError, type HarvestTools} from '@civic-widgets/directory/harvest.js';
import type {DirectoryContent} from '../content-directories.js';
import type {Directories} from '../repositories/directories.js';
import {createFeedFetch} from './feed-fetch.js';
import {feedPrint, leaseTime, type Library} from './library.js';

/** How a feed stands, for those who run the server. */
export interface FeedState {
  readonly directory: string;
  /** When it was last asked, in milliseconds since 1970; never, where nothing is said. */
  readonly checked: number | undefined;
  /** Why that brought nothing: a code. */
  readonly failure: string | undefined;
}

/** Brings home the feeds that the content folder names, each as often as it says, by one process at a time. */
export interface Harvester {
  /** Harvests what is due. Resolves when that is done. */
  run(): Promise<void>;
  states(): Promise<readonly FeedState[]>;
  close(): Promise<void>;
}

export interface HarvesterParts {
  readonly feeds: readonly DirectoryContent[];
  readonly library: Library;
  readonly directories: Directories;
  readonly clock: () => number;
  readonly publicUrl: () => string;
  /** Told of what failed, by code. */
  readonly onFailure: (directory: string, code: string) => void;
  /** Tests hand in others. */
  readonly tools?: Pick<HarvestTools, 'fetch' | 'sleep'>;
}

/** A feed that failed is asked again sooner than one that did not, but no more often than this. */
const soonest = 15 * 60_000;

export function createHarvester(parts: HarvesterParts): Harvester {
  const {feeds, library, directories, clock, publicUrl, onFailure} = parts;
  const stopping = new AbortController();
  const tools: Omit<HarvestTools, 'now'> = parts.tools ?? {
    fetch: createFeedFetch(),
    sleep: async (milliseconds, signal) => {
      // Ends early, without complaint, when the server stops.
      await wait(milliseconds, undefined, {ref: false, ...(signal && {signal})}).catch((error: unknown) => {
        if (!signal?.aborted) throw error;
      });
    },
  };
  const underWay = new Map<string, Promise<void>>();

  return {
    // Side by side: a feed that is slow, or that nobody can make sense of, keeps no other waiting.
    async run() {
      const all = await Promise.allSettled(feeds.map((feed) => underWay.get(feed.id) ?? begin(feed)));
      for (const one of all) if (one.status === 'rejected') throw one.reason;
    },

    async states() {
      const states = await directories.states();
      return feeds.map(({id}) => {
        const state = states.find(({directory}) => directory === id);
        return {directory: id, checked: state?.checked, failure: state?.failure};
      });
    },

    async close() {
      stopping.abort();
      await Promise.allSettled(underWay.values());
    },
  };

  function begin(feed: DirectoryContent): Promise<void> {
    const running = runIfDue(feed).finally(() => underWay.delete(feed.id));
    underWay.set(feed.id, running);
    return running;
  }

  async function runIfDue(feed: DirectoryContent): Promise<void> {
    if (stopping.signal.aborted) return;
    if (!(await isDue(feed))) return;
    if (!(await directories.lease(feed.id, clock() + leaseTime, clock()))) return;
    // A slow feed takes longer than a lease: it is kept while this process is at it.
    const keeping = setInterval(() => {
      directories.lease(feed.id, clock() + leaseTime, clock()).catch(() => onFailure(feed.id, 'lease-lost'));
    }, leaseTime / 3);
    keeping.unref();
    try {
      // Another process may have been quicker.
      if (await isDue(feed)) await bringHome(feed);
    } finally {
      clearInterval(keeping);
      await directories.release(feed.id);
    }
  }

  async function isDue(feed: DirectoryContent): Promise<boolean> {
    const state = (await directories.states()).find(({directory}) => directory === feed.id);
    if (state?.checked === undefined) return true;
    const isChanged = state.fingerprint !== undefined && !state.fingerprint.startsWith(`${feedPrint(feed)} `);
    const every = state.failure === undefined && !isChanged ? feed.every : Math.min(feed.every, soonest);
    return clock() - state.checked >= every;
  }

  async function bringHome(feed: DirectoryContent): Promise<void> {
    try {
      const found = await harvest(
        feed.feed ?? '',
        {...tools, now: () => Date.now()},
        {
          userAgent: `CivicWidgets/1 (+${publicUrl()})`,
          rate: feed.rate,
          signal: stopping.signal,
        },
      );
      // Half of a directory would look like services that have closed.
      if (found.kind === 'feed' && !found.complete) return await fail(feed, 'incomplete');
      const [input, repeats] =
        found.kind === 'feed' ? ([found.page, 'drop'] as const) : ([found.text, 'keep'] as const);
      const stored = await library.take(feed, input, repeats);
      if (stored === 'empty') await fail(feed, 'services-none');
    } catch (error) {
      if (stopping.signal.aborted) return;
      if (error instanceof HarvestError || error instanceof DirectoryError) return fail(feed, error.code);
      // Deeper or longer than a program of today can hold.
      if (error instanceof RangeError) return fail(feed, 'too-large');
      // Asked again in a quarter of an hour, not in a minute.
      await fail(feed, 'internal');
      throw error;
    }
  }

  async function fail({id}: DirectoryContent, code: string): Promise<void> {
    await directories.note(id, clock(), code);
    onFailure(id, code);
  }
}
