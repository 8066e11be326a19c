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

const spans: Readonly<Record<string, readonly [Weekday, Weekday]>> = {
  daily: [1, 7],
  weekdays: [1, 5],
  weekends: [6, 7],
};

const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  last: '-1',
};

/** RFC 5545's BYDAY: `MO,WE`, `2TU,-1FR`; and the days by their names, also from one to another: `Monday to Friday`. */
export function daysIn(text: string, refuse: Refuse) {
  const days = new Set<Weekday>();
  const nth: (readonly [nth: number, weekday: Weekday])[] = [];
  // As long as before, so that places in the text stay what they are.
  const words = text
    .replace(/every ?day/gi, (it) => 'daily'.padEnd(it.length))
    .replace(/\b(first|second|third|fourth|last)\s+(?=[a-z])/gi, (it, word: string) =>
      (ordinals[word.toLowerCase()] ?? '').padEnd(it.length, '~'),
    )
    .replace(/([1-5])(?:st|nd|rd|th)?\s+(?=[a-z])/gi, (it, count: string) => count.padEnd(it.length, '~'))
    .replace(/(?<=[a-z])\s*(?:-|–|\bto\b)\s*(?=[a-z])/gi, (it) => '~'.repeat(it.length));
  for (const {piece, at} of pieces(words)) {
    const [, one = '', other = ''] = /^([a-z]+)~+([a-z]+)$/i.exec(piece) ?? [];
    const span = spans[piece.toLowerCase()] ?? [weekdayOf(one), weekdayOf(other)];
    const [first, last] = span;
    if (first && last) {
      for (let day = first; days.add(day), day !== last; day = ((day % 7) + 1) as Weekday);
      continue;
    }
    const [, sign = '', count = '', name = ''] =
      /^([+-]?)([1-5]?)(?:st|nd|rd|th)?~*([A-Za-z]+|[1-7])$/.exec(piece) ?? [];
    const weekday = weekdayOf(name);
    if (!weekday || (sign && !count)) return refuse('bad-day', at, text.slice(at, at + piece.length));
    if (count) nth.push([sign === '-' ? -Number(count) : Number(count), weekday]);
    else days.add(weekday);
  }
  return {weekdays: [...days].sort((a, b) => a - b), nth};
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

/**
 * Minutes since midnight of `09:00`, `09:00:00`, `9.30am`, `9 pm`, `0900`, `noon`, `2026-11-22T09:00:00Z`; `offset` in minutes where a UTC offset or
 * `Z` follows.
 */
export function timeIn(text: string, refuse: Refuse): {readonly minutes: number; readonly offset?: number} {
  if (/^(?:12 ?)?(?:noon|midday)$/i.test(text)) return {minutes: 720};
  if (/^(?:12 ?)?midnight$/i.test(text)) return {minutes: 0};
  const [, hours = '', minutes = '0', half, offset] =
    /^(?:(?:\d{4}-\d\d-\d\d)?[T ])?(\d{1,2})(?:[:.]?(\d\d)(?:[:.]?\d\d(?:\.\d+)?)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d\d?:?(?:\d\d)?)?$/i.exec(
      text,
    ) ?? [];
  const hour = Number(hours);
  const wrong = half ? hour < 1 || hour > 12 : hour > 24 || (hour === 24 && Number(minutes) > 0);
  if (!hours || wrong || Number(minutes) > 59) return refuse('bad-time', 0, text);
  const full = half ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour;
  return {minutes: full * 60 + Number(minutes), ...(offset !== undefined && {offset: minutesOf(offset)})};
}

/** Minutes ahead of UTC: `1`, `5.5`, `+01:00`, `UTC+1`, `Z`, and `330`, which is too many for hours. Nothing for any other text. */
export function offsetIn(text: string): number | undefined {
  const number = Number(text);
  if (!Number.isNaN(number))
    return Math.abs(number) > 14 ? (Math.abs(number) > 840 ? undefined : number) : number * 60;
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0;
  const [, offset] = /^(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)$/i.exec(text) ?? [];
  return offset === undefined ? undefined : minutesOf(offset);
}

function minutesOf(offset: string): number {
  const [, sign = '', hours = '0', minutes = '0'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(offset) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
