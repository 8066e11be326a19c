import type {Span, YearDay} from '../hours.js';
import {dayOfYear} from '../matching.js';
import {dateOf} from '../calendar.js';
import {isDash, type Token, type Tokens} from './tokens.js';
import {takeNth, weekdayOfToken} from './weekdays.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The dates that a rule names, of every year or of some. */
export interface Dates {
  readonly years: (readonly [from: number, to: number, step: number])[];
  readonly seasons: Span[];
  readonly movable: (readonly [from: YearDay, to: YearDay])[];
  /** Spans of dates in years that were named. */
  readonly dated: (readonly [from: string, to: string])[];
}

/** One end of a span: a day, or a whole month. */
interface Point {
  readonly day: YearDay;
  /** The month, where no day of it is named. */
  readonly month?: number;
}

/** Whether a date begins here, other than by its year. */
export function startsDates(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  return monthOf(token) > 0 || isEaster(token) || startsReversed(tokens, ahead);
}

/**
 * `Jan-Mar`, `Dec 24,31`, `Dec 25-Jan 02`, `Mar Su[-1]-Oct Su[-1]`, `easter -2 days-easter +1 day`, `2026 Dec 24-2027 Jan 02` (whose first year
 * has been read).
 */
export function readDates(tokens: Tokens, into: Dates): void {
  do {
    if (isYear(tokens.peek())) {
      const year = Number(tokens.take().value);
      into.years.splice(0, into.years.length, [year, year, 1]);
    }
    readSpan(tokens, into);
  } while (
    tokens.is(',') &&
    (startsDates(tokens, 1) || (isYear(tokens.peek(1)) && startsDates(tokens, 2))) &&
    tokens.accept(',')
  );
}

function readSpan(tokens: Tokens, into: Dates): void {
  const {at} = tokens.peek();
  const reversed = tokens.attempt(() => readReversed(tokens));
  if (reversed) {
    addSpan(tokens, into, at, reversed);
    return;
  }
  let from = readPoint(tokens);
  for (;;) {
    const to = readEnd(tokens, from);
    addSpan(tokens, into, at, {from, ...to});
    // `Dec 24,26-31`
    const month = Math.floor((from.day.date ?? 0) / 100);
    if (!month || from.month || !tokens.is(',') || !startsDate(tokens, 1) || startsReversed(tokens, 1))
      return;
    tokens.accept(',');
    from = {day: {date: month * 100 + takeDate(tokens, month), ...shiftOf(tokens)}};
  }
}

interface Ends {
  readonly from: Point;
  readonly to?: Point;
  readonly lastYear?: number;
  /** Both ends are in one month, which was named once. */
  readonly inMonth?: boolean;
}

function readEnd(tokens: Tokens, from: Point): Omit<Ends, 'from'> {
  const next = tokens.peek(1);
  if (!isDash(tokens.peek())) return {};
  const month = from.day.date && !from.month ? Math.floor(from.day.date / 100) : 0;
  const year = isYear(next) && startsDates(tokens, 2) ? Number(next.value) : undefined;
  if (year === undefined && !startsDates(tokens, 1)) {
    if (!month || !startsDate(tokens, 1)) return {};
    tokens.acceptDash();
    return {to: {day: {date: month * 100 + takeDate(tokens, month), ...shiftOf(tokens)}}, inMonth: true};
  }
  tokens.acceptDash();
  if (year !== undefined) tokens.take();
  const begins = tokens.peek();
  const to = readPoint(tokens, from.month === undefined);
  const mixed = (from.month === undefined) !== (to.month === undefined);
  if (mixed && !from.day.easter && !to.day.easter)
    tokens.warn('assumed', {at: begins.at, length: begins.length});
  return {to, ...(year !== undefined && {lastYear: year})};
}

function readPoint(tokens: Tokens, asEnd = false): Point {
  if (isEaster(tokens.peek())) {
    tokens.take();
    return {day: {easter: true, ...shiftOf(tokens)}};
  }
  const reversed = startsReversed(tokens) && takeReversed(tokens);
  if (reversed) return {day: {date: reversed}};
  const month = monthOf(tokens.take());
  if (!month) tokens.refuse('bad-date');
  if (startsDate(tokens)) return {day: {date: month * 100 + takeDate(tokens, month), ...shiftOf(tokens)}};
  const constrained = tokens.attempt(() => readConstrained(tokens, month, asEnd));
  if (constrained) return {day: constrained};
  return {day: {date: month * 100 + 1}, month};
}

/** `Su[-1]` after its month, where it is one day: an end of a span, or one that a shift follows. */
function readConstrained(tokens: Tokens, month: number, asEnd: boolean): YearDay | undefined {
  const weekday = weekdayOfToken(tokens.peek());
  if (!weekday || !tokens.is('[', 1)) return undefined;
  tokens.take();
  const [nth, ...others] = takeNth(tokens);
  if (nth === undefined || others.length) return undefined;
  const shift = shiftOf(tokens);
  const isEnd = isDash(tokens.peek()) && (startsDates(tokens, 1) || isYear(tokens.peek(1)));
  return isEnd || asEnd || shift.plus !== undefined ? {nth: [month, nth, weekday], ...shift} : undefined;
}

