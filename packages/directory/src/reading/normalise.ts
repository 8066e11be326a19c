import {cleanText, readLeniently, Service} from '@civic-widgets/model';
import {hasConfidentialPlace} from '../quality/confidential.js';
import {repairCoordinates} from './coordinates.js';
import {ALIASES, kindOf, MAIN_FIELDS, type FieldKind} from './fields.js';
import {issue, type Issue, type IssueCode, type IssueSubject} from './issues.js';
import {holdsMarkup, plainLine, plainText} from './plain-text.js';
import {checkRule, readAge, readByDay, readStatus, readWeb} from './words-for.js';
import {readDay, readDegrees, readInstant, readNumber, readTime, readYesNo} from './values.js';

/** A record of a feed, before anything is known of it. */
export type Rough = Readonly<Record<string, unknown>>;

export function isRough(value: unknown): value is Rough {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface NormaliseOptions {
  /** ISO 3166-1 code of the country that addresses without one are in. */
  readonly country?: string | undefined;
  /** Whether all values are strings, as in a spreadsheet, so that a number in quotes is nothing to report. */
  readonly untyped?: boolean | undefined;
}

// Deeper and larger than any record of Open Referral; one that holds itself ends here.
const DEPTH = 24;
const VALUES = 20_000;

/**
 * Makes a service of the model out of a record that has Open Referral's names: values of a wrong type are converted, HTML becomes
 * text, blank values are absent, a record where a list belongs becomes a list of one, what is wrong is left out. Each change
 * that the owner would want to know of is added to `issues`. Returns `undefined` when there is nothing to name.
 */
export function normaliseService(
  rough: Rough,
  subject: IssueSubject,
  issues: Issue[],
  options: NormaliseOptions = {},
): Service | undefined {
  const reader = new RecordReader(subject, issues, options);
  const record = reader.record(rough, '', 'service', 0);
  const known = {...subject, id: textOf(record['id']) ?? subject.id, name: textOf(record['name'])};
  if (!known.name) {
    issues.push(issue('name-missing', known, 'name', glimpse(rough)));
    return undefined;
  }
  // Longer than any identifier: somebody's text has slipped into the field.
  if (textOf(record['id']) && String(record['id']).length > 255) Reflect.deleteProperty(record, 'id');
  if (!record['id']) {
    record['id'] = subject.id ?? idOf(rough, known.name);
    known.id = textOf(record['id']);
    if (!options.untyped && !subject.id) issues.push(issue('id-missing', known, 'id'));
  }
  reader.give(known);
  repairCoordinates(record, known, issues, options.country);
  withIds(record, String(record['id']));
  const {output, dropped} = readLeniently(Service, record);
  for (const {code, path, value} of dropped) issues.push(issue(code, known, path, value));
  if (!output) issues.push(issue('record-unreadable', known));
  return output && rough['id'] === undefined ? withQuietId(output, idOf({}, known.name)) : output;
}

// What a record without a name says first: somebody has to find it.
function glimpse(rough: Rough, depth = 0): string {
  const words = Object.values(rough).flatMap((value) => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    return depth < 4 && (isRough(value) || Array.isArray(value)) ? [glimpse(value as Rough, depth + 1)] : [];
  });
  return words.filter(Boolean).slice(0, 4).join(', ');
}

class RecordReader {
  readonly #subject: IssueSubject;
  readonly #issues: Issue[];
  readonly #options: NormaliseOptions;
  #left = VALUES;
  readonly #found: {code: IssueCode; path: string; value: unknown}[] = [];

  constructor(subject: IssueSubject, issues: Issue[], options: NormaliseOptions) {
    this.#subject = subject;
    this.#issues = issues;
    this.#options = options;
  }

