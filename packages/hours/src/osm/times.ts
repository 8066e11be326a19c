import type {Span} from '../hours.js';
import {isFourDigits, startsDates} from './dates.js';
import {isDash, type Tokens} from './tokens.js';
import {startsWeekday} from './weekdays.js';

/** A range of times as it was written; minutes since midnight. */
export interface TimeRange {
  readonly range: Span;
  /** `open`: both ends are told; otherwise why they are not. */
  readonly known: 'open' | 'open-end' | 'sun';
}

interface Moment {
  /** Minutes since midnight; missing for one that the sun decides. */
  readonly minutes: number | undefined;
  /** An hour alone: `9`. */
  readonly bare: boolean;
  /** Could be of either half of the day: `9:30`, but not `09:30` and not `9:30am`. */
  readonly either: boolean;
  readonly half?: 'am' | 'pm';
  readonly at: number;
}

const day = 1440;
const sun = ['sunrise', 'sunset', 'dawn', 'dusk'];

/** Whether a time begins here, rather than a day, a month or a year. */
export function startsTime(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  if (token.kind === 'word')
    return (
      sun.includes(token.value) ||
      token.value === 'noon' ||
      token.value === 'midday' ||
      token.value === 'midnight'
    );
  if (token.kind === 'sign') return token.value === '(' && sun.includes(tokens.peek(ahead + 1).value);
  if (token.kind === 'number')
    return token.value.length <= 2 || tokens.is(':', ahead + 1) || isFourDigits(tokens, ahead);
  return false;
}

/** `09:00-12:00,14:00-17:00`, `17:00+`, `10:00-sunset`. */
export function readTimes(tokens: Tokens): TimeRange[] {
  const ranges = readRange(tokens);
  while (
    [',', '&', 'and', '/', '+'].some((sign) => tokens.is(sign)) &&
    startsTime(tokens, 1) &&
    !startsDates(tokens, 1)
  ) {
    if (!tokens.is(',') && !tokens.peek().odd) tokens.unusual(tokens.peek());
    tokens.take();
    ranges.push(...readRange(tokens));
  }
  while (startsTime(tokens) && !startsDates(tokens)) {
    tokens.warn('assumed', tokens.peek());
    ranges.push(...readRange(tokens));
  }
  return ranges;
}

function readRange(tokens: Tokens): TimeRange[] {
  const start = readMoment(tokens);
  if (tokens.is('+') && !startsWeekday(tokens.peek(1))) {
    tokens.take();
    if (start.minutes === undefined) return [{range: [0, day], known: 'sun'}];
    return [openEnd(start.minutes)];
  }
  if (!isDash(tokens.peek())) {
    const {kind} = tokens.peek();
    if (kind === 'end' || tokens.is(';') || tokens.is(','))
      tokens.refuse('unsupported', start.at, tokens.since(start.at).length);
    tokens.refuse('bad-time');
  }
  tokens.acceptDash();
  if (tokens.is('late') || tokens.is('?')) return [untilLate(tokens, start)];
  if (!startsTime(tokens)) tokens.refuse('bad-time');
  const end = readMoment(tokens);
  if (tokens.is('/') && tokens.peek(1).kind === 'number' && !startsRange(tokens))
    tokens.refuse('unsupported');
  const range = between(tokens, start, end);
  if (!tokens.is('+') || startsWeekday(tokens.peek(1)) || startsTime(tokens, 1)) return [range];
  tokens.take();
  return range.known === 'open' ? [range, openEnd(range.range[1])] : [range];
}

/** "10:00-late" */
function untilLate(tokens: Tokens, {minutes, at}: Moment): TimeRange {
  const {odd} = tokens.take();
  if (!odd) tokens.unusual({at, length: tokens.since(at).length});
  return minutes === undefined ? {range: [0, day], known: 'sun'} : openEnd(minutes);
}

/** Whether behind this sign stands another range, as in "09:00-12:30/13:30-17:00", or only how often: "/01:30". */
function startsRange(tokens: Tokens): boolean {
  let found = false;
  tokens.attempt(() => {
    tokens.take();
    readMoment(tokens);
    found = isDash(tokens.peek()) && startsTime(tokens, 1);
    return undefined;
  });
  return found;
}

/** Until when somebody may still find it open who only knows when it opened: ten hours, eight late at night, or midnight. */
function openEnd(from: number): TimeRange {
  const to = from >= 1320 ? from + 480 : from >= 1020 ? from + 600 : day;
  return {range: [from, to], known: 'open-end'};
}

