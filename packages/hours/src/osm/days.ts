import type {HoursRule, Span, Weekday} from '../hours.js';
import {isDash, type Token, type Tokens} from './tokens.js';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** What `2026+` ends in. */
const noEnd = 9999;

type Steps = readonly [from: number, to: number, step: number];

/** The part of a rule that says on which days; collected piece by piece. */
export class DaySelectors {
  readonly weekdays = new Set<Weekday>();
  readonly nth: (readonly [number, Weekday])[] = [];
  readonly years: Steps[] = [];
  readonly weeks: Steps[] = [];
  readonly seasons: Span[] = [];
  /** Spans of dates in years that were named. */
  readonly dated: (readonly [from: string, to: string])[] = [];
  holidays: 'also' | 'only' | undefined;
  /** School holidays, in the same two ways. */
  school: 'also' | 'only' | undefined;

  /** Whether anything was said. */
  get some(): boolean {
    return this.holidays !== undefined || this.school !== undefined || this.onDays || this.inYear;
  }

  get onDays(): boolean {
    return this.weekdays.size > 0 || this.nth.length > 0;
  }

  get inYear(): boolean {
    return [this.years, this.weeks, this.seasons, this.dated].some((it) => it.length > 0);
  }

  /** Reads the selector that begins here, if one does. */
  read(tokens: Tokens): boolean {
    const token = tokens.peek();
    if (token.kind === 'number' && isYear(token)) this.#readYears(tokens);
    else if (token.kind !== 'word') return false;
    else if (token.value === 'week') this.#readWeeks(tokens);
    else if (monthOf(token)) this.#readDates(tokens);
    else if (startsWeekday(token)) this.#readWeekdays(tokens);
    else return false;
    return true;
  }

  /** The conditions, as those of one rule or of several that are for different days. */
  conditions(): Partial<HoursRule>[] {
    const common: Partial<HoursRule> = {
      ...(this.weekdays.size > 0 && {weekdays: [...this.weekdays].sort()}),
      ...(this.nth.length > 0 && {nth: this.nth}),
      ...(this.weeks.length > 0 && {weeks: this.weeks}),
      ...(this.holidays && {holidays: this.holidays}),
    };
    const out: Partial<HoursRule>[] = this.dated.map(([from, to]) => ({...common, from, to}));
    if (this.seasons.length || !this.dated.length) {
      out.push({
        ...common,
        ...(this.years.length > 0 && {years: this.years}),
        ...(this.seasons.length > 0 && {seasons: this.seasons}),
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
        if (tokens.take().value === 'ph') this.holidays = 'also';
        else this.school = 'also';
        holidays = true;
        this.#refuseShift(tokens);
      } else {
        this.#readWeekday(tokens);
        named = true;
      }
    } while (acceptComma(tokens, startsWeekday));
    if (named && daysBefore) tokens.warn('assumed', tokens.peek());
    // "PH,Mo" is either; "PH Mo" and "Mo PH" are both at once, and "PH" alone is no other day.
    if (named && holidays) return;
    if (this.holidays) this.holidays = 'only';
    if (this.school) this.school = 'only';
  }

  #readWeekday(tokens: Tokens): void {
    const first = takeWeekday(tokens);
    if (tokens.is('[')) {
      this.#readNth(tokens, first);
      return;
    }
    this.#refuseShift(tokens);
    let last = first;
    if (isDash(tokens.peek()) && startsWeekday(tokens.peek(1)) && tokens.peek(1).value !== 'ph') {
      tokens.acceptDash();
      last = takeWeekday(tokens);
      if (tokens.is('[')) tokens.refuse('unsupported');
    }
    for (let day = first; ; day = ((day % 7) + 1) as Weekday) {
      this.weekdays.add(day);
      if (day === last) break;
    }
  }

