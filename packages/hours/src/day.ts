import {civil, dayOf, isoWeek, weekdayOf, type Civil} from './calendar.js';
import type {Holiday, Holidays, Hours, HoursReason, HoursRule, HoursState, MayDiffer} from './hours.js';

/** A stretch of one day's hours; minutes since that day's midnight, beyond 1440 for what goes on after the next. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: HoursState;
  readonly reason: HoursReason;
  readonly rule?: HoursRule;
}

/** All that the rules say of one day, without gaps, from its midnight to the end of its last range. */
export interface DayHours {
  readonly stretches: readonly Stretch[];
  readonly holiday?: Holiday;
  readonly mayDiffer?: MayDiffer;
}

const midnight = 1440;

/** What the rules say of the day itself, before what is left of the evening before. */
export function dayHours({rules}: Hours, day: number, holidays?: Holidays): DayHours {
  const today = civil(day);
  const holiday = holidays?.on(today.iso);
  const observed = holiday !== undefined && holiday.kind !== 'name-only';
  const listed = holidays !== undefined && today.year >= holidays.years[0] && today.year <= holidays.years[1];
  const told = rules.some((rule) => asks(rule) && isCurrent(rule, today) && matches(rule, today, observed));
  let stretches = paint(rules, today, listed && observed);
  let mayDiffer: MayDiffer | undefined;
  if (!listed) {
    if (holidays || rules.some(asks)) mayDiffer = 'holidays-not-known';
    // Usually a holiday, and nobody has listed that year yet: a rule for holidays may hold or may not.
    if (observed && told) stretches = doubted(stretches, paint(rules, today, true));
  } else if (holiday && rules.length && !(observed && told)) {
    mayDiffer = 'holiday';
  }
  if (
    !mayDiffer &&
    rules.some((rule) => rule.holidays === 'school' && isCurrent(rule, today) && matches(rule, today, false))
  ) {
    mayDiffer = 'school-holidays';
  }
  return {stretches, ...(holiday && {holiday}), ...(mayDiffer && {mayDiffer})};
}

/** Whether it speaks of bank holidays. */
function asks({holidays}: HoursRule): boolean {
  return holidays === 'also' || holidays === 'only';
}

/** Whether its source says anything of that day. */
function isCurrent({valid}: HoursRule, {iso}: Civil): boolean {
  if (!valid) return true;
  const [from, to] = valid;
  return !(from && iso < from) && !(to && iso > to);
}

function paint(rules: readonly HoursRule[], today: Civil, holiday: boolean): Stretch[] {
  if (!rules.length) return whole('unknown', 'no-hours');
  let current = false;
  let canvas: Stretch[] | undefined;
  for (const rule of rules) {
    if (!isCurrent(rule, today)) continue;
    current = true;
    if (rule.holidays === 'school' || !matches(rule, today, holiday)) continue;
    canvas = apply(canvas, rule);
  }
  return canvas ?? (current ? whole('closed', 'not-that-day') : whole('unknown', 'not-current'));
}

function whole(state: HoursState, reason: HoursReason): Stretch[] {
  return [{from: 0, to: midnight, state, reason}];
}

/** The day with one more rule that is for it. */
function apply(before: Stretch[] | undefined, rule: HoursRule): Stretch[] {
  const {ranges, state, join} = rule;
  // "off" takes away the times that it names, or else all of the day with its evening.
  const clears = state === 'closed' ? !ranges && join !== 'otherwise' : !join;
  const outside: Stretch = {from: 0, to: midnight, state: 'closed', reason: 'outside-hours', rule};
  let canvas = before && !clears ? before : [outside];
  for (const [from, to] of ranges ?? [[0, midnight] as const]) {
    const under = canvas;
    canvas = lay(canvas, {from, to, ...told(rule), rule});
    if (join !== 'otherwise' || !before) continue;
    for (const it of under) if (it.state !== 'closed') canvas = lay(canvas, it);
  }
  return canvas;
}