function between(tokens: Tokens, start: Moment, end: Moment): TimeRange {
  const whole = {at: start.at, length: tokens.since(start.at).length};
  if (start.minutes === undefined || end.minutes === undefined) {
    tokens.warn('sun', whole);
    return {
      range: [start.minutes ?? 0, Math.max(end.minutes ?? day, (start.minutes ?? 0) + 1)],
      known: 'sun',
    };
  }
  const halved = start.half ?? end.half;
  const [from, to] = halved || tokens.clock ? halves(tokens, start, end) : [start.minutes, end.minutes];
  if (halved || start.bare || end.bare) tokens.unusual(whole);
  if (from >= day) tokens.refuse('bad-time', whole.at, whole.length);
  const until = to <= from ? to + day : to;
  if (until > 2 * day) tokens.refuse('bad-time', end.at, tokens.since(end.at).length);
  return {range: [from, until], known: 'open'};
}

/** Which half of the day is meant where only one end says so, or neither does: `9-5pm`, `2pm-5`, `10-4`. */
function halves(tokens: Tokens, start: Moment, end: Moment): [number, number] {
  const [from, to] = [start.minutes ?? 0, end.minutes ?? 0];
  const length = tokens.since(start.at).length;
  if (start.either && !start.half && end.half === 'pm') {
    // The nearer of the two that is not backwards: "9-5pm", "2-5pm".
    return from + 720 < to && from < 480 ? [from + 720, to] : [from, to];
  }
  if (!end.either || end.half) return [from, to];
  if (start.half === 'pm') return to % 720 > from % 720 ? [from, to + 720] : [from, to];
  if (start.either && !start.half && from < 480) {
    // "2-4" is the afternoon; "7-9" is breakfast or an evening class.
    if (from >= 360 || to <= from) tokens.refuse('ambiguous', start.at, length);
    tokens.warn('assumed', {at: start.at, length});
    return [from + 720, to + 720];
  }
  if (to > from || from >= 780) return [from, to];
  tokens.warn('assumed', {at: start.at, length});
  return [from, to + 720];
}

/** `09:00`, `9`, `9am`, `9.30 pm`, `9h30`, `sunset`, `(sunset-00:30)`. */
function readMoment(tokens: Tokens): Moment {
  const first = tokens.take();
  const {at} = first;
  if (first.kind === 'word') {
    if (sun.includes(first.value)) return {minutes: undefined, bare: false, either: false, at};
    return {minutes: first.value === 'midnight' ? day : 720, bare: true, either: false, at};
  }
  if (first.value === '(') return readSun(tokens, at);
  let hour = Number(first.value);
  let minute = 0;
  let bare = true;
  if (first.value.length === 4 && !tokens.is(':')) {
    tokens.unusual(first);
    [hour, minute, bare] = [Math.floor(hour / 100), hour % 100, false];
  } else if (startsMinutes(tokens)) {
    if (!tokens.is(':')) tokens.unusual(tokens.peek());
    tokens.take();
    minute = Number(tokens.take().value);
    bare = false;
    // "09:00:00", "09:00h"
    if (tokens.is(':') && /^\d\d$/.test(tokens.peek(1).value)) {
      tokens.unusual(tokens.take());
      tokens.take();
    }
    acceptHour(tokens);
  } else {
    tokens.accept('h');
  }
  if (hour === 12 && !minute) {
    if (tokens.accept('noon') || tokens.accept('midday'))
      return {minutes: 720, bare: true, either: false, at};
    if (tokens.accept('midnight')) return {minutes: day, bare: true, either: false, at};
  }
  const half = acceptHalf(tokens);
  const wrong = half ? hour < 1 || hour > 12 : hour > 48;
  if (wrong || minute > 59) tokens.refuse('bad-time', at, tokens.since(at).length);
  const minutes = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
  const either = !half && hour > 0 && hour < 13 && !first.value.startsWith('0');
  return {minutes, bare, either, at, ...(half && {half})};
}

/** `:30`, `.30`, `h30`; but in "9h-12h 14h-18h" the 14 is another hour. */
function startsMinutes(tokens: Tokens): boolean {
  const [sign, minutes] = [tokens.peek(), tokens.peek(1)];
  if (!/^\d\d$/.test(minutes.value)) return false;
  return tokens.is(':') || ((tokens.is('.') || tokens.is('h')) && minutes.at === sign.at + sign.length);
}

/** The "h" or "Uhr" behind a time. */
function acceptHour(tokens: Tokens): void {
  const token = tokens.peek();
  if (tokens.accept('h') && !token.odd) tokens.unusual(token);
}

function acceptHalf(tokens: Tokens): 'am' | 'pm' | undefined {
  for (const half of ['am', 'pm'] as const) if (tokens.accept(half)) return half;
  // "a.m."
  const letter = tokens.peek().value;
  if ((letter === 'a' || letter === 'p') && tokens.is('m', 1)) {
    tokens.take();
    tokens.take();
    return letter === 'a' ? 'am' : 'pm';
  }
  return undefined;
}

function readSun(tokens: Tokens, at: number): Moment {
  tokens.take();
  if (!tokens.accept('+') && !tokens.acceptDash()) tokens.refuse('unexpected');
  const {minutes} = readMoment(tokens);
  if (minutes === undefined || !tokens.accept(')')) tokens.refuse('unexpected');
  return {minutes: undefined, bare: false, either: false, at};
}
