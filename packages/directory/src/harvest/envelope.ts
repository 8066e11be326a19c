import {findList} from '../reading/lists.js';
import {tablesIn} from '../reading/tables.js';

/** What a page of a list says about itself, and what it holds. Only what it holds is believed. */
export interface Envelope {
  readonly items: readonly unknown[];
  /** The name of its list; a bare list has none. */
  readonly list?: string;
  /** The number that the page gives itself. */
  readonly page?: number;
  readonly pages?: number;
  readonly total?: number;
  readonly last?: boolean;
  /** The address of the page that follows, where the feed gives one. */
  readonly next?: string;
}

/**
 * The list in a page: Open Referral 3.0 (`contents`), version 1 (`content`), the names that other feeds give it, inside what they wrap it in; or a
 * list by itself. Nothing when there is none, or when the answer is a whole directory: tables, or an organisation with its services.
 */
export function readEnvelope(json: unknown): Envelope | undefined {
  if (Array.isArray(json)) return {items: json};
  if (!isRecord(json) || typeof json['name'] === 'string' || tablesIn(json)) return undefined;
  const found = findList(json);
  if (!found) return undefined;
  const {page: paging} = json;
  const told = {...json, ...(isRecord(paging) && paging), ...found.holder};
  const last = told['last_page'] ?? told['last'];
  const next = nextOf(told);
  return {
    items: found.items,
    list: found.key,
    ...numberOf('page', told['page_number'] ?? told['number'] ?? (isRecord(paging) ? undefined : paging)),
    ...numberOf('pages', told['total_pages'] ?? told['totalPages']),
    ...numberOf('total', told['total_items'] ?? told['totalElements'] ?? told['total']),
    ...(typeof last === 'boolean' && {last}),
    ...(next !== undefined && {next}),
  };
}

// A link to the page that follows, in the ways that systems have.
function nextOf(json: Readonly<Record<string, unknown>>): string | undefined {
  const {links, _links, paging, next} = json;
  const candidates = [
    next,
    json['next_page_url'],
    json['@odata.nextLink'],
    ...[links, _links, paging].map((one) => (isRecord(one) ? one['next'] : undefined)),
  ];
  return candidates
    .map((one) => (isRecord(one) ? one['href'] : one))
    .find((one): one is string => typeof one === 'string' && one !== '');
}

/** All items on one page, in the words of the feed: what reads one page reads the whole. Of the counts, the total that it claims. */
export function onePage(
  {list = 'contents', total}: Envelope,
  items: readonly unknown[],
): Readonly<Record<string, unknown>> {
  return {
    ...(total !== undefined &&
      (list === 'content' ? {totalElements: total, totalPages: 1} : {total_items: total, total_pages: 1})),
    [list]: items,
  };
}

/** What an item of a list leaves out and its own address may fill in: places, times, costs, languages. */
const depths = [
  'service_at_locations',
  'locations',
  'location',
  'schedules',
  'regular_schedules',
  'regular_schedule',
  'contacts',
  'phones',
  'cost_options',
  'languages',
  'eligibilitys',
  'service_areas',
];

const whereAndWhen = depths.slice(0, 6);

/** Whether a service in a list has none of what its own address would tell. */
export function isShallow(item: unknown): boolean {
  return isRecord(item) && !depths.some((name) => name in item) && !('services' in item);
}

/** Whether a service in a list says where or when it is given. A list that says it of none may leave it out of all. */
export function saysWhere(item: unknown): boolean {
  return isRecord(item) && ('services' in item || whereAndWhen.some((name) => isSomething(item[name])));
}

/** Whether its own address tells something of a service that the list does not. */
export function addsTo(listed: unknown, whole: Readonly<Record<string, unknown>>): boolean {
  return (
    !isRecord(listed) ||
    Object.entries(whole).some(([name, value]) => isSomething(value) && !isSomething(listed[name]))
  );
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

/** The name of an item, where it has one. */
export function nameOf(item: unknown): string | undefined {
  const name = isRecord(item) ? item['name'] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The `id` of an item, as text. */
export function idOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const {id} = item;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberOf<Name extends string>(name: Name, value: unknown): Partial<Record<Name, number>> {
  return typeof value === 'number' && Number.isFinite(value) ? ({[name]: value} as Record<Name, number>) : {};
}
