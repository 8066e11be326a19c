/**
 * The address of a widget's data: `src`, relative to `api` where an enclosing `<civic-config>` gives one, else to the
 * page. Only http and https are asked for.
 */
export function resolveSource(src: string | null, api: string | null, page: string): string | undefined {
  if (!src) return undefined;
  try {
    const url = new URL(src, new URL(api ?? '', page));
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
