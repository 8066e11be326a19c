import {lookup} from 'node:dns/promises';
import {BlockList, isIP} from 'node:net';

/** Finds the addresses of a host. Tests hand in their own. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const mostRedirects = 5;

/**
 * Asks for a feed's address. Whoever set this server up chose the host, and may have chosen one in their own network. A redirect was chosen
 * by somebody else: it is followed within the host and to the public network, never to another machine behind our firewall, such as a
 * cloud's metadata.
 */
export function createFeedFetch(
  ask: typeof fetch = fetch,
  resolve: Resolve = addressesOf,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (start, init) => {
    let url = new URL(start);
    for (let redirects = 0; ; redirects++) {
      const response = await ask(url.href, {...init, redirect: 'manual'});
      const target = response.headers.get('location');
      if (target === null || ![301, 302, 303, 307, 308].includes(response.status))
        return redirects === 0 ? response : moved(response, url.href);
      await response.body?.cancel();
      if (redirects >= mostRedirects) throw new TypeError('The feed redirects without end');
      const next = new URL(target, url);
      if (!(await mayFollow(next, new URL(start), resolve)))
        throw new TypeError('The feed redirects to where it must not lead');
      url = next;
    }
  };
}

async function mayFollow(to: URL, from: URL, resolve: Resolve): Promise<boolean> {
  if (!/^https?:$/.test(to.protocol) || to.username !== '' || to.password !== '') return false;
  // From http to https, the port is another one.
  const isSameHost = to.hostname === from.hostname && (to.port === from.port || to.port === '');
  if (isSameHost) return true;
  const host = to.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  return addresses.length > 0 && !addresses.some(isInside);
}

// `Response.redirected` is ours to say, since the redirects were followed here.
function moved(response: Response, url: string): Response {
  return Object.defineProperties(response, {redirected: {value: true}, url: {value: url}});
}

async function addressesOf(host: string): Promise<string[]> {
  return (await lookup(host, {all: true})).map(({address}) => address);
}

const inside = new BlockList();
// RFC 6890: this host, private and shared networks, link-local (metadata of clouds), multicast and reserved.
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits, 'ipv4');

/** Whether an address is not one of the public network. Of IPv6, only 2000::/3 is given out (RFC 4291). */
export function isInside(address: string): boolean {
  if (isIP(address) === 4) return inside.check(address, 'ipv4');
  const [first = ''] = new URL(`http://[${address}]`).hostname.slice(1).split(':');
  const group = Number.parseInt(first || '0', 16);
  // 2002::/16 wraps an IPv4 address.
  return group < 0x2000 || group > 0x3fff || group === 0x2002;
}
