import {readOsmHours} from '@civic-widgets/hours';
import {WEEKDAYS, type Weekday} from '@civic-widgets/model';
import type {ColumnField} from './column-names.js';
import {hoursInWords} from './hours-in-words.js';
import {issue, type Issue, type IssueSubject} from './issues.js';
import type {Rough} from './normalise.js';
import type {RowValues} from './rows.js';
import {readTime, readYesNo} from './values.js';
import {afternoon, readDayHours, readWeekdays, schedulesOfDays} from './weekday-hours.js';

const dayFields = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export const weekdayFields: readonly (readonly [(typeof dayFields)[number], Weekday])[] = dayFields.map(
  (field, index) => [field, WEEKDAYS[index] ?? 'MO'],
);

/** The hours of a row: a column for each day, one for its beginning and one for its end, a day and its times, or all in one text. */
export function schedulesOf(row: RowValues, subject: IssueSubject, issues: Issue[]): Rough[] {
  const opens = row.get('opens_at');
  const closes = row.get('closes_at');
  const hours = row.get('hours') ?? (opens && closes ? timesOf(opens, closes) : undefined);
  const ticked = tickedDays(row);
  const frequency = row.get('frequency');
  const isOften =
    frequency !== undefined &&
    !/^(?:weekly|every week|daily|every day|regular|ongoing|wythnosol)/i.test(frequency);
  const day = row.get('day') ?? (hours ? ticked?.join(', ') : undefined);
  const said = [isOften ? frequency : '', day].filter(Boolean).join(' ');
  const daily = ticked ? [] : schedulesByDay(row, subject, issues);
  // Each month or so, on days of which nobody says which: in words.
  if (isOften && daily.length > 0) {
    const words = dayFields.flatMap((field) => row.cells(field).map(({column, text}) => `${column} ${text}`));
    issues.push(issue('hours-unread', subject, row.columnOf('frequency'), frequency));
    return [{description: [frequency, ...words].join(', ')}];
  }
  if (hours && said) return [...daily, ...sessions(said, hours, row, subject, issues)];
  if (hours) {
    const {roughs, isRead} = hoursOfText(hours);
    const path = row.columnOf(row.get('hours') === undefined ? 'opens_at' : 'hours');
    if (!isRead) issues.push(issue('hours-unread', subject, path, hours));
    return [...daily, ...roughs];
  }
  if (!day) return daily;
  const weekdays = isOften ? [] : readWeekdays(day);
  return [
    ...daily,
    weekdays.length > 0 ? {description: day, freq: 'WEEKLY', byday: weekdays} : {description: said},
  ];
}

// Excel keeps times of the day as parts of a day.
function timesOf(opens: string, closes: string): string {
  const [from, to] = [opens, closes].map((text) =>
    /^0?[.,]\d+$/.test(text) ? (readTime(text) ?? text) : text,
  );
  return `${from ?? ''}-${to ?? ''}`;
}

// "Monday: yes, Tuesday: no" says on which days the times of another column are meant.
function tickedDays(row: RowValues): Weekday[] | undefined {
  const ticks = weekdayFields.flatMap(([field, day]) =>
    row.all(field).map((text) => ({day, tick: readYesNo(text)})),
  );
  if (ticks.length === 0 || ticks.some(({tick}) => tick === undefined)) return undefined;
  return ticks.flatMap(({day, tick}) => (tick ? [day] : []));
}

function schedulesByDay(row: RowValues, subject: IssueSubject, issues: Issue[]): Rough[] {
  const days = new Map<Weekday, string>();
  for (const [field, day] of weekdayFields) {
    const texts = row.cells(field).map(({column, text}) => (isAfternoon(column) ? afternoon(text) : text));
    const opens = row.all(`${field}_opens`);
    const closes = row.all(`${field}_closes`);
    texts.push(
      ...opens.map((from, at) => ((closes[at] ?? '') === '' ? from : timesOf(from, closes[at] ?? ''))),
    );
    const shut = texts.filter((text) => readDayHours(text)?.length === 0);
    // "Closed" in the morning and hours in the afternoon.
    const open = texts.filter((text) => !shut.includes(text) && !/^closed\b.*-.*closed$/i.test(text));
    if (open.length === 0 && shut[0] !== undefined) days.set(day, shut[0]);
    if (open.length > 0) days.set(day, open.join(', '));
  }
  const {schedules, unread} = schedulesOfDays(days);
  for (const {day, text} of unread) {
    const field: ColumnField = weekdayFields.find(([, one]) => one === day)?.[0] ?? 'monday';
    const path = row.get(field) === undefined ? row.columnOf(`${field}_opens`) : row.columnOf(field);
    issues.push(issue('hours-unread', subject, path, text));
  }
  return schedules;
}

