import type {Fixtures} from '../fixtures.js';
import type {CivicAllocation} from './civic-allocation.js';

const choices = [
  {value: 'youth', label: 'A youth worker on Friday evenings'},
  {value: 'bus', label: 'A Saturday bus to Harrowby'},
  {value: 'green', label: 'The green', hint: 'Mowing, and two new benches.'},
];

const usual = {
  name: 'share',
  label: 'How would you share 10 points?',
  hint: 'Give more points to what matters more to you.',
  choices,
  total: 10,
  required: true,
};

export const fixtures: Fixtures<CivicAllocation> = {
  tag: 'civic-allocation',
  usual,
  options: {
    'Money, in steps, all of it': {
      name: 'budget',
      label: 'How should the parish spend £18,000 in 2027?',
      unit: '£',
      total: 18000,
      step: 500,
      exact: true,
      required: true,
      choices: [
        {value: 'roof', label: 'The roof of the village hall'},
        {value: 'path', label: 'Gravel on the footpath to Nether Tarrow'},
        {value: 'lights', label: 'Lights at the playing field'},
      ],
      value: {roof: 12500, path: 1500},
    },
    'Another unit': {
      name: 'hours',
      label: 'How many hours should the library open on each day?',
      unit: 'hours',
      total: 20,
      choices: [
        {value: 'tue', label: 'Tuesday'},
        {value: 'thu', label: 'Thursday'},
        {value: 'sat', label: 'Saturday'},
      ],
    },
  },
  states: {
    'Some given': {...usual, value: {youth: 4, green: 3}},
    'All given': {...usual, value: {youth: 4, bus: 5, green: 1}},
    'Too much': {...usual, value: {youth: 8, bus: 5}, error: 'Take 3 away: you can give 10 points'},
    'Disabled': {...usual, value: {youth: 4, bus: 6}, disabled: true},
    'Long words': {
      name: 'groups',
      label: 'How would you share the grant between the neighbourhood houses, time banks and residents’ associations?',
      unit: '£',
      total: 2500,
      choices: [
        {value: 'a', label: 'Friends of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station'},
        {value: 'b', label: 'The tenants’ and residents’ association of the flats between Wellington Street and the canal'},
      ],
      value: {b: 1250},
    },
    'In another language': {
      name: 'share',
      label: {value: 'آپ 10 پوائنٹ کیسے بانٹیں گے؟', lang: 'ur'},
      choices: [
        {value: 'trees', label: {value: 'مارکیٹ رو میں درخت لگائیں', lang: 'ur'}},
        {value: 'seats', label: {value: 'بازو والی نشستیں', lang: 'ur'}},
      ],
      value: {trees: 7},
    },
  },
  keyboard: [
    ['Tab', 'Moves to the next button or number.'],
    ['Enter, Space', 'On a button: gives one more or takes one away.'],
    ['Enter', 'In a number: sends the form around it.'],
  ],
};
