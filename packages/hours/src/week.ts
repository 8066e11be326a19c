import {dateOf, dayOf, weekdayOf} from './calendar.js';
import {dayHours, goesOn} from './day.js';
import type {
  Holiday,
  Holidays,
  Hours,
  HoursReason,
  HoursRule,
  HoursState,
  MayDiffer,
  Span,
  Weekday,
} from './hours.js';
import {joined} from './open-at.js';

/** A line of a week's table. Times are minutes since its midnight; beyond 1440 is after the next midnight. */
export interface DayLine {
  readonly date: string;
  readonly weekday: Weekday;
  /** `open` where it is open for some time of the day, or known to be at times that are not told. */
  readonly state: HoursState;
  readonly reason: HoursReason;
  /** The times of `open` and `unknown`, in order; an evening past midnight stands with the day that it began on. */
  readonly ranges: readonly DayRange[];
  /** What the source says in words of that day. */
  readonly notes: readonly string[];
  readonly holiday?: Holiday;
  readonly mayDiffer?: MayDiffer;
}

export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly state: 'open' | 'unknown';
  readonly reason: HoursReason;
  readonly rule?: HoursRule;
}

/** One day's hours as data: a line of a table, to be said in the reader's language. `date` is `2026-11-22` in the hours' own zone. */
export function dayLine(hours: Hours, date: string, holidays?: Holidays): DayLine {
  const day = dayOf(date);
  const {stretches, holiday, mayDiffer} = dayHours(hours, day, holidays);
  const ranges: DayRange[] = [];
  const notes = new Set<string>();
  for (const {from, to, state, reason, rule} of stretches) {
    if (rule?.note) notes.add(rule.note);
    if (state === 'closed') continue;
    const before = ranges.at(-1);
    if (before && before.to === from && before.state === state && before.reason === reason) {
      ranges[ranges.length - 1] = {...before, to};
    } else {
      ranges.push({from, to, state, reason, ...(rule && {rule})});
    }
  }
  const told = ranges.find(({state, reason}) => state === 'open' || reason === 'sometime') ?? ranges[0];
  return {
    date,
    weekday: weekdayOf(day),
    state: told ? (told.reason === 'sometime' ? 'open' : told.state) : 'closed',
    reason: told?.reason ?? stretches[0]?.reason ?? 'no-hours',
    ranges,
    notes: [...notes],
    ...(holiday && {holiday}),
    ...(mayDiffer && {mayDiffer}),
  };
}

/** Seven lines from `date` on. */
export function weekTable(hours: Hours, date: string, holidays?: Holidays): DayLine[] {
  const first = dayOf(date);
  return Array.from({length: 7}, (_, i) => dayLine(hours, dateOf(first + i), holidays));
}

/**
 * Whether it opens at all on a day, or between two times of it (minutes since midnight): what the filter "open on Saturday" or "open
 * after 18:00" asks. Counts what is left of the evening before. `unknown` where it may be open and none of it is certain.
 */
export function openOn(
  hours: Hours,
  date: string,
  {window = [0, 1440], holidays}: {readonly window?: Span; readonly holidays?: Holidays} = {},
): HoursState {
  const day = dayOf(date);
  let found: HoursState = 'closed';
  const before = goesOn(hours) ? dayHours(hours, day - 1, holidays) : undefined;
  for (const {from, to, state, reason} of joined(dayHours(hours, day, holidays), before)) {
    if (from >= window[1] || to <= window[0]) continue;
    if (state === 'open' || (reason === 'sometime' && window[0] <= from && to <= window[1])) return 'open';
    if (state === 'unknown') found = 'unknown';
  }
  return found;
}
