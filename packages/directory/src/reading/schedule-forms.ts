import {WEEKDAYS} from '@civic-widgets/model';
import {defined, isRough, type Rough} from './normalise.js';
import {readDay, readTime, readYesNo} from './values.js';
import {readWeekdays} from './weekday-hours.js';

/** What older dumps, and systems that never heard of Open Referral, call the fields of a schedule; the specification's own name first. */
const forms = {
  byday: 'byday weekday weekdays day days day_of_week days_of_week dayOfWeek',
  opens_at:
    'opens_at opens open opens_time open_time opening_time start_time starts_at start from opensAt startTime',
  closes_at:
    'closes_at closes close closes_time close_time closing_time end_time ends_at end to closesAt endTime',
  valid_from: 'valid_from validFrom',
  valid_to: 'valid_to validTo validThrough',
  description: 'description original_text text',
} as const;

const frequencies: Readonly<Record<string, Rough>> = {
  'every week': {freq: 'WEEKLY'},
  'each week': {freq: 'WEEKLY'},
  'every month': {freq: 'MONTHLY'},
  'every day': {freq: 'DAILY'},
  'fortnightly': {freq: 'WEEKLY', interval: 2},
  'every fortnight': {freq: 'WEEKLY', interval: 2},
  'every two weeks': {freq: 'WEEKLY', interval: 2},
  'every 2 weeks': {freq: 'WEEKLY', interval: 2},
};

/**
 * Gives schedules the names of the specification: `{"day": "Monday", "start_time": "9:00", "end_time": "17:00"}` is a rule for each
 * Monday. A day that is said to be closed has no rule. What stands under the specification's names stays as it is.
 */
export function scheduleForms(list: readonly unknown[]): unknown[] {
  // From 1 to 6 both ways of counting days agree on Monday to Saturday; with a nought among them nobody knows which way it is.
  const isCounted = !list.some((one) => isRough(one) && isNought(valueOf(one, 'byday')));
  return list.flatMap((one) => {
    if (!isRough(one)) return [one];
    if (one['start_date'] !== undefined && one['byday'] === undefined) return [one];
    const form = scheduleForm(one, isCounted);
    const isShut =
      readYesNo(one['closed'] ?? one['is_closed']) === true ||
      (typeof form['opens_at'] === 'string' && /^closed$/i.test(form['opens_at'].trim()));
    return isShut ? [] : [form];
  });
}

function scheduleForm(rough: Rough, isCounted: boolean): Rough {
  const {freq} = rough;
  const given = valueOf(rough, 'byday');
  const days = rough['byday'] ?? (given === undefined ? undefined : daysIn(given, isCounted));
  const rule = typeof freq === 'string' ? frequencies[freq.trim().toLowerCase()] : undefined;
  const named = Object.fromEntries(
    (Object.keys(forms) as (keyof typeof forms)[]).map((field) => [
      field,
      field === 'byday' ? days : valueOf(rough, field),
    ]),
  );
  return defined({
    ...rough,
    ...named,
    // A rule by days of the month has no days of the week; any other one without a frequency means each week.
    freq: freq ?? (days !== undefined && !rough['bymonthday'] ? 'WEEKLY' : undefined),
    ...rule,
  });
}

function valueOf(rough: Rough, field: keyof typeof forms): unknown {
  return forms[field]
    .split(' ')
    .map((name) => rough[name])
    .find((value) => value !== undefined && value !== null && value !== '');
}

// Names in several languages, lists and stretches of them; 1 to 7 with Monday first. Anything else stays, to be told of.
function daysIn(value: unknown, isCounted: boolean): unknown {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const days = items.flatMap((item): readonly unknown[] => {
    const text = String(typeof item === 'number' || typeof item === 'string' ? item : '').trim();
    if (/^[1-7](?:\s*[,;]\s*[1-7])*$/.test(text))
      return isCounted ? text.split(/\s*[,;]\s*/).map((one) => WEEKDAYS[Number(one) - 1]) : [item];
    const found = readWeekdays(text.replace(/^https?:\/\/schema\.org\//, ''));
    return found.length > 0 ? found : [item];
  });
  return days.every((day) => typeof day === 'string') ? days.join(',') : value;
}

function isNought(value: unknown): boolean {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.some((item) => item === 0 || item === '0');
}

/** The days of version 1 that are unlike others, as records that the reader of hours takes; `unread` are those that don't say what is so. */
export function holidayForms(list: readonly unknown[]): {holidays: Rough[]; unread: unknown[]} {
  const holidays: Rough[] = [];
  const unread: unknown[] = [];
  for (const one of list) {
    const holiday = isRough(one) ? holidayForm(one) : undefined;
    if (holiday) holidays.push(holiday);
    else unread.push(one);
  }
  return {holidays, unread};
}

function holidayForm(rough: Rough): Rough | undefined {
  const start_date = readDay(rough['start_date'] ?? rough['valid_from'] ?? rough['date']);
  const end_date = readDay(rough['end_date'] ?? rough['valid_to']) ?? start_date;
  if (start_date === undefined || end_date === undefined || end_date < start_date) return undefined;
  const [opens_at, closes_at] = [readTime(valueOf(rough, 'opens_at')), readTime(valueOf(rough, 'closes_at'))];
  const isOpen = opens_at !== undefined && closes_at !== undefined && opens_at !== closes_at;
  const closed = readYesNo(rough['closed'] ?? rough['is_closed']);
  if (closed !== true && !isOpen) return undefined;
  return defined({
    id: rough['id'],
    description: rough['description'],
    start_date,
    end_date,
    ...(closed === true ? {closed: true} : {opens_at, closes_at}),
  });
}
