import {WEEKDAYS, type Weekday} from '@civic-widgets/model';
import type {Rough} from './normalise.js';
import {readTime} from './values.js';

/** The hours of one day, as `[opens, closes]`; no ranges: closed. `undefined`: not to be understood. */
export type DayHours = readonly (readonly [opens: string, closes: string])[];

const closed =
  /^(?:n\/?a\s*)?(?:closed|shut|ar gau|wedi cau|ferme|fermé|geschlossen|chiuso|cerrado|gesloten|-|–|—|x|none|nil|n\/a|off)\.?$/i;
const allDay = /^(?:24\s*(?:hours?|hrs?|h)|24\/7|open 24 hours|all day and night)$/i;

/** Reads a cell that holds the hours of one day: `9am-5pm`, `09:30-13:00, 14:00-17:00`, `10 to 12 and 2 to 4pm`, `Closed`. */
export function readDayHours(cell: string): DayHours | undefined {
  const text = cell.normalize('NFKC').trim();
  if (closed.test(text)) return [];
  if (allDay.test(text)) return [['00:00', '24:00']];
  const ranges: [string, string][] = [];
  for (const part of text.split(/\s*(?:[,;&/\n]|\band\b|\ba\b|\bund\b|\bet\b)\s*/i).filter(Boolean)) {
    const [, from = '', to = ''] =
      /^(?:from\s+)?(.+?)\s*(?:-|–|—|\bto\b|\btill?\b|\buntil\b|\bbis\b)\s*(.+?)$/i.exec(part) ?? [];
    const closes = readTime(to);
    const half = /([ap])\.?m\.?$/i.exec(to.trim())?.[1];
    const opens = openingTime(from, closes, half);
    if (!opens || !closes || opens === closes) return undefined;
    ranges.push([opens, closes]);
  }
  return ranges.length > 0 ? ranges : undefined;
}

// "2 to 4pm" begins in the afternoon, "10-12pm" in the morning: the half that makes the shorter stretch, and not a backward one.
function openingTime(from: string, closes: string | undefined, half: string | undefined): string | undefined {
  const opens = readTime(from);
  if (!opens || !closes || !half || /[ap]\.?m\.?$/i.test(from.trim()) || /^\d{2}:/.test(from.trim()))
    return opens;
  const same = readTime(`${from.trim()}${half}m`);
  return same && same < closes ? same : opens;
}

/**
 * Schedules out of what is said of each day: days with the same hours together, one for each stretch of time. What could not be read stays,
 * as words on the days that have it: it is open then, at times that the words tell people.
 */
export function schedulesOfDays(days: ReadonlyMap<Weekday, string>): {
  schedules: Rough[];
  unread: {day: Weekday; text: string}[];
} {
  const groups = new Map<string, {days: Weekday[]; rough: Rough}>();
  const unread: {day: Weekday; text: string}[] = [];
  const add = (key: string, day: Weekday, rough: Rough) => {
    const group = groups.get(key) ?? {days: [], rough};
    group.days.push(day);
    groups.set(key, group);
  };
  for (const day of WEEKDAYS) {
    const text = days.get(day)?.trim();
    if (!text) continue;
    const hours = readDayHours(text);
    if (!hours) {
      unread.push({day, text});
      add(`words ${text}`, day, {description: text});
    }
    for (const [opens_at, closes_at] of hours ?? [])
      add(`${opens_at}-${closes_at}`, day, {opens_at, closes_at});
  }
  const schedules = [...groups.values()].map(({days: on, rough}) => ({
    freq: 'WEEKLY',
    byday: on.join(','),
    ...rough,
  }));
  return {schedules, unread};
}

/** Day names at the beginning of a cell (`Tuesdays`, `Mon & Wed`, `dydd Iau`), as the days of a rule. */
export function readWeekdays(cell: string): Weekday[] {
  const text = cell.toLowerCase();
  if (/\b(?:every day|daily|7 days)\b/.test(text)) return [...WEEKDAYS];
  const found: Weekday[] = [];
  let last: number | undefined;
  let joins = false;
  for (const [token] of text.matchAll(/\p{L}+|[-–]/gu)) {
    if (token === '-' || token === '–' || token === 'to') {
      joins = true;
      continue;
    }
    const index = dayNames.findIndex((pattern) => pattern.test(token));
    if (index < 0) continue;
    if (joins && last !== undefined) {
      for (let next = last + 1; next % 7 !== (index + 1) % 7 && next < last + 8; next += 1)
        pushDay(found, next % 7);
    } else {
      pushDay(found, index);
    }
    last = index;
    joins = false;
  }
  return found;
}

function pushDay(found: Weekday[], index: number): void {
  const day = WEEKDAYS[index];
  if (day && !found.includes(day)) found.push(day);
}

const dayNames = [
  /^(?:mo|mon|mondays?|llun|lundi|montags?|lunedi|lunedì|lunes|maandag)$/,
  /^(?:tu|tue|tues|tuesdays?|mawrth|mardi|dienstags?|martedi|martedì|martes|dinsdag)$/,
  /^(?:we|wed|weds|wednesdays?|mercher|mercredi|mittwochs?|mercoledi|mercoledì|miercoles|miércoles|woensdag)$/,
  /^(?:th|thu|thur|thurs|thursdays?|iau|jeudi|donnerstags?|giovedi|giovedì|jueves|donderdag)$/,
  /^(?:fr|fri|fridays?|gwener|vendredi|freitags?|venerdi|venerdì|viernes|vrijdag)$/,
  /^(?:sa|sat|saturdays?|sadwrn|samedi|samstags?|sabato|sabado|sábado|zaterdag)$/,
  /^(?:su|sun|sundays?|sul|dimanche|sonntags?|domenica|domingo|zondag)$/,
];
