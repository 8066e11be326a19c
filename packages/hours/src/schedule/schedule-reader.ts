import {wordsSay} from '../clock/clock-times.js';
import {civil, dateOf, dayOf} from '../calendar.js';
import type {HoursRule, YearDay} from '../hours.js';
import {matches} from '../matching.js';
import {HoursRefusal, type HoursIssue, type HoursIssueCode} from '../read.js';
import {dateIn, daysIn, numbersIn, offsetIn, timeIn, weekdayIn, type Refuse} from './fields.js';
import type {ScheduleRecord} from './record.js';
import {agrees} from './offsets.js';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const units = {DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year'} as const;

/** Reads one schedule. */
export class ScheduleReader {
  readonly warnings: HoursIssue[] = [];
  readonly #record: ScheduleRecord;
  readonly #zone: string;

  /** @param zone of the place, whose clocks are meant. */
  constructor(record: ScheduleRecord, zone: string) {
    this.#record = record;
    this.#zone = zone;
  }

  /** What it says in words, and which it is. */
  get words(): Pick<HoursRule, 'note' | 'text'> {
    const said = [this.#text('description'), this.#text('notes')].filter((it) => it !== '');
    const id = this.#text('id');
    return {...(said.length > 0 && {note: [...new Set(said)].join('\n')}), ...(id && {text: id})};
  }

  read(): HoursRule {
    if (this.#text('start_date')) return this.#readNamedDays();
    const times = this.#readTimes();
    const valid = [this.#date('valid_from') ?? null, this.#date('valid_to') ?? null] as const;
    if (valid[0] && valid[1] && valid[1] < valid[0]) this.#refuse('backwards', 'valid_to');
    const days = this.#readDays(valid[0] ?? undefined, times !== undefined);
    const isDate = times === undefined && days.state === undefined;
    if (isDate) this.#warn('no-times', 'opens_at');
    const rule: HoursRule = {
      ...days,
      ...(valid.some((it) => it) && {valid}),
      ...(isDate ? {state: 'sometime' as const} : times),
      ...(days.state === 'unknown' && {state: 'unknown' as const, why: 'note' as const}),
      join: 'add',
      ...this.words,
      ...(times?.note && {note: times.note}),
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
      ...(shut ? {state: 'closed' as const} : (this.#readTimes() ?? {state: 'sometime' as const})),
      ...this.words,
    };
  }

  #readDays(validFrom: string | undefined, timed: boolean): Partial<HoursRule> {
    const start = this.#date('dtstart');
    const interval = this.#number('interval') ?? 1;
    const byday = this.#text('byday') ? 'byday' : 'weekday';
    const {weekdays, nth} = this.#text(byday) ? this.#part(byday, daysIn) : {weekdays: [], nth: []};
    const said = this.#text('freq').toUpperCase();
    if (!said && !weekdays.length && !nth.length && !this.#text('bymonthday'))
      return this.#readSingleDay(start, timed);
    if (said && !(said in units)) this.#refuse('unsupported', 'freq');
    const isMonthly =
      said === 'MONTHLY' || (nth.length > 0 && said !== 'YEARLY') || (!said && !weekdays.length);
    // Without a frequency days of the week are those of each week, as everybody means them.
    if (isMonthly && said !== 'MONTHLY') this.#warn('assumed', nth.length > 0 ? byday : 'bymonthday');
    const freq = isMonthly ? 'MONTHLY' : ((said || 'WEEKLY') as Frequency);
    const dates = this.#monthDays(freq);
    const weeks = this.#weeks(freq);
    const named: Partial<HoursRule> = {
      ...(weekdays.length > 0 && {weekdays}),
      ...(nth.length > 0 && (freq === 'YEARLY' ? this.#daysOfYear(weekdays, nth) : {nth})),
      ...(dates.length > 0 && {monthDays: dates}),
      ...(weeks.length > 0 && {weeks}),
      ...this.#yearDays(freq),
    };
    const isOpen = !Object.keys(named).some((condition) => condition !== 'weeks');
    const counted = start ?? validFrom;
    if (interval > 1 && !start) this.#warn(counted ? 'assumed' : 'no-day', 'interval');
    const weekStart = this.#text('wkst') ? this.#part('wkst', weekdayIn) : 1;
    const until = this.#date('until');
    return {
      ...named,
      ...(isOpen && freq !== 'DAILY' && this.#dayOfStart(weeks.length ? 'WEEKLY' : freq, start)),
      ...(interval > 1 &&
        counted && {
          every: {unit: units[freq], interval, start: counted, ...(weekStart !== 1 && {weekStart})},
        }),
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
  #dayOfStart(freq: Frequency, start: string | undefined): Partial<HoursRule> {
    if (!start) return this.#refuse('no-day', 'byday');
    const {weekday, month, date} = civil(dayOf(start));
    if (freq === 'WEEKLY') return {weekdays: [weekday]};
    return freq === 'MONTHLY' ? {monthDays: [date]} : {seasons: [[month * 100 + date, month * 100 + date]]};
  }

  /** The first Monday of a year, or its last Friday. */
  #daysOfYear(weekdays: readonly unknown[], nth: NonNullable<HoursRule['nth']>): Partial<HoursRule> {
    if (weekdays.length || this.#text('byyearday')) this.#refuse('unsupported', 'byday');
    return {movable: nth.map(([count, day]) => oneDay({nth: [count > 0 ? 1 : 12, count, day]}))};
  }

  #yearDays(freq: Frequency): Partial<HoursRule> {
    if (!this.#text('byyearday')) return {};
    // RFC 5545, 3.3.10: not with the others.
    if (freq !== 'YEARLY') {
      this.#warn('left-out', 'byyearday');
      return {};
    }
    const days = this.#part('byyearday', (text, refuse) => numbersIn(text, 365, refuse));
    return {
      movable: days.map((day) => oneDay(day > 0 ? {date: 101, plus: day - 1} : {date: 1231, plus: day + 1})),
    };
  }

  #monthDays(freq: Frequency): number[] {
    if (!this.#text('bymonthday')) return [];
    if (freq !== 'WEEKLY') return this.#part('bymonthday', (text, refuse) => numbersIn(text, 31, refuse));
    // RFC 5545, 3.3.10: not with WEEKLY.
    this.#warn('left-out', 'bymonthday');
    return [];
  }

  #weeks(freq: Frequency): (readonly [number, number, number])[] {
    if (!this.#text('byweekno')) return [];
    if (freq !== 'MONTHLY')
      return this.#part('byweekno', (text, refuse) => numbersIn(text, 53, refuse)).map(
        (week) => [week, week, 1] as const,
      );
    this.#warn('left-out', 'byweekno');
    return [];
  }

  /** Nothing where it says nothing of times, nor how often. */
  #readTimes(): Pick<HoursRule, 'ranges' | 'state' | 'why' | 'note'> | undefined {
    const opens = this.#time('opens_at');
    const closes = this.#time('closes_at');
    if (opens === undefined && closes === undefined) {
      if (!this.#text('freq') && !this.#text('byday') && !this.#text('bymonthday')) return undefined;
      const said = wordsSay(this.#text('description'));
      if (said === 'closed') return {state: 'closed'};
      this.#warn('no-times', 'opens_at');
      return said ? {state: 'unknown', why: 'note'} : {state: 'sometime'};
    }
    if (this.#isElsewhere(opens?.offset ?? closes?.offset))
      return {state: 'unknown', why: 'note', note: this.#timesInWords()};
    if (opens === undefined) return {ranges: [[0, closes?.minutes || 1440]], state: 'sometime'};
    if (closes === undefined) return {ranges: [[opens.minutes, 1440]], state: 'unknown', why: 'open-end'};
    if (opens.minutes === closes.minutes) {
      // "00:00" to "00:00" is what systems fill in where nobody did.
      this.#warn('no-times', 'opens_at');
      return {state: 'sometime'};
    }
    const to = closes.minutes === 1439 ? 1440 : closes.minutes;
    return {ranges: [[opens.minutes, to > opens.minutes ? to : to + 1440]]};
  }

  /** What it says in words, and its times as they were written, which nobody can put on the place's clock. */
  #timesInWords(): string {
    const times = [this.#text('opens_at'), this.#text('closes_at')].filter(Boolean).join('–');
    return [this.words.note, `${times} ${this.#text('timezone')}`.trim()].filter(Boolean).join('\n');
  }

  /** Whether the times are those of a clock that never agrees with that of the place. */
  #isElsewhere(own: number | undefined): boolean {
    const field = own === undefined ? 'timezone' : 'opens_at';
    const text = this.#text('timezone');
    if (own === undefined && !text) return false;
    const agreed = agrees(this.#zone, own ?? offsetIn(text) ?? text);
    if (agreed === undefined) this.#warn('left-out', field);
    else if (agreed !== 'always')
      this.#warn(agreed === 'never' ? 'offset-elsewhere' : 'offset-left-out', field);
    return agreed === 'never';
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

  #time(field: 'opens_at' | 'closes_at'): {readonly minutes: number; readonly offset?: number} | undefined {
    return this.#text(field) ? this.#part(field, timeIn) : undefined;
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

function oneDay(day: YearDay): readonly [YearDay, YearDay] {
  return [day, day];
}
