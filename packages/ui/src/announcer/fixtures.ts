import type {Fixtures} from '../fixtures.js';
import type {CivicAnnouncer} from './civic-announcer.js';

export const fixtures: Fixtures<CivicAnnouncer> = {
  tag: 'civic-announcer',
  usual: {message: '12 hubs found within two miles'},
  options: {
    'After what is being said': {message: '12 hubs found within two miles', urgency: 'polite'},
    'At once': {message: 'Your place is kept for one more minute', urgency: 'assertive'},
  },
  states: {
    'Nothing to say': {},
    'In another language': {message: {value: 'دو میل کے اندر 12 مراکز ملے', lang: 'ur'}},
  },
  keyboard: [],
};