function addSpan(tokens: Tokens, into: Dates, at: number, {from, to = from, lastYear, inMonth}: Ends): void {
  const [first] = into.years;
  const named = into.years.length === 1 && first && first[0] === first[1] ? first[0] : undefined;
  const piece = tokens.since(at).length;
  if (lastYear !== undefined && named === undefined) tokens.refuse('bad-date', at, piece);
  const last: YearDay = to.month ? {date: to.month * 100 + (monthLengths[to.month - 1] ?? 31)} : to.day;
  const begins = fixed(from.day);
  const ends = fixed(last);
  if (inMonth && begins > ends) tokens.refuse('backwards', at, piece);
  if (named !== undefined) {
    const begun = dayOfYear(from.day, named);
    const ended = dayOfYear(last, lastYear ?? named);
    if (lastYear !== undefined || ended < begun) {
      const end = lastYear === undefined ? dayOfYear(last, named + 1) : ended;
      if (end < begun) tokens.refuse('backwards', at, piece);
      into.dated.push([dateOf(begun), dateOf(end)]);
      return;
    }
  }
  if (begins && ends) into.seasons.push([begins, ends]);
  else into.movable.push([from.day, last]);
}

/** The same date every year, or 0. */
function fixed({date, plus}: YearDay): number {
  return plus ? 0 : (date ?? 0);
}

/** "+1 day", "-2 days" */
export function shiftOf(tokens: Tokens): {plus?: number} {
  const isMinus = isDash(tokens.peek());
  if (
    !(isMinus || tokens.is('+')) ||
    tokens.peek(1).kind !== 'number' ||
    !/^days?$/.test(tokens.peek(2).value)
  )
    return {};
  tokens.take();
  const count = Number(tokens.take().value);
  tokens.take();
  return {plus: isMinus ? -count : count};
}

export function isYear({kind, value}: Token): boolean {
  return kind === 'number' && /^(?:19|20|21)\d\d$/.test(value);
}

/** "0930", which people also write for a time; a year is one only in "1900-2300", or after days in "Mo-Fr 1900-2100". */
export function isFourDigits(tokens: Tokens, ahead = 0): boolean {
  const [token, next] = [tokens.peek(ahead), tokens.peek(ahead + 2)];
  if (token.kind !== 'number' || !fourDigits.test(token.value)) return false;
  if (!isYear(token)) return true;
  const isRange = isDash(tokens.peek(ahead + 1)) && fourDigits.test(next.value);
  return isRange && (!isYear(next) || tokens.peek(ahead - 1).kind === 'word');
}

const fourDigits = /^(?:[01]\d|2[0-4])[0-5]\d$/;

function isEaster({kind, value}: Token): boolean {
  return kind === 'word' && value === 'easter';
}

function monthOf({kind, value}: Token): number {
  return kind === 'word' ? months.indexOf(value) + 1 : 0;
}

/** A day of the month, rather than a time: `Dec 24`, but not `Dec 09:00`. */
function startsDate(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  if (token.kind !== 'number' || token.value.length > 2) return false;
  const [sign, minutes] = [tokens.peek(ahead + 1), tokens.peek(ahead + 2)];
  const end = token.at + token.length;
  return !(sign.value === ':' && sign.at === end && minutes.kind === 'number' && minutes.at === end + 1);
}

function takeDate(tokens: Tokens, month: number): number {
  const token = tokens.take();
  const date = Number(token.value);
  if (date < 1 || date > (monthLengths[month - 1] ?? 31)) tokens.refuse('bad-date', token.at, token.length);
  acceptOrdinal(tokens, token);
  return date;
}

/** "25th" */
function acceptOrdinal(tokens: Tokens, {at, length}: Token): void {
  if (isOrdinal(tokens.peek(), at + length)) {
    tokens.warn('assumed', {at, length: length + 2});
    tokens.take();
  }
}

function isOrdinal({kind, value, at}: Token, end: number): boolean {
  return kind === 'word' && at === end && /^(?:st|nd|rd|th)$/.test(value);
}

/** Whether a day stands before its month: `25 Dec`, `1st Jan`, `24-26 Dec`. */
function startsReversed(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  if (token.kind !== 'number' || token.value.length > 2) return false;
  const after = isOrdinal(tokens.peek(ahead + 1), token.at + token.length) ? ahead + 2 : ahead + 1;
  return monthOf(tokens.peek(after)) > 0 || endsReversed(tokens, after);
}

/** The rest of `24-26 Dec`. In `9-17 Apr-Sep` they are hours. */
function endsReversed(tokens: Tokens, ahead: number): boolean {
  return (
    isDash(tokens.peek(ahead)) &&
    tokens.peek(ahead + 1).kind === 'number' &&
    tokens.peek(ahead + 1).value.length <= 2 &&
    monthOf(tokens.peek(ahead + 2)) > 0 &&
    !isDash(tokens.peek(ahead + 3))
  );
}

function readReversed(tokens: Tokens): Ends | undefined {
  if (tokens.peek().kind !== 'number' || !endsReversed(tokens, 1)) return undefined;
  const first = tokens.take();
  tokens.acceptDash();
  const to = takeReversed(tokens);
  const date = Math.floor(to / 100) * 100 + Number(first.value);
  return {from: {day: {date}}, to: {day: {date: to}}, inMonth: true};
}

function takeReversed(tokens: Tokens): number {
  const token = tokens.take();
  acceptOrdinal(tokens, token);
  const month = monthOf(tokens.take());
  const date = Number(token.value);
  const length = tokens.since(token.at).length;
  if (date < 1 || date > (monthLengths[month - 1] ?? 31)) tokens.refuse('bad-date', token.at, length);
  tokens.warn('assumed', {at: token.at, length});
  return month * 100 + date;
}
