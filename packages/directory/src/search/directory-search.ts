import type {Holidays} from '@civic-widgets/hours';
import type {Columns} from '../index-format/columns.js';
import type {Pacer} from '../index-format/pacer.js';
import type {Point} from '../places/distance.js';
import {bestFirst} from './best-first.js';
import {Distances} from './distances.js';
import {explain, spelledIn, textsOf, type Spelled} from './explain.js';
import {
  FacetCounter,
  filterRecords,
  testsOf,
  type Filtered,
  type Surroundings,
  type Test,
} from './filters.js';
import type {Lexemes} from './lexemes.js';
import {nameOrder} from './name-order.js';
import {Opening} from './opening.js';
import type {
  Hit,
  HitGroup,
  Match,
  SearchRequest,
  SearchResult,
  ServiceRecord,
  Sort,
  WayOut,
} from './request.js';
import {TextSearch, type TextHits} from './text-search.js';
import {readQuery, type QueryWord} from './typed-query.js';

/** What a search asks of the directory around it. */
export interface Searched {
  readonly columns: Columns;
  readonly lexemes: Lexemes;
  /** The last day, since 1970, that counts as stale. */
  readonly oldest: number;
  readonly holidays?: Holidays;
  pacer(): Pacer;
  record(number: number, lang: string): ServiceRecord;
  descriptions(number: number): readonly string[];
  /** Whether there is more to come. */
  isPartial(): boolean;
}

/** A record as it was shown, with its words as far as they were asked for. */
interface Shown {
  readonly record: ServiceRecord;
  readonly names: readonly string[];
  short?: Spelled;
  whole?: Spelled;
}
const MOST_SHOWN = 500;

