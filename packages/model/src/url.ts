import * as v from 'valibot';

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A URL as it stands in data. It is only followed through {@link safeUrl}. */
export const Url = v.pipe(v.string(), v.maxLength(2048));

/**
 * The one gate through which a URL from data reaches a link: returns it resolved, or `undefined` when its scheme is
 * not http, https, mailto or tel. A link that fails is shown as words alone.
 */
export function safeUrl(url: string | undefined, base?: string): string | undefined {
  if (url === undefined || !URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return schemes.has(parsed.protocol) ? parsed.href : undefined;
}
