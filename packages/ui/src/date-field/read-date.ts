import {latinDigits, readMonth} from '@civic-widgets/i18n';

/** The parts of a date in the order in which they are asked. */
export const DATE_PARTS = ['day', 'month', 'year'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** What is written in each part. */
export type WrittenDate = Readonly<Record<DatePart, string>>;

/** What each part says: `null` where nothing is written, NaN where it can't be told. */
export type ReadDate = Readonly<Record<DatePart, number | null>>;

/** Reads each part by itself; the names of months, language after language, as `readMonth` takes them. */
export function readParts(written: WrittenDate, names: () => Parameters<typeof readMonth>[1]): ReadDate {
  const read = (part: DatePart, reader: (text: string) => number) => {
    const text = latinDigits(written[part]).trim();
    return text === '' ? null : reader(text) || Number.NaN;
  };
  return {
    day: read('day', (text) => (/^\d{1,2}$/.test(text) && Number(text) <= 31 ? Number(text) : 0)),
    month: read('month', (text) => readMonth(text, /\d/.test(text) ? [] : names())),
    // Of two figures nobody can tell the century: 05 is somebody's 1905 and somebody's 2005.
    year: read('year', (text) => (/^\d{4}$/.test(text) ? Number(text) : 0)),
  };
}

/** How many days the month has. */
export function daysIn(month: number, year: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0);
  return end.getUTCDate();
}

/** The date as `YYYY-MM-DD`; empty if it is not whole, or there is no such day. */
export function isoOf({day, month, year}: ReadDate): string {
  if (!day || !month || !year || day > daysIn(month, year)) return '';
  const figures = (number: number, length: number) => String(number).padStart(length, '0');
  return `${figures(year, 4)}-${figures(month, 2)}-${figures(day, 2)}`;
}

/** The three parts of what stands for a date, whole or not: `1984--12` has no month. */
export function partsOf(text: string): WrittenDate {
  const [, year = '', month = '', day = ''] = /^(.*?)-(.*?)-(.*)$/s.exec(text) ?? [];
  const bare = (figures: string) => figures.replace(/^0(?=\d$)/, '');
  return {day: bare(day), month: bare(month), year};
}
