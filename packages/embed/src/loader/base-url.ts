import type {BuildFacts} from './build-facts.js';

/**
 * The address of this version's folder. `current` is the running script, which some proxies hide, rename or put into a
 * bundle of their own, and which modules don't have; `all` are the addresses of the page's scripts.
 */
export function findFolder(
  {self, folder}: Pick<BuildFacts, 'self' | 'folder'>,
  current: string | undefined,
  all: readonly string[],
): string | undefined {
  const known = all.map(parse);
  const running = parse(current);
  const script =
    [running].find(isCivic) ??
    // With two versions on the page, the script that stands where this one is served.
    known.find((url) => url?.pathname.endsWith(`/${self}`)) ??
    known.find(isCivic) ??
    running;
  return script && new URL(folder, script).href;
}

function isCivic(url: URL | undefined): boolean {
  return url !== undefined && url.pathname.endsWith('/civic.js');
}

// `URL.canParse` is younger than the browsers that get here.
function parse(address: string | undefined): URL | undefined {
  try {
    const url = new URL(address ?? '');
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
