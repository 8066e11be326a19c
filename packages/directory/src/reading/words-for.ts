import {WEEKDAYS, type Service} from '@civic-widgets/model';
import type {Rough} from './normalise.js';
import {readNumber} from './values.js';
import {readWeekdays, weekdaysOfWord} from './weekday-hours.js';

/*
 * Words that feeds have for what the specification has a list of, and for addresses of the web.
 */

const statuses: Readonly<Record<string, Service['status']>> = {
  'active': 'active',
  'open': 'active',
  'live': 'active',
  'current': 'active',
  'published': 'active',
  'true': 'active',
  'inactive': 'inactive',
  'draft': 'inactive',
  'pending': 'inactive',
  'hidden': 'inactive',
  'unpublished': 'inactive',
  'withdrawn': 'inactive',
  'removed': 'defunct',
  'deleted': 'defunct',
  'cancelled': 'inactive',
  'paused': 'temporarily closed',
  'archived': 'inactive',
  'expired': 'inactive',
  'suspended': 'inactive',
  'false': 'inactive',
  'defunct': 'defunct',
  'closed': 'defunct',
  'permanently closed': 'defunct',
  'temporarily closed': 'temporarily closed',
  'temporary closed': 'temporarily closed',
};

/** The status that a word stands for: `Temporarily_Closed`, `live`, `closed`. */
export function readStatus(value: unknown): Service['status'] | undefined {
  if (typeof value === 'boolean') return value ? 'active' : 'inactive';
  if (typeof value !== 'string') return undefined;
  const word = value
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return Object.hasOwn(statuses, word) ? statuses[word] : undefined;
}

/** `byday` of RFC 5545: also a list, full names, `https://schema.org/Monday`. */
export function readByDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return readDays(value);
  const text = value.replace(/[[\]"']/g, ' ').trim();
  const read = readDays(text);
  if (read !== undefined) return read;
  // "MO-FR", "Llun, Mawrth": days and what joins them, and nothing else.
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d/gu) ?? [];
  const isDays = words.every((word) => word === 'to' || word === 'and' || weekdaysOfWord(word) !== undefined);
  const days = isDays ? readWeekdays(text) : [];
  return days.length > 0 ? days.join(',') : undefined;
}

function readDays(value: unknown): string | undefined {
  const items: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,;\s]+/)
      : [value];
  const days: string[] = [];
  for (const item of items) {
    if (item === '' || item === null) continue;
    if (typeof item !== 'string') return undefined;
    const [, nth = '', name = ''] =
      /^(?:https?:\/\/schema\.org\/)?([+-]?[1-5]?)([a-z]{2})[a-z]*$/i.exec(item.trim()) ?? [];
    const day = name.toUpperCase();
    if (!WEEKDAYS.some((one) => one === day) || nth === '-' || nth === '+') return undefined;
    days.push(`${nth.replace('+', '')}${day}`);
  }
  return days.length > 0 ? days.join(',') : undefined;
}

/**
 * What a rule means as a whole. "Daily" is each day of each week, since the specification has weekly and monthly rules only. A rule of
 * another frequency keeps its words and loses its days and times: they would be read as each week's.
 */
export function checkRule(rough: Rough, record: Record<string, unknown>): 'hours-unread' | undefined {
  const {freq} = rough;
  const {opens_at: opens, closes_at: closes} = record;
  // From midnight to midnight is what an empty form leaves behind as often as a whole day.
  if (opens !== undefined && opens === closes) {
    wordsOnly(record, '');
    return 'hours-unread';
  }
  if (typeof freq !== 'string' || freq.trim() === '' || record['freq'] !== undefined) return undefined;
  if (freq.trim().toUpperCase() === 'DAILY' && (record['interval'] ?? 1) === 1) {
    record['freq'] = 'WEEKLY';
    record['byday'] ??= WEEKDAYS.join(',');
    return undefined;
  }
  wordsOnly(record, `${freq.toLowerCase()} `);
  return undefined;
}

function wordsOnly(record: Record<string, unknown>, often: string): void {
  const {opens_at: opens, closes_at: closes} = record;
  if (record['description'] === undefined && typeof opens === 'string' && typeof closes === 'string')
    record['description'] = `${often}${opens}-${closes}`;
  const ofRule = [
    'freq',
    'byday',
    'bymonthday',
    'byweekno',
    'byyearday',
    'interval',
    'opens_at',
    'closes_at',
    'count',
  ];
  for (const field of ofRule) Reflect.deleteProperty(record, field);
}

/** An age in years: `18`, `"18 years"`, `"50+"`. Nought and 99 or more as the highest are what forms have for "no limit". */
export function readAge(value: unknown, field: string): number | 'none' | undefined {
  const text =
    typeof value === 'string' ? value.replace(/\s*(?:\+|y(?:ea)?rs?(?: old)?|plus)\s*$/i, '') : value;
  const age = readNumber(text);
  if (age === undefined || age < 0) return undefined;
  return field === 'maximum_age' && (age === 0 || age >= 120) ? 'none' : age;
}

/** An address of the web as it was meant: `www.example.org`, `http:/example.org`, `https://https://example.org`. Anything else as it is. */
export function readWeb(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = text
    .replace(/^(https?:\/\/)(?=https?:\/\/)/i, '')
    .replace(/^(https?):\/?(?=[^/])/i, '$1://')
    .replace(/^\/\/(?=[\w-]+\.)/, 'https://');
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(address) ? `https://${address}` : address;
}
