import type {HoursRule, Span} from '../hours.js';
import {reading, type HoursRead, type Place, type ReadHours} from '../read.js';
import {isZone} from '../zone.js';
import {DaySelectors, startsDays} from './days.js';
import {readTimes, startsTime, type TimeRange} from './times.js';
import {Tokens} from './tokens.js';

type Join = HoursRule['join'];

/**
 * Reads the `opening_hours` of OpenStreetMap (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), and schema.org's
 * `openingHours` strings, which are a part of it. What it cannot read it refuses, with the place where it stopped.
 */
export function readOsmHours(text: string, place: Place): ReadHours {
  return reading(() => readAll(text, place));
}

function readAll(text: string, {zone, nation}: Place): HoursRead {
  const tokens = new Tokens(text);
  if (!isZone(zone)) return tokens.refuse('no-such-zone', 0, 0);
  const rules: HoursRule[] = [];
  let join: Join;
  let daysBefore = true;
  for (;;) {
    if (tokens.peek().kind !== 'end' && !tokens.is(';')) {
      const rule = readRule(tokens);
      // A rule for no day in particular adds to those for some: "Mo 10:00-12:00; 13:00-14:00" is open on Mondays twice.
      const adds = !join && rules.length > 0 && !rule.days.some && daysBefore;
      if (!join && !adds) warnOfEvenings(tokens, rules, rule);
      rules.push(...finished(rule, adds ? 'add' : join));
      daysBefore = rule.days.some;
    }
    const {kind} = tokens.peek();
    if (kind === 'end') break;
    join = readSeparator(tokens, join, daysBefore);
  }
  if (!rules.length) tokens.refuse('empty', 0, text.length);
  return {hours: {zone, ...(nation && {nation}), format: 'osm', rules}, warnings: tokens.warnings};
}

/** What the sign between two rules makes of the second; a comma adds to what stands before it, and so to the rest of an `||`. */
function readSeparator(tokens: Tokens, before: Join, daysBefore: boolean): Join {
  if (tokens.accept(';')) return undefined;
  if (tokens.accept('||')) return 'otherwise';
  if (tokens.accept(',')) return before === 'otherwise' ? before : 'add';
  if (tokens.is('except')) return undefined;
  const sign = tokens.peek();
  const isSign = ['.', '|', '/', '&', '+', 'and'].some((it) => tokens.is(it));
  if (isSign && (startsDays(tokens, 1) || (sign.value === '.' && tokens.peek(1).kind === 'end')))
    tokens.take();
  else if (!startsDays(tokens) || !daysBefore) tokens.refuse('unexpected');
  if (!sign.odd) tokens.warn('assumed', sign);
  return 'add';
}

interface Rule {
  readonly at: number;
  readonly text: string;
  readonly days: DaySelectors;
  /** Other days that the same is said of: "PH,Dec 24 off". */
  readonly besides: readonly DaySelectors[];
  readonly times: readonly TimeRange[];
  readonly state: 'open' | 'closed' | 'unknown';
  readonly note: string | undefined;
}

function readRule(tokens: Tokens): Rule {
  const {at} = tokens.peek();
  const days = new DaySelectors();
  const except = tokens.accept('except');
  // `"term time": Mo-Fr 10:00-12:00`
  let note: string | undefined;
  if (tokens.peek().kind === 'text' && (tokens.is(':', 1) || startsDays(tokens, 1))) {
    note = tokens.take().value;
    tokens.accept(':');
  }
  let some = readDays(tokens, days);
  const besides = days.some ? readBesides(tokens, days) : [];
  const times = startsTime(tokens) ? readTimes(tokens) : [];
  if (times.length && !besides.length) some = readLateDays(tokens, days) || some;
  const state = except ? 'closed' : readState(tokens);
  if (except && (times.length || !some)) tokens.refuse('unexpected', at, tokens.since(at).length);
  const said = tokens.peek().kind === 'text' ? tokens.take().value : undefined;
  if (said !== undefined) note = note ? `${note}; ${said}` : said;
  if (!some && !times.length && !state && said === undefined) tokens.refuse('unexpected');
  if ((days.onDays || days.onHolidays) && !times.length && !state && note === undefined)
    tokens.warn('assumed', {at, length: tokens.since(at).length});
  if (days.school) tokens.warn('school-holidays', {at, length: tokens.since(at).length});
  return {
    at,
    text: tokens.since(at),
    days,
    besides,
    times,
    state: state ?? (note === undefined ? 'open' : 'unknown'),
    note,
  };
}

/**
 * More days after a comma, where what follows is plainly meant for all of them: "PH,Dec 24 10:00-12:00", "Mo,Dec 25 off", "Jun Sa[2],Sep Sa[2] 10:00-12:00". But
 * in "Apr-Oct, Sa 10:00-12:00" it is not.
 */
