import {readOsmHours} from '@civic-widgets/hours';
import {WEEKDAYS, type Weekday} from '@civic-widgets/model';
import {fromNationalGrid} from '../places/national-grid.js';
import type {ColumnField} from './column-names.js';
import type {ColumnGuess} from './columns.js';
import {issue, type Issue, type IssueSubject} from './issues.js';
import {defined, slugOf, type Rough} from './normalise.js';
import {readStatus} from './words-for.js';
import {readDay, readNumber, readYesNo} from './values.js';
import {readWeekdays, schedulesOfDays} from './weekday-hours.js';

const weekdayFields: readonly (readonly [ColumnField, Weekday])[] = (
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
).map((field, index) => [field, WEEKDAYS[index] ?? 'MO']);

/** What a spreadsheet writes where it has nothing to say. */
const nothing = /^(?:n\/?a|n\.a\.|-+|–|null|nil|none|unknown|tbc|tba|\?+|\.)$/i;

/** One row of a spreadsheet, or the properties of one feature, by the fields of its columns. */
export class RowValues {
  readonly #values = new Map<ColumnField, {column: string; text: string}[]>();

  constructor(columns: readonly ColumnGuess[], cells: readonly string[]) {
    for (const {field, index, column} of columns) {
      const text = (cells[index] ?? '').trim();
      // "None" is an answer to what it costs, and "-" to when it opens on a Monday.
      const isAnswer = field === 'fees' || weekdayFields.some(([day]) => day === field);
      if (!field || !text || (!isAnswer && nothing.test(text))) continue;
      const list = this.#values.get(field) ?? [];
      list.push({column, text});
      this.#values.set(field, list);
    }
  }

  get(field: ColumnField): string | undefined {
    return this.#values.get(field)?.[0]?.text;
  }

  all(field: ColumnField): readonly string[] {
    return this.#values.get(field)?.map(({text}) => text) ?? [];
  }

  columnOf(field: ColumnField): string {
    return this.#values.get(field)?.[0]?.column ?? field;
  }
}

/** Gives a row Open Referral's names: a service, at a place if the row has one. */
export function roughOfRow(row: RowValues, subject: IssueSubject, issues: Issue[]): Rough {
  const name = row.get('name');
  const say = {...subject, name};
  const [latitude, longitude] = coordinatesOf(row);
  const ages = agesOf(row.get('ages'));
  const location = defined({
    name: row.get('place'),
    latitude,
    longitude,
    external_identifier: row.get('uprn'),
    external_identifier_type: row.get('uprn') && 'UPRN',
    addresses: addressesOf(row),
    accessibility: optional(row.all('accessibility').map((text) => ({description: accessText(text, row)}))),
    confidential: row.get('confidential') && readYesNo(row.get('confidential')),
  });
  const status = statusOf(row, say, issues);
  const place = Object.keys(location).length > 0 ? [{location}] : undefined;
  const organization = row.get('organization');
  return defined({
    id: row.get('id'),
    name,
    alternate_name: row.get('alternate_name'),
    description: optional(row.all('description'))?.join('\n\n'),
    organization: organization && {id: slugOf(organization) || organization, name: organization},
    status,
    url: row.get('url'),
    email: row.get('email')?.replace(/^mailto:/i, ''),
    phones: optional(
      row
        .all('phone')
        .flatMap(splitPhones)
        .map((number) => ({number})),
    ),
    contacts: row.get('contact') && [{name: row.get('contact')}],
    schedules: optional(schedulesOf(row, say, issues)),
    fees: row.get('fees'),
    cost_options: costsOf(row.get('fees')),
    minimum_age: row.get('minimum_age') ?? ages[0],
    maximum_age: row.get('maximum_age') ?? ages[1],
    eligibility_description:
      optional(row.all('eligibility'))?.join('; ') ??
      (row.get('ages') && ages.length === 0 ? row.get('ages') : undefined),
    application_process: row.get('application'),
    languages: optional(
      row
        .all('languages')
        .flatMap((text) => splitList(text))
        .map(languageOf),
    ),
    service_areas: optional(row.all('area').map((area) => ({name: area}))),
    attributes: optional([
      ...termsOf(
        row.all('category').flatMap((text) => splitList(text)),
        'category',
      ),
      ...termsOf(splitList(row.get('attending')), 'attending_type'),
    ]),
    service_at_locations: place,
    assured_date: row.get('assured_date'),
    last_modified: row.get('last_modified'),
    alert: row.get('alert'),
  });
}

