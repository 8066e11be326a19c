import type {Choice} from '../form-field/choices.js';
import type {Fixtures} from '../fixtures.js';
import type {CivicRadioGroup} from './civic-radio-group.js';

const choices: readonly Choice[] = [
  {value: 'paving', label: 'Level the paving by the bus stops'},
  {value: 'benches', label: 'Put back the benches with arm rests'},
  {value: 'lights', label: 'Light the passage to Tenterfield Street'},
];

export const fixtures: Fixtures<CivicRadioGroup> = {
  tag: 'civic-radio-group',
  usual: {name: 'first', label: 'What should come first in Cornmarket Square?', choices, required: true},
  options: {
    'A hint': {
      name: 'first',
      label: 'What should come first in Cornmarket Square?',
      hint: 'Think of how you use the square on a weekday.',
      choices,
      required: true,
    },
    'Hints of choices': {
      name: 'session',
      label: 'Which session would you like to come to?',
      choices: [
        {value: 'morning', label: 'Saturday 9 January, 10 am', hint: 'In the Guildhall, with a signer'},
        {value: 'evening', label: 'Tuesday 12 January, 7 pm', hint: 'By video call'},
      ],
      required: true,
    },
    'One that stands apart': {
      name: 'travel',
      label: 'How do you mostly get to the market?',
      choices: [
        {value: 'foot', label: 'On foot or with a wheelchair'},
        {value: 'bike', label: 'By bicycle'},
        {value: 'bus', label: 'By bus'},
        {value: 'never', label: 'I don’t go there', exclusive: true},
      ],
      required: true,
    },
    'One that can’t be chosen now': {
      name: 'shift',
      label: 'When can you help at the repair café?',
      choices: [
        {value: 'early', label: '9 am to 12 noon', unavailable: 'Full since Monday 16 November'},
        {value: 'late', label: '12 noon to 3 pm', hint: '4 places left'},
      ],
      required: true,
    },
    'No answer needed': {name: 'first', label: 'What should come first in Cornmarket Square?', choices},
  },
  states: {
    'Chosen': {
      name: 'first',
      label: 'What should come first in Cornmarket Square?',
      choices,
      value: 'benches',
      required: true,
    },
    'Wrong': {
      name: 'first',
      label: 'What should come first in Cornmarket Square?',
      hint: 'Think of how you use the square on a weekday.',
      choices,
      error: 'Choose an answer to “What should come first in Cornmarket Square?”',
      required: true,
    },
    'Disabled': {
      name: 'first',
      label: 'What should come first in Cornmarket Square?',
      hint: 'Voting ended on Sunday 13 December.',
      choices,
      value: 'lights',
      required: true,
      disabled: true,
    },
    'In another language': {
      name: 'first',
      label: {value: 'سب سے پہلے کیا ہونا چاہیے؟', lang: 'ur'},
      choices: [
        {value: 'paving', label: {value: 'بس سٹاپ کے پاس فرش ہموار کریں', lang: 'ur'}},
        {value: 'benches', label: {value: 'بازو والے بینچ واپس لگائیں', lang: 'ur'}},
      ],
      required: true,
    },
    'Long words': {
      name: 'group',
      label: 'Which of the residents’ associations, time banks or neighbourhood houses do you belong to?',
      choices: [
        {
          value: 'llan',
          label: 'Cymdeithas Trigolion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
          hint: 'Meets in the village hall on the first Wednesday of the month, or on the second if the first is a holiday',
        },
        {value: 'haus', label: 'Nachbarschaftshilfevereinsversammlung of the Friends of Schwäbisch Gmünd'},
      ],
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the chosen choice, or to the first, and on from the group.'],
    ['Arrow down, Arrow up', 'Moves to the next or the previous choice and chooses it.'],
    ['Space', 'Chooses the choice that has focus.'],
  ],
};
