import type {Columns, Vector} from '../index-format/columns.js';
import {unitVector} from '../index-format/columns.js';
import {metresBetween, type Point} from '../places/distance.js';

const earthRadius = 6_371_008.8;

/** Distances from one point to where services are given. */
export class Distances {
  readonly #from: Vector;
  readonly #chords: Float64Array;
  readonly #nearest: Int32Array;

  private constructor(
    readonly columns: Columns,
    readonly point: Point,
  ) {
    this.#from = unitVector(point.lat, point.lon);
    this.#chords = new Float64Array(columns.length).fill(Infinity);
    this.#nearest = new Int32Array(columns.length).fill(-1);
  }

  /** Works them out. `pause` is called often and gives the page its turn when it is due. */
  static async from(
    columns: Columns,
    point: Point,
    pause: () => Promise<void> | undefined,
  ): Promise<Distances> {
    const distances = new Distances(columns, point);
    for (let record = 0; record < distances.length; record += 1) {
      distances.#work(record);
      if ((record & 1023) === 1023) {
        const pausing = pause();
        if (pausing) await pausing;
      }
    }
    return distances;
  }

  #work(record: number): void {
    const {columns} = this;
    let [least, nearest] = [Infinity, -1];
    const start = columns.firstPlace(record);
    for (let at = start; at < columns.firstPlace(record + 1); at += 1) {
      const chord = columns.points.chord(at, this.#from);
      if (chord < least) [least, nearest] = [chord, at - start];
    }
    this.#chords[record] = least;
    this.#nearest[record] = nearest;
  }

  /** For how many records they were worked out. */
  get length(): number {
    return this.#chords.length;
  }

  /** Grows with the distance; `Infinity` where no place of the record can be measured to. */
  chord(record: number): number {
    return this.#chords[record] ?? Infinity;
  }

  /** Which of the record's places is the nearest; -1 where none can be measured to. */
  nearest(record: number): number {
    return this.#nearest[record] ?? -1;
  }

  /** Counts for each limit the records that stand within it. What has no place to measure to stands within all. */
  countInto(counts: Uint32Array, limits: readonly number[], records: ArrayLike<number>): void {
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] ?? 0;
      const chord = this.chord(record);
      for (let at = 0; at < limits.length; at += 1)
        if (chord <= (limits[at] ?? 0) || chord === Infinity) counts[at] = (counts[at] ?? 0) + 1;
    }
  }

  /** Metres to the nearest place. */
  metres(record: number): number | undefined {
    const nearest = this.nearest(record);
    if (nearest < 0) return undefined;
    const [latitude = 0, longitude = 0] = this.columns.placesOf(record)[nearest] ?? [];
    return metresBetween(this.point, {lat: latitude / 1e5, lon: longitude / 1e5});
  }
}

/** The chord, squared and in radii, of a distance in metres. */
export function chordOf(metres: number): number {
  return (2 * Math.sin(Math.min(metres / earthRadius, Math.PI) / 2)) ** 2;
}
