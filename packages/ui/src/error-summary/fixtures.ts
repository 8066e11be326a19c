import type {Fixtures} from '../fixtures.js';
import type {CivicErrorSummary} from './civic-error-summary.js';

export const fixtures: Fixtures<CivicErrorSummary> = {
  tag: 'civic-error-summary',
  usual: {
    errors: [
      {field: 'first', message: 'Answer “What should come first in Cornmarket Square?”'},
      {field: 'days', message: 'Choose no more than 2 answers to “Which market days do you come?”'},
    ],
  },
  options: {
    'A heading of another level': {level: 2, errors: [{field: 'email', message: 'Answer “E-mail address”'}]},
  },
  states: {
    'One error': {errors: [{field: 'words', message: 'Answer “What would you change?”'}]},
    'Many errors': {
      errors: [
        {field: 'name', message: 'Answer “Full name”'},
        {field: 'email', message: 'Enter an e-mail address in the right form, like name@example.org'},
        {field: 'born', message: 'Enter your date of birth, like 27 3 1984'},
        {field: 'shift', message: 'Answer “When can you help at the repair café?”'},
        {
          field: 'agree',
          message: 'Tick the box “I agree that the council keeps my answers until December 2027”',
        },
      ],
    },
    'Long words': {
      errors: [
        {
          field: 'group',
          message:
            'Choose a group to speak for: Cymdeithas Trigolion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch or yourself',
        },
      ],
    },
  },
  keyboard: [
    ['Tab', 'Moves to the next line.'],
    ['Enter', 'Moves to the field of the line that has focus.'],
  ],
};
