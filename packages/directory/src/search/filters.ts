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
    add('within', (record) => {
      const chord = distances.chord(record);
      return chord <= limit || chord === Infinity;
    });
  }
  if (open !== undefined && opening) add('open', opening.test());
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
  const has = lists.lists.map((list) => list.some((value) => wanted.has(value)));
  return (record) => has[lists.numberOf(record)] === true;
}

/** What came of filtering. */
export interface Filtered {
  readonly records: ArrayLike<number>;
  /** For each filter that is set: the records that fail by it alone, so that they would come back without it. */
  readonly missedBy: ReadonlyMap<FilterName, readonly number[]>;
}

/** Holds each record against the tests. Counting by filter takes no more than what comes of it. */
export function filterRecords(records: ArrayLike<number>, tests: readonly Test[]): Filtered {
  if (tests.length === 0) return {records, missedBy: new Map()};
  const kept: number[] = [];
  const missed = tests.map((): number[] => []);
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
    else if (fails === 1) missed[failed]?.push(record);
  }
  return {records: kept, missedBy: new Map(tests.map(({name}, at) => [name, missed[at] ?? []]))};
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

  /** Counts what passes all filters for all values; what fails by one filter alone, for the values of that one. */
  countAll({records, missedBy}: Filtered): void {
    this.#count(records, () => true);
    for (const [failed, missed] of missedBy) this.#count(missed, (name) => name === failed);
  }

  // Column by column, which the processor goes through many times faster than record by record.
  #count(records: ArrayLike<number>, counts: (name: FilterName) => boolean): void {
    const {columns, distances, opening} = this.surroundings;
    if (counts('categories')) columns.categories.countInto(this.#categories, records);
    if (counts('accessibility')) columns.accessibility.countInto(this.#accessibility, records);
    if (counts('languages')) columns.languages.countInto(this.#languages, records);
    if (counts('cost')) countInto(this.#cost, columns.cost, records);
    if (counts('attending')) countInto(this.#attending, columns.attending, records);
    if (counts('ages')) countInto(this.#ages, columns.ageBands, records);
    if (counts('within')) distances?.countInto(this.#within, this.#limits, records);
    const isOpen = counts('open') && opening?.test();
    for (let at = 0; isOpen && at < records.length; at += 1) if (isOpen(records[at] ?? 0)) this.#open += 1;
  }

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

function countInto(counts: Uint32Array, values: readonly number[], records: ArrayLike<number>): void {
  for (let at = 0; at < records.length; at += 1) {
    const value = values[records[at] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}