  /** Hands over what was found, now that the service has its name. */
  give(subject: IssueSubject): void {
    for (const {code, path, value} of this.#found)
      this.#issues.push(issue(code, {...this.#subject, ...subject}, path, value));
  }

  record(rough: Rough, path: string, within: string, depth: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const aliases = ALIASES[within];
    for (const [key, value] of Object.entries(rough)) {
      const kind = kindOf(key);
      if (!kind || isBlank(value)) continue;
      const read = this.#value(kind, key, value, path ? `${path}.${key}` : key, depth + 1);
      if (read !== undefined) record[key] = read;
    }
    for (const [alias, key] of Object.entries(aliases ?? {})) {
      const kind = kindOf(key);
      if (record[key] !== undefined || !kind || !Object.hasOwn(rough, alias) || isBlank(rough[alias]))
        continue;
      const read = this.#value(kind, key, rough[alias], path ? `${path}.${alias}` : alias, depth + 1);
      if (read !== undefined) record[key] = read;
    }
    if (within === 'schedules') {
      const fault = checkRule(rough, record);
      if (fault)
        this.#fault(fault, `${path}.opens_at`, `${String(rough['opens_at'])}-${String(rough['closes_at'])}`);
    }
    return record;
  }

  #value(kind: FieldKind, key: string, value: unknown, path: string, depth: number): unknown {
    this.#left -= 1;
    if (depth > DEPTH || this.#left < 0) return undefined;
    switch (kind) {
      case 'list':
        return this.#list(key, value, path, depth);
      case 'record':
        if (isRough(value)) return this.record(value, path, key, depth);
        return this.#fault('value-invalid', path, value);
      case 'translations':
        return this.#translations(value, path);
      case 'age':
        return this.#age(key, value, path);
      case 'number':
        return this.#converted(readNumber(value), typeof value === 'number', path, value);
      case 'degrees':
        return this.#converted(readDegrees(value), typeof value === 'number', path, value);
      case 'day':
        return this.#converted(readDay(value), (read) => read === value, path, value);
      case 'instant':
        return this.#converted(readInstant(value), (read) => read === value, path, value);
      case 'time':
        return this.#converted(
          readTime(value),
          typeof value === 'string' && /^\d\d:\d\d/.test(value),
          path,
          value,
        );
      case 'flag':
        return this.#converted(readYesNo(value), typeof value === 'boolean', path, value);
      case 'days':
        return this.#converted(readByDay(value), typeof value === 'string', path, value, 'hours-unread');
      case 'status':
        return this.#converted(readStatus(value), (read) => read === value, path, value);
      case 'frequency':
        return this.#frequency(value, path);
      case 'choice':
        return this.#line(value, path)?.toLowerCase();
      case 'country':
        return countryCode(this.#line(value, path));
      case 'phone':
        return this.#line(value, path)?.replace(/^(?:["'\s]|tel:)+|["'\s]+$/gi, '') || undefined;
      case 'web':
        return this.#converted(
          readWeb(this.#line(value, path)),
          (read) => read === String(value).trim(),
          path,
          value,
        );
      case 'email':
        return this.#email(value, path);
      case 'raw':
        return isRough(value) || Array.isArray(value)
          ? safeJson(value)
          : this.#scalar(value, path, cleanText);
      case 'prose':
        return this.#scalar(value, path, plainText) || undefined;
      case 'id':
      case 'line':
        return this.#line(value, path);
    }
  }

  #list(key: string, value: unknown, path: string, depth: number): unknown {
    const main = MAIN_FIELDS[key];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const list: unknown[] = [];
    for (const [index, item] of items.entries()) {
      if (isBlank(item)) continue;
      const at = `${path}.${String(index)}`;
      const within = key === 'locations' ? 'location' : key;
      if (isRough(item)) {
        const record = this.record(item, at, within, depth + 1);
        // Hours in a form that nobody knows: an empty rule would say nothing, and say so to nobody.
        if (key !== 'schedules' || Object.keys(record).some((field) => field !== 'id')) list.push(record);
        else this.#fault('hours-unread', at, safeJson(item));
      } else if (main && typeof item === 'string')
        list.push(this.record({[main]: item}, at, within, depth + 1));
      else this.#fault('value-invalid', at, item);
    }
    return list.length > 0 ? list : undefined;
  }

