import {decodeBytes} from '../reading/detect.js';
import {HarvestError, type HarvestFault} from './harvest-error.js';

/** What the machine lends to a harvest: a browser, a server and the command each have their own. */
export interface HarvestTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Waits; ends early when the signal aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What earlier harvests brought. Without it everything is asked for anew. */
  readonly cache?: HarvestCache;
}

/** Keeps answers between harvests, by address. */
export interface HarvestCache {
  get(url: string): Promise<KeptAnswer | undefined>;
  set(url: string, answer: KeptAnswer): Promise<void>;
}

export interface KeptAnswer {
  readonly text: string;
  readonly type: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When the host last said that this is how it stands, in milliseconds since 1970. */
  readonly at: number;
  readonly movedTo?: string;
}

export interface PoliteOptions {
  /** Names who asks, with an address where a person can be found. Browsers ignore it. */
  readonly userAgent: string;
  /** Requests a second, 2 by default. Halved each time the host says "too many requests". */
  readonly rate?: number;
  /** Tries for each address, 5 by default. */
  readonly tries?: number;
  /** Milliseconds until an answer that doesn't come is given up, 30,000 by default. */
  readonly timeout?: number;
  /** Bytes of one answer, 64 MiB by default. */
  readonly maxBytes?: number;
  /** Bytes of all answers together, 384 MiB by default: what fits into one text, and into memory. */
  readonly maxTotalBytes?: number;
  /** The longest that a host may ask to wait, in milliseconds, ten minutes by default. */
  readonly maxWait?: number;
  /** Answers kept at this time or later are used without asking: how a harvest that broke off goes on. Milliseconds since 1970. */
  readonly freshSince?: number;
  readonly signal?: AbortSignal;
  /** Called before each wait that the host caused. */
  readonly onWait?: (wait: {
    readonly url: string;
    readonly milliseconds: number;
    readonly code: HarvestFault;
  }) => void;
}

/** An answer, from the host or from what was kept. */
export interface Answer {
  readonly url: string;
  readonly text: string;
  /** The media type, lower case, without parameters. */
  readonly type: string;
  readonly source: 'host' | 'unchanged' | 'kept';
  /** Where the host sent us to find it, if that is elsewhere. */
  readonly movedTo?: string;
}

/** How often a host was asked, and what came of it. */
export interface RequestCounts {
  requests: number;
  unchanged: number;
  kept: number;
  retries: number;
  bytes: number;
}

const tryAgain = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks a host for one address after another without being a burden: so many requests a second and no more, what is unchanged by ETag, again
 * after a pause where it failed, as long a pause as the host asks for.
 */
export class PoliteClient {
  readonly counts: RequestCounts = {requests: 0, unchanged: 0, kept: 0, retries: 0, bytes: 0};
  readonly #tools: HarvestTools;
  readonly #options: PoliteOptions;
  #spacing: number;
  #nextStart = 0;

  constructor(tools: HarvestTools, options: PoliteOptions) {
    this.#tools = tools;
    this.#options = options;
    this.#spacing = 1000 / (options.rate ?? 2);
  }

