import {civil, dayFrom, dayOf, isoWeek, weekdayOf, type Civil} from './calendar.js';
import {easterSunday} from './holidays/easter.js';
import type {HoursRule, YearDay} from './hours.js';

/** Whether the day so many days after the one in question is a bank holiday that rules for bank holidays hold on. */
export type IsHoliday = (ahead: number) => boolean;

/** Whether the rule is for that day. */
export function matches(rule: HoursRule, today: Civil, isHoliday: IsHoliday): boolean {
  if ((rule.from && today.iso < rule.from) || (rule.to && today.iso > rule.to)) return false;
  if (rule.years && !rule.years.some((span) => within(today.year, span))) return false;
  if ((rule.seasons ?? rule.movable) && !inPartOfYear(today, rule)) return false;
  if (rule.weeks && !inWeeks(today.day, rule.weeks)) return false;
  if (rule.monthDays && !rule.monthDays.some((it) => (it < 0 ? today.length + 1 + it : it) === today.date))
    return false;
  if (rule.every && !inTurn(today, rule.every)) return false;
  if (rule.holidays && rule.holidays !== 'school') {
    const holiday = isHoliday(-(rule.holidayShift ?? 0));
    if (rule.holidays === 'also' && holiday) return true;
    if (rule.holidays === 'only' && !holiday) return false;
  }
  if (!rule.weekdays && !rule.nth) return rule.holidays !== 'also';
  return (
    (rule.weekdays?.includes(today.weekday) ?? false) || (rule.nth?.some((it) => isNth(today, it)) ?? false)
  );
}

function within(value: number, [from, to, step]: readonly [number, number, number]): boolean {
  return value >= from && value <= to && (value - from) % step === 0;
}

function inPartOfYear(today: Civil, {seasons, movable}: HoursRule): boolean {
  return (
    (seasons?.some((span) => inSeason(today.month * 100 + today.date, span)) ?? false) ||
    (movable?.some(([from, to]) => isBetween(today, from, to)) ?? false)
  );
}

function inSeason(value: number, [from, to]: readonly [number, number]): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}

/** Also for spans that began the year before, or that a shift moves into another. */
function isBetween({day, year}: Civil, from: YearDay, to: YearDay): boolean {
  return [year - 1, year, year + 1].some((first) => {
    const begins = dayOfYear(from, first);
    const ends = dayOfYear(to, first);
    return day >= begins && day <= (ends < begins ? dayOfYear(to, first + 1) : ends);
  });
}

/** Which day it is in a year, as days since 1970-01-01. */
export function dayOfYear({easter, date = 101, nth, plus = 0}: YearDay, year: number): number {
  if (easter) return easterSunday(year) + plus;
  const month = nth ? nth[0] : Math.floor(date / 100);
  const first = dayFrom(year, month, 1);
  const next = dayFrom(year, month + 1, 1);
  if (!nth) return Math.min(first + (date % 100), next) - 1 + plus;
  const [, count, weekday] = nth;
  return count > 0
    ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1) + plus
    : next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7) + 7 * (count + 1) + plus;
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
  return turns(today, civil(first), unit, weekStart) % interval === 0;
}

function turns(
  today: Civil,
  begun: Civil,
  unit: NonNullable<HoursRule['every']>['unit'],
  weekStart: number,
): number {
  if (unit === 'day') return today.day - begun.day;
  if (unit === 'week') return (weekOf(today.day, weekStart) - weekOf(begun.day, weekStart)) / 7;
  const years = today.year - begun.year;
  return unit === 'year' ? years : years * 12 + today.month - begun.month;
}

function weekOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

function isNth(today: Civil, [nth, wanted, plus = 0]: NonNullable<HoursRule['nth']>[number]): boolean {
  const {date, weekday, length} = plus ? civil(today.day - plus) : today;
  if (weekday !== wanted) return false;
  return nth > 0 ? Math.ceil(date / 7) === nth : -Math.ceil((length - date + 1) / 7) === nth;
}
