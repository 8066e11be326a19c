import type {Fixtures} from '../fixtures.js';
import type {CivicRating} from './civic-rating.js';

const label = 'How well does Cornmarket Square work for you?';
const ends = {low: 'Not at all', high: 'Very well'};

export const fixtures: Fixtures<CivicRating> = {
  tag: 'civic-rating',
  usual: {name: 'works', label, ...ends, required: true},
  options: {
    'A hint, and a way out': {
      name: 'works',
      label,
      hint: 'Think of how you use it on a weekday.',
      ...ends,
      unsureLabel: 'Don’t know',
      required: true,
    },
    'Words for each step': {
      name: 'safe',
      label: 'How safe do you feel there after dark?',
      words: ['Very unsafe', 'Rather unsafe', 'Neither', 'Rather safe', 'Very safe'],
      unsureLabel: 'I’m never there after dark',
      required: true,
    },
    'From 0 to 10': {
      name: 'likely',
      label: 'How likely are you to come to the repair café again?',
      min: 0,
      max: 10,
      low: 'Not likely at all',
      high: 'Extremely likely',
      required: true,
    },
    'Three steps': {
      name: 'size',
      label: 'How was the group?',
      words: ['Too small', 'Just right', 'Too large'],
      required: true,
    },
    'No answer needed': {name: 'works', label, ...ends},
  },
  states: {
    'Chosen': {name: 'works', label, ...ends, value: 4, required: true},
    'Unsure': {name: 'works', label, ...ends, unsureLabel: 'Don’t know', unsure: true, required: true},
    'Wrong': {
      name: 'works',
      label,
      hint: 'Think of how you use it on a weekday.',
      ...ends,
      error: 'Answer “How well does Cornmarket Square work for you?”',
      required: true,
    },
    'Disabled': {
      name: 'works',
      label,
      hint: 'The survey ended on Sunday 13 December.',
      ...ends,
      value: 2,
      required: true,
      disabled: true,
    },
    'In another language': {
      name: 'works',
      label: {value: 'یہ چوک آپ کے لیے کیسا ہے؟', lang: 'ur'},
      low: {value: 'بالکل اچھا نہیں', lang: 'ur'},
      high: {value: 'بہت اچھا', lang: 'ur'},
      required: true,
    },
    'Long words': {
      name: 'trust',
      label:
        'How far do you trust the Nachbarschaftshilfevereinsversammlung to decide this in the interest of everybody who lives here?',
      min: 0,
      max: 10,
      low: 'Not at all: it should be decided in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      high: 'Completely, whatever it decides, and without having to be asked again',
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the chosen step, or to the first, and on from the scale.'],
    ['Arrow right, Arrow down', 'Moves to the next step and chooses it.'],
    ['Arrow left, Arrow up', 'Moves to the previous step and chooses it.'],
    ['Space', 'Chooses the step that has focus.'],
  ],
};
