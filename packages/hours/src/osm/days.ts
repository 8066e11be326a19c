import type {HoursRule, Span, Weekday, YearDay} from '../hours.js';
import {isFourDigits, isYear, readDates, shiftOf, startsDates, type Dates} from './dates.js';
import {isDash, type Token, type Tokens} from './tokens.js';
import {spanOfToken, startsWeekday, takeNth, takeNumber, weekdayOfToken} from './weekdays.js';

/** What `2026+` ends in. */
const noEnd = 9999;

type Steps = readonly [from: number, to: number, step: number];

/** The part of a rule that says on which days; collected piece by piece. */
export class DaySelectors implements Dates {
  readonly weekdays = new Set<Weekday>();
  readonly nth: (readonly [nth: number, weekday: Weekday, plus?: number])[] = [];
  readonly years: Steps[] = [];
  readonly weeks: Steps[] = [];
  readonly seasons: Span[] = [];
  readonly movable: (readonly [from: YearDay, to: YearDay])[] = [];
  readonly dated: (readonly [from: string, to: string])[] = [];
  holidays: 'also' | 'only' | undefined;
  holidayShift: number | undefined;
  /** School holidays, in the same two ways. */
  school: 'also' | 'only' | undefined;

  /** Whether anything was said. */
  get some(): boolean {
    return this.onHolidays || this.onDays || this.inYear;
  }

  get onHolidays(): boolean {
    return this.holidays !== undefined || this.school !== undefined;
  }

  get onDays(): boolean {
    return this.weekdays.size > 0 || this.nth.length > 0;
  }

  get inYear(): boolean {
    return [this.years, this.weeks, this.seasons, this.movable, this.dated].some((it) => it.length > 0);
  }

  /** Reads the selector that begins here, if one does. */
  read(tokens: Tokens): boolean {
    const token = tokens.peek();
    if (isYear(token) && !isFourDigits(tokens)) this.#readYears(tokens);
    else if (startsDates(tokens)) readDates(tokens, this);
    else if (token.kind !== 'word') return false;
    else if (token.value === 'week' && tokens.peek(1).kind === 'number') this.#readWeeks(tokens);
    else if (startsWeekday(token)) this.#readWeekdays(tokens);
    else return false;
    return true;
  }

  /** Whether the other says nothing of what this one says: then both may be one rule's. */
  isApartFrom(other: DaySelectors): boolean {
    return (
      !((this.onDays || this.onHolidays) && (other.onDays || other.onHolidays)) &&
      !(this.inYear && other.inYear)
    );
  }

  /** Takes over what another one says; only where the two are apart. */
  join(other: DaySelectors): void {
    for (const day of other.weekdays) this.weekdays.add(day);
    this.nth.push(...other.nth);
    this.years.push(...other.years);
    this.weeks.push(...other.weeks);
    this.seasons.push(...other.seasons);
    this.movable.push(...other.movable);
    this.dated.push(...other.dated);
    this.holidays ??= other.holidays;
    this.holidayShift ??= other.holidayShift;
    this.school ??= other.school;
  }

  /** The conditions, as those of one rule or of several that are for different days. */
  conditions(): Partial<HoursRule>[] {
    const common: Partial<HoursRule> = {
      ...(this.weekdays.size > 0 && {weekdays: [...this.weekdays].sort()}),
      ...(this.nth.length > 0 && {nth: this.nth}),
      ...(this.weeks.length > 0 && {weeks: this.weeks}),
      ...(this.holidays && {holidays: this.holidays}),
      ...(this.holidays && this.holidayShift !== undefined && {holidayShift: this.holidayShift}),
    };
    const out: Partial<HoursRule>[] = this.dated.map(([from, to]) => ({...common, from, to}));
    if (this.seasons.length || this.movable.length || !this.dated.length) {
      out.push({
        ...common,
        ...(this.years.length > 0 && {years: this.years}),
        ...(this.seasons.length > 0 && {seasons: this.seasons}),
        ...(this.movable.length > 0 && {movable: this.movable}),
      });
    }
    return out;
  }

