import {WEEKDAYS, type Weekday} from '@civic-widgets/model';
import type {Rough} from './normalise.js';
import {readTime} from './values.js';

/** The hours of one day, as `[opens, closes]`; no ranges: closed. `undefined`: not to be understood. */
export type DayHours = readonly (readonly [opens: string, closes: string])[];

const closed =
  /^(?:n\/?a\s*)?(?:closed|shut|not open|(?:ar )?gau|wedi cau|ferme|fermé|fermée|geschlossen|zu|chiuso|chiusa|cerrado|cerrada|gesloten|zamknięte|-|–|—|x|none|nil|n\/a|off|closed\s*-\s*closed|no)\.?$/i;
const allDay = /^(?:24\s*(?:hours?|hrs?|h)|24\/7|open 24 hours|all day and night)$/i;

/** Reads a cell that holds the hours of one day: `9am-5pm`, `09:30-13:00, 14:00-17:00`, `10 to 12 and 2 to 4pm`, `9h à 18h`, `Closed`. */
export function readDayHours(cell: string): DayHours | undefined {
  const text = cell.normalize('NFKC').trim();
  if (closed.test(text)) return [];
  if (allDay.test(text)) return [['00:00', '24:00']];
  // "A" is "and" in Welsh and "to" in Spanish: whichever makes sense of the whole.
  return (
    readRanges(text, /\s*(?:[,;&/+\n]|\b(?:and|und|et|e|y|ac)\b)\s*/i) ??
    readRanges(text, /\s*(?:[,;&/+\n]|\ba\b)\s*/i)
  );
}

