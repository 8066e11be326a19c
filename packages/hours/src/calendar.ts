import type {Weekday} from './hours.js';

const dayLength = 86_400_000;

/** Days since 1970-01-01 of a date without a clock: whole numbers, so that a day can be added without minding the clocks. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayLength);
}

/** `2026-11-22` */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Days since 1970-01-01; months are 1 to 12, and days beyond a month's end run into the next. */
export function dayFrom(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayLength);
}

export function weekdayOf(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The parts of a date that rules ask about. */
export interface Civil {
  readonly day: number;
  /** `2026-11-22` */
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: Weekday;
  /** How many days its month has. */
  readonly length: number;
}

/** The last ones asked for: a filter asks for the same two days of each of thousands of places. */
const recent = new Map<number, Civil>();

export function civil(day: number): Civil {
  let found = recent.get(day);
  if (!found) {
    const it = new Date(day * dayLength);
    const year = it.getUTCFullYear();
    const month = it.getUTCMonth() + 1;
    const length = dayFrom(year, month + 1, 1) - dayFrom(year, month, 1);
    found = {day, iso: dateOf(day), year, month, date: it.getUTCDate(), weekday: weekdayOf(day), length};
    if (recent.size > 1000) recent.clear();
    recent.set(day, found);
  }
  return found;
}

/** The ISO week of a day, and how many weeks its year has (ISO 8601: week 1 holds the first Thursday). */
export function isoWeek(day: number): {readonly week: number; readonly weeks: number} {
  const thursday = day - weekdayOf(day) + 4;
  const year = new Date(thursday * dayLength).getUTCFullYear();
  const first = mondayOfWeekOne(year);
  return {week: Math.floor((thursday - first) / 7) + 1, weeks: (mondayOfWeekOne(year + 1) - first) / 7};
}

function mondayOfWeekOne(year: number): number {
  const fourth = dayFrom(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1;
}
