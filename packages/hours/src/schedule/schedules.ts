import {dateOf, dayOf, civil} from '../calendar.js';

import type {HoursRule} from '../hours.js';
import {matches} from '../matching.js';
import {
  HoursRefusal,
  reading,
  type HoursIssue,
  type HoursIssueCode,
  type Place,
  type ReadHours,
} from '../read.js';
import {isZone} from '../zone.js';
import {dateIn, daysIn, numbersIn, timeIn, weekdayIn, type Refuse} from './fields.js';

type Value = string | number | boolean | null | undefined;

/**
 * A `schedule` of Open Referral UK 3.0 and HSDS 3, or a `regular_schedule` of version 1: a subset of RFC 5545's RRULE. A
 * `holiday_schedule` of version 1 (`start_date`, `end_date`, `closed`) is read too. Fields that are not named here are left alone.
 */
export type ScheduleRecord = {
  readonly [
    field in
      | 'id'
      | 'freq'
      | 'interval'
      | 'byday'
      | 'weekday'
      | 'bymonthday'
      | 'byweekno'
      | 'byyearday'
      | 'dtstart'
      | 'until'
      | 'count'
      | 'wkst'
      | 'valid_from'
      | 'valid_to'
      | 'opens_at'
      | 'closes_at'
      | 'timezone'
      | 'description'
      | 'notes'
      | 'start_date'
      | 'end_date'
      | 'closed'
  ]?: Value;
};

/**
 * Reads the schedules of one service or place; together they say when it is open. One that can't be read is named in a warning, and as it may say
 * that it is open, what the others leave closed is then not known. Refused only if none can be read.
 */
export function readSchedules(schedules: readonly ScheduleRecord[], place: Place): ReadHours {
  return reading(() => {
    const {zone, nation} = place;
    if (!isZone(zone)) throw new HoursRefusal({code: 'no-such-zone', at: 0, text: zone});
    const warnings: HoursIssue[] = [];
    const rules: HoursRule[] = [];
    const unread: HoursRule[] = [];
    let first: HoursIssue | undefined;
    for (const schedule of schedules) {
      const reader = new ScheduleReader(schedule);
      try {
        rules.push(reader.read());
        warnings.push(...reader.warnings);
      } catch (error) {
        if (!(error instanceof HoursRefusal)) throw error;
        first ??= error.issue;
        warnings.push(error.issue);
        unread.push({state: 'unknown', why: 'note', join: 'otherwise', ...reader.words});
      }
    }
    if (!rules.length) throw new HoursRefusal(first ?? {code: 'empty', at: 0, text: ''});
    // Days that are named one by one come last: they take the place of the usual ones.
    const usual = rules.filter(({join}) => join);
    const named = rules.filter(({join}) => !join);
    return {
      hours: {zone, ...(nation && {nation}), format: 'schedule', rules: [...usual, ...named, ...unread]},
      warnings,
    };
  });
}

class ScheduleReader {
  readonly warnings: HoursIssue[] = [];
  readonly #record: ScheduleRecord;

  constructor(record: ScheduleRecord) {
    this.#record = record;
  }