  /** Rejects with a `HarvestError` and nothing else. */
  async get(
    url: string,
    {
      tries = this.#options.tries ?? 5,
      accept = 'application/json, application/geo+json, text/csv;q=0.9, */*;q=0.1',
    } = {},
  ): Promise<Answer> {
    if (!/^https?:\/\//i.test(url)) throw new HarvestError('bad-address', url);
    const kept = await this.#tools.cache?.get(url);
    const {freshSince} = this.#options;
    if (kept && freshSince !== undefined && kept.at >= freshSince) {
      this.counts.kept++;
      return answerOf(url, kept, 'kept');
    }
    if (this.counts.bytes > (this.#options.maxTotalBytes ?? 384 * 2 ** 20))
      throw new HarvestError('too-large', url);
    for (let attempt = 1; ; attempt++) {
      await this.#turn(url);
      const outcome = await this.#ask(url, accept, kept);
      if ('text' in outcome) return outcome;
      const {error, wait = 1000 * 2 ** (attempt - 1)} = outcome;
      if (!outcome.again || attempt >= tries) throw error;
      if (wait > (this.#options.maxWait ?? 600_000)) {
        throw new HarvestError('asked-to-wait', url, error.status, {cause: error});
      }
      this.counts.retries++;
      this.#options.onWait?.({url, milliseconds: wait, code: error.code});
      await this.#sleep(wait, url);
    }
  }

  /** Requests start one after the other, however many wait for their answers. */
  async #turn(url: string): Promise<void> {
    const now = this.#tools.now();
    const start = Math.max(now, this.#nextStart);
    this.#nextStart = start + this.#spacing;
    if (start > now) await this.#sleep(start - now, url);
    if (this.#options.signal?.aborted) throw new HarvestError('stopped', url);
  }

  async #sleep(milliseconds: number, url: string): Promise<void> {
    const {signal} = this.#options;
    await this.#tools.sleep(milliseconds, signal);
    if (signal?.aborted) throw new HarvestError('stopped', url);
  }

  async #ask(url: string, accept: string, kept: KeptAnswer | undefined): Promise<Answer | Failure> {
    const timeout = AbortSignal.timeout(this.#options.timeout ?? 30_000);
    const {signal} = this.#options;
    this.counts.requests++;
    try {
      const response = await this.#tools.fetch(url, {
        headers: {
          'accept': accept,
          'user-agent': this.#options.userAgent,
          ...(kept?.etag !== undefined && {'if-none-match': kept.etag}),
          ...(kept?.lastModified !== undefined && {'if-modified-since': kept.lastModified}),
        },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      if (response.status === 304 && kept) {
        this.counts.unchanged++;
        await this.#tools.cache?.set(url, {...kept, at: this.#tools.now()});
        return answerOf(url, kept, 'unchanged');
      }
      if (!response.ok) return await this.#refusal(url, response);
      const answer = await this.#read(url, response);
      await this.#keep(url, response, answer);
      return answer;
    } catch (error) {
      if (error instanceof HarvestError) return {error, again: false};
      if (signal?.aborted)
        return {error: new HarvestError('stopped', url, undefined, {cause: error}), again: false};
      const code = timeout.aborted ? 'timed-out' : 'unreachable';
      return {error: new HarvestError(code, url, undefined, {cause: error}), again: !isUnknownHost(error)};
    }
  }

  async #refusal(url: string, response: Response): Promise<Failure> {
    const {status} = response;
    await response.body?.cancel();
    const wait = this.#askedWait(response.headers.get('retry-after'));
    if (status === 429) this.#spacing = Math.min(this.#spacing * 2, 30_000);
    return {
      error: new HarvestError(faultOf(status), url, status),
      again: tryAgain.has(status),
      ...(wait !== undefined && {wait}),
    };
  }

  /** `Retry-After` gives seconds or a date (RFC 9110, 10.2.3). */
  #askedWait(value: string | null): number | undefined {
    if (value === null || value.trim() === '') return undefined;
    const seconds = Number(value);
    const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - this.#tools.now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
  }

  async #read(url: string, response: Response): Promise<Answer> {
    const maxBytes = this.#options.maxBytes ?? 64 * 2 ** 20;
    const pieces: Uint8Array[] = [];
    let size = 0;
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      size += piece.value.byteLength;
      if (size > maxBytes) {
        await reader?.cancel();
        throw new HarvestError('too-large', url, response.status);
      }
      pieces.push(piece.value);
    }
    this.counts.bytes += size;
    const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const moved = response.redirected && response.url !== '' ? {movedTo: response.url} : {};
    return {url, text: textOf(joined(pieces, size), url), type, source: 'host', ...moved};
  }

  async #keep(url: string, response: Response, {text, type, movedTo}: Answer): Promise<void> {
    const etag = response.headers.get('etag');
    const lastModified = response.headers.get('last-modified');
    await this.#tools.cache?.set(url, {
      text,
      type,
      at: this.#tools.now(),
      ...(etag !== null && {etag}),
      ...(lastModified !== null && {lastModified}),
      ...(movedTo !== undefined && {movedTo}),
    });
  }
}

function answerOf(url: string, {text, type, movedTo}: KeptAnswer, source: Answer['source']): Answer {
  return {url, text, type, source, ...(movedTo !== undefined && {movedTo})};
}

interface Failure {
  readonly error: HarvestError;
  readonly again: boolean;
  readonly wait?: number;
}

/** A workbook, a picture or the like is no feed. */
function textOf(bytes: Uint8Array, url: string): string {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    throw new HarvestError('not-a-feed', url, undefined, {cause: error});
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** A name that no machine has (Node's code): asking again finds none either. */
function isUnknownHost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOTFOUND';
}

function faultOf(status: number): HarvestFault {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'refused';
  return status === 429 ? 'asked-to-wait' : 'failed';
}