function coordinatesOf(row: RowValues): [unknown, unknown] {
  const [, north, east] =
    /^\(?\s*(-?\d+(?:\.\d+)?)\s*°?\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*°?\s*\)?$/.exec(
      row.get('coordinates') ?? '',
    ) ?? [];
  const easting = readNumber(row.get('easting'));
  const northing = readNumber(row.get('northing'));
  const isKnown = row.get('latitude') !== undefined || north !== undefined;
  // Within Great Britain's grid; a zero is an empty cell.
  if (
    !isKnown &&
    easting &&
    northing &&
    easting > 0 &&
    easting < 700_000 &&
    northing > 0 &&
    northing < 1_300_000
  ) {
    const {lat, lon} = fromNationalGrid(easting, northing);
    return [Number(lat.toFixed(6)), Number(lon.toFixed(6))];
  }
  return [row.get('latitude') ?? north, row.get('longitude') ?? east];
}

const ukPostcode = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\s*$/i;

function addressesOf(row: RowValues): Rough[] | undefined {
  const whole = row.get('address');
  const lines = whole?.split(/\s*(?:\n|,)\s*/).filter(Boolean) ?? [];
  const last = ukPostcode.exec(lines.at(-1) ?? '');
  if (last && !row.get('postal_code'))
    lines.splice(-1, 1, ...[(lines.at(-1) ?? '').slice(0, last.index).trim()].filter(Boolean));
  // Three lines of an address and no town: the second is the town, the third the county.
  const second = row.get('address_2');
  const isTown = !row.get('city') && Boolean(row.get('address_1') && second && row.get('state_province'));
  const city = row.get('city') ?? (isTown ? second : lines.length > 1 && last ? lines.pop() : undefined);
  const address = defined({
    address_1: row.get('address_1') ?? lines.shift(),
    address_2: isTown ? undefined : (second ?? (lines.join(', ') || undefined)),
    city,
    state_province: row.get('state_province'),
    postal_code:
      row.get('postal_code') ?? (last ? `${last[1] ?? ''} ${last[2] ?? ''}`.toUpperCase() : undefined),
    country: row.get('country'),
  });
  return Object.keys(address).length > 0 ? [{...address, address_type: 'physical'}] : undefined;
}

function schedulesOf(row: RowValues, subject: IssueSubject, issues: Issue[]): Rough[] {
  const days = new Map(
    weekdayFields.flatMap(([field, day]) => (row.get(field) ? [[day, row.get(field) ?? '']] : [])),
  );
  const {schedules, unread} = schedulesOfDays(days);
  for (const {day, text} of unread) {
    const field = weekdayFields.find(([, one]) => one === day)?.[0] ?? 'monday';
    issues.push(issue('hours-unread', subject, row.columnOf(field), text));
  }
  const opens = row.get('opens_at');
  const closes = row.get('closes_at');
  const hours = row.get('hours') ?? (opens && closes ? `${opens}-${closes}` : undefined);
  const day = row.get('day');
  if (hours && day) return [...schedules, ...sessions(day, hours, row, subject, issues)];
  if (hours) {
    const {rough, isRead} = hoursOfText(hours);
    if (!isRead) issues.push(issue('hours-unread', subject, row.columnOf('hours'), hours));
    return [...schedules, rough];
  }
  if (!day) return schedules;
  const weekdays = readWeekdays(day);
  return [
    ...schedules,
    weekdays.length > 0 ? {description: day, freq: 'WEEKLY', byday: weekdays} : {description: day},
  ];
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
    weekdays.length > 0 && !/\b(?:other|alternate|fortnight|month end|except|from|until)/i.test(day);
  const isMonthly = nths.length > 0 || /\bmonth/i.test(day);
  if (isWhole && (nths.length > 0 || !isMonthly)) {
    const {schedules, unread} = schedulesOfDays(new Map(weekdays.map((one) => [one, hours])));
    const byday = nths.flatMap((nth) => weekdays.map((one) => `${nth}${one}`)).join(',');
    if (unread.length === 0)
      return isMonthly ? schedules.map((one) => ({...one, freq: 'MONTHLY', byday})) : schedules;
  }
  issues.push(issue('hours-unread', subject, row.columnOf('hours'), `${day} ${hours}`));
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
 * Hours in one text. What the reader of opening hours understands goes where it will be read as such, in the words it was written in; all else stays words,
 * as do "9-5", which may be any day, and "Mon-Fri 9-5", which it would take for a night.
 */
export function hoursOfText(text: string): {rough: Rough; isRead: boolean} {
  const {hours} = readOsmHours(text, {zone: 'Europe/London'});
  const isNight = hours?.rules.some(({ranges = []}) => ranges.some(([, end]) => end > 1440));
  const saysDays =
    readWeekdays(text).length > 0 ||
    /^(?:24\/7|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|PH)\b|\d\d:\d\d-)/.test(text);
  const isRead = hours !== undefined && saysDays && (!isNight || /\d[:.]?\d\d|[ap]\.?m\b/i.test(text));
  return {rough: isRead ? {opening_hours: text, description: text} : {description: text}, isRead};
}

