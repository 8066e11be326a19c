import {readPostcode} from '@civic-widgets/model';
import {
  letterOf,
  metresBetween,
  nameKeys,
  PLACE_REACH,
  writePlacesFile,
  type Place,
  type PlacesFile,
} from '../places/index.js';
import type {GazetteerRow} from './gazetteer-formats.js';
import {otherName} from './welsh-names.js';

/** What went into the files, and what did not. */
export interface PlacesCounts {
  readonly outcodes: number;
  readonly names: number;
  /** Rows whose coordinates can't be: none, nought, or off the globe. */
  readonly impossible: number;
  /** Rows that say they are postcodes and are none. */
  readonly noPostcodes: number;
}

/** Gathers the rows of one source after the other; of an outcode or a name that two sources have, the first is taken. */
export class PlacesBuild {
  readonly #names = new Map<string, Place>();
  readonly #outcodes = new Map<string, Place>();
  #postcodes = new Map<string, {lat: number; lon: number}[]>();
  #impossible = 0;
  #noPostcodes = 0;

  add(row: GazetteerRow): void {
    if (!isPossible(row)) {
      this.#impossible++;
      return;
    }
    if (row.kind === 'postcode') this.#addPostcode(row);
    else this.#addPlace(row);
  }

  /** After the last row of a source. */
  endSource(): void {
    for (const [name, points] of this.#postcodes) {
      if (!this.#outcodes.has(name)) this.#outcodes.set(name, centre(name, points));
    }
    this.#postcodes = new Map();
  }

  counts(): PlacesCounts {
    return {
      outcodes: this.#outcodes.size,
      names: this.#names.size,
      impossible: this.#impossible,
      noPostcodes: this.#noPostcodes,
    };
  }

  /** One file for each letter from a to z, empty ones too, so that no request ends in "not found"; `other` if there is any. */
  files(): readonly PlacesFile[] {
    const letters = new Map<string, Place[]>([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, []]));
    const put = (letter: string, place: Place) => {
      const file = letters.get(letter);
      if (file) file.push(place);
      else letters.set(letter, [place]);
    };
    for (const place of withPrecision([...this.#outcodes.values()])) put(letterOf(place.name), place);
    for (const place of this.#names.values()) {
      for (const letter of new Set(nameKeys(place.name).map(letterOf))) put(letter, place);
    }
    return [...letters].map(([letter, places]) => writePlacesFile(letter, places));
  }

  #addPostcode({code, lat, lon}: GazetteerRow & {kind: 'postcode'}): void {
    const outcode = readPostcode(code, 'outcode');
    if (outcode === undefined) {
      this.#noPostcodes++;
      return;
    }
    const points = this.#postcodes.get(outcode);
    if (points) points.push({lat, lon});
    else this.#postcodes.set(outcode, [{lat, lon}]);
  }

  #addPlace({names, size, areas, lat, lon}: GazetteerRow & {kind: 'place'}): void {
    const given = names.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
    const isTown = size === 'city' || size === 'town' || size === 'unknown';
    const others = isTown
      ? given.map((name) => otherName(name, areas)).filter((name) => name !== undefined)
      : [];
    for (const name of new Set([...given, ...others])) {
      // The same place from two sources is a little off in one of them: two of a name within a kilometre or so are one.
      const key = `${name}\n${Math.round(lat * 50)}\n${Math.round(lon * 30)}`;
      if (!this.#names.has(key))
        this.#names.set(key, {kind: 'place', name, lat, lon, precision: PLACE_REACH[size], size, areas});
    }
  }
}

function isPossible({lat, lon}: GazetteerRow): boolean {
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return false;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
}

/** How far off an outcode of a single point is taken to be until its neighbours are known. */
const unknownPrecision = 0;

/**
 * The middle of an outcode: the median of its postcodes, which one in the wrong county does not move. Nine of ten are within the precision.
 */
function centre(name: string, points: readonly {lat: number; lon: number}[]): Place {
  const point = {lat: median(points.map(({lat}) => lat)), lon: median(points.map(({lon}) => lon))};
  const distances = points.map((one) => metresBetween(one, point)).sort((a, b) => a - b);
  const precision = points.length < 5 ? unknownPrecision : (distances[Math.floor(points.length * 0.9)] ?? 0);
  return {kind: 'outcode', name, ...point, precision, areas: []};
}

/** Where a source has one point for an outcode, it reaches about as far as its nearest neighbour's point, 500 m at least and 20 km at most. */
function withPrecision(outcodes: readonly Place[]): readonly Place[] {
  return outcodes.map((one) => {
    if (one.precision > unknownPrecision) return one;
    // A degree of latitude is 111 km: what is further away than that is no neighbour.
    const near = outcodes.filter((other) => other !== one && Math.abs(other.lat - one.lat) < 0.5);
    const nearest = Math.min(20_000, ...near.map((other) => metresBetween(other, one)));
    return {...one, precision: Math.max(500, nearest)};
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
