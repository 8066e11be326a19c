import type {Fixtures} from '../fixtures.js';
import type {CivicCheckbox} from './civic-checkbox.js';

export const fixtures: Fixtures<CivicCheckbox> = {
  tag: 'civic-checkbox',
  usual: {
    name: 'agree',
    label: 'I agree that the council keeps my answers until December 2027',
    required: true,
  },
  options: {
    'A hint': {
      name: 'agree',
      label: 'I agree that the council keeps my answers until December 2027',
      hint: 'You can ask for them to be deleted at any time, with the number of your receipt.',
      required: true,
    },
    'No tick needed': {name: 'news', label: 'Write to me when the result is there'},
  },
  states: {
    'Ticked': {
      name: 'agree',
      label: 'I agree that the council keeps my answers until December 2027',
      checked: true,
      required: true,
    },
    'Wrong': {
      name: 'agree',
      label: 'I agree that the council keeps my answers until December 2027',
      hint: 'Without this we can’t count your answer.',
      error: 'Tick the box “I agree that the council keeps my answers until December 2027”',
      required: true,
    },
    'Disabled': {
      name: 'news',
      label: 'Write to me when the result is there',
      hint: 'You gave no e-mail address.',
      disabled: true,
    },
    'In another language': {
      name: 'news',
      label: {value: 'نتیجہ آنے پر مجھے لکھیں', lang: 'ur'},
    },
    'Long words': {
      name: 'agree',
      label:
        'I speak for the Nachbarschaftshilfevereinsversammlung of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, which decided on Wednesday 4 November to take part, and I have told its members that our answer is published with its name',
      hint: 'If your group has not decided yet, answer for yourself. You can send the answer of your group until Sunday 13 December.',
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the box, and on from it.'],
    ['Space', 'Ticks the box, or unticks it.'],
  ],
};
