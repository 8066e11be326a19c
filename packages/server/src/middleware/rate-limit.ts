import {createHmac, randomBytes} from 'node:crypto';
import {isIP} from 'node:net';
import {ProblemError} from '../errors.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Counts what comes from an address in a minute without keeping the address: only its HMAC, under a key that lives in
 * memory and is destroyed daily. Throws `too-many-requests` past the limit.
 *
 * This machine itself is not limited. Such requests come from tests, or from a proxy that CIVIC_TRUSTED_PROXIES does not
 * name: then all visitors have its address, and a limit would lock them out together.
 */
export function createRateLimit(perMinute: number, clock: () => number): (address: string) => void {
  let key = randomBytes(32);
  let keyMade = clock();
  let started = clock();
  let counts = new Map<string, number>();
  return (from) => {
    const address = withoutPort(from);
    if (perMinute === 0 || isLoopback(address)) return;
    const now = clock();
    if (now - keyMade >= day) [key, keyMade] = [randomBytes(32), now];
    if (now - started >= minute) [counts, started] = [new Map(), now];
    const who = createHmac('sha256', key).update(networkOf(address)).digest('base64url');
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    if (count <= perMinute) return;
    const seconds = Math.ceil((started + minute - now) / 1000);
    throw new ProblemError('too-many-requests', {headers: {'retry-after': String(seconds)}});
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

/** Some proxies write `192.0.2.1:50123` or `[2001:db8::1]:50123`: each connection would count as somebody else. */
function withoutPort(address: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** One household or company has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::')
    ? Array.from({length: 8 - groups.length - last.length}, () => '0')
    : [];
  return [...groups, ...zeros, ...last].slice(0, 4).join(':');
}