function readRanges(text: string, between: RegExp): DayHours | undefined {
  const ranges: (readonly [string, string])[] = [];
  for (const part of text.split(between).filter(Boolean)) {
    const [, from = '', to = ''] =
      /^(?:from|von|de|dalle(?: ore)?|ore|o)?\s*(.+?)\s*(?:-|–|—|\b(?:to|till?|until|bis|tan|alle|al|tot)\b|(?<=\s)(?:a|à|i)(?=\s))\s*(.+?)$/i.exec(
        part.trim(),
      ) ?? [];
    const range = readRange(from.trim(), to.trim());
    if (!range) return undefined;
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : undefined;
}

function readRange(from: string, to: string): readonly [string, string] | undefined {
  const closes = readTime(to);
  const half = /([ap])\.?\s?m\.?$/i.exec(to)?.[1];
  const opens = openingTime(from, closes, half);
  if (!opens || !closes || opens === closes) return undefined;
  // Four digits and a colon or "18h" are a clock of 24 hours; "9-5" is not.
  const isBare = (time: string) => !/[ap]\.?\s?m\.?$|^\d{2}:?\d{2}\b|h|uhr|noon|midday|midnight/i.test(time);
  if (/noon|midday/i.test(from) && isBare(to) && closes < opens) return [opens, later(closes)];
  if (!isBare(from) || !isBare(to)) return [opens, closes];
  const [start, end] = [hoursOf(opens), hoursOf(closes)];
  if (end > 12 || start > 12) return [opens, closes];
  if (start < 6) return [later(opens), end <= start || end < 12 ? later(closes) : closes];
  if (end <= start) return [opens, later(closes)];
  // "7-9" is breakfast or an evening class.
  return start < 9 && end < 12 ? undefined : [opens, closes];
}

function hoursOf(time: string): number {
  return Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;
}

function later(time: string): string {
  const hour = Number(time.slice(0, 2));
  return hour >= 12 ? time : `${String(hour + 12)}${time.slice(2)}`;
}

/** The hours of an afternoon's column with the hours of its clock: `1.30-5.00` is `13:30-17:00`. */
export function afternoon(cell: string): string {
  return cell.replace(
    /(?<![\d:.])([1-9])(?:[:.](\d\d))?(?![\d:.]|\s*[ap]\.?m)/gi,
    (_, hour: string, minute = '00') => `${String(Number(hour) + 12)}:${String(minute)}`,
  );
}

// "2 to 4pm" begins in the afternoon, "10-12pm" in the morning: the half that makes the shorter stretch, and not a backward one.
function openingTime(from: string, closes: string | undefined, half: string | undefined): string | undefined {
  const opens = readTime(from);
  if (!opens || !closes || !half || /[ap]\.?m\.?$/i.test(from) || /^\d{2}:/.test(from)) return opens;
  const same = readTime(`${from}${half}m`);
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

/** Day names in a cell (`Tuesdays`, `Mon & Wed`, `dydd Iau`, `Monday to Friday`), as the days of a rule. */
export function readWeekdays(cell: string): Weekday[] {
  const text = cell.toLowerCase();
  if (/\b(?:every day|daily|7 days|seven days)\b/.test(text)) return [...WEEKDAYS];
  const found: Weekday[] = [];
  let last: number | undefined;
  let joins = false;
  for (const [token] of text.matchAll(/[\p{L}\p{M}]+|[-–]/gu)) {
    if (/^(?:[-–]|to|through|thru|bis|au)$/.test(token)) {
      joins = true;
      continue;
    }
    const index = dayNamed(token);
    if (index < 0) {
      // "Weekdays", "weekends"; not "Sunday of each week".
      if (token.length > 4)
        found.push(...(weekdaysOfWord(token) ?? []).filter((day) => !found.includes(day)));
      continue;
    }
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

/** The days that a word alone stands for, with abbreviations that would mean something else in the middle of a sentence. */
export function weekdaysOfWord(word: string): Weekday[] | undefined {
  const bare = word.toLowerCase();
  const several = groups.find(([pattern]) => pattern.test(bare))?.[1];
  if (several) return [...several];
  const index = dayNamed(bare);
  const short = index < 0 ? abbreviations.findIndex((names) => names.split(' ').includes(bare)) : index;
  const day = WEEKDAYS[short];
  return day && [day];
}

// Fifty thousand rows name the same few days.
const known = new Map<string, number>();

function dayNamed(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const index = dayNames.findIndex((pattern) => pattern.test(word));
  if (known.size < 2000) known.set(word, index);
  return index;
}

export function dayNumber(day: Weekday): number {
  return WEEKDAYS.indexOf(day);
}

const groups: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [/^(?:weekdays?|werktags|feriali)$/, ['MO', 'TU', 'WE', 'TH', 'FR']],
  [/^(?:weekends?)$/, ['SA', 'SU']],
  [/^(?:daily|everyday|täglich|dagelijks|quotidien|beunyddiol)$/, WEEKDAYS],
];
const abbreviations = [
  'lun llu ma',
  'mar maw di',
  'mer mie mié mi wo',
  'gio gie jeu jue do',
  'ven vie gwe vr',
  'sab sáb sam sad za',
  'dom dim so zo',
];

function pushDay(found: Weekday[], index: number): void {
  const day = WEEKDAYS[index];
  if (day && !found.includes(day)) found.push(day);
}

const dayNames = [
  /^(?:mo|mon|mondays?|llun|luan|lundis?|montags?|lunedi|lunedì|lunes|maandag|poniedziałek)$/,
  /^(?:tu|tue|tues|tuesdays?|mawrth|máirt|mardis?|dienstags?|martedi|martedì|martes|dinsdag|wtorek)$/,
  /^(?:we|wed|weds|wednesdays?|mercher|céadaoin|mercredis?|mittwochs?|mercoledi|mercoledì|miercoles|miércoles|woensdag|środa)$/,
  /^(?:th|thu|thur|thurs|thursdays?|iau|déardaoin|jeudis?|donnerstags?|giovedi|giovedì|jueves|donderdag|czwartek)$/,
  /^(?:fr|fri|fridays?|gwener|aoine|vendredis?|freitags?|venerdi|venerdì|viernes|vrijdag|piątek)$/,
  /^(?:sa|sat|saturdays?|sadwrn|satharn|samedis?|samstags?|sonnabends?|sabato|sabado|sábado|zaterdag|sobota)$/,
  /^(?:su|sun|sundays?|sul|domhnach|dimanches?|sonntags?|domenica|domingo|zondag|niedziela)$/,
];
