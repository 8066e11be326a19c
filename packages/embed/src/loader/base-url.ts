import type {BuildFacts} from './build-facts.js';
import {webUrl} from './web-url.js';

/**
 * The address of this version's folder. `current` is the running script, which some proxies hide, rename or put into a
 * bundle of their own, and which modules don't have; `all` are the addresses of the page's scripts.
 */
export function findFolder(
  {self, folder}: Pick<BuildFacts, 'self' | 'folder'>,
  current: string,
  all: readonly string[],
): string | undefined {
  const running = webUrl(current);
  const known = all.map((address) => webUrl(address));
  const named = (name: string) => (url: URL | undefined) => url !== undefined && url.pathname.endsWith(name);
  const script =
    [running].find(named('/civic.js')) ||
    // With two versions on the page, the script that stands where this one is served.
    known.find(named(`/${self}`)) ||
    known.find(named('/civic.js')) ||
    running;
  return script && new URL(folder, script).href;
}
