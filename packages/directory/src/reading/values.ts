/*
 * Values as feeds and spreadsheets write them, read into the forms of the model. `undefined` means: not to be understood.
 */

/** A number: `12.3`, `"12.3"`, `"12,3"`, `"£1,200.50"`, `"-2,71°"`. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  let text = value
    .normalize('NFKC')
    .trim()
    .replace(/^[£$€]\s*|\s*[£$€°]$/g, '')
    .replace(/\u2212/g, '-');
  // A comma before exactly three digits, or before a point, groups thousands; any other one is the decimal comma.
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) text = text.replace(/,/g, '');
  else text = text.replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}

/** A coordinate: like a number, but a comma is always the decimal one (`52,367` is no 52 thousand); `52.4 N` and `2.7 W` too. */
export function readDegrees(value: unknown): number | undefined {
  if (typeof value !== 'string') return readNumber(value);
  const [, deg, min, sec = '0', hemisphere = ''] =
    /^\s*(\d{1,3})\s*°\s*(\d{1,2}(?:\.\d+)?)\s*['’′]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["”″]|''))?\s*([NSEWO]?)\s*$/i.exec(
      value,
    ) ?? [];
  if (deg && min) {
    const degrees = Number((Number(deg) + Number(min) / 60 + Number(sec) / 3600).toFixed(6));
    return /[SW]/i.test(hemisphere) ? -degrees : degrees;
  }
  const [, sign = '', digits = '', side = ''] =
    /^\s*([+\-\u2212]?)\s*(\d+(?:[.,]\d+)?)\s*°?\s*([NSEWO]?)\s*$/i.exec(value) ?? [];
  if (!digits) return undefined;
  const degrees = Number(digits.replace(',', '.'));
  return sign && sign !== '+' ? -degrees : /[SW]/i.test(side) ? -degrees : degrees;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day, as `2026-03-31`. Reads ISO 8601 with or without a time, `31/03/2026`, `31.3.26`, `31 March 2026`, `March 31, 2026`, and
 * milliseconds since 1970. A slash has the day first, as in the United Kingdom, unless only the other way gives a day;
 * an instant's day is the one that its writer's clock showed.
 */
export function readDay(value: unknown): string | undefined {
  if (typeof value === 'number') return dayOfEpoch(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, first, second, year] =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})(?:[\sT].*)?$/.exec(text) ?? [];
  if (first && second && year) {
    return (
      day(fullYear(year), Number(second), Number(first)) ?? day(fullYear(year), Number(first), Number(second))
    );
  }
  const dayFirst =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})\b/i.exec(text);
  if (dayFirst) return day(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (monthFirst) return day(fullYear(monthFirst[3] ?? ''), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const [, month, of] = /^([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  if (month && of) return day(Number(of), monthOf(month), 1);
  const epoch = /^(?:\/Date\()?(\d{12,13})(?:[+-]\d{4})?(?:\)\/)?$/.exec(text)?.[1];
  if (epoch) return dayOfEpoch(Number(epoch));
  // How spreadsheets count days, from 1900 on; these are 1982 to 2064.
  return /^[3-5]\d{4}(?:\.\d+)?$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10)
    : undefined;
}

/** A moment, RFC 3339 with an offset. One without an offset is taken for UTC, a day alone for its first minute there. */
export function readInstant(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const [, date, time, seconds = ':00', offset] =
      /^\s*(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?\d*\s*(Z|[+-]\d{2}(?::?\d{2})?)?\s*$/i.exec(
        value,
      ) ?? [];
    if (date && time) return readDay(date) && `${date}T${time}${seconds}${offsetOf(offset)}`;
  }
  const found = readDay(value);
  return found && `${found}T00:00:00Z`;
}

function offsetOf(offset: string | undefined): string {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 'Z';
  const digits = offset.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

/** A time on the clock, as `09:30`: also `9:30`, `9.30`, `0930`, `9am`, `9.30 pm`, `noon`, `18h30`, and a date with a time. */
export function readTime(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d{2}-\d{2}[t ]/, '');
  // A part of a day, as spreadsheets count: 0.375 is nine o'clock.
  if (/^0?[.,]\d+$/.test(text)) return timeOfDay(Number(text.replace(',', '.')));
  if (text === 'noon' || text === 'midday' || text === '12 noon') return '12:00';
  if (text === 'midnight') return '00:00';
  const exact = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (exact) {
    const [, hour = '', minute = '', second = '00', zone = ''] = exact;
    if (hour === '24' && (minute !== '00' || second !== '00')) return undefined;
    return `${hour}:${minute}${second === '00' ? '' : `:${second}`}${zone.toUpperCase()}`;
  }
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?:\s*[:.h]\s*([0-5]\d)?)?\s*(?:([ap])\.?\s?m\.?|uhr|h)?$/.exec(text) ??
    /^(\d{1,2})([0-5]\d)\s*(?:([ap])\.?\s?m\.?|hrs?)?$/.exec(text) ??
    [];
  if (hour === undefined) return undefined;
  let hours = Number(hour);
  if (half && (hours < 1 || hours > 12)) return undefined;
  if (half) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  if (hours > 24 || (hours === 24 && minute !== '00')) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

function timeOfDay(part: number): string {
  const minutes = Math.round(part * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const yeses = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  '✓',
  '✔',
  'ydy',
  'oes',
  'ja',
  'oui',
  'sì',
  'si',
  'sí',
]);
const noes = new Set(['no', 'n', 'false', 'f', '0', 'nac ydy', 'nac oes', 'nein', 'non', 'none']);

/** Yes or no, as a spreadsheet ticks it. */
export function readYesNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(typeof value === 'string' || typeof value === 'number' ? value : '')
    .trim()
    .toLowerCase();
  return yeses.has(text) ? true : noes.has(text) ? false : undefined;
}

function day(year: number, month: number, date: number): string | undefined {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function dayOfEpoch(value: number): string | undefined {
  // Milliseconds from 1973 on: anything smaller is a year, a spreadsheet's serial number, or a mistake.
  if (!(value > 1e11 && value < 4e12)) return undefined;
  return new Date(value).toISOString().slice(0, 10);
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}
