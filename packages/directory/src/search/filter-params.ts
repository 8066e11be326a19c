import {ATTENDING_TYPES, COSTS} from '../index-format/format.js';
import type {Point} from '../places/distance.js';
import {readAges} from './ages.js';
import {SORTS, type Filters, type Sort} from './request.js';

/** What a link to a search says. */
export interface LinkedSearch {
  readonly filters?: Filters;
  readonly sort?: Sort;
  /** What was typed: only in a link that somebody shares on purpose. */
  readonly text?: string;
  /** Where distances are measured from, to 2 decimals (about a kilometre): only in a link that somebody shares on purpose. */
  readonly near?: Point;
}

/**
 * Puts a search into parameters, for a link. What was typed, and where somebody is, stay out of it unless `include` names them; a
 * distance says nothing without its point, and stays out with it.
 */
export function filtersToParams(
  {filters = {}, sort, text, near}: LinkedSearch,
  include: readonly ('text' | 'near')[] = [],
): URLSearchParams {
  const params = new URLSearchParams();
  const addAll = (name: string, values: readonly string[] = []) => {
    for (const value of values) params.append(name, value);
  };
  addAll('category', filters.categories);
  addAll('cost', filters.cost);
  addAll('age', filters.ages);
  addAll('access', filters.accessibility);
  addAll('language', filters.languages);
  addAll('attending', filters.attending);
  if (filters.open !== undefined) params.set('open', filters.open);
  const isNear = include.includes('near') && near !== undefined;
  if (isNear) params.set('near', `${near.lat.toFixed(2)},${near.lon.toFixed(2)}`);
  if (isNear && filters.within !== undefined) params.set('within', String(Math.round(filters.within)));
  if (sort !== undefined && (sort !== 'distance' || isNear)) params.set('sort', sort);
  if (include.includes('text') && text) params.set('q', text);
  return params;
}

/** Reads what {@link filtersToParams} wrote. A link may have been shortened or changed by hand: what makes no sense is passed over. */
export function paramsToFilters(params: URLSearchParams): LinkedSearch {
  const all = (name: string) =>
    params
      .getAll(name)
      .filter((value) => value !== '' && value.length <= 255)
      .slice(0, 50);
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((one) => params.getAll(name).includes(one));
  const open = params.get('open') ?? '';
  const within = Number(params.get('within') ?? NaN);
  const near = pointOf(params.get('near') ?? '');
  const [sort] = among('sort', SORTS);
  const text = params.get('q')?.slice(0, 500);
  const lists = {
    categories: all('category'),
    cost: among('cost', COSTS),
    ages: all('age').filter((one) => readAges(one)),
    accessibility: all('access'),
    languages: all('language'),
    attending: among('attending', ATTENDING_TYPES),
  };
  return {
    filters: {
      ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
      ...(/^(?:now|\d{4}-\d{2}-\d{2})$/.test(open) && {open}),
      ...(within > 0 && Number.isFinite(within) && {within}),
    },
    ...(sort && {sort}),
    ...(near && {near}),
    ...(text && {text}),
  };
}

function pointOf(text: string): Point | undefined {
  const [, lat, lon] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
  const point = {lat: Number(lat), lon: Number(lon)};
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined;
}
