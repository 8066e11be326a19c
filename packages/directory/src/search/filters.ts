import {ATTENDING_TYPES, COSTS} from '../index-format/format.js';
import type {Columns, NumberLists} from '../index-format/columns.js';
import {ageBands, readAges, servesAge, type AgeRange} from './ages.js';
import {chordOf, type Distances} from './distances.js';
import type {Opening} from './opening.js';
import type {Facets, FilterName, Filters} from './request.js';

/** A filter that people chose, ready to be asked of each record. */
export interface Test {
  readonly name: FilterName;
  passes(record: number): boolean;
}

/** What filters need to know besides the columns. */
export interface Surroundings {
  readonly columns: Columns;
  readonly distances?: Distances;
  /** Prepared for what the filter asks. */
  readonly opening?: Opening;
}

/** The filters that are set, as tests. A value that the directory does not have lets nothing through; an empty list everything. */
export function testsOf(filters: Filters, {columns, distances, opening}: Surroundings): Test[] {
  const tests: Test[] = [];
  const add = (name: FilterName, passes: (record: number) => boolean) => tests.push({name, passes});
  const {categories, within, open, cost, ages, accessibility, languages, attending} = filters;
  if (categories?.length) {
    const ids = columns.head.categories.map(({id}) => id);
    add('categories', isIn(columns.categories, numbersOf(categories, ids)));
  }
  if (within !== undefined && distances) {
    const limit = chordOf(within);
    // What has no place to measure to is kept: its group says how people are served.
    add('within', (record) => distances.nearest(record) < 0 || distances.chord(record) <= limit);
  }
  if (open !== undefined && opening) {
    add('open', (record) => {
      const found = opening.of(record);
      return found !== undefined && found.state !== 'closed' && columns.closed[record] !== 1;
    });
  }
  if (cost?.length) {
    const codes = new Set(cost.map((one) => COSTS.indexOf(one) + 1));
    add('cost', (record) => codes.has(columns.cost[record] ?? 0));
  }
  if (ages?.length) {
    const ranges = ages.map(readAges).filter((range) => range !== undefined);
    add('ages', (record) => ranges.some((range) => servesIn(columns, range, record)));
  }
  if (accessibility?.length) {
    add('accessibility', isIn(columns.accessibility, numbersOf(accessibility, columns.accessibilityList)));
  }
  if (languages?.length)
    add('languages', isIn(columns.languages, numbersOf(languages, columns.languageList)));
  if (attending?.length) {
    const bits = attending.reduce((sum, one) => sum | (1 << ATTENDING_TYPES.indexOf(one)), 0);
    add('attending', (record) => ((columns.attending[record] ?? 0) & bits) !== 0);
  }
  return tests;
}

function servesIn(columns: Columns, range: AgeRange, record: number): boolean {
  return servesAge(range, columns.minimumAge[record] ?? 0, columns.maximumAge[record] ?? 0);
}

function numbersOf(values: readonly string[], list: readonly string[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  list.forEach((value, number) => {
    if (values.includes(value)) numbers.add(number);
  });
  return numbers;
}

function isIn(lists: NumberLists, wanted: ReadonlySet<number>): (record: number) => boolean {
  return (record) => {
    for (let at = lists.start(record); at < lists.start(record + 1); at += 1) {
      if (wanted.has(lists.value(at))) return true;
    }
    return false;
  };
}

/** What came of filtering. */
export interface Filtered {
  readonly records: ArrayLike<number>;
  /** For each filter that is set: how many records fail by it alone, so that they would come back without it. */
  readonly missedBy: ReadonlyMap<FilterName, number>;
}

/**
 * Holds each record against the tests. `count` is called with the record and the one filter that it fails, or none when it passes:
 * that is all that counting by filter takes.
 */
export function filterRecords(
  records: ArrayLike<number>,
  tests: readonly Test[],
  count?: (record: number, failed: FilterName | undefined) => void,
): Filtered {
  if (tests.length === 0) {
    if (count) for (let at = 0; at < records.length; at += 1) count(records[at] ?? 0, undefined);
    return {records, missedBy: new Map()};
  }
  const kept: number[] = [];
  const missed = new Uint32Array(tests.length);
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] ?? 0;
    let failed = -1;
    let fails = 0;
    for (let at = 0; at < tests.length && fails < 2; at += 1) {
      if (tests[at]?.passes(record)) continue;
      failed = at;
      fails += 1;
    }
    if (fails === 0) kept.push(record);
    else if (fails === 1) missed[failed] = (missed[failed] ?? 0) + 1;
    if (fails < 2) count?.(record, tests[failed]?.name);
  }
  const missedBy = new Map(tests.map(({name}, at) => [name, missed[at] ?? 0]));
  return {records: kept, missedBy};
}

