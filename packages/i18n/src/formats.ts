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
  return once(`n/${lang}`, () => new Intl.NumberFormat(localesOf(lang))).format(value);
}

/** `51%`: whole per cents, since a share of a few dozen answers is not known more closely. */
export function formatShare(lang: string, part: number, whole: number): string {
  const format = once(`s/${lang}`, () => new Intl.NumberFormat(localesOf(lang), {style: 'percent', maximumFractionDigits: 0}));
  return format.format(whole === 0 ? 0 : part / whole);
}

/** `30 November 2026 at 17:00`, told in the site's own time zone. */
export function formatMoment(lang: string, instant: string | number, timeZone: string): string {
  return dateFormat(lang, {dateStyle: 'long', timeStyle: 'short'}, timeZone).format(new Date(instant));
}

/** `30 November 2026` */
export function formatDay(lang: string, instant: string, timeZone: string): string {
  return dateFormat(lang, {dateStyle: 'long'}, timeZone).format(new Date(instant));
}

// A browser without the words of a language (Chromium has no Welsh) would tell the date in the language of the device.
// Figures, day first, are then the honest form: 30/11/2026, 17:00.
function dateFormat(lang: string, style: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  return once(`${Object.values(style).join()}/${lang}/${timeZone}`, () => {
    const isKnown = knowsZone(timeZone);
    const zone = {timeZone: isKnown ? timeZone : 'UTC'};
    const hasWords = Intl.DateTimeFormat.supportedLocalesOf(localesOf(lang)[0]).length > 0;
    if (hasWords) {
      const timeStyle = isKnown ? style.timeStyle : style.timeStyle && 'long';
      // The Urdu that browsers carry says PM in Latin letters, which end up on the wrong side of the hour.
      const hours: Intl.DateTimeFormatOptions = /^ur\b/i.test(lang) ? {hourCycle: 'h23'} : {};
      return new Intl.DateTimeFormat(localesOf(lang), {...style, ...(timeStyle && {timeStyle, ...hours}), ...zone});
    }
    const time: Intl.DateTimeFormatOptions = style.timeStyle ? {hour: '2-digit', minute: '2-digit'} : {};
    if (style.timeStyle && !isKnown) time.timeZoneName = 'short';
    return new Intl.DateTimeFormat('en-GB', {year: 'numeric', month: '2-digit', day: '2-digit', ...time, ...zone});
  });
}

// Bare `en` means American dates to Intl (January 31, 2031). A page that says only `en` is more likely to be read in Britain
// here; one that means America says `en-US`. Without a second choice, a browser that lacks the language would take the device's.
export function localesOf(lang: string): string[] {
  return lang === 'en' || !isTag(lang) ? ['en-GB'] : [lang, 'en-GB'];
}

// Intl refuses some tags that our records may hold, such as `en-a-bb-a-cc`. That must not take the page down either.
function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// A zone that this browser does not know must not take the page down: times are then told in UTC, and say so.
function knowsZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
