import * as v from 'valibot';

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A URL as it stands in data. It is only followed through {@link safeUrl}. */
export const Url = v.pipe(v.string(), v.maxLength(2048));

/**
 * The one gate through which a URL from data reaches a link: returns it resolved, or `undefined` when its scheme is
 * not http, https, mailto or tel. A link that fails is shown as words alone. Without a base, a path from the root is left
 * for the page that prints it to resolve.
 */
export function safeUrl(url: string | undefined, base?: string): string | undefined {
  // A second slash, either way round, would name another host; tabs and line ends between them are not read at all.
  if (url !== undefined && base === undefined && /^\/(?![/\\\s])/.test(url)) return url;
  const parsed = parseUrl(url, base);
  return parsed && schemes.has(parsed.protocol) ? parsed.href : undefined;
}

/** Reads a URL without throwing. `URL.canParse` and `URL.parse` are younger than the browsers that we support. */
export function parseUrl(url: string | undefined, base?: string): URL | undefined {
  if (url === undefined) return undefined;
  try {
    return new URL(url, base);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
