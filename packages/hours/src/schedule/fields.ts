import type {Weekday} from '../hours.js';
import type {HoursIssueCode} from '../read.js';

/** Refuses a piece of a field, and where in it that stands. */
export type Refuse = (code: HoursIssueCode, at: number, text: string) => never;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `MO`, `Monday`, `Mondays`, or 1 to 7 with Monday first. */
export function weekdayIn(text: string, refuse: Refuse): Weekday {
  return weekdayOf(text) ?? refuse('bad-day', 0, text);
}

function weekdayOf(text: string): Weekday | undefined {
  const name = text.toLowerCase();
  if (/^[1-7]$/.test(name)) return Number(name) as Weekday;
  if (name.length < 2) return undefined;
  const index = weekdays.findIndex((it) => it.startsWith(name) || `${it}s` === name);
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** RFC 5545's BYDAY: `MO,WE`, `2TU,-1FR`; and the days by their names. */
export function daysIn(text: string, refuse: Refuse) {
  const days: Weekday[] = [];
  const nth: (readonly [nth: number, weekday: Weekday])[] = [];
  for (const {piece, at} of pieces(text)) {
    const [, sign = '', count = '', name = ''] = /^([+-]?)([1-5]?)\s*([A-Za-z]+|[1-7])$/.exec(piece) ?? [];
    const weekday = weekdayOf(name);
    if (!weekday || (sign && !count)) return refuse('bad-day', at, piece);
    if (count) nth.push([sign === '-' ? -Number(count) : Number(count), weekday]);
    else if (!days.includes(weekday)) days.push(weekday);
  }
  return {weekdays: days.sort((a, b) => a - b), nth};
}

/** Whole numbers from 1 to `most`, or counted from the end: `2,3,-1`. */
export function numbersIn(text: string, most: number, refuse: Refuse): number[] {
  return pieces(text).map(({piece, at}) => {
    const value = Number(piece);
    return Number.isInteger(value) && value !== 0 && Math.abs(value) <= most
      ? value
      : refuse('bad-number', at, piece);
  });
}

function pieces(text: string): {readonly piece: string; readonly at: number}[] {
  return [...text.matchAll(/[^,;\s[\]"']+/g)].map((match) => ({piece: match[0], at: match.index}));
}

/** The date of `2026-11-22`, `2026-11-22T10:00:00Z` or `20261122`. */
export function dateIn(text: string, refuse: Refuse): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const real = year && new Date(`${date}T00:00:00Z`);
  return real && !Number.isNaN(+real) && real.toISOString().startsWith(date)
    ? date
    : refuse('bad-date', 0, text);
}

/** Minutes since midnight of `09:00`, `09:00:00`, `9.30am`, `9 pm`; `offset` where a UTC offset or `Z` follows. */
export function timeIn(text: string, refuse: Refuse): {readonly minutes: number; readonly offset: boolean} {
  const [, hours = '', minutes = '0', half, offset] =
    /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?:[:.](\d\d)(?::\d\d(?:\.\d+)?)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?$/i.exec(
      text,
    ) ?? [];
  const hour = Number(hours);
  const wrong = half ? hour < 1 || hour > 12 : hour > 24 || (hour === 24 && Number(minutes) > 0);
  if (!hours || wrong || Number(minutes) > 59) return refuse('bad-time', 0, text);
  const full = half ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour;
  return {minutes: full * 60 + Number(minutes), offset: offset !== undefined};
}
