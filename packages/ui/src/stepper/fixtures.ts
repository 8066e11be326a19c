import type {Fixtures} from '../fixtures.js';
import type {CivicStepper} from './civic-stepper.js';

const steps = [
  {label: 'Your role', href: '#role'},
  {label: 'Your shifts', href: '#shifts'},
  {label: 'About you', href: '#about'},
  {label: 'Emergency contact', href: '#contact'},
  {label: 'Check and send', href: '#check'},
];

export const fixtures: Fixtures<CivicStepper> = {
  tag: 'civic-stepper',
  usual: {label: 'Signing up', steps, current: 3},
  options: {
    'Nobody goes back': {steps: steps.map(({label}) => ({label})), current: 2},
    'Back at a step, later ones done': {
      current: 2,
      steps: steps.map((step, index) => ({...step, done: index < 4})),
    },
  },
  states: {
    'At the first step': {steps, current: 1},
    'At the last step': {steps, current: 5},
    'All done': {steps, current: 6},
    'Long words': {
      current: 2,
      steps: [
        {label: 'Friends of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station', href: '#friends'},
        {label: 'Residents’ associations of the flats between Wellington Street and the canal'},
        {label: 'Nachbarschaftshilfevereinsversammlung'},
        {label: 'Check'},
      ],
    },
    'In another language': {
      current: 2,
      steps: [
        {label: {value: 'آپ کا کردار', lang: 'ur'}, href: '#role'},
        {label: {value: 'آپ کی شفٹیں', lang: 'ur'}},
        {label: {value: 'جانچیں اور بھیجیں', lang: 'ur'}},
      ],
    },
  },
  keyboard: [
    ['Tab', 'Moves to the steps that can be gone back to.'],
    ['Enter', 'Goes back to the step; on the button, shows and hides all steps.'],
  ],
};