function told({state, ranges, why}: HoursRule): Pick<Stretch, 'state' | 'reason'> {
  switch (state) {
    case undefined:
      return {state: 'open', reason: ranges ? 'hours' : 'all-day'};
    case 'closed':
      return {state, reason: 'closed-rule'};
    case 'sometime':
      return {state: 'unknown', reason: 'sometime'};
    case 'unknown':
      return {state, reason: why ?? 'says-unknown'};
  }
}

/** One stretch over the others; what it leaves uncovered stays, and room between them is closed. */
function lay(canvas: readonly Stretch[], top: Stretch): Stretch[] {
  const out: Stretch[] = [];
  for (const it of canvas) {
    if (it.from < top.from) out.push({...it, to: Math.min(it.to, top.from)});
  }
  const end = out.at(-1)?.to ?? 0;
  if (end < top.from)
    out.push({
      from: end,
      to: top.from,
      state: 'closed',
      reason: 'outside-hours',
      ...(top.rule && {rule: top.rule}),
    });
  out.push(top);
  for (const it of canvas) {
    if (it.to > top.to) out.push({...it, from: Math.max(it.from, top.to)});
  }
  return out;
}

/** Whether the rule is for that day; `holiday`: whether bank holidays are to count as today's. */
export function matches(rule: HoursRule, today: Civil, holiday: boolean): boolean {
  if ((rule.from && today.iso < rule.from) || (rule.to && today.iso > rule.to)) return false;
  if (rule.years && !rule.years.some((span) => within(today.year, span))) return false;
  if (rule.seasons && !rule.seasons.some((span) => inSeason(today.month * 100 + today.date, span)))
    return false;
  if (rule.weeks && !inWeeks(today.day, rule.weeks)) return false;
  if (rule.monthDays && !rule.monthDays.some((it) => (it < 0 ? today.length + 1 + it : it) === today.date))
    return false;
  if (rule.every && !inTurn(today, rule.every)) return false;
  if (rule.holidays === 'also' && holiday) return true;
  if (rule.holidays === 'only' && !holiday) return false;
  if (!rule.weekdays && !rule.nth) return rule.holidays !== 'also';
  return (
    (rule.weekdays?.includes(today.weekday) ?? false) || (rule.nth?.some((it) => isNth(today, it)) ?? false)
  );
}

function within(value: number, [from, to, step]: readonly [number, number, number]): boolean {
  return value >= from && value <= to && (value - from) % step === 0;
}

function inSeason(value: number, [from, to]: readonly [number, number]): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}

function inWeeks(day: number, spans: readonly (readonly [number, number, number])[]): boolean {
  const {week, weeks} = isoWeek(day);
  const counted = (it: number) => (it < 0 ? weeks + 1 + it : it);
  return spans.some(([from, to, step]) => within(week, [counted(from), counted(to), step]));
}

function inTurn(
  today: Civil,
  {unit, interval, start, weekStart = 1}: NonNullable<HoursRule['every']>,
): boolean {
  const first = dayOf(start);
  if (today.day < first) return false;
  return turns(today, first, unit, weekStart) % interval === 0;
}

function turns(today: Civil, first: number, unit: 'day' | 'week' | 'month', weekStart: number): number {
  if (unit === 'day') return today.day - first;
  if (unit === 'week') return (weekOf(today.day, weekStart) - weekOf(first, weekStart)) / 7;
  const begun = civil(first);
  return (today.year - begun.year) * 12 + today.month - begun.month;
}

function weekOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

function isNth({date, weekday, length}: Civil, [nth, wanted]: readonly [number, number]): boolean {
  if (weekday !== wanted) return false;
  return nth > 0 ? Math.ceil(date / 7) === nth : -Math.ceil((length - date + 1) / 7) === nth;
}

/** Where the two agree, that; elsewhere nobody knows. */
function doubted(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const a of one) {
    for (const b of other) {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      if (from >= to) continue;
      const doubt = {state: 'unknown', reason: 'holidays-not-known'} as const;
      out.push({...a, from, to, ...(a.state !== b.state && doubt)});
    }
  }
  return out;
}

/** Whether any evening of these hours can go on after midnight. */
export function goesOn({rules}: Hours): boolean {
  return rules.some(({ranges}) => ranges?.some(([, to]) => to > midnight));
}
