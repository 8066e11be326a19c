import type {Hours} from '@civic-widgets/hours';
import {ageBits} from '../search/ages.js';
import {
  ATTENDING_TYPES,
  COSTS,
  type AttendingType,
  type Category,
  type Cost,
  type IndexHead,
  type ListLine,
  type PlaceRow,
} from './format.js';

/** Lists of numbers, one for each record. Those that say the same are kept, and counted, once. */
export class NumberLists {
  readonly lists: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();
  /** For each record, which list it has. */
  #numbers = new Uint32Array(1 << 10);
  #length = 0;

  push(values: Iterable<number>): void {
    const list = [...values];
    const key = list.join();
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.lists.push(list) - 1;
      this.#known.set(key, number);
    }
    if (this.#length === this.#numbers.length) this.#numbers = twiceAsLong(this.#numbers);
    this.#numbers[this.#length++] = number;
  }

  /** Which of the lists a record has. */
  numberOf(record: number): number {
    return this.#numbers[record] ?? 0;
  }

  of(record: number): readonly number[] {
    return this.lists[this.numberOf(record)] ?? [];
  }

  /** How many of these records have each of the lists. */
  count(records: ArrayLike<number>): Uint32Array {
    const counts = new Uint32Array(this.lists.length);
    const numbers = this.#numbers;
    for (let at = 0; at < records.length; at += 1) {
      const number = numbers[records[at] ?? 0] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }

  /** Adds up for each value how many of these records have it. */
  countInto(counts: Uint32Array, records: ArrayLike<number>): void {
    for (const [number, count] of this.count(records).entries()) {
      if (count > 0)
        for (const value of this.lists[number] ?? []) counts[value] = (counts[value] ?? 0) + count;
    }
  }
}

function twiceAsLong(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** Points as unit vectors, so that a distance takes three subtractions. NaN where a place has none. */
class Vectors {
  #xyz = new Float64Array(3 << 10);
  #length = 0;

  push(latitude: number, longitude: number): void {
    if (this.#length + 3 > this.#xyz.length) {
      const longer = new Float64Array(this.#xyz.length * 2);
      longer.set(this.#xyz);
      this.#xyz = longer;
    }
    const isKnown = latitude !== 0 || longitude !== 0;
    this.#xyz.set(isKnown ? unitVector(latitude, longitude) : [NaN, NaN, NaN], this.#length);
    this.#length += 3;
  }

  /** The square of the straight line through the earth, in radii. */
  chord(at: number, [x, y, z]: Vector): number {
    const dx = (this.#xyz[at * 3] ?? NaN) - x;
    const dy = (this.#xyz[at * 3 + 1] ?? NaN) - y;
    const dz = (this.#xyz[at * 3 + 2] ?? NaN) - z;
    return dx * dx + dy * dy + dz * dz;
  }
}

export type Vector = readonly [number, number, number];

export function unitVector(latitude: number, longitude: number): Vector {
  const [lat, lon] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** What lists, filters and the map need of all services, field by field. Grows line by line. */
export class Columns {
  readonly id: string[] = [];
  readonly name: string[] = [];
  readonly names = new Map<string, (string | 0)[]>();
  readonly organisation: number[] = [];
  /** Numbers of categories, with those above them. */
  readonly categories = new NumberLists();
  readonly #ownCategories = new NumberLists();
  readonly attending: number[] = [];
  readonly cost: number[] = [];
  readonly minimumAge: number[] = [];
  readonly maximumAge: number[] = [];
  /** A bit for each of the bands of age that the record serves. */
  readonly ageBands: number[] = [];
  readonly languages = new NumberLists();
  readonly assured: number[] = [];
  readonly hours: number[] = [];
  readonly sensitive: number[] = [];
  readonly closed: number[] = [];
  /** Where the places of each record begin in `placeRows`; those of the next one say where they end. */
  readonly #places: number[] = [];
  /** The places of all records, one after the other. */
  readonly placeRows: PlaceRow[] = [];
  readonly points = new Vectors();
  /** Accessibility of all places of a record. */
  readonly accessibility = new NumberLists();
  /** Numbers of hours of the service and of all its places. */
  readonly allHours = new NumberLists();

  readonly organisations: (readonly [string, string?])[] = [];
  readonly hoursList: Hours[] = [];
  readonly languageList: string[] = [];
  readonly accessibilityList: string[] = [];
  readonly towns: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #above: readonly (readonly number[])[];

  constructor(readonly head: IndexHead) {
    const numbers = new Map(head.categories.map(({id}, number) => [id, number]));
    this.#above = head.categories.map((category) => {
      const above: number[] = [];
      for (let one: Category | undefined = category; one;) {
        const number = numbers.get(one.id);
        if (number === undefined || above.includes(number)) break;
        above.push(number);
        one = one.parent === undefined ? undefined : head.categories[numbers.get(one.parent) ?? -1];
      }
      return above;
    });
  }

  get length(): number {
    return this.id.length;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Takes in a line. Throws a TypeError where a column is missing: such a line is broken. */
  add(line: ListLine): void {
    const {organisations = [], hours = [], languages = [], accessibility = [], towns = []} = line.add ?? {};
    const {timeZone, nation} = this.head;
    this.organisations.push(...organisations);
    for (const one of hours) this.hoursList.push({zone: timeZone, ...(nation && {nation}), ...one});
    this.languageList.push(...languages);
    this.accessibilityList.push(...accessibility);
    this.towns.push(...towns);
    for (const lang of Object.keys(line.names ?? {})) {
      if (!this.names.has(lang)) this.names.set(lang, new Array<0>(this.length).fill(0));
    }
    for (let at = 0; at < line.id.length; at += 1) this.#addOne(line, at);
  }

  #addOne(line: ListLine, at: number): void {
    const id = line.id[at] ?? '';
    this.#numbers.set(id, this.id.length);
    this.id.push(id);
    this.name.push(line.name[at] ?? '');
    for (const [lang, names] of this.names) names.push(line.names?.[lang]?.[at] ?? 0);
    this.organisation.push(line.organisation[at] ?? 0);
    const own = line.categories[at] ?? [];
    this.#ownCategories.push(own);
    this.categories.push(new Set(own.flatMap((number) => this.#above[number] ?? [])));
    this.attending.push(line.attending[at] ?? 0);
    this.cost.push(line.cost[at] ?? 0);
    const [minimum, maximum] = line.ages[at] || [0, 0];
    this.minimumAge.push(minimum);
    this.maximumAge.push(maximum);
    this.ageBands.push(ageBits(minimum, maximum));
    this.languages.push(line.languages[at] ?? []);
    this.assured.push(line.assured[at] ?? 0);
    this.hours.push(line.hours[at] ?? 0);
    this.sensitive.push(line.sensitive[at] ?? 0);
    this.closed.push(line.closed[at] ?? 0);
    this.#addPlaces(line.places[at] ?? [], line.hours[at] ?? 0);
  }

  #addPlaces(rows: readonly PlaceRow[], ownHours: number): void {
    const access = new Set<number>();
    const hours = new Set<number>(ownHours > 0 ? [ownHours - 1] : []);
    this.#places.push(this.placeRows.length);
    for (const row of rows) {
      this.placeRows.push(row);
      this.points.push((row[0] ?? 0) / 1e5, (row[1] ?? 0) / 1e5);
      if (row[6]) hours.add(row[6] - 1);
      for (const one of row[7] ?? []) access.add(one);
    }
    this.accessibility.push(access);
    this.allHours.push(hours);
  }

  /** Where the places of a record begin in `placeRows`. */
  firstPlace(record: number): number {
    return this.#places[record] ?? this.placeRows.length;
  }

  placesOf(record: number): readonly PlaceRow[] {
    return this.placeRows.slice(this.firstPlace(record), this.firstPlace(record + 1));
  }

  /** The categories that a record names itself, without those above. */
  ownCategories(record: number): readonly Category[] {
    return this.#ownCategories.of(record).flatMap((number) => this.head.categories[number] ?? []);
  }

  attendingTypes(record: number): AttendingType[] {
    const bits = this.attending[record] ?? 0;
    return ATTENDING_TYPES.filter((_, bit) => bits & (1 << bit));
  }

  costOf(record: number): Cost | undefined {
    return COSTS[(this.cost[record] ?? 0) - 1];
  }

  hoursOf(number: number): Hours | undefined {
    return this.hoursList[number - 1];
  }
}
