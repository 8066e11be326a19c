import type {IndexHead, ServicePlace, ServiceRecord} from '@civic-widgets/directory/search.js';
import {bankHolidays, openAt, type Holidays, type Hours, type OpenAt} from '@civic-widgets/hours';
import {formatDay, localesOf, type Translator} from '@civic-widgets/i18n';

/** How a service stands at a moment, in words, with the tone of its tag. */
export interface OpeningWords {
  readonly tone: 'success' | 'neutral' | 'warning' | 'error';
  readonly words: string;
  /** Why it may be otherwise today. */
  readonly but?: string | undefined;
}

const day = 86_400_000;

/** The bank holidays that count in a directory. One of London's clock that names no nation is taken for one of England or Wales. */
export function holidaysOf({nation, timeZone}: Pick<IndexHead, 'nation' | 'timeZone'>): Holidays | undefined {
  const counted = nation ?? (timeZone === 'Europe/London' ? 'england-and-wales' : undefined);
  return counted && bankHolidays(counted);
}

/**
 * The hours that a line about a service can tell: those of the nearest place, of the only one, or the service's own. Where several
 * places have hours of their own, none of them are the service's.
 */
export function hoursOf({places, hours}: ServiceRecord, nearest?: number): Hours | undefined {
  const place: ServicePlace | undefined =
    nearest === undefined && places.length > 1 ? undefined : places[nearest ?? 0];
  return place?.hours ?? hours;
}

/** Tells whether a service is open at a moment, until when or when next, and why that may be otherwise. Nothing where no hours are known. */
export function openingWords(
  translator: Translator,
  record: ServiceRecord,
  {
    now,
    holidays,
    nearest,
  }: {readonly now: Date; readonly holidays?: Holidays | undefined; readonly nearest?: number | undefined},
): OpeningWords | undefined {
  const {t} = translator;
  if (record.temporarilyClosed) return {tone: 'error', words: t('finder.open.suspended')};
  const hours = hoursOf(record, nearest);
  if (!hours) return undefined;
  let at: OpenAt;
  try {
    at = openAt(hours, now.getTime(), holidays, 31);
  } catch (error) {
    // A zone that this browser does not know: then nothing is known here.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const but = at.mayDiffer && t(`finder.open.differs-${at.mayDiffer}`);
  return {...stateWords(translator, hours, at, now), but};
}

function stateWords(translator: Translator, hours: Hours, at: OpenAt, now: Date): OpeningWords {
  const {t, lang} = translator;
  const {until, opensNext, rule, reason} = at;
  if (at.state === 'open') {
    const tone = at.mayDiffer ? 'warning' : 'success';
    if (until === undefined || until - now.getTime() > day) return {tone, words: t('finder.open.always')};
    return {tone, words: t('finder.open.until', {time: clockTime(lang, until, hours.zone)})};
  }
  if (at.state === 'unknown') {
    if (rule?.note) return {tone: 'neutral', words: rule.note};
    return {tone: 'neutral', words: t(reason === 'sometime' ? 'finder.open.sometime' : 'finder.open.ask')};
  }
  const tone = 'neutral';
  const isHoliday = reason === 'closed-rule' && at.holiday !== undefined;
  if (opensNext === undefined)
    return {tone, words: t(isHoliday ? 'finder.open.holiday' : 'finder.open.closed')};
  const time = clockTime(lang, opensNext, hours.zone);
  const ahead = daysBetween(now.getTime(), opensNext, hours.zone);
  if (ahead === 0) return {tone, words: t('finder.open.opens-today', {time})};
  if (ahead === 1) return {tone, words: t('finder.open.opens-tomorrow', {time})};
  if (ahead < 7)
    return {
      tone,
      words: t('finder.open.opens-on', {day: weekdayName(translator, opensNext, hours.zone), time}),
    };
  return {
    tone,
    words: t('finder.open.opens-on', {
      day: formatDay(lang, new Date(opensNext).toISOString(), hours.zone),
      time,
    }),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}/${timeZone}/${Object.keys(style).join()}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(localesOf(locale), {...style, timeZone})));
  return made;
}

/** `16:30`, by the clock of the place. */
export function clockTime(lang: string, instant: number, zone: string): string {
  return format(lang, zone, {
    hour: '2-digit',
    minute: '2-digit',
    ...(/^ur\b/i.test(lang) && {hourCycle: 'h23'}),
  }).format(instant);
}

/** `2026-11-22`, by the calendar of the place. Put together from its parts: no format writes it so in every browser. */
export function dateIn(instant: number, zone: string): string {
  const parts = format('en', zone, {year: 'numeric', month: '2-digit', day: '2-digit'}).formatToParts(
    instant,
  );
  const partOf = (wanted: string) => parts.find(({type}) => type === wanted)?.value ?? '';
  return `${partOf('year')}-${partOf('month')}-${partOf('day')}`;
}

function daysBetween(from: number, to: number, zone: string): number {
  return Math.round((Date.parse(dateIn(to, zone)) - Date.parse(dateIn(from, zone))) / day);
}

/** Our own names for the days: Chromium knows no Welsh. 1 is Monday. */
export function nameOfDay({t}: Translator, number: number): string {
  return t('finder.weekdays').split(/[,،] /)[number - 1] ?? '';
}

function weekdayName(translator: Translator, instant: number, zone: string): string {
  return nameOfDay(translator, new Date(`${dateIn(instant, zone)}T12:00Z`).getUTCDay() || 7);
}
