import {canRunWidgets} from '../cdn/browser.js';
import {findFolder} from './base-url.js';
import type {BuildFacts} from './build-facts.js';
import {createLoader} from './loader.js';
import {sharedRegistry} from './registry.js';

declare const CIVIC_BUILD: BuildFacts;

// Once, since the build writes it wherever it is named.
const facts = CIVIC_BUILD;

declare global {
  interface Window {
    /** The loader, for pages that build shadow roots of their own. */
    civicWidgets?: {readonly version: string; scan(root?: ParentNode): void};
  }
}

/** Starts once for each version; each evaluation looks through the page again. */
function start(): void {
  const registry = sharedRegistry();
  const {version} = facts;
  const scan = registry.scans.get(version) || begin();
  if (scan) scan(document);

  function begin() {
    const folder = findFolder(
      facts,
      currentScript(),
      Array.from(document.querySelectorAll('script'), ({src}) => src),
    );
    if (!folder) {
      console.warn('Civic Widgets: cannot tell where civic.js comes from. Give it a script tag of its own.');
      return undefined;
    }
    if (registry.scans.size === 0) {
      window.civicWidgets = {
        version,
        scan: (root = document) => registry.scans.forEach((scan) => scan(root)),
      };
    }
    const scan = createLoader(facts, folder, registry);
    registry.scans.set(version, scan);
    return scan;
  }
}

// An element with the name "currentScript" takes the property's place: `<img name="currentScript" src="…">`.
function currentScript(): string {
  const script = document.currentScript;
  return script instanceof HTMLScriptElement ? script.src : '';
}

if (canRunWidgets()) {
  try {
    start();
  } catch (error) {
    console.warn('Civic Widgets could not start, and left the page as it is.', error);
  }
}