/** Stale entries sink: they count for so much of their score. */
const STALE = 0.7;
const GROUPS: readonly HitGroup[] = ['place', 'online', 'phone', 'home-visit', 'elsewhere'];
const DISTANCE_STEPS = [1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Answers searches: words, then filters, then order. */
export class DirectorySearch {
  readonly #text: TextSearch;
  readonly #opening: Opening;
  #distances:
    {readonly point: Point; readonly records: number; readonly ready: Promise<Distances>} | undefined;
  #numbers = new Uint32Array(0);
  readonly #lastShown = new Map<string, Shown>();
  readonly #orders = new Map<string, {readonly records: number; readonly ranks: Promise<Uint32Array>}>();

  constructor(readonly searched: Searched) {
    const {lexemes, columns, holidays} = searched;
    this.#text = new TextSearch(lexemes.vocabulary, lexemes.listed, lexemes.described, lexemes.nameLengths);
    this.#opening = new Opening(columns, holidays);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const {columns} = this.searched;
    const {filters = {}, near, lang = columns.head.lang, now = new Date()} = request;
    const words = readQuery(request.text ?? '', this.searched.lexemes);
    const sort = sortOf(request, words);
    const asksOpening = filters.open !== undefined || request.countOpen === true;
    if (asksOpening) await this.#opening.prepare(filters.open ?? 'now', now, this.searched.pacer().pause);
    const ranks = sort === 'name' || sort === 'relevance' ? await this.#ranks(lang) : undefined;

    const distances = near && (await this.#distancesFrom(near));

    // From here on, nothing waits: another search would take the scores.
    const surroundings: Surroundings = {
      columns,
      ...(distances && {distances}),
      ...(asksOpening && {opening: this.#opening}),
    };
    const tests = testsOf(filters, surroundings);
    const text = words.length > 0 ? this.#text.search(words, columns.length) : undefined;
    const counter = request.facets
      ? new FacetCounter(surroundings, request.distanceSteps ?? DISTANCE_STEPS)
      : undefined;
    const filtered = filterRecords(text?.records ?? this.#all(), tests);
    counter?.countAll(filtered);
    const keyOf = this.#keyOf(sort, surroundings, text, ranks);
    const byName = (a: number, b: number) => (ranks ? (ranks[a] ?? 0) - (ranks[b] ?? 0) : a - b);
    const {from = 0, limit = 20} = request;
    const shown = bestFirst(filtered.records, from + limit, keyOf, byName).slice(from);
    return {
      total: filtered.records.length,
      groups: surroundings.distances ? this.#groups(filtered.records, surroundings.distances) : {},
      hits: shown.map((number) => this.#hit(number, lang, words, surroundings, text)),
      relaxed: text?.relaxed ?? false,
      unknown: words
        .filter(
          ({optional, terms, phrases, longer}) =>
            !optional && terms.size + phrases.length + longer.length === 0,
        )
        .map(({typed}) => typed),
      openUncertain: filters.open === undefined ? 0 : this.#uncertain(filtered.records),
      ...(counter && {facets: counter.facets()}),
      waysOut: filtered.records.length === 0 ? waysOut(this.#all(), tests, filtered, text) : [],
      partial: this.searched.isPartial(),
    };
  }

  /** The numbers of all records. */
  #all(): Uint32Array {
    const {length} = this.searched.columns;
    if (this.#numbers.length !== length) this.#numbers = Uint32Array.from({length}, (_, number) => number);
    return this.#numbers;
  }

  #distancesFrom(point: Point): Promise<Distances> {
    const {columns} = this.searched;
    const known = this.#distances;
    const isSame = known?.point.lat === point.lat && known.point.lon === point.lon;
    if (known && isSame && known.records === columns.length) return known.ready;
    const ready = Distances.from(columns, point, this.searched.pacer().pause);
    this.#distances = {point, records: columns.length, ready};
    return ready;
  }

  /** Ranks by name in the reader's language; `undefined` where the records stand in that order already. */
  #ranks(lang: string): Promise<Uint32Array> | undefined {
    const {columns} = this.searched;
    const isOwn = lang === columns.head.lang || columns.names.size === 0;
    // While records still arrive, those that are here stand in the order of the file.
    if (isOwn || columns.length < columns.head.count) return undefined;
    const known = this.#orders.get(lang);
    if (known?.records === columns.length) return known.ranks;
    const list = columns.names.get(lang);
    const names = columns.name.map((name, number) => (list?.[number] || name) as string);
    const ranks = nameOrder(names, lang, this.searched.pacer().pause);
    this.#orders.set(lang, {records: columns.length, ranks});
    return ranks;
  }

  /** What comes first has the least key. */
  #keyOf(
    sort: Sort,
    {columns, distances}: Surroundings,
    text: TextHits | undefined,
    ranks: Uint32Array | undefined,
  ): (record: number) => number {
    const {oldest} = this.searched;
    const isStale = (record: number) => (columns.assured[record] ?? 0) <= oldest;
    if (sort === 'distance' && distances) {
      // The longest chord, squared, is 4: those without a place come after all others, group by group.
      return (record) => {
        const chord = distances.chord(record);
        return chord < Infinity ? chord : 4 + this.#group(record, distances);
      };
    }
    if (sort === 'relevance' && text) return (record) => -text.score(record) * (isStale(record) ? STALE : 1);
    if (sort === 'relevance') return (record) => (isStale(record) ? 1 : 0);
    return (record) => ranks?.[record] ?? record;
  }

  /** In which of the groups a record stands. */
  #group(record: number, distances: Distances): number {
    if (distances.chord(record) < Infinity) return 0;
    // The first way but to come: the bits stand in the order of the groups.
    const ways = (this.searched.columns.attending[record] ?? 0) >> 1;
    return ways === 0 ? GROUPS.length - 1 : 32 - Math.clz32(ways & -ways);
  }

  #groups(records: ArrayLike<number>, distances: Distances): Partial<Record<HitGroup, number>> {
    const counts = GROUPS.map(() => 0);
    for (let at = 0; at < records.length; at += 1) {
      const group = this.#group(records[at] ?? 0, distances);
      counts[group] = (counts[group] ?? 0) + 1;
    }
    return Object.fromEntries(
      GROUPS.flatMap((group, at) => (counts[at] ? [[group, counts[at]] as const] : [])),
    );
  }

  #uncertain(records: ArrayLike<number>): number {
    let count = 0;
    for (let at = 0; at < records.length; at += 1) {
      if (this.#opening.of(records[at] ?? 0)?.state === 'unknown') count += 1;
    }
    return count;
  }

  /** What is shown of a record. The same ones come up from key to key. */
  #shown(number: number, lang: string): Shown {
    const {columns} = this.searched;
    const key = `${String(number)} ${lang}`;
    const known = this.#lastShown.get(key);
    if (known) return known;
    const record = this.searched.record(number, lang);
    const names = [columns.name[number] ?? ''];
    for (const list of columns.names.values()) names.push(list[number] || '');
    const shown = {record, names};
    if (this.#lastShown.size > MOST_SHOWN) this.#lastShown.clear();
    if (!this.searched.isPartial()) this.#lastShown.set(key, shown);
    return shown;
  }

  // Descriptions are read only where what the list shows does not explain all words.
  #explain(number: number, words: readonly QueryWord[], shown: Shown): Match[] {
    if (words.length === 0) return [];
    const {vocabulary} = this.searched.lexemes;
    const {record, names} = shown;
    shown.short ??= spelledIn(vocabulary, textsOf(record, names, []));
    const short = explain(words, vocabulary, shown.short);
    if (short.length === words.length) return short;
    shown.whole ??= spelledIn(vocabulary, textsOf(record, names, this.searched.descriptions(number)));
    return explain(words, vocabulary, shown.whole);
  }

  #hit(
    number: number,
    lang: string,
    words: readonly QueryWord[],
    {columns, distances, opening}: Surroundings,
    text: TextHits | undefined,
  ): Hit {
    const shown = this.#shown(number, lang);
    const open = opening?.of(number);
    const distance = distances?.metres(number);
    return {
      record: shown.record,
      matches: this.#explain(number, words, shown),
      score: text?.score(number) ?? 0,
      group: distances
        ? (GROUPS[this.#group(number, distances)] ?? 'elsewhere')
        : columns.placesOf(number).length > 0
          ? 'place'
          : 'elsewhere',
      ...(distance !== undefined && {distance, nearest: distances?.nearest(number) ?? 0}),
      ...(open && {open}),
    };
  }
}

function sortOf({sort, near}: SearchRequest, words: readonly QueryWord[]): Sort {
  if (sort === 'distance' && !near) return words.length > 0 ? 'relevance' : 'name';
  return sort ?? (words.length > 0 ? 'relevance' : near ? 'distance' : 'relevance');
}

/** What to give up when nothing is left: one filter, the words, or all filters; each with what there is then. */
function waysOut(
  all: ArrayLike<number>,
  tests: readonly Test[],
  filtered: Filtered,
  text: TextHits | undefined,
): WayOut[] {
  const ways: WayOut[] = [...filtered.missedBy].map(([without, {length: count}]) => ({without, count}));
  if (text) ways.push({without: 'text', count: filterRecords(all, tests).records.length});
  if (tests.length > 1) ways.push({without: 'filters', count: text ? text.records.length : all.length});
  return ways.filter(({count}) => count > 0).toSorted((a, b) => b.count - a.count);
}
