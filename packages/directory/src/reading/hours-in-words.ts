import {WEEKDAYS, type Weekday} from '@civic-widgets/model';
import type {Rough} from './normalise.js';
import {dayNumber, readDayHours, schedulesOfDays, weekdaysOfWord} from './weekday-hours.js';

const joins = new Set([
  '-',
  '–',
  '—',
  'to',
  'till',
  'until',
  'through',
  'thru',
  'à',
  'au',
  'al',
  'a',
  'bis',
  'tan',
  'i',
  'tot',
  't/m',
]);
const ands = new Set([',', '&', '+', '/', 'and', 'et', 'e', 'und', 'y', 'en', 'ac', 'plus']);
const fillers = new Set(
  ':|.|on|from|every|each|open|opening|hours|times|du|de|le|les|la|il|dal|dalla|von|am|jeden|ogni|del|el|los|dydd|ar|o|van|op'.split(
    '|',
  ),
);

/**
 * Days with their times, in the words of several languages, one after the other: `Lundi au vendredi 9h-18h, samedi fermé`, `Llun-Gwener 9:00-17:00`. As
 * weekly rules; nothing where a single word of it is not understood, since that word may be the one that matters ("term time only").
 */
export function hoursInWords(text: string): Rough[] | undefined {
  const days = new Map<Weekday, string[]>();
  for (const segment of segmentsOf(text)) {
    const split = daysAndTimes(segment);
    if (!split || readDayHours(split.times) === undefined) return undefined;
    for (const day of split.days) days.set(day, [...(days.get(day) ?? []), split.times]);
  }
  if (days.size === 0) return undefined;
  const {schedules, unread} = schedulesOfDays(
    new Map(
      [...days].map(([day, times]) => [day, times.length === 1 ? (times[0] ?? '') : open(times).join(', ')]),
    ),
  );
  // All closed says nothing of when it is open.
  return unread.length === 0 && schedules.length > 0
    ? schedules.map((schedule) => ({...schedule, description: text}))
    : undefined;
}

function open(times: readonly string[]): readonly string[] {
  const some = times.filter((one) => readDayHours(one)?.length !== 0);
  return some.length > 0 ? some : times.slice(0, 1);
}

// A new piece begins where a day follows times, or the word "closed".
function segmentsOf(text: string): string[] {
  const pieces: string[] = [];
  let times = false;
  for (const token of text
    .normalize('NFC')
    .match(/[\p{L}\p{M}/.'’]*\p{L}[\p{L}\p{M}'’]*|\d[\d:.h]*|\s+|[^\s]/gu) ?? []) {
    const isDay = weekdaysOfWord(token) !== undefined;
    if (isDay && times) {
      pieces.push('');
      times = false;
    }
    if (/\d/.test(token) || (!isDay && readDayHours(token)?.length === 0 && /\p{L}/u.test(token)))
      times = true;
    if (pieces.length === 0) pieces.push('');
    pieces[pieces.length - 1] += token;
  }
  return pieces.map((piece) => piece.replace(/^[\s,;.]+|[\s,;.]+$/g, '')).filter(Boolean);
}

function daysAndTimes(segment: string): {days: Weekday[]; times: string} | undefined {
  const days: Weekday[] = [];
  let rest = segment;
  let last: number | undefined;
  let isRange = false;
  // "Llun a Gwener" is Monday and Friday, "lunes a viernes" all days from one to the other.
  let isWelsh = false;
  for (;;) {
    const [whole = '', token = ''] = /^\s*(t\/m|\p{L}[\p{L}\p{M}'’]*\.?|[^\s\d])/u.exec(rest) ?? [];
    const word = token.toLowerCase().replace(/(?<=\p{L})\.$/u, '');
    if (word === '') break;
    const found = weekdaysOfWord(word);
    const isRest = !found && !joins.has(word) && !ands.has(word) && !fillers.has(word);
    if (isRest) break;
    rest = rest.slice(whole.length);
    if (found) {
      const first = dayNumber(found[0] ?? 'MO');
      if (isRange && last !== undefined && found.length === 1)
        for (let next = (last + 1) % 7; ; next = (next + 1) % 7) {
          days.push(WEEKDAYS[next] ?? 'MO');
          if (next === first) break;
        }
      else days.push(...found);
      last = first;
      isRange = false;
      isWelsh = /^(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)$/.test(word);
    } else if (joins.has(word) && last !== undefined) isRange = !(word === 'a' && isWelsh);
  }
  return days.length > 0 && !isRangeOpen(isRange, rest)
    ? {days: [...new Set(days)], times: rest.trim()}
    : undefined;
}

// "Mon - 9:00" is no range of days, but "Mon to" before a word is one that was not understood.
function isRangeOpen(isRange: boolean, rest: string): boolean {
  return isRange && !/^\s*(?:\d|\p{L}+$)/u.test(rest);
}
