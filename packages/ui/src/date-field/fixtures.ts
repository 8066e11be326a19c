import type {Fixtures} from '../fixtures.js';
import type {CivicDateField} from './civic-date-field.js';

const birthday: Partial<CivicDateField> = {
  name: 'birthday',
  label: 'When were you born?',
  hint: 'For example, 27 3 1984.',
  autocomplete: 'bday',
  required: true,
};
const event: Partial<CivicDateField> = {
  name: 'day',
  label: 'When do you want to hold your street party?',
  hint: 'For example, 5 June 2027. We need six weeks to arrange for the road to be closed.',
  min: '2027-01-04',
  max: '2027-09-30',
  required: true,
};

export const fixtures: Fixtures<CivicDateField> = {
  tag: 'civic-date-field',
  usual: birthday,
  options: {
    'A first and a last day': event,
    'No answer needed': {
      name: 'since',
      label: 'When did you move to the parish?',
      hint: 'If you don’t remember the day, leave this empty.',
    },
  },
  states: {
    'Filled in': {...birthday, value: '1948-09-30'},
    'A part is missing': {
      ...event,
      value: '-6-5',
      error: 'Fill in the year in “When do you want to hold your street party?”',
    },
    'There is no such day': {
      ...event,
      value: '2027-06-31',
      error:
        'In “When do you want to hold your street party?”, the month has only 30 days. Check the day and the month',
    },
    'Too early': {
      ...event,
      value: '2026-12-24',
      error: 'Enter 4 January 2027 or a later day for “When do you want to hold your street party?”',
    },
    'Disabled': {...birthday, hint: 'You told us this when you joined.', value: '1948-09-30', disabled: true},
    'In another language': {
      name: 'birthday',
      label: {value: 'آپ کب پیدا ہوئے؟', lang: 'ur'},
      hint: {value: 'مثال کے طور پر، 27 3 1984۔', lang: 'ur'},
      required: true,
    },
    'A long question': {
      name: 'first',
      label:
        'When did you first come to the Nachbarschaftshilfevereinsversammlung, the time bank or the neighbourhood house?',
      hint: 'The register of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch goes back to 1 April 1974.',
      value: '1974-September-1',
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the next part of the date. Nothing moves by itself.'],
    ['Enter', 'Sends the form around it.'],
  ],
};