  /** What it says in words, and which it is. */
  get words(): Pick<HoursRule, 'note' | 'text'> {
    const said = [this.#text('description'), this.#text('notes')].filter((it) => it !== '');
    const id = this.#text('id');
    return {...(said.length > 0 && {note: [...new Set(said)].join('\n')}), ...(id && {text: id})};
  }

  read(): HoursRule {
    if (this.#text('start_date')) return this.#readNamedDays();
    const freq = this.#text('freq').toUpperCase();
    const times = this.#readTimes();
    const valid = [this.#date('valid_from') ?? null, this.#date('valid_to') ?? null] as const;
    if (valid[0] && valid[1] && valid[1] < valid[0]) this.#refuse('backwards', 'valid_to');
    const days = this.#readDays(freq, valid[0] ?? undefined, Object.keys(times).length > 0);
    const rule: HoursRule = {
      ...days,
      ...(valid.some((it) => it) && {valid}),
      ...times,
      ...(days.state === 'unknown' && {state: 'unknown' as const, why: 'note' as const}),
      join: 'add',
      ...this.words,
    };
    const last = this.#lastOf(rule);
    return last ? {...rule, to: last} : rule;
  }

  /** A `holiday_schedule`. */
  #readNamedDays(): HoursRule {
    const from = this.#date('start_date');
    const to = this.#date('end_date') ?? from;
    if (from && to && to < from) this.#refuse('backwards', 'end_date');
    const shut = /^(?:true|1|y|yes)$/i.test(this.#text('closed'));
    return {
      ...(from && {from}),
      ...(to && {to}),
      ...(shut ? {state: 'closed' as const} : this.#readTimes()),
      ...this.words,
    };
  }

  #readDays(freq: string, validFrom: string | undefined, timed: boolean): Partial<HoursRule> {
    const start = this.#date('dtstart');
    const interval = this.#number('interval') ?? 1;
    const byday = this.#text('byday') ? 'byday' : 'weekday';
    const {weekdays, nth} = this.#text(byday) ? this.#part(byday, daysIn) : {weekdays: [], nth: []};
    if (!freq && !weekdays.length && !nth.length) return this.#readSingleDay(start, timed);
    if (nth.length && freq !== 'MONTHLY') this.#warn('assumed', byday);
    const monthly = freq === 'MONTHLY' || nth.length > 0;
    if (!monthly && freq && freq !== 'WEEKLY' && freq !== 'DAILY') this.#refuse('unsupported', 'freq');
    if (!freq) this.#warn('assumed', byday);
    if (this.#text('byyearday')) this.#warn('left-out', 'byyearday');
    const dates = this.#monthDays(monthly);
    const weeks = this.#weeks(monthly);
    const unit = monthly ? 'month' : freq === 'DAILY' ? 'day' : 'week';
    const counted = start ?? validFrom;
    if (interval > 1 && !start) this.#warn(counted ? 'assumed' : 'no-day', 'interval');
    const weekStart = this.#text('wkst') ? this.#part('wkst', weekdayIn) : 1;
    const until = this.#date('until');
    return {
      ...(weekdays.length > 0 && {weekdays}),
      ...(nth.length > 0 && {nth}),
      ...(dates.length > 0 && {monthDays: dates}),
      ...(weeks.length > 0 && {weeks}),
      ...(unit !== 'day' &&
        !weekdays.length &&
        !nth.length &&
        !dates.length &&
        this.#dayOfStart(unit, start)),
      ...(interval > 1 &&
        counted && {every: {unit, interval, start: counted, ...(weekStart !== 1 && {weekStart})}}),
      ...(interval > 1 && !counted && {state: 'unknown' as const}),
      ...(start && {from: start}),
      ...(until && {to: until}),
    };
  }

  /** Neither how often nor on which days: one date, or words alone. */
  #readSingleDay(start: string | undefined, timed: boolean): Partial<HoursRule> {
    if (start) return {from: start, to: start};
    const [from, to] = [this.#date('valid_from'), this.#date('valid_to')];
    if (timed && from && from === to) return {from, to};
    if (!timed && this.words.note) return {state: 'unknown'};
    return this.#refuse('no-day', 'byday');
  }

  /** RFC 5545: what a rule leaves open is as on its first day. */
  #dayOfStart(unit: 'week' | 'month', start: string | undefined): Partial<HoursRule> {
    if (!start) return this.#refuse('no-day', 'byday');
    const {weekday, date} = civil(dayOf(start));
    return unit === 'week' ? {weekdays: [weekday]} : {monthDays: [date]};
  }

  #monthDays(monthly: boolean): number[] {
    if (!this.#text('bymonthday')) return [];
    if (monthly) return this.#part('bymonthday', (text, refuse) => numbersIn(text, 31, refuse));
    // RFC 5545, 3.3.10: not with WEEKLY.
    this.#warn('left-out', 'bymonthday');
    return [];
  }

  #weeks(monthly: boolean): (readonly [number, number, number])[] {
    if (!this.#text('byweekno')) return [];
    if (!monthly)
      return this.#part('byweekno', (text, refuse) => numbersIn(text, 53, refuse)).map(
        (week) => [week, week, 1] as const,
      );
    this.#warn('left-out', 'byweekno');
    return [];
  }

  #readTimes(): Pick<HoursRule, 'ranges' | 'state' | 'why'> {
    const opens = this.#time('opens_at');
    const closes = this.#time('closes_at');
    if (this.#text('timezone')) this.#warn('offset-left-out', 'timezone');
    if (opens === undefined && closes === undefined) {
      if (!this.#text('freq') && !this.#text('byday')) return {};
      this.#warn('no-times', 'opens_at');
      return {state: 'sometime'};
    }
    if (opens === undefined) return {ranges: [[0, closes ?? 1440]], state: 'sometime'};
    if (closes === undefined) return {ranges: [[opens, 1440]], state: 'unknown', why: 'open-end'};
    return {ranges: [[opens, closes > opens ? closes : closes + 1440]]};
  }

  /** The last day of a rule that ends after so many times. */
  #lastOf(rule: HoursRule): string | undefined {
    const count = this.#number('count');
    if (count === undefined) return undefined;
    if (!rule.from) {
      this.#warn('left-out', 'count');
      return undefined;
    }
    const first = dayOf(rule.from);
    let left = count;
    for (let day = first; day < first + 20 * 366; day++) {
      const date = dateOf(day);
      if (matches(rule, civil(day), () => false) && --left === 0)
        return rule.to && rule.to < date ? rule.to : date;
    }
    return undefined;
  }

  #time(field: 'opens_at' | 'closes_at'): number | undefined {
    if (!this.#text(field)) return undefined;
    const {minutes, offset} = this.#part(field, timeIn);
    if (offset) this.#warn('offset-left-out', field);
    return minutes;
  }

  #date(field: keyof ScheduleRecord): string | undefined {
    return this.#text(field) ? this.#part(field, dateIn) : undefined;
  }

  #number(field: keyof ScheduleRecord): number | undefined {
    const text = this.#text(field);
    if (!text) return undefined;
    const value = Number(text);
    return Number.isInteger(value) && value > 0 ? value : this.#refuse('bad-number', field);
  }

  #part<T>(field: keyof ScheduleRecord, read: (text: string, refuse: Refuse) => T): T {
    return read(this.#text(field), (code, at, text) => {
      throw new HoursRefusal({code, at, text, field});
    });
  }

  #text(field: keyof ScheduleRecord): string {
    return String(this.#record[field] ?? '').trim();
  }

  #warn(code: HoursIssueCode, field: keyof ScheduleRecord): void {
    this.warnings.push({code, at: 0, text: this.#text(field), field});
  }

  #refuse(code: HoursIssueCode, field: keyof ScheduleRecord): never {
    throw new HoursRefusal({code, at: 0, text: this.#text(field), field});
  }
}
