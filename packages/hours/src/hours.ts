/** ISO numbers of days: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The parts of the United Kingdom that have bank holidays of their own, under the names that GOV.UK gives them. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** How hours were written where they were found. */
export type HoursFormat = 'osm' | 'schedule' | 'schema.org' | 'clock';

/** From and to, both included. */
export type Span = readonly [from: number, to: number];

/**
 * When somewhere is open, as rules that are tried one after the other. Plain data: it goes into an index as JSON, and a page that
 * shows it needs none of the readers that made it.
 */
export interface Hours {
  /** IANA name of the zone whose clocks the rules mean, such as `Europe/London`. */
  readonly zone: string;
  /** Whose bank holidays count here. */
  readonly nation?: Nation;
  /** How the hours were written. */
  readonly format: HoursFormat;
  /** Later rules take the days they speak of away from earlier ones, unless their `join` says otherwise. No rules: nothing is known. */
  readonly rules: readonly HoursRule[];
}

/**
 * On which days (all conditions given must hold; none given is every day), and then what. Times are minutes since midnight of the
 * wall clock; an end beyond 1440 is on the next day.
 */
export interface HoursRule {
  /** Days of the week; or those that `nth` names. */
  readonly weekdays?: readonly Weekday[];
  /**
   * `[2, 2]` is the second Tuesday of a month, `[-1, 5]` the last Friday, `[1, 6, 1]` the day after the first Saturday; or those that `weekdays`
   * names.
   */
  readonly nth?: readonly (readonly [nth: number, weekday: Weekday, plus?: number])[];
  /** Days of the month; -1 is the last. */
  readonly monthDays?: readonly number[];
  /** Parts of each year as month × 100 + day, both ends included: `[1115, 228]` goes through New Year. */
  readonly seasons?: readonly Span[];
  /** Parts of each year of which an end is another date every year, both ends included; or those that `seasons` names. */
  readonly movable?: readonly (readonly [from: YearDay, to: YearDay])[];
  /** ISO weeks of the year, with a step; negative ones count from the last week. */
  readonly weeks?: readonly (readonly [from: number, to: number, step: number])[];
  /** Years, with a step. */
  readonly years?: readonly (readonly [from: number, to: number, step: number])[];
  /**
   * Bank holidays: `also` besides the days of the week, `only` where the other conditions hold too. `school`: in school holidays, which nobody
   * lists for every school: such a rule decides nothing, and its days may differ.
   */
  readonly holidays?: 'also' | 'only' | 'school';
  /** Means the day so many days after a bank holiday instead, or before it if negative. */
  readonly holidayShift?: number;
  /** Every so many days, weeks, months or years, counted from the one that holds `start`; weeks begin on `weekStart` (Monday if not given). */
  readonly every?: {
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly interval: number;
    readonly start: string;
    readonly weekStart?: Weekday;
  };
  /** First day, `2026-11-22`. */
  readonly from?: string;
  /** Last day, included. */
  readonly to?: string;
  /**
   * The first and last day for which its source says anything at all. A day that no rule of the hours speaks for is `unknown`, not
   * closed.
   */
  readonly valid?: readonly [from: string | null, to: string | null];
  /** Minutes since midnight, end not included. None given: the whole day. */
  readonly ranges?: readonly Span[];
  /**
   * `open` if not given. `sometime` is open at times within the ranges that the source does not tell ("mornings"); `unknown` may or may
   * not be open.
   */
  readonly state?: 'closed' | 'unknown' | 'sometime';
  /** Why it is not known, where the source shows it. */
  readonly why?: 'open-end' | 'sun' | 'note';
  /** `add`: keeps what earlier rules say of the same days. `otherwise`: speaks only for times at which all earlier ones say closed. */
  readonly join?: 'add' | 'otherwise';
  /** What the source says in words, such as "by appointment". */
  readonly note?: string;
  /** The piece of the source that this is made of, as it was written, or the id of the record. */
  readonly text?: string;
}

/** A day that each year has, and not always on the same date. One of the first three is given. */
export interface YearDay {
  /** Easter Sunday. */
  readonly easter?: true;
  /** Month × 100 + day. */
  readonly date?: number;
  /** `[10, -1, 7]` is the last Sunday of October. */
  readonly nth?: readonly [month: number, nth: number, weekday: Weekday];
  /** So many days later, or earlier if negative. */
  readonly plus?: number;
}

/** A bank holiday. */
export interface Holiday {
  /** `2026-12-28`. */
  readonly date: string;
  /** Which: `christmas`, `boxing-day`, `st-andrew` and so on. */
  readonly name: string;
  /**
   * `substitute` is the weekday that makes up for one at a weekend. `nominal` is that day at the weekend itself, where it is one on which
   * places close all the same, though it is no bank holiday in law (Christmas, Boxing Day, New Year's Day, 2 January in Scotland): rules for bank
   * holidays hold on it. `name-only` is such a day on which most keep their usual hours (St Andrew's, St Patrick's, 12 July): rules
   * for bank holidays do not hold, and hours may differ.
   */
  readonly kind: 'day' | 'substitute' | 'nominal' | 'name-only';
}

/** The bank holidays of one place. */
export interface Holidays {
  /** The first and last year for which the list is complete. */
  readonly years: Span;
  /** The holiday on that day, if it is one. Outside of `years` it is what the law's pattern gives, without days proclaimed later. */
  on(date: string): Holiday | undefined;
}

/** What somebody at the door would find; `unknown` is an answer too, and never shown as closed. */
export type HoursState = 'open' | 'closed' | 'unknown';

/**
 * Why the answer is what it is. Open: `hours` (between two times), `all-day`. Closed: `outside-hours` (of a day that has some),
 * `not-that-day` (no rule for it), `closed-rule` (a rule says so). Unknown: `no-hours` (nothing is known of this place), `not-current` (what is known
 * is not for this day), `sometime` (open that day, times not told), `open-end` (opened, end not told), `sun` (depends on sunrise or
 * sunset), `note` (only words: "by appointment"), `says-unknown`, `holidays-not-known` (a rule for bank holidays would change it, and
 * whether this day is one is not known).
 */
export type HoursReason =
  | 'hours'
  | 'all-day'
  | 'outside-hours'
  | 'not-that-day'
  | 'closed-rule'
  | 'no-hours'
  | 'not-current'
  | 'sometime'
  | 'open-end'
  | 'sun'
  | 'note'
  | 'says-unknown'
  | 'holidays-not-known';

/**
 * "Hours may differ today", and why: the day is a bank holiday of which no rule speaks (`holiday`); the list of bank holidays does
 * not reach that year or is not there (`holidays-not-known`); the hours are others in school holidays, and whether the day is in one is
 * not known (`school-holidays`).
 */
export type MayDiffer = 'holiday' | 'holidays-not-known' | 'school-holidays';

/** The answer for one stretch of time, with what decided it. */
export interface Verdict {
  readonly state: HoursState;
  readonly reason: HoursReason;
  /** The rule that decided; missing where none did. Its `text` is the piece of the source, its `note` the words for people. */
  readonly rule?: HoursRule;
  /** How the source was written. */
  readonly format: HoursFormat;
  /** The bank holiday on the day in question. */
  readonly holiday?: Holiday;
  readonly mayDiffer?: MayDiffer;
}

/** {@link Verdict} of one moment, and what comes after it. Instants are milliseconds since 1970 UTC, as `Date.now()` gives them. */
export interface OpenAt extends Verdict {
  /** The first instant at which `state` is another; missing if that is further away than was looked. */
  readonly until?: number;
  /** The first instant after this one at which it opens; only where it is not open now. */
  readonly opensNext?: number;
}
