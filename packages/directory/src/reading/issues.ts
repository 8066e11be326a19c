/**
 * What may be wrong with an entry of a directory. The codes are stable; the sentences are the caller's.
 *
 * `error`: people are sent to the wrong place or can't use the entry. `warning`: they lack something that they need. `info`:
 * it was put right here, and can be put right at its source.
 */
export const ISSUES = {
  // Found while reading.
  'record-unreadable': 'error',
  'value-invalid': 'warning',
  'value-missing': 'warning',
  'value-converted': 'info',
  'markup-removed': 'info',
  'text-repaired': 'info',
  'id-missing': 'info',
  'id-duplicate': 'warning',
  'record-repeated': 'info',
  'record-twice': 'warning',
  'reference-dangling': 'warning',
  'envelope-count-wrong': 'info',
  'list-shallow': 'warning',
  'services-none': 'warning',
  'coordinates-impossible': 'error',
  'coordinates-zero': 'error',
  'coordinates-swapped': 'warning',
  'hours-unread': 'warning',
  'hours-assumed': 'info',
  'holiday-unread': 'info',
  'column-duplicate': 'info',
  'column-unused': 'info',
  'row-uneven': 'warning',
  'row-skipped': 'info',
  'phone-zero-lost': 'info',
  'details-missing': 'warning',
  'page-missing': 'error',
  // Found by looking at what was read.
  'name-missing': 'error',
  'description-missing': 'warning',
  'description-short': 'info',
  'contact-missing': 'error',
  'hours-missing': 'warning',
  'place-missing': 'warning',
  'address-missing': 'warning',
  'postcode-missing': 'info',
  'coordinates-missing': 'warning',
  'coordinates-far': 'warning',
  'category-missing': 'warning',
  'organization-missing': 'info',
  'cost-unknown': 'info',
  'assured-date-missing': 'warning',
  'assured-date-stale': 'warning',
  'assured-date-future': 'warning',
  'schedule-over': 'warning',
  'schedule-reversed': 'warning',
  'ages-reversed': 'warning',
  'service-closed': 'info',
  'language-unknown': 'warning',
  'url-invalid': 'warning',
  'url-insecure': 'info',
  'phone-invalid': 'warning',
  'email-invalid': 'warning',
  'address-confidential': 'error',
} as const;

export type IssueCode = keyof typeof ISSUES;
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that is wrong with one entry. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The service's id and name, as far as there are any. */
  readonly service: string | undefined;
  readonly name: string | undefined;
  /** Which entry of the input, counted from 0; a row of a spreadsheet without its header. `undefined`: the input as a whole. */
  readonly index: number | undefined;
  /** The field in the model's names, with positions in lists: `service_at_locations.0.location.latitude`. A column's own name in a spreadsheet. */
  readonly path: string;
  /** What stood there, as text, at most 200 characters. */
  readonly value: string;
}

/** What an issue is about. */
export interface IssueSubject {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly index?: number | undefined;
}

export function issue(code: IssueCode, {id, name, index}: IssueSubject, path = '', value?: unknown): Issue {
  return {code, severity: ISSUES[code], service: id, name, index, path, value: shown(value)};
}

/** How many there are of each code, most frequent first. */
export function countIssues(issues: readonly Issue[]): Partial<Record<IssueCode, number>> {
  const counts = new Map<IssueCode, number>();
  for (const {code} of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries(
    [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)),
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return clipped(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (typeof value !== 'object') return typeof value;
  return Array.isArray(value) ? `[${String(value.length)}]` : '{…}';
}

function clipped(value: string): string {
  const points = [...value.slice(0, 400)];
  return points.length > 200 ? `${points.slice(0, 199).join('')}…` : points.join('');
}
