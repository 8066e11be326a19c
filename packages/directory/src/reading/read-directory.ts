import type {Service} from '@civic-widgets/model';
import type {ColumnChoices, ColumnGuess} from './columns.js';
import {repairSwapped} from './coordinates.js';
import {gatherSheet, readSheet} from './csv.js';
import {decodeBytes, detectFormat, DirectoryError, parseJson, type DirectoryFormat} from './detect.js';
import {gatherGeoJson} from './geojson.js';
import {countIssues, issue, type Issue, type IssueCode} from './issues.js';
import {isRough, normaliseService, type Rough} from './normalise.js';
import {gatherOpenReferral, listOf, type Gathered} from './open-referral.js';
import {fieldNamed} from './column-names.js';
import {unreadHolidays} from './open-referral-v1.js';

export interface ReadOptions {
  /** How it is written, where the caller knows. */
  readonly format?: DirectoryFormat | undefined;
  /** What the columns of a spreadsheet hold, by heading or position, where the guess is wrong; an empty word for those not to use. */
  readonly columns?: ColumnChoices | undefined;
  /** The country of addresses that name none, ISO 3166-1. */
  readonly country?: string | undefined;
  /**
   * What happens to a record that was there before, word for word: kept with an id of its own, so that nothing is lost (`keep`), or
   * left out, as pages of a feed repeat a record when it changes meanwhile (`drop`). Records that differ are always kept.
   */
  readonly repeats?: 'keep' | 'drop' | undefined;
}

/** What was found while reading. */
export interface ReadingReport {
  readonly format: DirectoryFormat;
  /** How many records the input has: items of its array, rows, features. */
  readonly found: number;
  /** How many services came out. */
  readonly read: number;
  readonly issues: readonly Issue[];
  readonly totals: Readonly<Partial<Record<IssueCode, number>>>;
  /** What each column was taken for; empty where there are none. */
  readonly columns: readonly ColumnGuess[];
}

export interface Directory {
  readonly services: readonly Service[];
  readonly report: ReadingReport;
}

/**
 * Reads a directory of services, however it is written: text, bytes, or JSON that was parsed. What can be understood is kept, and what
 * was changed or left out is told, entry by entry. Throws {@link DirectoryError}, and nothing else, where nothing can be read.
 */
export function readDirectory(input: unknown, options: ReadOptions = {}): Directory {
  const given = input instanceof Uint8Array ? decodeBytes(input) : input;
  const format = options.format ?? detectFormat(given);
  const gathered: Gathered & {columns?: readonly ColumnGuess[]} = gather(given, format, options);
  const issues = [...gathered.issues];
  const services: Service[] = [];
  const ids = new Map<string, {service: Service; rough: string}>();
  for (const [index, rough] of gathered.services.entries()) {
    if (!isRough(rough) || Object.keys(rough).length === 0) {
      if (!issues.some((one) => one.index === index))
        issues.push(issue('record-unreadable', {index}, '', rough));
      continue;
    }
    const service = normaliseService(rough, {index}, issues, {
      country: options.country,
      untyped: format === 'csv',
    });
    if (!service) continue;
    const kept = withOwnId(service, index, ids, issues, options);
    if (!kept) continue;
    services.push(kept);
    for (const holiday of unreadHolidays(rough))
      issues.push(issue('holiday-unread', {...kept, index}, 'holiday_schedules', dayOf(holiday)));
  }
  repairSwapped(services, issues);
  if (services.length === 0) issues.push(issue('services-none', {}));
  const report = {
    format,
    found: gathered.services.length,
    read: services.length,
    issues,
    totals: countIssues(issues),
    columns: gathered.columns ?? [],
  };
  return {services, report};
}

function gather(
  given: unknown,
  format: DirectoryFormat,
  {columns, country}: ReadOptions,
): Gathered & {columns?: readonly ColumnGuess[]} {
  if (format === 'csv') {
    if (typeof given !== 'string') throw new DirectoryError('format-unknown', typeof given);
    return gatherSheet(readSheet(given), columns, country);
  }
  const json = typeof given === 'string' ? parseJson(given) : given;
  if (json === undefined || json === null) throw new DirectoryError('empty');
  if (format === 'geojson') return gatherGeoJson(json, columns);
  const gathered = gatherOpenReferral(json);
  const rows = gathered.services.length === 0 ? rowsIn(json) : undefined;
  return rows ? gatherGeoJson(rows, columns) : gathered;
}

// A spreadsheet that was saved as JSON, or what web pages tell search engines (schema.org): by the names of their fields.
function rowsIn(json: unknown): Rough | undefined {
  const list = Array.isArray(json) ? (json as unknown[]) : isRough(json) ? listOf(json) : undefined;
  const rows = list?.filter(isRough) ?? [];
  const isSheet = rows.every(
    (row) => row['@type'] !== undefined || (row['name'] === undefined && row['id'] === undefined),
  );
  if (rows.length === 0 || rows.length !== list?.length || !isSheet) return undefined;
  const known = new Set(Object.keys(rows[0] ?? {}).map(fieldNamed));
  return known.has('name') && known.size > 2
    ? {type: 'FeatureCollection', features: rows.map((properties) => ({properties}))}
    : undefined;
}

function withOwnId(
  service: Service,
  index: number,
  ids: Map<string, {service: Service; rough: string}>,
  issues: Issue[],
  {repeats = 'keep'}: ReadOptions,
): Service | undefined {
  const {id} = service;
  const before = ids.get(id);
  if (!before) {
    ids.set(id, {service, rough: ''});
    return service;
  }
  before.rough ||= JSON.stringify(before.service);
  const isSame = before.rough === JSON.stringify(service);
  if (isSame && repeats === 'drop') {
    issues.push(issue('record-repeated', {...service, index}, 'id', id));
    return undefined;
  }
  issues.push(issue(isSame ? 'record-twice' : 'id-duplicate', {...service, index}, 'id', id));
  let number = 2;
  while (ids.has(`${id}~${String(number)}`)) number += 1;
  const own = {...service, id: `${id}~${String(number)}`};
  ids.set(own.id, {service: own, rough: ''});
  return own;
}

function dayOf(holiday: unknown): unknown {
  return isRough(holiday)
    ? (holiday['start_date'] ?? holiday['valid_from'] ?? holiday['description'] ?? '')
    : holiday;
}
