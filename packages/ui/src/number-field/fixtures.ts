import type {Fixtures} from '../fixtures.js';
import type {CivicNumberField} from './civic-number-field.js';

const hours: Partial<CivicNumberField> = {
  name: 'hours',
  label: 'How many hours a week can you give?',
  min: 1,
  max: 20,
  required: true,
};

export const fixtures: Fixtures<CivicNumberField> = {
  tag: 'civic-number-field',
  usual: hours,
  options: {
    'A unit after it': {...hours, label: 'How much time can you give each week?', unit: 'hours'},
    'A unit before it': {
      name: 'grant',
      label: 'How much does your group need?',
      hint: 'Between £50 and £2,500.',
      min: 50,
      max: 2500,
      step: 0.01,
      unit: '£',
      unitPosition: 'before',
      required: true,
    },
    'Any fraction': {
      name: 'distance',
      label: 'How far is it to your bus stop?',
      min: 0,
      step: 0,
      unit: 'miles',
      size: 6,
      required: true,
    },
    'Below nought': {
      name: 'cold',
      label: 'How cold was it in your kitchen?',
      min: -30,
      max: 40,
      unit: '°C',
      size: 6,
      required: true,
    },
    'No answer needed': {name: 'people', label: 'How many people live in your household?', min: 1, size: 4},
  },
  states: {
    'Filled in': {...hours, unit: 'hours', value: 3},
    'Wrong': {
      ...hours,
      unit: 'hours',
      value: 40,
      error: 'Enter 20 or less for “How many hours a week can you give?”',
    },
    'Disabled': {
      ...hours,
      hint: 'You told us this when you joined.',
      unit: 'hours',
      value: 3,
      disabled: true,
    },
    'In another language': {
      name: 'hours',
      label: {value: 'آپ ہفتے میں کتنے گھنٹے دے سکتے ہیں؟', lang: 'ur'},
      unit: {value: 'گھنٹے', lang: 'ur'},
      value: 3,
      required: true,
    },
    'A long question': {
      name: 'meals',
      label:
        'How many meals did your neighbourhood house, lunch club or Nachbarschaftshilfevereinsversammlung serve in the last twelve months?',
      hint: 'If you don’t know, your best guess will do. Count Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch as well.',
      unit: 'meals, with those that were taken to people’s homes',
      value: 12_480,
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the field, and on from it.'],
    ['Enter', 'Sends the form around it.'],
  ],
};
