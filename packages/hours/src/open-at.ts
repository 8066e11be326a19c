import {dayHours, goesOn, type DayHours, type Stretch} from './day.js';
import type {Holidays, Hours, OpenAt, Verdict} from './hours.js';
import {instantOf, wallAt} from './zone.js';

/** A stretch of time with one verdict. Instants, the end not included. */
export interface Period extends Verdict {
  readonly start: number;
  readonly end: number;
}

const midnight = 1440;

/**
 * Whether it is open at an instant, why, until when, and when it opens next: what a badge shows and what a filter asks.
 *
 * `until` and `opensNext` are looked for `days` ahead; a filter, which needs only the state, passes 0 and gets neither.
 * @throws RangeError for a zone that this browser or server does not know.
 */
export function openAt(hours: Hours, instant: number, holidays?: Holidays, days = 400): OpenAt {
  const today = Math.floor(wallAt(hours.zone, instant) / midnight);
  let now: Period | undefined;
  let until: number | undefined;
  for (const period of periods(hours, today, today + days + 2, holidays)) {
    if (period.end <= instant) continue;
    now ??= period;
    if (!days) break;
    if (period.state === now.state) continue;
    until ??= period.start;
    if (now.state === 'open') break;
    if (period.state === 'open') return answer(now, until, period.start);
  }
  // Days have stretches from midnight to midnight, so there is always one.
  if (!now) throw new RangeError('no such instant');
  return answer(now, until);
}

function answer({start: _start, end: _end, ...verdict}: Period, until?: number, opensNext?: number): OpenAt {
  return {...verdict, ...(until !== undefined && {until}), ...(opensNext !== undefined && {opensNext})};
}

/**
 * Each stretch of time between two instants in which it is open, or may be (`state` says which), cut off at both; those that touch
 * and have the same rule are one.
 */
export function occurrences(hours: Hours, from: number, to: number, holidays?: Holidays): Period[] {
  const first = Math.floor(wallAt(hours.zone, from) / midnight);
  const last = Math.floor(wallAt(hours.zone, to) / midnight);
  const out: Period[] = [];
  for (const period of periods(hours, first, last + 1, holidays)) {
    const start = Math.max(period.start, from);
    const end = Math.min(period.end, to);
    if (start >= end || period.state === 'closed') continue;
    const before = out.at(-1);
    if (before && before.end === start && before.state === period.state && before.rule === period.rule) {
      out[out.length - 1] = {...before, end};
    } else {
      out.push({...period, start, end});
    }
  }
  return out;
}

/** All time from the first day to before the last, day by day, each with what is left of the evening before. */
function* periods(hours: Hours, first: number, last: number, holidays?: Holidays): Generator<Period> {
  const evenings = goesOn(hours);
  let before = evenings ? dayHours(hours, first - 1, holidays) : undefined;
  let start = instantOf(hours.zone, first * midnight);
  for (let day = first; day < last; day++) {
    const own = dayHours(hours, day, holidays);
    for (const {to, state, reason, rule, of} of joined(own, before)) {
      // Times that the clocks leave out come later than some that come after them: each stretch begins where the last one ended.
      const end = instantOf(hours.zone, day * midnight + to);
      if (start >= end) continue;
      const {holiday, mayDiffer} = of;
      yield {
        start,
        end,
        state,
        reason,
        format: hours.format,
        ...(rule && {rule}),
        ...(holiday && {holiday}),
        ...(mayDiffer && {mayDiffer}),
      };
      start = end;
    }
    if (evenings) before = own;
  }
}

interface Joined extends Stretch {
  /** The day whose hours these are. */
  readonly of: DayHours;
}

/** A day's own hours, from midnight to midnight, under what the evening before left over. */
export function joined(own: DayHours, before?: DayHours): Joined[] {
  const out: Joined[] = own.stretches
    .filter(({from}) => from < midnight)
    .map((it) => ({...it, to: Math.min(it.to, midnight), of: own}));
  const left = before?.stretches.filter(({to, state}) => to > midnight && state !== 'closed');
  if (!before || !left?.length) return out;
  const cuts = new Set<number>();
  for (const it of out) cuts.add(it.from).add(it.to);
  for (const {from, to} of left)
    cuts.add(Math.max(0, from - midnight)).add(Math.min(midnight, to - midnight));
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    const mine = out.find((it) => it.from <= from && it.to >= to) ?? out[0];
    const late = left.find((it) => it.from - midnight <= from && it.to - midnight >= to);
    const taken = late && mine && takes(late, mine) ? {...late, of: before} : mine;
    return {...(taken as Joined), from, to};
  });
}

/** An evening goes on into a day that is closed, unless a rule closes exactly these hours. */
function takes(late: Stretch, mine: Stretch): boolean {
  if (mine.state === 'open' || (mine.reason === 'closed-rule' && mine.rule?.ranges)) return false;
  return late.state === 'open' || mine.state === 'closed';
}
