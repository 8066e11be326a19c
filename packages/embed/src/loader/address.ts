import {webUrl} from './web-url.js';

/**
 * The address of a widget's data: `src`, relative to `api` where an enclosing `<civic-config>` gives one, else to the
 * page. Only http and https are asked for.
 */
export function resolveSource(src: string | null, api: string | null, page: string): string | undefined {
  const base = api && webUrl(api, page);
  const url = src && webUrl(src, base || page);
  return url ? url.href : undefined;
}
