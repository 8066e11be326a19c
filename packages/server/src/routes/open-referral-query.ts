import {ProblemError} from '../errors.js';
import {
  FARTHEST,
  LAST_PAGE,
  MOST_MINIMAL,
  MOST_PER_PAGE,
  OLDEST,
  PER_PAGE,
  REFUSED_PARAMETERS,
  type OpenReferralParameter,
  type OpenReferralRoute,
} from './open-referral-routes.js';

/** What was asked of a list, under the names of Open Referral UK’s API. */
export interface Query {
  readonly page: number;
  readonly perPage: number;
  readonly text: string | undefined;
  readonly term: string | undefined;
  readonly taxonomy: string | undefined;
  readonly organization: string | undefined;
  readonly parent: string | undefined;
  readonly topOnly: boolean;
  /** ISO 8601 in UTC. */
  readonly modifiedAfter: string | undefined;
  readonly minimumAge: number | undefined;
  readonly maximumAge: number | undefined;
  readonly postcode: string | undefined;
  /** Metres. */
  readonly proximity: number | undefined;
  readonly isMinimal: boolean;
  readonly isFull: boolean;
  readonly isFullService: boolean;
  /** One record a line instead of a page. */
  readonly isLines: boolean;
}

/**
 * Reads those parameters of the query that a route takes. A value that is not understood is refused, since a filter that is passed over would
 * give everything.
 */
export function readQuery(given: unknown, {parameters}: Pick<OpenReferralRoute, 'parameters'>): Query {
  const values = given as Readonly<Record<string, string | string[] | undefined>>;
  const valueOf = (name: string) => {
    const value = [values[name]].flat()[0]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const text = (name: OpenReferralParameter) => (parameters.includes(name) ? valueOf(name) : undefined);
  const number = (name: OpenReferralParameter, least: number, most: number) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const read = Number(value);
    if (!(read >= least && read <= most)) refuse(`${name} must be a number from ${least} to ${most}.`);
    return read;
  };
  const whole = (name: OpenReferralParameter, most: number) => {
    const read = number(name, 1, most);
    if (read !== undefined && !Number.isInteger(read)) refuse(`${name} must be a whole number.`);
    return read;
  };
  const flag = (name: OpenReferralParameter) => {
    const value = text(name)?.toLowerCase();
    if (value !== undefined && !/^(?:true|false|1|0)$/.test(value)) refuse(`${name} must be true or false.`);
    return value === 'true' || value === '1';
  };
  const instant = (name: OpenReferralParameter) => {
    // A `+` that was not encoded has become a space.
    const value = text(name)?.replace(/ (?=\d\d:?\d\d$)/, '+');
    if (value === undefined) return undefined;
    const at = Date.parse(value);
    if (!/^\d{4}-/.test(value) || Number.isNaN(at))
      refuse(`${name} must be a date and time such as 2026-11-22T09:00:00Z.`);
    return new Date(at).toISOString();
  };
  const format = text('format')?.toLowerCase() ?? 'json';
  if (format !== 'json' && format !== 'ndjson') refuse('format must be json or ndjson.');
  for (const name of REFUSED_PARAMETERS)
    if (valueOf(name) !== undefined)
      refuse(`${name} is not known here: the service finder filters by opening hours.`);
  const isMinimal = flag('minimal');
  return {
    page: whole('page', LAST_PAGE) ?? 1,
    perPage:
      whole('per_page', isMinimal ? MOST_MINIMAL : MOST_PER_PAGE) ?? (isMinimal ? MOST_MINIMAL : PER_PAGE),
    text: text('search') ?? text('text'),
    term: text('taxonomy_term_id')?.toLowerCase(),
    taxonomy: text('taxonomy_id')?.toLowerCase(),
    organization: text('organization_id')?.toLowerCase(),
    parent: text('parent_id')?.toLowerCase(),
    topOnly: flag('top_only'),
    modifiedAfter: instant('modified_after'),
    minimumAge: number('minimum_age', 0, OLDEST),
    maximumAge: number('maximum_age', 0, OLDEST),
    postcode: text('postcode'),
    proximity: number('proximity', 0, FARTHEST),
    isMinimal,
    isFull: flag('full'),
    isFullService: flag('full_service'),
    isLines: format === 'ndjson',
  };
}

function refuse(detail: string): never {
  throw new ProblemError('invalid-query', {detail});
}
