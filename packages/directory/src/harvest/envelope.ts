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
}

const lists = ['contents', 'content', 'items', 'data', 'results', 'services'];

/**
 * The list in a page: Open Referral 3.0 (`contents`), version 1 (`content`), and the names that other feeds give it; or a list by itself.
 * Nothing when there is none.
 */
export function readEnvelope(json: unknown): Envelope | undefined {
  if (Array.isArray(json)) return {items: json};
  if (!isRecord(json)) return undefined;
  const list = lists.find((name) => Array.isArray(json[name]));
  if (list === undefined) return undefined;
  const last = json['last_page'] ?? json['last'];
  return {
    items: json[list] as readonly unknown[],
    list,
    ...numberOf('page', json['page_number'] ?? json['number'] ?? json['page']),
    ...numberOf('pages', json['total_pages'] ?? json['totalPages']),
    ...numberOf('total', json['total_items'] ?? json['totalElements'] ?? json['total']),
    ...(typeof last === 'boolean' && {last}),
  };
}

/** All items on one page, in the words of the feed: what reads one page reads the whole. Of the counts, the total that it claims. */
export function onePage(
  {list = 'contents', total}: Envelope,
  items: readonly unknown[],
): Readonly<Record<string, unknown>> {
  return {
    ...(total !== undefined && {[list === 'content' ? 'totalElements' : 'total_items']: total}),
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

/** Whether a service in a list has none of what its own address would tell. */
export function isShallow(item: unknown): boolean {
  return isRecord(item) && !depths.some((name) => name in item);
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
