import type {Span} from '../hours.js';
import {isDash, type Tokens} from './tokens.js';

/** A range of times as it was written; minutes since midnight. */
export interface TimeRange {
  readonly range: Span;
  /** `open`: both ends are told; otherwise why they are not. */
  readonly known: 'open' | 'open-end' | 'sun';
}

interface Moment {
  /** Minutes since midnight; missing for one that the sun decides. */
  readonly minutes: number | undefined;
  /** Without am or pm, and without minutes: `9`. */
  readonly bare: boolean;
  readonly half?: 'am' | 'pm';
  readonly at: number;
}

const day = 1440;
const sun = ['sunrise', 'sunset', 'dawn', 'dusk'];

/** Whether a time begins here, rather than a day, a month or a year. */
export function startsTime(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  if (token.kind === 'word')
    return sun.includes(token.value) || token.value === 'noon' || token.value === 'midnight';
  if (token.kind === 'sign') return token.value === '(' && sun.includes(tokens.peek(ahead + 1).value);
  return token.kind === 'number' && (token.value.length <= 2 || tokens.is(':', ahead + 1));
}

/** `09:00-12:00,14:00-17:00`, `17:00+`, `10:00-sunset`. */
export function readTimes(tokens: Tokens): TimeRange[] {
  const ranges = readRange(tokens);
  while (tokens.is(',') && startsTime(tokens, 1)) {
    tokens.take();
    ranges.push(...readRange(tokens));
  }
  while (startsTime(tokens)) {
    tokens.warn('assumed', tokens.peek());
    ranges.push(...readRange(tokens));
  }
  return ranges;
}

function readRange(tokens: Tokens): TimeRange[] {
  const start = readMoment(tokens);
  if (tokens.is('+')) {
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
  if (!startsTime(tokens)) tokens.refuse('bad-time');
  const end = readMoment(tokens);
  if (tokens.is('/')) tokens.refuse('unsupported');
  const range = between(tokens, start, end);
  if (!tokens.is('+')) return [range];
  tokens.take();
  return range.known === 'open' ? [range, openEnd(range.range[1])] : [range];
}

/** Until when somebody may still find it open who only knows when it opened: ten hours, eight late at night, or midnight. */
function openEnd(from: number): TimeRange {
  const late = from % day;
  const to = late >= 1320 ? from + 480 : late >= 1020 ? from + 600 : from - late + day;
  return {range: [from, to], known: 'open-end'};
}

function between(tokens: Tokens, start: Moment, end: Moment): TimeRange {
  const text = tokens.since(start.at).length;
  if (start.minutes === undefined || end.minutes === undefined) {
    tokens.warn('sun', {at: start.at, length: text});
    return {
      range: [start.minutes ?? 0, Math.max(end.minutes ?? day, (start.minutes ?? 0) + 1)],
      known: 'sun',
    };
  }
  if ((start.bare && !start.half) || (end.bare && !end.half) || start.half || end.half) {
    tokens.warn('assumed', {at: start.at, length: text});
  }
  let from = start.minutes;
  // "9-5pm": the first takes its half of the day from the second, if that is not backwards.
  if (!start.half && end.half === 'pm' && from < 720 && from + 720 < end.minutes && end.minutes - from > 720)
    from += 720;
  if (from >= day) tokens.refuse('bad-time', start.at, text);
  const to = end.minutes <= from ? end.minutes + day : end.minutes;
  if (to > 2 * day) tokens.refuse('bad-time', end.at, tokens.since(end.at).length);
  return {range: [from, to], known: 'open'};
}

/** `09:00`, `9`, `9am`, `9.30 pm`, `9h30`, `sunset`, `(sunset-00:30)`. */
function readMoment(tokens: Tokens): Moment {
  const first = tokens.take();
  const {at} = first;
  if (first.kind === 'word') {
    if (sun.includes(first.value)) return {minutes: undefined, bare: false, at};
    return {minutes: first.value === 'noon' ? 720 : day, bare: true, at};
  }
  if (first.value === '(') return readSun(tokens, at);
  const hour = Number(first.value);
  let minute = 0;
  let bare = true;
  if ((tokens.is(':') || tokens.is('.') || tokens.is('h')) && /^\d\d$/.test(tokens.peek(1).value)) {
    if (!tokens.is(':')) tokens.warn('assumed', tokens.peek());
    tokens.take();
    minute = Number(tokens.take().value);
    bare = false;
  }
  const half = acceptHalf(tokens);
  const wrong = half ? hour < 1 || hour > 12 : hour > 48;
  if (wrong || minute > 59) tokens.refuse('bad-time', at, tokens.since(at).length);
  const minutes = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
  return {minutes, bare, at, ...(half && {half})};
}

function acceptHalf(tokens: Tokens): 'am' | 'pm' | undefined {
  for (const half of ['am', 'pm'] as const) if (tokens.accept(half)) return half;
  // "a.m."
  const [letter, , m] = [tokens.peek().value, tokens.peek(1).value, tokens.peek(1).value];
  if ((letter === 'a' || letter === 'p') && m === 'm') {
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
  return {minutes: undefined, bare: false, at};
}
