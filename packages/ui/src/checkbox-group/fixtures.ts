import type {Choice} from '../form-field/choices.js';
import type {Fixtures} from '../fixtures.js';
import type {CivicCheckboxGroup} from './civic-checkbox-group.js';

const choices: readonly Choice[] = [
  {value: 'tuesday', label: 'Tuesday'},
  {value: 'friday', label: 'Friday'},
  {value: 'saturday', label: 'Saturday'},
];

const none: Choice = {value: 'none', label: 'None of these', exclusive: true};

export const fixtures: Fixtures<CivicCheckboxGroup> = {
  tag: 'civic-checkbox-group',
  usual: {
    name: 'days',
    label: 'Which market days do you come?',
    note: 'Choose all that apply.',
    choices,
    required: true,
  },
  options: {
    'A limit': {
      name: 'days',
      label: 'Which market days do you come?',
      note: 'Choose up to 2.',
      choices,
      required: true,
    },
    'Hints of choices': {
      name: 'help',
      label: 'What could you help with?',
      choices: [
        {
          value: 'stewarding',
          label: 'Stewarding',
          hint: 'You show people the way and stand for up to 2 hours',
        },
        {value: 'tea', label: 'Tea and cakes', hint: 'With the Women’s Institute, in the marquee'},
      ],
      required: true,
    },
    'One that is ticked alone': {
      name: 'needs',
      label: 'What do you need to take part?',
      note: 'Choose all that apply.',
      choices: [
        {value: 'step-free', label: 'A way in without steps'},
        {value: 'loop', label: 'A hearing loop'},
        {value: 'bsl', label: 'A British Sign Language interpreter'},
        none,
      ],
      required: true,
    },
    'One that can’t be chosen now': {
      name: 'shifts',
      label: 'When can you help at the repair café?',
      choices: [
        {value: 'early', label: '9 am to 12 noon', unavailable: 'Full since Monday 16 November'},
        {value: 'late', label: '12 noon to 3 pm'},
      ],
      required: true,
    },
    'No answer needed': {name: 'days', label: 'Which market days do you come?', choices},
  },
  states: {
    'Ticked': {
      name: 'days',
      label: 'Which market days do you come?',
      note: 'Choose all that apply.',
      choices,
      value: ['tuesday', 'saturday'],
      required: true,
    },
    'Wrong': {
      name: 'days',
      label: 'Which market days do you come?',
      note: 'Choose up to 2.',
      choices,
      value: ['tuesday', 'friday', 'saturday'],
      error: 'Choose no more than 2 answers to “Which market days do you come?”',
      required: true,
    },
    'Disabled': {
      name: 'days',
      label: 'Which market days do you come?',
      hint: 'Voting ended on Sunday 13 December.',
      choices,
      value: ['friday'],
      required: true,
      disabled: true,
    },
    'In another language': {
      name: 'days',
      label: {value: 'Pa ddyddiau marchnad ydych chi’n dod?', lang: 'cy'},
      choices: [
        {value: 'tuesday', label: {value: 'Dydd Mawrth', lang: 'cy'}},
        {value: 'friday', label: {value: 'جمعہ', lang: 'ur'}},
      ],
      required: true,
    },
    'Long words': {
      name: 'groups',
      label: 'Which of the residents’ associations, time banks or neighbourhood houses do you take part in?',
      choices: [
        {
          value: 'llan',
          label: 'Cymdeithas Trigolion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
          hint: 'Meets in the village hall on the first Wednesday of the month, or on the second if the first is a holiday',
        },
        {value: 'haus', label: 'Nachbarschaftshilfevereinsversammlung of the Friends of Schwäbisch Gmünd'},
        none,
      ],
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the next box.'],
    ['Space', 'Ticks the box that has focus, or unticks it.'],
  ],
};
