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
    join = readSeparator(tokens, join);
  }
  if (!rules.length) tokens.refuse('empty', 0, text.length);
  return {hours: {zone, ...(nation && {nation}), format: 'osm', rules}, warnings: tokens.warnings};
}

/** What the sign between two rules makes of the second; a comma adds to what stands before it, and so to the rest of an `||`. */
function readSeparator(tokens: Tokens, before: Join): Join {
  if (tokens.accept(';')) return undefined;
  if (tokens.accept('||')) return 'otherwise';
  if (tokens.accept(',')) return before === 'otherwise' ? before : 'add';
  if (!startsDays(tokens.peek())) tokens.refuse('unexpected');
  tokens.warn('assumed', tokens.peek());
  return 'add';
}

interface Rule {
  readonly at: number;
  readonly text: string;
  readonly days: DaySelectors;
  readonly times: readonly TimeRange[];
  readonly state: 'open' | 'closed' | 'unknown';
  readonly note: string | undefined;
}

function readRule(tokens: Tokens): Rule {
  const {at} = tokens.peek();
  const days = new DaySelectors();
  let some = false;
  // `"term time": Mo-Fr 10:00-12:00`
  let note: string | undefined;
  if (tokens.peek().kind === 'text' && (tokens.is(':', 1) || startsDays(tokens.peek(1)))) {
    note = tokens.take().value;
    tokens.accept(':');
  }
  for (;;) {
    if (tokens.peek().kind === 'always') tokens.take();
    else if (!days.read(tokens)) break;
    some = true;
    if (tokens.is(':')) tokens.take();
    if (tokens.is(',') && startsTime(tokens, 1)) tokens.warn('assumed', tokens.take());
  }
  const times = startsTime(tokens) ? readTimes(tokens) : [];
  const state = readState(tokens);
  const said = tokens.peek().kind === 'text' ? tokens.take().value : readAppointment(tokens);
  if (said !== undefined) note = note ? `${note}; ${said}` : said;
  if (!some && !times.length && !state && said === undefined)
    tokens.refuse(tokens.peek().value === 'easter' ? 'unsupported' : 'unexpected');
  if (days.onDays && !times.length && !state && note === undefined) {
    tokens.warn('assumed', {at, length: tokens.since(at).length});
  }
  if (days.school) tokens.warn('school-holidays', {at, length: tokens.since(at).length});
  return {
    at,
    text: tokens.since(at),
    days,
    times,
    state: state ?? (note === undefined ? 'open' : 'unknown'),
    note,
  };
}

/** The commonest comment of all, for which many forget the quotes. */
function readAppointment(tokens: Tokens): string | undefined {
  const {at} = tokens.peek();
  if (!(tokens.is('by') || tokens.is('on')) || !tokens.is('appointment', 1)) return undefined;
  tokens.take();
  tokens.take();
  const text = tokens.since(at);
  tokens.warn('assumed', {at, length: text.length});
  return text;
}

function readState(tokens: Tokens): Rule['state'] | undefined {
  if (tokens.accept('open')) return 'open';
  if (tokens.accept('closed') || tokens.accept('off')) return 'closed';
  return tokens.accept('unknown') ? 'unknown' : undefined;
}

/** One rule of the source as rules of ours: times that are not told apart from those that are. */
function finished({days, times, state, note, text}: Rule, join: Join): HoursRule[] {
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
