import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  IndexError,
  openIndex,
  type DirectoryIndex,
  type SearchResult,
} from '@civic-widgets/directory/search.js';
import {BANK_HOLIDAY_YEARS, type Holidays} from '@civic-widgets/hours';
import {ClientError, type DirectoryClient} from '@civic-widgets/client/directories.js';
import {noWishes, type FinderState, type Wishes} from './finder-state.js';
import {holidaysOf} from './words/opening.js';

/** How many entries are shown at first, and how many more each time. */
export const step = 20;

/** What the controller needs of the element. */
export interface FinderPage {
  /** The language in which names and descriptions are wanted. */
  readonly lang: string;
  /** Metres for which it is counted how many are nearer, while the filters stand open: each then says how many it would leave. */
  readonly distanceSteps: readonly number[] | undefined;
  now(): Date;
  /** A copy of the list that was kept on this device, and when it was fetched. */
  kept(
    src: string,
  ): Promise<{readonly pieces: AsyncIterable<Uint8Array>; readonly fetched: string} | undefined>;
  /** May keep a copy of what comes. */
  keep(src: string, pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  opened(index: DirectoryIndex): void;
  /** A search that somebody has asked for was answered. */
  found(result: SearchResult): void;
  failed(error: ClientError): void;
}

/** The life of a finder: load a directory, search it while the rest of it is still coming, begin again. The latest wish wins. */
export class FinderController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #page: FinderPage;
  readonly #client: () => DirectoryClient;
  #state: FinderState = {status: 'idle'};
  #wishes: Wishes = noWishes;
  #shown = step;
  #src = '';
  #loading: AbortController | undefined;
  #latest = 0;

  constructor(host: ReactiveControllerHost, page: FinderPage, client: () => DirectoryClient) {
    this.#host = host;
    this.#page = page;
    this.#client = client;
    host.addController(this);
  }

  get state(): FinderState {
    return this.#state;
  }

  /** What is asked for now; the state's own wishes are those that have been answered. */
  get wishes(): Wishes {
    return this.#wishes;
  }

  hostConnected(): void {
    // Moved in the page, or put back, while it was loading.
    if (this.#state.status === 'loading') void this.load(this.#src);
  }

  hostDisconnected(): void {
    this.#loading?.abort();
  }

  /** Loads a directory. `handedOver` is a request that the loader has already made. */
  async load(src: string, handedOver?: Promise<Response>): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const {signal} = loading;
    this.#src = src;
    this.#set({status: 'loading'});
    try {
      const pieces = await this.#client().open(src, {signal, handedOver});
      const index = await open(this.#page.keep(src, pieces), this.#page.now(), signal);
      if (!signal.aborted) await this.#begin(index, signal);
    } catch (cause) {
      if (!signal.aborted) await this.#fallBack(toClientError(cause), signal);
    }
  }

  reload(): Promise<void> {
    return this.load(this.#src);
  }

  /** Takes a wish before anything has loaded: from a link. */
  foresee(wishes: Partial<Wishes>): void {
    this.#wishes = {...this.#wishes, ...wishes};
  }

  /** Looks for something else. */
  async ask(change: Partial<Wishes>): Promise<void> {
    this.#wishes = {...this.#wishes, ...change};
    this.#shown = step;
    const result = await this.#search();
    if (result) this.#page.found(result);
  }

  /** Shows so many entries of what was found. */
  async show(count: number): Promise<void> {
    this.#shown = count;
    await this.#search();
  }

  /** Shows so many entries that this service is among them; a link may name one that stands further down. */
  async reveal(id: string): Promise<void> {
    if (this.#state.status !== 'ready') return;
    const {index, result} = this.#state;
    if (result.hits.some(({record}) => record.id === id)) return;
    this.#shown = Math.max(step, result.total);
    const all = await this.#search();
    const at = all?.hits.findIndex(({record}) => record.id === id) ?? -1;
    await this.show(at < 0 ? step : Math.ceil((at + 1) / step) * step);
    if (at < 0 && index.numberOf(id) !== undefined) await this.ask({filters: {}});
  }

  /** Searches again for the same: in another language, with or without counts, at another time. */
  async refresh(): Promise<void> {
    await this.#search();
  }

  async #begin(index: DirectoryIndex, signal: AbortSignal, kept?: string): Promise<void> {
    this.#page.opened(index);
    await this.#search(index, kept);
    void index.listed
      .then(async () => {
        if (!signal.aborted) await this.refresh();
      })
      .catch(() => undefined);
    index.complete
      .then(() => {
        // Names are all here since `listed`; descriptions are shown and searched from now on.
        if (!signal.aborted) void this.refresh();
      })
      .catch((cause: unknown) => {
        if (signal.aborted || this.#state.status !== 'ready') return;
        const broken = toClientError(cause);
        this.#set({...this.#state, broken});
        this.#page.failed(broken);
      });
  }

  // Not reachable now: what was kept the last time is better than nothing, with its age.
  async #fallBack(error: ClientError, signal: AbortSignal): Promise<void> {
    try {
      const kept = error.passes ? await this.#page.kept(this.#src) : undefined;
      if (signal.aborted) return;
      if (kept) {
        const index = await open(kept.pieces, this.#page.now(), signal);
        if (signal.aborted) return;
        await this.#begin(index, signal, kept.fetched);
        this.#page.failed(error);
        return;
      }
    } catch (cause) {
      // The copy can't be read: then there is none.
      console.warn('Civic Widgets: the kept copy of the directory could not be read.', cause);
    }
    if (signal.aborted) return;
    this.#set({status: 'failed', error});
    this.#page.failed(error);
  }

  async #search(opened?: DirectoryIndex, kept?: string): Promise<SearchResult | undefined> {
    const index = opened ?? (this.#state.status === 'ready' ? this.#state.index : undefined);
    if (!index) return undefined;
    const number = (this.#latest += 1);
    const wishes = this.#wishes;
    const {lang, distanceSteps} = this.#page;
    const result = await index.search({
      text: wishes.text,
      lang,
      filters: wishes.filters,
      now: this.#page.now(),
      limit: this.#shown,
      ...(wishes.near && {near: wishes.near.point}),
      ...(distanceSteps && {facets: true, countOpen: true, distanceSteps}),
    });
    if (number !== this.#latest) return undefined;
    const before = this.#state.status === 'ready' && !opened ? this.#state : undefined;
    this.#set({status: 'ready', index, wishes, result, kept: before?.kept ?? kept, broken: before?.broken});
    return result;
  }

  #set(state: FinderState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function open(
  pieces: AsyncIterable<Uint8Array>,
  today: Date,
  signal: AbortSignal,
): Promise<DirectoryIndex> {
  // Whose holidays count is said in the file's first line, which has not come yet.
  const known: {of?: Holidays | undefined} = {};
  const holidays: Holidays = {years: BANK_HOLIDAY_YEARS, on: (date) => known.of?.on(date)};
  const index = await openIndex(pieces, {signal, today, yieldNow, holidays});
  known.of = holidaysOf(index.head);
  return index;
}

/** Lets the page take what waits: a key that was pressed, a scroll. */
function yieldNow(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

function toClientError(cause: unknown): ClientError {
  if (cause instanceof ClientError) return cause;
  const code = cause instanceof IndexError && cause.code !== 'incomplete' ? 'invalid' : 'network';
  return new ClientError(code, 'The directory could not be read', {cause});
}
