import '@civic-widgets/ui/config/define.js';
import '@civic-widgets/ui/error-summary/define.js';
import '@civic-widgets/ui/notice/define.js';
import '@civic-widgets/ui/radio-group/define.js';
import type {Handover} from '@civic-widgets/client';
import {define, type CatalogueSource} from '@civic-widgets/ui';
import {CivicPoll} from './civic-poll.js';

/** How the element is registered: where its languages come from, and what a loader hands over to it. */
export interface Registration {
  readonly languages: readonly string[];
  readonly loadCatalogue: CatalogueSource['load'];
  readonly handover?: ((host: Element) => Handover | undefined) | undefined;
}

/** Registers `<civic-poll>` and the primitives that it renders. The first definition on a page wins. */
export function register({languages, loadCatalogue, handover}: Registration): void {
  CivicPoll.catalogues = {languages, load: loadCatalogue};
  CivicPoll.handover = handover;
  if (define('civic-poll', CivicPoll)) return;
  console.warn('Civic Widgets: another version of <civic-poll> came first and stays.');
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-poll': CivicPoll;
  }
}
