import type {Fixtures} from '../fixtures.js';
import type {CivicProgressBar} from './civic-progress-bar.js';

export const fixtures: Fixtures<CivicProgressBar> = {
  tag: 'civic-progress-bar',
  usual: {label: 'Saturday’s river clean-up', value: 62, max: 80, words: '62 of 80 volunteers'},
  options: {
    'Words of its own': {label: 'For the new roof of St Oswin’s Hall', value: 18450, max: 24000, words: '£18,450 of £24,000 given'},
    'A count': {label: 'Questions answered', value: 3, max: 5},
    'Nobody knows how far': {label: 'Sending your photographs'},
  },
  states: {
    'Nothing yet': {label: 'Friday’s soup kitchen', value: 0, max: 12, words: 'Nobody yet of 12'},
    'All of it': {label: 'Friday’s soup kitchen', value: 12, max: 12, words: 'All 12 places are taken'},
    'More than asked for': {label: 'Blankets for Upper Tarrow', value: 230, max: 200, words: '230 blankets; we asked for 200'},
    'Very long': {
      label: 'Signatures for a crossing at the Nachbarschaftshilfevereinsversammlung in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      value: 1204,
      max: 1500,
    },
    'In another language': {
      label: {value: 'ہفتے کی صفائی مہم', lang: 'ur'},
      value: 62,
      max: 80,
      words: {value: '80 میں سے 62 رضاکار', lang: 'ur'},
    },
  },
  keyboard: [],
};