function isAfternoon(column: string): boolean {
  return /\b(?:pm|afternoon|evening|prynhawn|nachmittag|pomeriggio)\b/i.test(column.replace(/_/g, ' '));
}

// "Tuesday" or "First Wednesday of the month" in one column and "10 to 12" in another. What says more, such as "every other Friday"
// without a day to count from, stays in words.
function sessions(
  day: string,
  hours: string,
  row: RowValues,
  subject: IssueSubject,
  issues: Issue[],
): Rough[] {
  const weekdays = readWeekdays(day);
  const nths = [...day.matchAll(ordinal)].map(([word]) => nthOf(word));
  const isWhole =
    weekdays.length > 0 &&
    !/\b(?:term|terms|termtime|tymor|school|holidays?|season\w*|summer|winter|only|weather|appointment|not|excl\w*|during|when|tbc|other|alternate|alternating|fortnight\w*|bi-?\w+ly|quarterly|annual\w*|yearly|month end|except|from|until|various|occasional\w*|termly)\b|\d+ weeks/i.test(
      day,
    );
  const isMonthly = nths.length > 0 || /\bmonth/i.test(day);
  if (isWhole && (nths.length > 0 || !isMonthly)) {
    const {schedules, unread} = schedulesOfDays(new Map(weekdays.map((one) => [one, hours])));
    const byday = nths.flatMap((nth) => weekdays.map((one) => `${nth}${one}`)).join(',');
    if (unread.length === 0)
      return isMonthly ? schedules.map((one) => ({...one, freq: 'MONTHLY', byday})) : schedules;
  }
  const path = row.columnOf(row.get('hours') === undefined ? 'opens_at' : 'hours');
  issues.push(issue('hours-unread', subject, path, `${day} ${hours}`));
  return [{description: `${day} ${hours}`}];
}

const ordinal = /\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th|cyntaf|olaf)\b/gi;

function nthOf(word: string): string {
  if (/^(?:last|olaf)$/i.test(word)) return '-1';
  return String(
    ['1st first cyntaf', '2nd second', '3rd third', '4th fourth'].findIndex((words) =>
      words.split(' ').includes(word.toLowerCase()),
    ) + 1,
  );
}

/**
 * Hours in one text. What the reader of opening hours understands goes where it will be read as such, in the words it was written in; days and
 * times in other languages, and "Mon-Fri 9-5", become rules; all else stays words, as does "9-5", which may be any day.
 */
export function hoursOfText(text: string): {roughs: Rough[]; isRead: boolean} {
  // "2-4" is no night: without a colon or "pm" the clock of people counts.
  const isBare = /(?<![\d:.])\d{1,2}\s*[-–]\s*\d{1,2}(?![\d:.]|\s*[ap]\.?m)/i.test(text);
  const {hours, warnings} = readOsmHours(text, {zone: 'Europe/London'});
  // What is not quite OpenStreetMap's way of writing is people's own.
  const isPeoples = isBare || !hours || warnings.some(({code}) => code === 'assumed');
  const own = isPeoples ? hoursInWords(text) : undefined;
  if (own) return {roughs: own, isRead: true};
  const ranges = hours?.rules.flatMap((rule) => rule.ranges ?? []) ?? [];
  // "7-9" is breakfast or an evening class.
  const isNight = ranges.some(([start, end]) => end > 1440 || (isBare && start < 480 && end < 720));
  const saysDays =
    readWeekdays(text).length > 0 ||
    /^(?:24\/7|24 ?h(?:ou)?rs?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|PH)\b|\d\d:\d\d-)/.test(
      text,
    );
  const isMeant = !isNight || (!isBare && /\d[:.]?\d\d|[ap]\.?m\b/i.test(text));
  if (hours !== undefined && saysDays && isMeant)
    return {roughs: [{opening_hours: text, description: text}], isRead: true};
  const rules = isPeoples ? undefined : hoursInWords(text);
  return rules ? {roughs: rules, isRead: true} : {roughs: [{description: text}], isRead: false};
}
