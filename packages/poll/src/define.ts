import {catalogues} from './catalogues.js';
import {register} from './register.js';
import type {CivicPollFailedEvent, CivicPollSubmitEvent, CivicPollSubmittedEvent} from './civic-poll.events.js';

const sources: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = catalogues;

register({
  languages: Object.keys(catalogues),
  loadCatalogue: async (lang) => (await sources[lang]?.()) ?? {},
});

declare global {
  interface HTMLElementEventMap {
    'civic-poll-submit': CivicPollSubmitEvent;
    'civic-poll-submitted': CivicPollSubmittedEvent;
    'civic-poll-failed': CivicPollFailedEvent;
  }
}
