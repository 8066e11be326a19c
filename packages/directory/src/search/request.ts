import type {Hours, HoursState, OpenAt} from '@civic-widgets/hours';
import type {Point} from '../places/distance.js';
import type {AttendingType, Category, Cost} from '../index-format/format.js';

/** A place where a service is given. One that must not be told has neither address nor point. */
export interface ServicePlace {
  readonly name?: string;
  readonly street?: string;
  readonly town?: string;
  readonly postcode?: string;
  readonly point?: Point;
  readonly accessibility: readonly string[];
  /** When it is open there. */
  readonly hours?: Hours;
}

/** What a list shows of a service. */
export interface ServiceRecord {
  /** Its number in this index, which changes when the index is built anew. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  /** The language that the name is in. */
  readonly lang: string;
  readonly organisation?: {readonly name: string; readonly website?: string};
  /** The description in the reader's language as far as it has arrived, with the language that it is in. */
  readonly description?: {readonly value: string; readonly lang: string};
  readonly categories: readonly Category[];
  readonly attending: readonly AttendingType[];
  readonly cost?: Cost;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly languages: readonly string[];
  readonly places: readonly ServicePlace[];
  /** The service's own hours; a place may have others. */
  readonly hours?: Hours;
  /** The day when somebody last made sure that the entry is right. */
  readonly assured?: string;
  /** Whether that is too long ago, or was never. */
  readonly stale: boolean;
  readonly sensitive: boolean;
  readonly temporarilyClosed: boolean;
}

/** What the filter by opening found: at the place, or for the service, that fits best. */
export interface OpenFound {
  /** `unknown` stays in the list, since it may be open: say that hours may differ. */
  readonly state: HoursState;
  /** What decided, for “open now”: the reason, the rule, until when. */
  readonly at?: OpenAt;
}

/** What people chose. Within one filter any of the values will do; all filters have to. */
export interface Filters {
  /** Ids of categories; those below them count as well. */
  readonly categories?: readonly string[];
  /** No more than this many metres from `near`, measured to where the service is given. */
  readonly within?: number;
  /** `now`, or a day (`2026-03-31`) on which it opens at some time. */
  readonly open?: string;
  readonly cost?: readonly Cost[];
  /** Ages, as `12-17`, `65-` or `14`. */
  readonly ages?: readonly string[];
  readonly accessibility?: readonly string[];
  /** Languages in which people are served. */
  readonly languages?: readonly string[];
  readonly attending?: readonly AttendingType[];
}
export type FilterName = keyof Filters;

export const SORTS = ['relevance', 'distance', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchRequest {
  /** What was typed. */
  readonly text?: string;
  /** The reader's language: names and descriptions are given in it where they can be. */
  readonly lang?: string;
  readonly filters?: Filters;
  /** Where from distances are measured. */
  readonly near?: Point;
  /** Without it: by relevance when something was typed, by distance when there is a point, by name otherwise. */
  readonly sort?: Sort;
  /** When “now” is; the time of the call where nothing else is said. */
  readonly now?: Date;
  /** How many hits to leave out at the start. */
  readonly from?: number;
  /** How many hits to give; 20 where nothing else is said. */
  readonly limit?: number;
  /** Counts for each value of each filter: a few milliseconds in a very large index. */
  readonly facets?: boolean;
  /** Counts also how many are open now. The first time in a minute, that takes a moment. */
  readonly countOpen?: boolean;
  /** Metres for which to count what is nearer. */
  readonly distanceSteps?: readonly number[];
}

export const FIELDS = ['name', 'organisation', 'category', 'place', 'description'] as const;
/** Where a word was found. */
export type Field = (typeof FIELDS)[number];

/** How a word that was typed led to a word in the record. `form` is another form of the same word: a plural, a Welsh mutation. */
export type MatchKind = 'exact' | 'form' | 'prefix' | 'synonym' | 'typo';

/** Why a record was found: “matches: warm, Shrewsbury”. */
export interface Match {
  /** The word of the record, as it is spelled there; for a synonym of several words, all of them. */
  readonly word: string;
  readonly field: Field;
  readonly how: MatchKind;
  /** What was typed. */
  readonly of: string;
}

/**
 * Where a hit stands when there is a point to measure from: at a place with known coordinates; or without one, by how people
 * are served; `elsewhere` when it is given at a place that nobody can measure to.
 */
export type HitGroup = 'place' | 'online' | 'phone' | 'home-visit' | 'elsewhere';

export interface Hit {
  readonly record: ServiceRecord;
  readonly matches: readonly Match[];
  /** Higher fits better. Only to be compared within one result. */
  readonly score: number;
  readonly group: HitGroup;
  /** Metres to the nearest of its places. */
  readonly distance?: number;
  /** Which of `record.places` is the nearest. */
  readonly nearest?: number;
  /** Only when the request filters by opening: whether it is open, and what decided. */
  readonly open?: OpenFound;
}

/** How many results a filter's values would give, each with all other filters as they are. */
export interface Facets {
  readonly categories: ReadonlyMap<string, number>;
  readonly cost: ReadonlyMap<Cost, number>;
  /** By the bands of {@link AGE_BANDS}. A service that names no age is for all. */
  readonly ages: ReadonlyMap<string, number>;
  readonly accessibility: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<string, number>;
  readonly attending: ReadonlyMap<AttendingType, number>;
  /** For each of the request's `distanceSteps`, when there is a point. */
  readonly within: ReadonlyMap<number, number>;
  /** How many are open now, or on the day chosen; those that may be open count. Only when the request has `open` among its filters or `countOpen`. */
  readonly open?: number;
}

/** The bands of age for which results are counted. */
export const AGE_BANDS = ['0-4', '5-11', '12-17', '18-25', '26-64', '65-'] as const;

/** A way out of an empty page: what to give up, and how many results there are then. */
export interface WayOut {
  readonly without: FilterName | 'text' | 'filters';
  readonly count: number;
}

export interface SearchResult {
  /** How many records fit. */
  readonly total: number;
  /** How many of them stand in each group; only when there is a point. */
  readonly groups: Readonly<Partial<Record<HitGroup, number>>>;
  readonly hits: readonly Hit[];
  /** Whether no record had all words, so that those with some are shown. Say so to the reader. */
  readonly relaxed: boolean;
  /** Words that were typed and that nothing here has. */
  readonly unknown: readonly string[];
  /** How many the filter by opening lets through though it is not certain (a holiday, “by appointment”). Those without any hours it leaves out. */
  readonly openUncertain: number;
  readonly facets?: Facets;
  /** Only when `total` is 0: what to give up, the most fruitful first. */
  readonly waysOut: readonly WayOut[];
  /** Whether records or descriptions are still on their way, so that there may be more. */
  readonly partial: boolean;
}