function readBesides(tokens: Tokens, days: DaySelectors): DaySelectors[] {
  const {at, length} = tokens.peek();
  const found = tokens.attempt(() => {
    const more: DaySelectors[] = [];
    while (tokens.is(',') && startsDays(tokens, 1)) {
      tokens.take();
      const next = new DaySelectors();
      readDays(tokens, next);
      more.push(next);
    }
    const isPlain =
      tokens.is('off') ||
      [days, ...more].some(({onHolidays}) => onHolidays) ||
      more.every(({onDays, inYear}) => onDays === days.onDays && inYear === days.inYear);
    return more.length && isPlain ? more : undefined;
  });
  if (found) tokens.warn('assumed', {at, length});
  return found ?? [];
}

/** Days that stand behind their times: "10:00-12:00 Mo-Fr", "Mo-Fr 09:00-18:00 Apr-Sep". Not those that have times of their own. */
function readLateDays(tokens: Tokens, days: DaySelectors): boolean {
  const {at} = tokens.peek();
  const late = tokens.attempt(() => {
    const found = new DaySelectors();
    while (found.read(tokens)) if (tokens.is(':')) return undefined;
    const ends = tokens.peek().kind === 'end' || [';', ',', '||'].some((it) => tokens.is(it));
    return found.some && ends && days.isApartFrom(found) ? found : undefined;
  });
  if (!late) return false;
  tokens.warn('assumed', {at, length: tokens.since(at).length});
  days.join(late);
  return true;
}

/** All selectors up to the times; whether there were any. */
function readDays(tokens: Tokens, days: DaySelectors): boolean {
  let some = false;
  for (;;) {
    if (tokens.peek().kind === 'always') tokens.take();
    else if (!days.read(tokens)) return some;
    some = true;
    if (tokens.is(':')) tokens.take();
    if (tokens.is(',') && startsTime(tokens, 1)) tokens.warn('assumed', tokens.take());
  }
}

function readState(tokens: Tokens): Rule['state'] | undefined {
  if (tokens.accept('open')) return 'open';
  if (tokens.accept('off')) return 'closed';
  return tokens.accept('unknown') || tokens.accept('?') ? 'unknown' : undefined;
}

/** One rule of the source as rules of ours: times that are not told apart from those that are. */
function finished({days, besides, ...rule}: Rule, join: Join): HoursRule[] {
  return [days, ...besides].flatMap((it) => finishedFor(it, rule, join));
}

function finishedFor(
  days: DaySelectors,
  {times, state, note, text}: Omit<Rule, 'days' | 'besides'>,
  join: Join,
): HoursRule[] {
  const shared = {...(note && {note}), text};
  const out: HoursRule[] = [];
  for (const condition of days.conditions()) {
    const groups = grouped(times);
    groups.forEach(([known, ranges], i) => {
      const doubt = known !== 'open' && state !== 'closed';
      const told = doubt ? ('unknown' as const) : state;
      const why = doubt ? known : state === 'unknown' && note ? 'note' : undefined;
      const own = i > 0 && !join ? 'add' : join;
      out.push({
        ...condition,
        ...(ranges && {ranges}),
        ...(told !== 'open' && {state: told}),
        ...(why && {why}),
        ...(own && {join: own}),
        ...shared,
      });
    });
  }
  if (!days.school) return out;
  const besides = days.school === 'also';
  const school = out.map(({weekdays, nth, ...rule}): HoursRule => ({
    ...rule,
    ...(!besides && weekdays && {weekdays}),
    ...(!besides && nth && {nth}),
    holidays: 'school',
  }));
  return besides || days.holidays ? [...out, ...school] : school;
}

/** The ranges by what is known of them; what is not known first, so that what is known goes over it. */
function grouped(times: readonly TimeRange[]): (readonly [TimeRange['known'], Span[] | undefined])[] {
  if (!times.length) return [['open', undefined]];
  return (['sun', 'open-end', 'open'] as const).flatMap((known) => {
    const ranges = times.filter((it) => it.known === known).map(({range}) => range);
    return ranges.length ? [[known, ranges] as const] : [];
  });
}

/** Strictly, a rule for a day takes from it what the evening before left after midnight; nobody means that. */
function warnOfEvenings(tokens: Tokens, before: readonly HoursRule[], {at, text, days}: Rule): void {
  const evenings = before.filter(({ranges}) => ranges?.some(([, to]) => to > 1440));
  const mine = days.weekdays.size ? days.weekdays : undefined;
  const touched = evenings.some(
    ({weekdays}) => !weekdays || !mine || weekdays.some((day) => mine.has(((day % 7) + 1) as typeof day)),
  );
  if (touched && days.some) tokens.warn('evening-kept', {at, length: text.length});
}