/** Counts how many results each value of each filter would give, all other filters being as they are. */
export class FacetCounter {
  readonly #categories: Uint32Array;
  readonly #accessibility: Uint32Array;
  readonly #languages: Uint32Array;
  readonly #cost = new Uint32Array(COSTS.length + 1);
  readonly #ages = new Uint32Array(1 << ageBands.length);
  readonly #attending = new Uint32Array(1 << ATTENDING_TYPES.length);
  readonly #within: Uint32Array;
  readonly #steps: readonly number[];
  readonly #limits: readonly number[];
  #open = 0;

  constructor(
    readonly surroundings: Surroundings,
    steps: readonly number[],
  ) {
    const {columns} = surroundings;
    this.#categories = new Uint32Array(columns.head.categories.length);
    this.#accessibility = new Uint32Array(columns.accessibilityList.length);
    this.#languages = new Uint32Array(columns.languageList.length);
    this.#steps = steps;
    this.#limits = steps.map(chordOf);
    this.#within = new Uint32Array(steps.length);
  }

  /** Counts a record that passes all filters, or all but `failed`: then it counts for the values of that filter only. */
  readonly count = (record: number, failed: FilterName | undefined): void => {
    const {columns, distances, opening} = this.surroundings;
    const counts = (name: FilterName) => failed === undefined || failed === name;
    if (counts('categories')) addUp(columns.categories, record, this.#categories);
    if (counts('accessibility')) addUp(columns.accessibility, record, this.#accessibility);
    if (counts('languages')) addUp(columns.languages, record, this.#languages);
    if (counts('cost')) bump(this.#cost, columns.cost[record] ?? 0);
    if (counts('attending')) bump(this.#attending, columns.attending[record] ?? 0);
    if (counts('ages')) bump(this.#ages, columns.ageBands[record] ?? 0);
    if (distances && counts('within')) {
      const isPlaceless = distances.nearest(record) < 0;
      const chord = distances.chord(record);
      for (let at = 0; at < this.#limits.length; at += 1) {
        if (isPlaceless || chord <= (this.#limits[at] ?? 0)) bump(this.#within, at);
      }
    }
    if (opening && counts('open') && columns.closed[record] !== 1) {
      const state = opening.of(record)?.state;
      if (state === 'open' || state === 'unknown') this.#open += 1;
    }
  };

  /** All counts. Values that nothing has are left out of the lists that the directory itself makes. */
  facets(): Facets {
    const {columns, distances, opening} = this.surroundings;
    return {
      categories: mapOf(
        columns.head.categories.map(({id}) => id),
        this.#categories,
      ),
      cost: new Map(COSTS.map((one, at) => [one, this.#cost[at + 1] ?? 0])),
      ages: new Map(ageBands.map(([band], bit) => [band, withBit(this.#ages, bit)])),
      accessibility: mapOf(columns.accessibilityList, this.#accessibility),
      languages: mapOf(columns.languageList, this.#languages),
      attending: new Map(ATTENDING_TYPES.map((type, bit) => [type, withBit(this.#attending, bit)])),
      within: new Map(distances ? this.#steps.map((step, at) => [step, this.#within[at] ?? 0]) : []),
      ...(opening && {open: this.#open}),
    };
  }
}

/** How many were counted whose bits have this one. */
function withBit(counts: Uint32Array, bit: number): number {
  return counts.reduce((sum, count, bits) => sum + (bits & (1 << bit) ? count : 0), 0);
}

function mapOf(keys: readonly string[], counts: Uint32Array): Map<string, number> {
  const map = new Map<string, number>();
  keys.forEach((key, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) map.set(key, count);
  });
  return map;
}

function addUp(lists: NumberLists, record: number, counts: Uint32Array): void {
  for (let at = lists.start(record); at < lists.start(record + 1); at += 1) bump(counts, lists.value(at));
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
