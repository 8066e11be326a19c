import '@civic-widgets/ui/card/define.js';
import '@civic-widgets/ui/combobox/define.js';
import '@civic-widgets/ui/config/define.js';
import '@civic-widgets/ui/details/define.js';
import '@civic-widgets/ui/notice/define.js';
import '@civic-widgets/ui/show-more/define.js';
import '@civic-widgets/ui/tag/define.js';
import '@civic-widgets/ui/text-field/define.js';
import type {Handover} from '@civic-widgets/client';
import {define, type CatalogueSource} from '@civic-widgets/ui';
import {CivicServiceFinder} from './civic-service-finder.js';

/** How the element is registered: where its languages come from, and what a loader hands over to it. */
export interface Registration {
  readonly languages: readonly string[];
  readonly loadCatalogue: CatalogueSource['load'];
  readonly handover?: ((host: Element) => Handover | undefined) | undefined;
}

/** Registers `<civic-service-finder>` and the primitives that it renders. The first definition on a page wins. */
export function register({languages, loadCatalogue, handover}: Registration): void {
  CivicServiceFinder.catalogues = {languages, load: loadCatalogue};
  CivicServiceFinder.handover = handover;
  if (define('civic-service-finder', CivicServiceFinder)) return;
  console.warn('Civic Widgets: another version of <civic-service-finder> came first and stays.');
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-service-finder': CivicServiceFinder;
  }
}