function statusOf(row: RowValues, subject: IssueSubject, issues: Issue[]): string | undefined {
  const closed = row.get('closed');
  // A year, a day, or a tick in a column that is headed "closed".
  if (closed && (readDay(closed) !== undefined || /^\d{4}$/.test(closed) || readYesNo(closed)))
    return 'defunct';
  const status = row.get('status');
  if (status === undefined) return undefined;
  const read =
    readStatus(status) ??
    (readYesNo(status) === undefined ? undefined : readYesNo(status) ? 'active' : 'inactive');
  if (!read) issues.push(issue('value-invalid', subject, row.columnOf('status'), status));
  return read;
}

function agesOf(text: string | undefined): number[] {
  if (!text) return [];
  const range = /(\d{1,3})\s*(?:-|–|\bto\b|\bi\b|\bbis\b)\s*(\d{1,3})/i.exec(text);
  if (range) return [Number(range[1]), Number(range[2])];
  const over =
    /(?:over|from|aged?)?\s*(\d{1,3})\s*(?:\+|plus|and over|or over|years? and over)|over\s*(\d{1,3})/i.exec(
      text,
    );
  if (over) return [Number(over[1] ?? over[2])];
  const under = /(?:under|up to)\s*(\d{1,3})/i.exec(text);
  return under ? [0, Number(under[1])] : [];
}

function costsOf(fees: string | undefined): Rough[] | undefined {
  if (!fees) return undefined;
  if (
    /^(?:free(?: of charge| entry)?|no charge|none|nil|am ddim|gratis|gratuit|kostenlos|gratuito|£?0(?:\.00)?)\.?$/i.test(
      fees,
    )
  )
    return [{amount: 0}];
  const amount = /^[£€$]\s*\d/.test(fees) && /^\S+$/.test(fees) ? readNumber(fees) : undefined;
  const currency = {'£': 'GBP', '€': 'EUR'}[fees.charAt(0)];
  return amount === undefined ? undefined : [defined({amount, currency})];
}

function accessText(text: string, row: RowValues): string {
  const isTick = readYesNo(text);
  return isTick === undefined ? text : `${row.columnOf('accessibility')}: ${text}`;
}

function termsOf(list: readonly string[], taxonomy: string): Rough[] {
  return list.map((name) => {
    const id = slugOf(name) || name;
    return {
      link_entity: 'service',
      link_type: taxonomy,
      taxonomy_term: {id: taxonomy === 'category' ? id : `${taxonomy}-${id}`, name, taxonomy},
    };
  });
}

function languageOf(text: string): Rough {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(text) ? {code: text} : {name: text};
}

function splitList(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/\s*[;,|\n]\s*/).filter(Boolean))];
}

function splitPhones(text: string): string[] {
  return text.split(/\s*(?:[;|\n,]|\/|\bor\b|\bneu\b)\s*/i).filter(Boolean);
}

function optional<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
