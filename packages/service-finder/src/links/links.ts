import {filtersToParams, paramsToFilters, type Filters} from '@civic-widgets/directory/search.js';

/** What a link to this page says to a finder. */
export interface Linked {
  readonly filters: Filters;
  /** The service whose details stand open. */
  readonly service?: string;
  /** A list that somebody has shared: ids of services. */
  readonly list?: readonly string[];
}

// The fragment may hold more than ours: an anchor of the page, the state of another widget. All that does not begin with our prefix stays.
function pieces(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

/** Reads what the fragment says to the finder of this prefix. */
export function readLink(hash: string, prefix: string): Linked {
  const own = pieces(hash)
    .filter((piece) => piece.startsWith(`${prefix}.`))
    .map((piece) => piece.slice(prefix.length + 1));
  const params = new URLSearchParams(own.join('&'));
  const {filters = {}} = paramsToFilters(params);
  // Neither is ever written; somebody may have put them there.
  const {within: _, ...shown} = filters;
  const service = params.get('service')?.slice(0, 255);
  const list = params.get('list')?.split(',').filter(Boolean).slice(0, 100);
  return {filters: shown, ...(service && {service}), ...(list && list.length > 0 && {list})};
}

/** The fragment with what the finder of this prefix says, in the place of what it said before. */
export function writeLink(hash: string, prefix: string, {filters, service, list}: Linked): string {
  const params = filtersToParams({filters});
  if (service) params.set('service', service);
  if (list && list.length > 0) params.set('list', list.join(','));
  const others = pieces(hash).filter((piece) => !piece.startsWith(`${prefix}.`));
  const own = [...params].map(
    ([key, value]) => `${prefix}.${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  const all = [...others, ...own].join('&');
  return all === '' ? '' : `#${all}`;
}

/** Puts it into the address. The page's own state stays, and Back leads where it led before. */
export function putLink(hash: string): void {
  if (hash === location.hash) return;
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}

/** An address of this page, with a list to share in it. */
export function linkToList(prefix: string, list: readonly string[]): string {
  const url = new URL(location.href);
  url.hash = writeLink('', prefix, {filters: {}, list});
  return url.href;
}
