import type {Holidays, Hours, HoursRule, HoursState} from '@civic-widgets/hours';
import {dayLine, occurrences, openAt} from '@civic-widgets/hours';
import OpeningHours from 'opening_hours';

/** A stretch of time to compare over; instants, the end not included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** One moment at which the two say different things. */
export interface Disagreement {
  readonly instant: string;
  readonly ours: HoursState;
  readonly theirs: HoursState;
  /** Why we differ on purpose; missing where nobody has said. */
  readonly reason: string | undefined;
}

/** What was compared, and where it differed. */
export interface Comparison {
  /** What the oracle said when it could not read the string: then nothing was compared. */
  readonly refusedThere?: string;
  readonly instants: number;
  readonly disagreements: readonly Disagreement[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly state: HoursState;
}

/** The reasons for which we differ from the oracle on purpose. */
export const REASONS = {
  'evening-kept':
    'A rule for one day cuts off what the evening before left after midnight there ("Fr 22:00-02:00; Sa 10:00-12:00" ends on Friday at 24:00). Nobody who writes that means it: an evening is the day’s on which it began.',
  'evening-replaced':
    'There a day’s hours are replaced without what they leave after midnight ("Mo-Su 20:00-02:00; Fr off" is open on Saturday from 00:00 to 02:00). With us an evening goes as a whole.',
  'evening-otherwise':
    'There what an "otherwise" (||) leaves after midnight goes before the rules that it stands in for. With us they go before it.',
  'day-of-23-hours':
    'There the day before is what was 24 hours ago: on the day after the clocks go forward, until 01:00, the evening is taken for that of two days ago.',
  'sun': 'Sunrise and sunset: there calculated (or, without a place, guessed); with us not known.',
  'open-end-forgotten':
    'The open end of a range ("10:00-12:00+") is forgotten there as soon as another rule begins or ends: asked for 12:15 alone, the oracle says closed within its own interval of not knowing. With us it stays not known.',
  'open-end-at-midnight':
    '"00:00+" is open all day there; with us every end that is not told is one that nobody knows.',
  'clock-left-out':
    'When the clocks go forward, a time that begins or ends in the hour that they leave out is counted on from before the jump (RFC 5545, section 3.3.5); there a door neither opens nor closes in that hour.',
  'clock-twice':
    'When the clocks go back an hour comes twice; there a door that closed in it opens again, with us it has closed (RFC 5545, section 3.3.5: the first of the two is meant).',
  'easter-end':
    'A span that ends at Easter or so many days after it ("Apr 1-easter") goes without its last day there; with us each end is a day of it, as elsewhere.',
  'nth-shifted':
    'There some months lose a day counted from the nth ("Sa[1] -1 day" leaves out Friday 3 July 2026, before Saturday 4 July).',
  'school-holidays':
    'There the school holidays of some countries are known. With us a rule for them decides nothing, and its days say that hours may differ.',
  'holidays-not-known':
    'There the bank holidays of many countries are known; with us those of the United Kingdom. Elsewhere days of which a rule for bank holidays would decide say that hours may differ.',
  'sign-missing':
    'Two rules without a sign between them, or with one that the format lacks ("Mo-Fr 09:00-17:00 Sa 09:00-12:00", "… + Sa …"): there the days of both have the hours of both, or the "+" is an open end. With us each has its own.',
  'except': '"except PH": there the hours are those of bank holidays. With us they are closed, as it says.',
  'question-mark': '"?" alone: there closed, with us not known.',
} as const;

type Reason = keyof typeof REASONS;

/**
 * Compares at every full hour of the windows, and at each minute at which either changes and the one before: as both are constant between
 * changes, that is all the time there is.
 */
export function compare(
  text: string,
  hours: Hours,
  windows: readonly Window[],
  {holidays, country}: {readonly holidays?: Holidays; readonly country: string},
): Comparison {
  const oracle = readThere(text, country);
  if (typeof oracle === 'string') return {refusedThere: oracle, instants: 0, disagreements: []};
  let instants = 0;
  const disagreements: Disagreement[] = [];
  for (const {from, to} of windows) {
    const theirs = intervalsOf(oracle, from, to);
    if (!theirs) return {refusedThere: 'It has no such holidays there.', instants: 0, disagreements: []};
    const ours = occurrences(hours, from, to, holidays);
    const at = new Set<number>();
    for (let hour = from; hour < to; hour += 3_600_000) at.add(hour);
    for (const {start, end} of [...ours, ...theirs]) {
      for (const edge of [start, end])
        for (const moment of [edge - 60_000, edge]) if (moment >= from && moment < to) at.add(moment);
    }
    for (const instant of at) {
      instants++;
      const one = stateAt(ours, instant);
      const other = stateAt(theirs, instant);
      if (one === other) continue;
      const reason = explainText(text) ?? explain(hours, instant, other, holidays);
      disagreements.push({instant: new Date(instant).toISOString(), ours: one, theirs: other, reason});
    }
  }
  return {instants, disagreements};
}

/** Nothing for a country and year whose holidays it does not know. */
function intervalsOf(oracle: OpeningHours, from: number, to: number): Stretch[] | undefined {
  try {
    return oracle.getOpenIntervals(new Date(from), new Date(to)).map(([start, end, unknown]) => ({
      start: +start,
      end: +end,
      state: unknown ? 'unknown' : 'open',
    }));
  } catch (error) {
    if (/holiday/i.test(String(error))) return undefined;
    throw error;
  }
}

function readThere(text: string, country: string): OpeningHours | string {
  try {
    return new OpeningHours(text, {
      lat: 51.5,
      lon: -0.12,
      address: {country_code: country, state: 'England'},
    });
  } catch (error) {
    return /\((.*)\)/.exec(String(error))?.[1] ?? String(error);
  }
}

function stateAt(stretches: readonly Stretch[], instant: number): HoursState {
  return stretches.find(({start, end}) => start <= instant && instant < end)?.state ?? 'closed';
}

/** What somebody wrote that is not of the format, and that means another thing to each. */
function explainText(text: string): Reason | undefined {
  if (/^\s*\?/.test(text)) return 'question-mark';
  if (/\bexcept\b/.test(text)) return 'except';
  // "10:00-12:00+14:00-18:00"
  if (/\d\+\d/.test(text)) return 'sign-missing';
  const between =
    /(?::\d\d|(?<!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )\b\d\d?-\d\d?)(?:\s+|\s*[.+&|/]\s*|\s+and\s+)(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/;
  return !/\bweek\b/.test(text) && between.test(text) ? 'sign-missing' : undefined;
}

/** As if every day were a bank holiday. */
const always: Holidays = {years: [0, 9999], on: (date) => ({date, name: 'any', kind: 'day'})};

function withoutSchool({holidays, ...rule}: HoursRule): HoursRule {
  return {...rule, ...(holidays && holidays !== 'school' && {holidays})};
}

function explain(hours: Hours, instant: number, theirs: HoursState, holidays?: Holidays): Reason | undefined {
  const {state, reason, rule, mayDiffer} = openAt(hours, instant, holidays, 0);
  const isOpenEnd = hours.rules.some(({why, text}) => why === 'sun' && text?.includes('+'));
  if (reason === 'sun' || isOpenEnd) return 'sun';
  if (mayDiffer === 'holidays-not-known' && openAt(hours, instant, always, 0).state === theirs)
    return mayDiffer;
  if (rule?.nth?.some(([, , plus]) => plus)) return 'nth-shifted';
  const inSchoolHolidays = {...hours, rules: hours.rules.map(withoutSchool)};
  if (mayDiffer === 'school-holidays' && openAt(inSchoolHolidays, instant, holidays, 0).state === theirs)
    return mayDiffer;
  if (hours.rules.some(({movable}) => movable?.some(([from, to]) => to.easter && from !== to)))
    return 'easter-end';
  const ofRange = rule?.text !== undefined && /-\d\d:\d\d\+/.test(rule.text);
  if (reason === 'open-end' && ofRange) {
    const without = {...hours, rules: hours.rules.filter(({why}) => why !== 'open-end')};
    if (openAt(without, instant, holidays, 0).state === theirs || theirs === 'closed')
      return 'open-end-forgotten';
  }
  // Node's own clock is set to the zone of the hours here: the oracle knows no other.
  const clock = new Date(instant);
  const minute = clock.getHours() * 60 + clock.getMinutes();
  const hourBefore = new Date(instant - 3_600_000);
  if (hourBefore.getHours() === clock.getHours()) return 'clock-twice';
  const skipped = clock.getHours() - hourBefore.getHours() === 2;
  const inside = (time: number) =>
    time % 1440 >= minute - (minute % 60) - 60 && time % 1440 <= minute - (minute % 60);
  if (skipped && hours.rules.some(({ranges}) => ranges?.some((range) => range.some(inside))))
    return 'clock-left-out';
  const date = [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()]
    .map((it) => String(it).padStart(2, '0'))
    .join('-');
  const own =
    dayLine(hours, date, holidays).ranges.find(({from, to}) => from <= minute && minute < to)?.state ??
    'closed';
  const fromMidnight = hours.rules.some(
    ({why, ranges}) => why === 'open-end' && ranges?.some(([from]) => from === 0),
  );
  if (fromMidnight && own === 'unknown' && theirs === 'open') return 'open-end-at-midnight';
  const evenings = hours.rules.filter(({ranges}) =>
    ranges?.some(([, to]) => to > 1440 && minute < to - 1440),
  );
  if (!evenings.length) return undefined;
  const dayBefore = new Date(instant - 86_400_000);
  if ((clock.getDay() + 6) % 7 !== dayBefore.getDay()) return 'day-of-23-hours';
  const saying = evenings.filter(
    (rule) => openAt({...hours, rules: [{...rule}]}, instant, holidays, 0).state === theirs,
  );
  if (saying.some(({join}) => join === 'otherwise')) return 'evening-otherwise';
  if (state !== own) return theirs === own ? 'evening-kept' : undefined;
  return saying.length ? 'evening-replaced' : undefined;
}