  #readWeekdays(tokens: Tokens): void {
    const daysBefore = this.onDays;
    let named = false;
    let holidays = false;
    do {
      if (tokens.is('ph') || tokens.is('sh')) {
        this.#readHolidays(tokens);
        holidays = true;
      } else {
        this.#readWeekday(tokens);
        named = true;
      }
    } while (acceptAnd(tokens));
    if (named && daysBefore) tokens.warn('assumed', tokens.peek());
    // "PH,Mo" is either; "PH Mo" and "Mo PH" are both at once, and "PH" alone is no other day.
    if (named && holidays) return;
    if (this.holidays) this.holidays = 'only';
    if (this.school) this.school = 'only';
  }

  #readHolidays(tokens: Tokens): void {
    const isPublic = tokens.take().value === 'ph';
    const {at, length} = tokens.peek();
    const {plus} = shiftOf(tokens);
    if (isPublic) {
      this.holidays = 'also';
      this.holidayShift = plus;
    } else {
      this.school = 'also';
      if (plus !== undefined) tokens.refuse('unsupported', at, length);
    }
  }

  #readWeekday(tokens: Tokens): void {
    const span = spanOfToken(tokens.peek());
    const first = span?.[0] ?? weekdayOfToken(tokens.peek());
    const token = tokens.take();
    if (!first) tokens.refuse('bad-day', token.at, token.length);
    if (tokens.is('[')) {
      const found = takeNth(tokens);
      const {plus} = shiftOf(tokens);
      this.nth.push(
        ...found.map((nth) => (plus === undefined ? ([nth, first] as const) : ([nth, first, plus] as const))),
      );
      return;
    }
    let last = span?.[1] ?? first;
    if (isDash(tokens.peek()) && weekdayOfToken(tokens.peek(1))) {
      tokens.acceptDash();
      last = weekdayOfToken(tokens.take()) || first;
      if (tokens.is('[')) tokens.refuse('unsupported');
    }
    if (shiftOf(tokens).plus !== undefined)
      tokens.refuse('unsupported', token.at, tokens.since(token.at).length);
    for (let day = first; ; day = ((day % 7) + 1) as Weekday) {
      this.weekdays.add(day);
      if (day === last) break;
    }
  }

  #readYears(tokens: Tokens): void {
    do {
      const from = Number(tokens.take().value);
      let to = from;
      if (tokens.accept('+')) to = noEnd;
      else if (isDash(tokens.peek()) && isYear(tokens.peek(1))) {
        tokens.acceptDash();
        if (Number(tokens.peek().value) < from) tokens.refuse('backwards');
        to = Number(tokens.take().value);
      }
      this.years.push([from, to, acceptStep(tokens)]);
    } while (acceptComma(tokens, isYear));
  }

  #readWeeks(tokens: Tokens): void {
    tokens.take();
    do {
      const from = takeNumber(tokens, 1, 53);
      const to = tokens.acceptDash() ? takeNumber(tokens, 1, 53) : from;
      const step = acceptStep(tokens);
      if (to >= from) this.weeks.push([from, to, step]);
      else if (step === 1) this.weeks.push([from, 53, 1], [1, to, 1]);
      else tokens.refuse('backwards');
    } while (
      acceptComma(
        tokens,
        ({kind, value}, next) => kind === 'number' && value.length < 3 && next.value !== ':',
      )
    );
  }
}

/** Whether a selector of days begins here. */
export function startsDays(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  return (
    startsWeekday(token) ||
    startsDates(tokens, ahead) ||
    (isYear(token) && !isFourDigits(tokens, ahead)) ||
    (token.kind === 'word' && token.value === 'week')
  );
}

function acceptStep(tokens: Tokens): number {
  return tokens.accept('/') ? takeNumber(tokens, 1, 99) : 1;
}

/** Takes a comma if the list goes on behind it. */
function acceptComma(tokens: Tokens, goesOn: (token: Token, next: Token) => boolean): boolean {
  return tokens.is(',') && goesOn(tokens.peek(1), tokens.peek(2)) && tokens.accept(',');
}

/** Takes what stands between two days of a list: a comma, or what people put in its place. */
function acceptAnd(tokens: Tokens): boolean {
  const sign = tokens.peek();
  if (!startsWeekday(tokens.peek(1)) || ![',', '&', '/', '+', 'and'].some((it) => tokens.is(it)))
    return false;
  if (sign.value !== ',' && !sign.odd) tokens.unusual(sign);
  tokens.take();
  return true;
}
