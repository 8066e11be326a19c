import type {Fixtures} from '../fixtures.js';
import type {CivicShowMore} from './civic-show-more.js';

export const fixtures: Fixtures<CivicShowMore> = {
  tag: 'civic-show-more',
  usual: {shown: 20, total: 153},
  options: {
    'A few at a time': {shown: 5, total: 23, step: 5},
    'Many at a time': {shown: 50, total: 12417, step: 50},
  },
  states: {
    'Fewer are left': {shown: 140, total: 153},
    'One is left': {shown: 20, total: 21},
    'On their way': {shown: 20, total: 153, busy: true},
    'All are shown': {shown: 153, total: 153},
    'Nothing to show': {shown: 0, total: 0},
  },
  keyboard: [
    ['Tab', 'Moves to the button, and on from it.'],
    ['Enter, Space', 'Shows more; focus moves to the first new entry.'],
  ],
};
