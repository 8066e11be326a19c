import type {Holidays, Nation} from '@civic-widgets/hours';
import type {Service} from '@civic-widgets/model';
import type {SensitiveCategory} from '../quality/sensitive.js';
import type {SearchRequest, SearchResult, ServiceRecord} from '../search/request.js';
import type {IndexHead, IndexSource, Synonyms} from './format.js';

export interface BuildOptions {
  /** The language that entries are written in which don't say (BCP 47); `en` where nothing else is said. */
  readonly lang?: string;
  /** Keep the words of these languages only; all where nothing is said. */
  readonly languages?: readonly string[];
  /** Names of categories in other languages, by id or name and language. */
  readonly categoryNames?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Synonyms by language; this package brings `synonyms/en.json`, `cy.json` and `ur.json`. */
  readonly synonyms?: Readonly<Record<string, Synonyms>>;
  /** What is sensitive, and whose places nobody may learn; the house's list where nothing is said. */
  readonly sensitive?: readonly SensitiveCategory[];
  /** IANA zone of the opening hours; `Europe/London` where nothing is said. */
  readonly timeZone?: string;
  /** Whose bank holidays count. */
  readonly nation?: Nation;
  readonly source?: IndexSource;
  /** The time to write into the file; tests set it. */
  readonly built?: Date;
}

/** What an index is read from: a fetch response's body, lines or chunks of text as they come, or the whole file. */
export type IndexInput =
  string | ReadableStream<Uint8Array> | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export interface OpenOptions {
  /** Gives the page a moment between two slices of work: `() => scheduler.yield()`, or a promise around `setTimeout`. */
  readonly yieldNow?: () => Promise<void>;
  /** Milliseconds that one slice takes at most; 12 where nothing is said. */
  readonly slice?: number;
  /** Descriptions in these languages are searched; those of all languages where nothing is said. Names always are. */
  readonly languages?: readonly string[];
  /** Days after which an entry that nobody made sure of counts as stale; 365 where nothing is said. */
  readonly staleAfter?: number;
  /** Bank holidays, for the filter by opening: `bankHolidays('scotland')` of hours. Without them, hours that depend on them are uncertain. */
  readonly holidays?: Holidays;
  /** The day from which `staleAfter` is counted back; tests set it. */
  readonly today?: Date;
  /** Called after each slice. */
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
}

/** How far the loading has come. Search works from the first record on. */
export interface IndexProgress {
  /** Records that lists, filters and search by name know. */
  readonly listed: number;
  /** Records whose descriptions are searched too. */
  readonly described: number;
  readonly total: number;
}

/** A directory in memory. */
export interface DirectoryIndex {
  readonly head: IndexHead;
  readonly progress: IndexProgress;
  /** Fulfilled when all records are listed: distances, filters and counts are right from then on. */
  readonly listed: Promise<void>;
  /** Fulfilled when the whole file is read. Rejected with what went wrong; what had arrived by then stays usable. */
  readonly complete: Promise<void>;
  search(request?: SearchRequest): Promise<SearchResult>;
  /** What a list shows of a service; `undefined` when there is no such number (yet). */
  record(number: number, lang?: string): ServiceRecord | undefined;
  /** The number of the service with this id, once it is listed. */
  numberOf(id: string): number | undefined;
  /** All that is known about a service, when that has arrived. Ids of its parts are not those of the feed. */
  service(number: number): Promise<ServiceDetails | undefined>;
}

/** All that the index holds of a service, in Open Referral's names. */
export interface ServiceDetails extends Service {
  /** Its number in this index. */
  readonly number: number;
}

/** Why a file is not an index that can be read here. */
export type IndexFault = 'not-an-index' | 'version-too-new' | 'line-broken' | 'incomplete';

/** Thrown when a file is not an index that can be read here. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  constructor(
    readonly code: IndexFault,
    /** The line in the file, from 1. */
    readonly line: number,
    options?: ErrorOptions,
  ) {
    super(`${code} (line ${line})`, options);
  }
}
