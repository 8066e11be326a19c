import {openAt, openOn, type Holidays} from '@civic-widgets/hours';
import type {Columns} from '../index-format/columns.js';
import type {OpenFound} from './request.js';

const minute = 60_000;

/**
 * Whether each of the directory's hours is open: worked out once for all records that share them, a few at a time, and good for the
 * minute or the day that was asked for.
 */
export class Opening {
  #key = '';
  readonly #found: (OpenFound | undefined)[] = [];

  constructor(
    readonly columns: Columns,
    readonly holidays?: Holidays,
  ) {}

  /**
   * Works out all hours. `open` is `now` or a day; `pause` is called after each and gives the page its turn when it is due.
   */
  async prepare(open: string, now: Date, pause: () => Promise<void> | undefined): Promise<void> {
    const key = open === 'now' ? `now ${Math.floor(now.getTime() / minute)}` : open;
    if (key !== this.#key) {
      this.#key = key;
      this.#found.length = 0;
    }
    while (this.#key === key && this.#found.length < this.columns.hoursList.length) {
      this.#found.push(this.#work(this.#found.length, open, now));
      const pausing = pause();
      if (pausing) await pausing;
    }
  }

  /** What fits best among the hours of a record: open, else maybe open, else closed. Nothing where it has no hours at all. */
  of(record: number): OpenFound | undefined {
    return this.#best(this.columns.allHours.of(record));
  }

  /** Tells of a record whether it is open, or may be. */
  test(): (record: number) => boolean {
    const {allHours, closed} = this.columns;
    const isOpen = allHours.lists.map((list) => (this.#best(list)?.state ?? 'closed') !== 'closed');
    return (record) => isOpen[allHours.numberOf(record)] === true && closed[record] !== 1;
  }

  #best(hours: readonly number[]): OpenFound | undefined {
    let best: OpenFound | undefined;
    for (const one of hours) {
      const found = this.#found[one];
      if (found && (!best || ranks[found.state] < ranks[best.state])) best = found;
    }
    return best;
  }

  #work(number: number, open: string, now: Date): OpenFound | undefined {
    const hours = this.columns.hoursList[number];
    if (!hours || hours.rules.length === 0) return undefined;
    try {
      if (open !== 'now')
        return {state: openOn(hours, open, {...(this.holidays && {holidays: this.holidays})})};
      const at = openAt(hours, now.getTime(), this.holidays, 0);
      // A holiday of which the hours say nothing may be a day of rest.
      return {state: at.state === 'open' && at.mayDiffer ? 'unknown' : at.state, at};
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}

const ranks = {open: 0, unknown: 1, closed: 2} as const;
