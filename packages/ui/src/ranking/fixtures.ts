import type {Fixtures} from '../fixtures.js';
import type {CivicRanking} from './civic-ranking.js';

const choices = [
  {value: 'paving', label: 'Level the paving by the bus stops'},
  {value: 'trees', label: 'Plant trees along Market Row'},
  {value: 'seats', label: 'Seats with arm rests', hint: 'One every 50 metres.'},
  {value: 'crossing', label: 'A zebra crossing at the library'},
];

const usual = {
  name: 'first',
  label: 'What should we do first on the high street?',
  hint: 'Put what matters to you in order. You can leave some out.',
  choices,
  required: true,
};

export const fixtures: Fixtures<CivicRanking> = {
  tag: 'civic-ranking',
  usual,
  options: {
    'The first three of many': {
      name: 'projects',
      label: 'Which three projects should the parish pay for?',
      min: 3,
      max: 3,
      required: true,
      choices: [
        {value: 'roof', label: 'A new roof for the village hall', hint: '£18,000 in 2027.'},
        {value: 'bus', label: 'A Saturday bus to Harrowby'},
        {value: 'pump', label: 'The pump track'},
        {value: 'footpath', label: 'Gravel on the footpath to Nether Tarrow'},
        {value: 'lights', label: 'Lights at the playing field'},
      ],
      value: ['bus', 'roof', 'footpath'],
    },
    'No answer needed': {name: 'seats', label: 'Which benches do you use most?', choices: choices.slice(0, 2)},
  },
  states: {
    'Some in order': {...usual, value: ['crossing', 'paving']},
    'All in order': {...usual, value: ['crossing', 'paving', 'trees', 'seats']},
    'Wrong': {...usual, min: 2, value: ['seats'], error: 'Put at least 2 in order'},
    'Disabled': {...usual, value: ['trees', 'paving'], disabled: true},
    'Long words': {
      name: 'groups',
      label: 'Which of these groups do you want to hear from at the next Nachbarschaftshilfevereinsversammlung?',
      choices: [
        {value: 'a', label: 'Friends of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch station'},
        {value: 'b', label: 'The tenants’ and residents’ association of the flats between Wellington Street and the canal'},
      ],
      value: ['b'],
    },
    'In another language': {
      name: 'first',
      label: {value: 'ہمیں پہلے کیا کرنا چاہیے؟', lang: 'ur'},
      choices: [
        {value: 'trees', label: {value: 'مارکیٹ رو میں درخت لگائیں', lang: 'ur'}},
        {value: 'seats', label: {value: 'بازو والی نشستیں', lang: 'ur'}},
      ],
      value: ['seats'],
    },
  },
  keyboard: [
    ['Tab', 'Moves between the controls of a row, and on to the next row.'],
    ['ArrowUp, ArrowDown', 'On a position: chooses another one.'],
    ['Enter, Space', 'On a button: moves the thing, or adds it at the end. Focus goes with it.'],
    ['Escape', 'While something is dragged: leaves it where it was.'],
  ],
};
