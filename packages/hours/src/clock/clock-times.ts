import type {HoursRule, Span, Weekday} from '../hours.js';
import {readTimes, startsTime} from '../osm/times.js';
import {Tokens} from '../osm/tokens.js';
import {
  HoursRefusal,
  reading,
  type HoursIssue,
  type HoursRefused,
  type Place,
  type ReadHours,
} from '../read.js';
import {isZone} from '../zone.js';

/** What a cell of a spreadsheet says of one day: a part of a rule. */
export type DayTimes = Pick<HoursRule, 'ranges' | 'state' | 'why' | 'note'>;

/** A cell that was read; no `ranges` and no `state` is open all day. */
export interface ClockRead {
  readonly times: DayTimes;
  readonly warnings: readonly HoursIssue[];
  readonly refused?: undefined;
}

/** Parts of a day as people name them, in minutes; when in it the doors open is not told. */
const parts: Readonly<Record<string, Span>> = {
  'am': [0, 720],
  'morning': [0, 720],
  'mornings': [0, 720],
  'pm': [720, 1080],
  'afternoon': [720, 1080],
  'afternoons': [720, 1080],
  'eve': [1020, 1440],
  'evening': [1020, 1440],
  'evenings': [1020, 1440],
  'day': [0, 1440],
  'all day': [0, 1440],
};

/** Words that say nothing is open. */
const closed = /^(?:n\/?a\s+)?(?:closed|shut|off|none|nil|no|x|n\/a|ar gau|-+|–|—)$/i;
const always = /^(?:24\s*(?:hours|hrs|h|\/7)|open 24 hours)$/i;
/** Words that say it depends. */
const depends =
  /^(?:\[?unknown\]?|varie[sd]\b.*|no regular\b.*|.*\bappointment\b.*|(?:please )?(?:call|ring|phone|contact)\b.*|tbc|tba|by arrangement|\?)$/i;

/**
 * Reads the times of one day as spreadsheets have them: `9.30am-5pm`, `09:30-13:00, 14:00-17:30`, `9am to 1pm & 2pm to 5pm`, `closed`,
 * `24 hours`, `by appointment`, and in words without times (`AM only`, `PM & Eve`): then it is open that day, and when is not known.
 */
export function readClockRanges(text: string): ClockRead | HoursRefused {
  try {
    return readCell(text);
  } catch (error) {
    if (error instanceof HoursRefusal) return {refused: error.issue};
    throw error;
  }
}

/** Whether the words say that it is closed, or that it depends: then nothing else can be read from them. */
export function wordsSay(text: string): 'closed' | 'depends' | undefined {
  const words = text.trim();
  return closed.test(words) ? 'closed' : depends.test(words) ? 'depends' : undefined;
}

function readCell(text: string): ClockRead {
  const cell = text.trim();
  if (closed.test(cell)) return {times: {state: 'closed'}, warnings: []};
  if (always.test(cell)) return {times: {}, warnings: []};
  const named = namedParts(cell);
  if (named) {
    const warnings: HoursIssue[] = [{code: 'no-times', at: 0, text: cell}];
    return {times: {ranges: named, state: 'sometime', note: cell}, warnings};
  }
  if (depends.test(cell)) return {times: {state: 'unknown', why: 'note', note: cell}, warnings: []};
  const [, note] = /\(([^()]*)\)\s*$/.exec(text) ?? [];
  // As long as before, so that places in the text stay what they are.
  const blank = text.replace(/\([^()]*\)\s*$/, (it) => ' '.repeat(it.length));
  const tokens = new Tokens(
    blank.replace(/\band\b|[&/;|]/gi, (sign) => ','.padEnd(sign.length)),
    true,
  );
  if (!startsTime(tokens)) tokens.refuse('unexpected');
  const ranges = readTimes(tokens);
  if (tokens.peek().kind !== 'end') tokens.refuse('unexpected');
  const vague = ranges.find(({known}) => known !== 'open');
  return {
    times: {
      ranges: ranges.map(({range}) => range).sort(([a], [b]) => a - b),
      ...(vague && {state: 'unknown' as const, why: vague.known === 'sun' ? 'sun' : 'open-end'}),
      ...(note && {note}),
    },
    warnings: tokens.warnings,
  };
}

/** `AM & PM (continuous)`: the parts, one after the other; what stands in brackets is about breaks between them. */
function namedParts(cell: string): Span[] | undefined {
  const words = cell
    .toLowerCase()
    .replace(/\(.*\)|\bwith closure\b|\bonly\b/g, '')
    .split(/&|,|\/|\band\b/)
    .map((word) => word.trim());
  const found = words.map((word) => parts[word]);
  return found.every((part) => part !== undefined) ? found : undefined;
}

/**
 * Reads a week of such cells, Monday first. An empty cell is closed where another day is not empty. A cell that can't be read makes its day unknown,
 * and a warning says which; a week without one that can is refused.
 */
export function readClockWeek(cells: readonly (string | null | undefined)[], place: Place): ReadHours {
  return reading(() => {
    const warnings: HoursIssue[] = [];
    const days = new Map<string, {times: DayTimes; weekdays: Weekday[]; text: string}>();
    let understood = 0;
    const refuse = (issue: HoursIssue): never => {
      throw new HoursRefusal(issue);
    };
    if (!isZone(place.zone)) refuse({code: 'no-such-zone', at: 0, text: place.zone});
    if (cells.every((cell) => !cell?.trim())) refuse({code: 'empty', at: 0, text: ''});
    for (const [i, cell] of cells.slice(0, 7).entries()) {
      const text = cell?.trim() ?? '';
      const field = `${i + 1}`;
      const read = text ? readClockRanges(text) : undefined;
      let times: DayTimes = {state: 'closed'};
      if (read?.refused) {
        warnings.push({...read.refused, field});
        times = {state: 'unknown', why: 'note', note: text};
      } else if (read) {
        understood++;
        warnings.push(...read.warnings.map((it) => ({...it, field})));
        ({times} = read);
      }
      const key = JSON.stringify(times);
      const same = days.get(key);
      if (same) same.weekdays.push((i + 1) as Weekday);
      else days.set(key, {times, weekdays: [(i + 1) as Weekday], text});
    }
    const [first] = warnings;
    if (!understood && first) refuse(first);
    const {zone, nation} = place;
    const rules = [...days.values()].map(({times, weekdays, text}): HoursRule => ({
      weekdays,
      ...times,
      ...(text && {text}),
    }));
    return {hours: {zone, ...(nation && {nation}), format: 'clock', rules}, warnings};
  });
}
