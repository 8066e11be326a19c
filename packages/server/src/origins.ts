import {isIP} from 'node:net';
import {LOCAL_ORIGINS, type Config} from './config.js';
import type {SiteContent} from './content.js';

/** Who is who among origins. This is a policy for embedding, not a proof of who sends. */
export interface Origins {
  /** Where people reach this server; links that leave our pages begin with it. */
  publicUrl(): string;
  isOwn(origin: string): boolean;
  /** The address that a reader came by, if it is one of ours; else where people reach us. */
  addressFor(request: {readonly protocol: string; readonly host: string}): string;
  /** Whether a page of this origin may send answers to the site. */
  mayWrite(origin: string, site: SiteContent | undefined): boolean;
  /** The pages that may show the site's pages in a frame, as a CSP source list. */
  frameAncestors(site: SiteContent | undefined): string;
}

export function createOrigins(
  {host, publicUrl, allowedOrigins}: Pick<Config, 'host' | 'publicUrl' | 'allowedOrigins'>,
  listeningPort: () => number,
): Origins {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const isEverywhere = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  if (!isEverywhere) names.unshift(isIP(host) === 6 ? `[${host}]` : host);
  const listening = () => names.map((name) => new URL(`http://${name}:${listeningPort()}`).origin);
  const isOwn = (origin: string) => origin === publicUrl || listening().includes(origin);
  const ownUrl = () => publicUrl ?? (listening()[0] as string);
  return {
    publicUrl: ownUrl,
    isOwn,
    addressFor: ({protocol, host}) => (isOwn(`${protocol}://${host}`) ? `${protocol}://${host}` : ownUrl()),
    mayWrite: (origin, site) =>
      isOwn(origin) ||
      [...(site?.origins ?? []), ...allowedOrigins].some((allowed) => matches(origin, allowed)),
    // CSP knows neither `null` nor IPv6 addresses.
    frameAncestors: (site) =>
      ["'self'", ...(site?.origins ?? []), ...allowedOrigins]
        .filter((origin) => !/^null$|\[/.test(origin))
        .join(' '),
  };
}

function matches(origin: string, allowed: string): boolean {
  if (!(LOCAL_ORIGINS as readonly string[]).includes(allowed)) return origin === allowed;
  const start = allowed.slice(0, -2);
  return (
    origin === start || (origin.startsWith(`${start}:`) && /^\d{1,5}$/.test(origin.slice(start.length + 1)))
  );
}
