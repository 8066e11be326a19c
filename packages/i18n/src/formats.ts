/**
 * Numbers, shares and moments as people of a language write them. Formats are made once each: a DateTimeFormat
 * costs about 16 ms on a phone.
 */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}

/** `2,553` */
export function formatNumber(lang: string, value: number): string {
  return once(`n/${lang}`, () => new Intl.NumberFormat(localeOf(lang))).format(value);
}

/** `51%`: whole per cents, since a share of a few dozen answers is not known more closely. */
export function formatShare(lang: string, part: number, whole: number): string {
  const format = once(`s/${lang}`, () => new Intl.NumberFormat(localeOf(lang), {style: 'percent', maximumFractionDigits: 0}));
  return format.format(whole === 0 ? 0 : part / whole);
}

/** `30 November 2026 at 17:00`, told in the site's own time zone. */
export function formatMoment(lang: string, instant: string, timeZone: string): string {
  const format = once(
    `m/${lang}/${timeZone}`,
    () => new Intl.DateTimeFormat(localeOf(lang), {dateStyle: 'long', timeStyle: 'short', timeZone: knownZone(timeZone)}),
  );
  return format.format(new Date(instant));
}

/** `30 November 2026` */
export function formatDay(lang: string, instant: string, timeZone: string): string {
  const format = once(
    `d/${lang}/${timeZone}`,
    () => new Intl.DateTimeFormat(localeOf(lang), {dateStyle: 'long', timeZone: knownZone(timeZone)}),
  );
  return format.format(new Date(instant));
}

// Bare `en` means American dates to Intl (January 31, 2031). A page that says only `en` is more likely to be read in Britain
// here; one that means America says `en-US`.
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}

// A zone that this browser does not know must not take the page down: dates are then told in UTC, and say so.
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return 'UTC';
    throw error;
  }
}
