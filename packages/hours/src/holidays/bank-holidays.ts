import {dateOf, dayFrom, weekdayOf} from '../calendar.js';
import type {Holiday, Holidays, Nation, Span, Weekday} from '../hours.js';
import {easterSunday} from './easter.js';

/** The years for which {@link bankHolidays} holds every day that has been proclaimed: those of GOV.UK's list of November 2025. */
export const BANK_HOLIDAY_YEARS: Span = [2019, 2028];

/**
 * The bank holidays of one nation, as https://www.gov.uk/bank-holidays lists them: by the Banking and Financial Dealings Act 1971,
 * schedule 1, the yearly proclamations that add to it (New Year's Day, early May; Boxing Day's substitutes) and the St Andrew's Day Bank
 * Holiday (Scotland) Act 2007; and days for one year alone. Besides these it names the days at a weekend for which another day is given.
 */
export function bankHolidays(nation: Nation): Holidays {
  const known = new Map<string, Map<string, Holiday>>();
  return {
    years: BANK_HOLIDAY_YEARS,
    on(date) {
      const year = date.slice(0, 4);
      let days = known.get(year);
      if (!days) known.set(year, (days = new Map(yearOf(nation, Number(year)).map((it) => [it.date, it]))));
      return days.get(date);
    },
  };
}

/** Days for one year alone: `instead` is the usual day that they take the place of. */
const proclaimed: readonly {
  readonly date: string;
  readonly name: string;
  readonly instead?: string;
  readonly nation?: Nation;
}[] = [
  {date: '2020-05-08', name: 'early-may', instead: '2020-05-04'},
  {date: '2022-06-02', name: 'spring', instead: '2022-05-30'},
  {date: '2022-06-03', name: 'platinum-jubilee'},
  {date: '2022-09-19', name: 'state-funeral'},
  {date: '2023-05-08', name: 'coronation'},
  {date: '2026-06-15', name: 'world-cup', nation: 'scotland'},
];

/** In the order of the calendar; of two on one date the later in the list is the one that gives people the day off. */
function yearOf(nation: Nation, year: number): Holiday[] {
  const easter = easterSunday(year);
  const scotland = nation === 'scotland';
  const ireland = nation === 'northern-ireland';
  const on = (day: number, name: string): Holiday => ({date: dateOf(day), name, kind: 'day'});
  const usual: Holiday[] = [
    ...inTurn(
      year,
      scotland
        ? [
            [1, 1, 'new-year'],
            [1, 2, 'second-of-january'],
          ]
        : [[1, 1, 'new-year']],
    ),
    ...(ireland ? inTurn(year, [[3, 17, 'st-patrick']]) : []),
    on(easter - 2, 'good-friday'),
    ...(scotland ? [] : [on(easter + 1, 'easter-monday')]),
    on(firstMonday(year, 5), 'early-may'),
    on(firstMonday(year, 6) - 7, 'spring'),
    ...(ireland ? inTurn(year, [[7, 12, 'boyne']]) : []),
    scotland ? on(firstMonday(year, 8), 'summer') : on(firstMonday(year, 9) - 7, 'summer'),
    ...(scotland ? inTurn(year, [[11, 30, 'st-andrew']]) : []),
    ...christmas(year),
  ];
  const own = proclaimed.filter((it) => it.date.startsWith(`${year}-`) && (it.nation ?? nation) === nation);
  return [
    ...usual.filter(({date}) => !own.some(({instead}) => instead === date)),
    ...own.map(({date, name}): Holiday => ({date, name, kind: 'day'})),
  ].sort(byDay);
}

function byDay(one: Holiday, other: Holiday): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return Number(other.kind === 'nominal') - Number(one.kind === 'nominal');
}

/** Each on its date, or on the next weekday that is free, one after the other. */
function inTurn(
  year: number,
  days: readonly (readonly [month: number, date: number, name: string])[],
): Holiday[] {
  const taken = new Set<number>();
  return days.flatMap(([month, date, name]) => {
    const nominal = dayFrom(year, month, date);
    let day = nominal;
    while (weekdayOf(day) > 5 || taken.has(day)) day++;
    taken.add(day);
    return moved(name, nominal, day, month === 1 ? 'nominal' : 'name-only');
  });
}

/** Boxing Day keeps a Monday, and Christmas Day on a Sunday then has the Tuesday. */
function christmas(year: number): Holiday[] {
  const day = dayFrom(year, 12, 25);
  const weekday: Weekday = weekdayOf(day);
  return [
    ...moved('christmas', day, weekday > 5 ? day + 2 : day),
    ...moved('boxing-day', day + 1, weekday === 5 || weekday === 6 ? day + 3 : day + 1),
  ];
}

function moved(
  name: string,
  nominal: number,
  day: number,
  kind: 'nominal' | 'name-only' = 'nominal',
): Holiday[] {
  if (nominal === day) return [{date: dateOf(day), name, kind: 'day'}];
  return [
    {date: dateOf(nominal), name, kind},
    {date: dateOf(day), name, kind: 'substitute'},
  ];
}

function firstMonday(year: number, month: number): number {
  const first = dayFrom(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7);
}
