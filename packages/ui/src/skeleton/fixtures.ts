import type {Fixtures} from '../fixtures.js';
import type {CivicSkeleton} from './civic-skeleton.js';

export const fixtures: Fixtures<CivicSkeleton> = {
  tag: 'civic-skeleton',
  usual: {shape: 'entries', count: 3, label: 'Looking for hubs near you'},
  options: {
    'Text': {shape: 'text', count: 4},
    'Entries of a list': {shape: 'entries', count: 2},
    'Bars of a chart': {shape: 'bars', count: 3},
    'Words to see': {shape: 'text', count: 3, label: 'Fetching the results'},
  },
  states: {
    'One line': {shape: 'text', count: 1},
    'In another language': {shape: 'entries', count: 1, label: {value: 'آپ کے قریب مراکز تلاش کیے جا رہے ہیں', lang: 'ur'}},
    'Long words': {
      shape: 'text',
      count: 2,
      label: 'Looking for everything that the neighbourhood houses of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch have on this week',
    },
  },
  keyboard: [],
};