  #readNth(tokens: Tokens, weekday: Weekday): void {
    tokens.take();
    do {
      const sign = tokens.acceptDash() ? -1 : 1;
      const from = takeNumber(tokens, 1, 5);
      const to = sign > 0 && tokens.acceptDash() ? takeNumber(tokens, from, 5) : from;
      for (let nth = from; nth <= to; nth++) this.nth.push([sign * nth, weekday]);
    } while (tokens.accept(','));
    if (!tokens.accept(']')) tokens.refuse('unexpected');
    this.#refuseShift(tokens);
  }

  /** "+1 day" */
  #refuseShift(tokens: Tokens): void {
    const sign = tokens.is('+') || isDash(tokens.peek());
    if (sign && tokens.peek(1).kind === 'number' && /^days?$/.test(tokens.peek(2).value))
      tokens.refuse('unsupported');
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

  /** `Jan-Mar`, `Dec 24,31`, `Dec 25-Jan 02`, `2026 Dec 24-2027 Jan 02` (whose first year has been read). */
  #readDates(tokens: Tokens): void {
    do {
      if (isYear(tokens.peek()))
        this.years.splice(0, this.years.length, [
          Number(tokens.peek().value),
          Number(tokens.take().value),
          1,
        ]);
      this.#readDate(tokens);
    } while (
      acceptComma(tokens, (token, next) => monthOf(token) > 0 || (isYear(token) && monthOf(next) > 0))
    );
  }

  #readDate(tokens: Tokens): void {
    const {at} = tokens.peek();
    const month = takeMonth(tokens);
    if (!startsDate(tokens)) {
      const last =
        isDash(tokens.peek()) && monthOf(tokens.peek(1)) ? (tokens.acceptDash(), takeMonth(tokens)) : month;
      if (startsDate(tokens)) tokens.refuse('unsupported');
      this.seasons.push([month * 100 + 1, last * 100 + (monthLengths[last - 1] ?? 31)]);
      return;
    }
    do {
      const from = month * 100 + takeDate(tokens, month);
      const next = tokens.peek(1);
      if (!isDash(tokens.peek()) || !(next.kind === 'number' || monthOf(next))) {
        this.#refuseShift(tokens);
        this.seasons.push([from, from]);
        continue;
      }
      tokens.acceptDash();
      const year = isYear(tokens.peek()) ? Number(tokens.take().value) : undefined;
      const lastMonth = monthOf(tokens.peek()) ? takeMonth(tokens) : month;
      if (!startsDate(tokens)) tokens.refuse('unsupported');
      const to = lastMonth * 100 + takeDate(tokens, lastMonth);
      this.#addSpan(tokens, at, from, to, lastMonth === month, year);
    } while (tokens.is(',') && startsDate(tokens, 1) && tokens.accept(','));
  }

  #addSpan(
    tokens: Tokens,
    at: number,
    from: number,
    to: number,
    oneMonth: boolean,
    lastYear: number | undefined,
  ): void {
    const [first] = this.years;
    const named = this.years.length === 1 && first && first[0] === first[1] ? first[0] : undefined;
    if (lastYear !== undefined && named === undefined) tokens.refuse('bad-date', at, tokens.since(at).length);
    if (from > to && oneMonth && lastYear === undefined)
      tokens.refuse('backwards', at, tokens.since(at).length);
    if (named !== undefined && (lastYear !== undefined || from > to)) {
      const end = lastYear ?? named + 1;
      if (end < named) tokens.refuse('backwards', at, tokens.since(at).length);
      this.dated.push([dated(named, from), dated(end, to)]);
      return;
    }
    this.seasons.push([from, to]);
  }
}

/** Whether a selector of days begins here. */
export function startsDays(token: Token): boolean {
  return (
    startsWeekday(token) ||
    monthOf(token) > 0 ||
    isYear(token) ||
    (token.kind === 'word' && token.value === 'week')
  );
}

function dated(year: number, season: number): string {
  return `${year}-${String(Math.floor(season / 100)).padStart(2, '0')}-${String(season % 100).padStart(2, '0')}`;
}

function isYear({kind, value}: Token): boolean {
  return kind === 'number' && /^(?:19|20|21)\d\d$/.test(value);
}

function monthOf({kind, value}: Token): number {
  if (kind !== 'word') return 0;
  const short = months.indexOf(value);
  return (short >= 0 ? short : value === 'sept' ? 8 : monthNames.indexOf(value)) + 1;
}

function takeMonth(tokens: Tokens): number {
  const token = tokens.take();
  if (!months.includes(token.value)) tokens.warn('assumed', token);
  return monthOf(token);
}

function weekdayOfToken({kind, value}: Token): number {
  if (kind !== 'word') return 0;
  const short = weekdays.indexOf(value);
  if (short >= 0) return short + 1;
  return value.length < 3
    ? 0
    : weekdayNames.findIndex((name) => name.startsWith(value) || `${name}s` === value) + 1;
}

function startsWeekday(token: Token): boolean {
  return (
    weekdayOfToken(token) > 0 || (token.kind === 'word' && (token.value === 'ph' || token.value === 'sh'))
  );
}

function takeWeekday(tokens: Tokens): Weekday {
  const token = tokens.take();
  const day = weekdayOfToken(token);
  if (!day) tokens.refuse('bad-day', token.at, token.length);
  if (token.value.length > 2) tokens.warn('assumed', token);
  return day as Weekday;
}

/** A day of the month, rather than a time: `Dec 24`, but not `Dec 09:00`. */
function startsDate(tokens: Tokens, ahead = 0): boolean {
  const token = tokens.peek(ahead);
  if (token.kind !== 'number' || token.value.length > 2) return false;
  const [sign, minutes] = [tokens.peek(ahead + 1), tokens.peek(ahead + 2)];
  const end = token.at + token.length;
  return !(sign.value === ':' && sign.at === end && minutes.kind === 'number' && minutes.at === end + 1);
}

function takeDate(tokens: Tokens, month: number): number {
  const token = tokens.take();
  const date = Number(token.value);
  if (date < 1 || date > (monthLengths[month - 1] ?? 31)) tokens.refuse('bad-date', token.at, token.length);
  return date;
}

function takeNumber(tokens: Tokens, least: number, most: number): number {
  const token = tokens.take();
  const value = Number(token.value);
  if (token.kind !== 'number' || value < least || value > most)
    tokens.refuse('bad-number', token.at, token.length);
  return value;
}

function acceptStep(tokens: Tokens): number {
  return tokens.accept('/') ? takeNumber(tokens, 1, 99) : 1;
}

/** Takes a comma if the list goes on behind it. */
function acceptComma(tokens: Tokens, goesOn: (token: Token, next: Token) => boolean): boolean {
  return tokens.is(',') && goesOn(tokens.peek(1), tokens.peek(2)) && tokens.accept(',');
}
