import type {Fixtures} from '../fixtures.js';
import type {CivicTextArea} from './civic-text-area.js';

const label = 'What would make Cornmarket Square easier to cross?';

export const fixtures: Fixtures<CivicTextArea> = {
  tag: 'civic-text-area',
  usual: {name: 'words', label, max: 500, required: true},
  options: {
    'A hint': {
      name: 'words',
      label,
      hint: 'Please leave out names and telephone numbers.',
      max: 500,
      required: true,
    },
    'No limit': {name: 'words', label, required: true},
    'A few lines': {
      name: 'address',
      label: 'Your address',
      hint: 'Where the postman finds you.',
      autocomplete: 'street-address',
      rows: 3,
      required: true,
    },
    'No answer needed': {name: 'more', label: 'Is there anything else we should know?', max: 2000},
  },
  states: {
    'Filled in': {
      name: 'words',
      label,
      max: 500,
      value:
        'The kerb by the chemist is too high for my mother’s wheelchair.\nWe go round by Tenterfield Street, which has no crossing.',
      required: true,
    },
    'Nearly full': {
      name: 'summary',
      label: 'Your idea in one sentence',
      rows: 2,
      max: 60,
      value: 'A bench with arm rests at the bus stop, facing the traffic.',
      required: true,
    },
    'Too long': {
      name: 'summary',
      label: 'Your idea in one sentence',
      rows: 3,
      max: 60,
      value: 'A bench with arm rests at the bus stop, facing the traffic, under the lime tree by the chapel.',
      error: 'Shorten your answer to 60 characters or fewer',
      required: true,
    },
    'Disabled': {
      name: 'words',
      label,
      hint: 'Comments closed on Sunday 13 December.',
      value: 'The bench faces the wall.',
      rows: 3,
      required: true,
      disabled: true,
    },
    'In another language': {
      name: 'words',
      label: {value: 'چوک کو پار کرنا آسان کیسے ہو سکتا ہے؟', lang: 'ur'},
      value: 'دوا خانے کے پاس کنارہ بہت اونچا ہے۔',
      max: 500,
      required: true,
    },
    'Long words': {
      name: 'words',
      label: 'What do you expect of the Nachbarschaftshilfevereinsversammlung in the coming twelve months?',
      hint: 'Write as much as you like about Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, and no more than that.',
      value:
        'https://example.org/consultations/cornmarket-square/draft-design-statement-and-access-audit-2026.pdf',
      max: 500,
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the box, and on from it.'],
    ['Enter', 'Begins a new line.'],
  ],
};
