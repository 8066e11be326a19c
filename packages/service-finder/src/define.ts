import {attachContextRoot} from '@civic-widgets/ui';
import {catalogues} from './catalogues.js';
import {register} from './register.js';
import type {
  CivicServiceFinderExitEvent,
  CivicServiceFinderFailedEvent,
  CivicServiceFinderFoundEvent,
} from './civic-service-finder.events.js';

const sources: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = catalogues;

// A page's own bundle may define <civic-config> later than this; the files for the web always define both, in order.
attachContextRoot();
register({
  languages: Object.keys(catalogues),
  loadCatalogue: async (lang) => (await sources[lang]?.()) ?? {},
});

declare global {
  interface HTMLElementEventMap {
    'civic-service-finder-found': CivicServiceFinderFoundEvent;
    'civic-service-finder-failed': CivicServiceFinderFailedEvent;
    'civic-service-finder-exit': CivicServiceFinderExitEvent;
  }
}
