import {civil, dateOf, type Civil} from './calendar.js';
import type {Holiday, Holidays, Hours, HoursReason, HoursRule, HoursState, MayDiffer} from './hours.js';
import {matches, type IsHoliday} from './matching.js';

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
  const observed: IsHoliday = (ahead) => {
    const found = ahead ? holidays?.on(dateOf(day + ahead)) : holiday;
    return found !== undefined && found.kind !== 'name-only';
  };
  const listed = holidays !== undefined && today.year >= holidays.years[0] && today.year <= holidays.years[1];
  const told = rules.some((rule) => asks(rule) && isCurrent(rule, today) && matches(rule, today, observed));
  let stretches = paint(rules, today, listed ? observed : never);
  let mayDiffer: MayDiffer | undefined;
  if (!listed) {
    if (holidays || rules.some(asks)) mayDiffer = 'holidays-not-known';
    // Usually a holiday, and nobody has listed that year yet: a rule for holidays may hold or may not.
    if (told) stretches = doubted(stretches, paint(rules, today, observed));
  } else if (holiday && rules.length && !(told && observed(0))) {
    mayDiffer = 'holiday';
  }
  if (
    !mayDiffer &&
    rules.some((rule) => rule.holidays === 'school' && isCurrent(rule, today) && matches(rule, today, never))
  ) {
    mayDiffer = 'school-holidays';
  }
  return {stretches, ...(holiday && {holiday}), ...(mayDiffer && {mayDiffer})};
}

const never: IsHoliday = () => false;

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

function paint(rules: readonly HoursRule[], today: Civil, holiday: IsHoliday): Stretch[] {
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