  #translations(value: unknown, path: string): unknown {
    if (!isRough(value)) return this.#fault('value-invalid', path, value);
    const read: Record<string, unknown> = {};
    for (const [lang, words] of Object.entries(value)) {
      if (lang === '__proto__') continue;
      if (isRough(words)) read[lang] = this.record(words, `${path}.${lang}`, 'translation', 2);
    }
    return read;
  }

  #frequency(value: unknown, path: string): string | undefined {
    const freq = this.#line(value, path)?.toUpperCase();
    return freq === 'WEEKLY' || freq === 'MONTHLY'
      ? freq
      : freq === 'DAILY'
        ? undefined
        : this.#fault('hours-unread', path, value);
  }

  #age(key: string, value: unknown, path: string): number | undefined {
    const age = readAge(value, key);
    if (age === 'none') return this.#fault('value-converted', path, value);
    return this.#converted(age, typeof value === 'number', path, value);
  }

  #line(value: unknown, path: string): string | undefined {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
      return this.#line(value.join(','), path);
    }
    return this.#scalar(value, path, plainLine) || undefined;
  }

  // `Reception <desk@example.org>`, `mailto:desk@example.org`, two addresses in one cell: the first address is the one.
  #email(value: unknown, path: string): string | undefined {
    if (typeof value !== 'string') return this.#fault('value-invalid', path, value);
    const found = /[^\s<>,;:()"']+@[^\s<>,;:()"']+\.[^\s<>,;:()"']*[^\s<>,;:()"'.]/u.exec(value)?.[0];
    if (found === undefined) return this.#line(value, path);
    if (found !== value.trim()) this.#fault('value-converted', path, value);
    return cleanText(found);
  }

  #scalar(value: unknown, path: string, clean: (text: string) => string): string | undefined {
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
      return String(value);
    if (typeof value !== 'string') return this.#fault('value-invalid', path, value);
    const cleaned = clean(value);
    if (cleaned !== value) {
      if (clean !== cleanText && holdsMarkup(value)) this.#fault('markup-removed', path, value);
      else if (value.replace(/\r\n?/g, '\n') !== cleanText(value)) this.#fault('text-repaired', path, value);
    }
    return cleaned;
  }

  #converted<T>(
    read: T | undefined,
    same: boolean | ((read: T) => boolean),
    path: string,
    value: unknown,
    code: IssueCode = 'value-invalid',
  ): T | undefined {
    if (read === undefined) return this.#fault(code, path, value);
    const exact = typeof same === 'function' ? same(read) : same;
    if (!exact && !this.#options.untyped) this.#fault('value-converted', path, value);
    return read;
  }

  #fault(code: IssueCode, path: string, value: unknown): undefined {
    // A field may be read twice, under its own name and another.
    if (this.#found.some((one) => one.code === code && one.path === path && one.value === value)) return;
    this.#found.push({code, path, value});
  }
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

const countries: Readonly<Record<string, string>> = {
  'UK': 'GB',
  'UNITED KINGDOM': 'GB',
  'GREAT BRITAIN': 'GB',
  'ENGLAND': 'GB',
  'WALES': 'GB',
  'CYMRU': 'GB',
  'SCOTLAND': 'GB',
  'NORTHERN IRELAND': 'GB',
};

function countryCode(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const upper = value.toUpperCase();
  return countries[upper] ?? (upper.length === 2 ? upper : value);
}

// Identifiers in a record's lists are often left out; they are made of where it stands, so that they stay the same from one reading to the next.
function withIds(record: Record<string, unknown>, id: string): void {
  for (const [key, value] of Object.entries(record)) {
    const kind = kindOf(key);
    if (kind === 'record' && isRecord(value)) {
      value['id'] ??= `${id}/${key}`;
      withIds(value, String(value['id']));
    } else if (kind === 'list' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        if (!isRecord(item)) continue;
        item['id'] ??= `${id}/${key}/${String(index)}`;
        withIds(item, String(item['id']));
      }
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// An id stands in links, and may not tell the postcode of a place that nobody may find.
function withQuietId(service: Service, quiet: string): Service {
  const {id} = service;
  if (id === quiet || !id.startsWith(`${quiet}-`) || !hasConfidentialPlace(service)) return service;
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'id' && typeof item === 'string' && (item === id || item.startsWith(`${id}/`))
          ? quiet + item.slice(id.length)
          : renamed(item),
      ]),
    );
  };
  return renamed(service) as Service;
}

/** An identifier for a service without one: its name, and its postcode where there is one, in letters and digits. */
export function idOf(rough: Rough, name: string): string {
  const postcode = /"(?:postal_code|postcode)":"([^"]{3,12})"/.exec(safeJson(rough) ?? '')?.[1];
  return slugOf(postcode ? `${name} ${postcode}` : name) || 'service';
}

export function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC');
  return words
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

function safeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // A record that holds itself, or a bigint: nothing that came out of JSON.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A record without what is not there. */
export function defined(record: Rough): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
