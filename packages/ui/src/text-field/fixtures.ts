import type {Fixtures} from '../fixtures.js';
import type {CivicTextField} from './civic-text-field.js';

export const fixtures: Fixtures<CivicTextField> = {
  tag: 'civic-text-field',
  usual: {name: 'name', label: 'Full name', autocomplete: 'name', required: true},
  options: {
    'A hint': {name: 'reference', label: 'Reference of your letter', hint: 'Top right, like NT 2026 0418.', required: true},
    'No answer needed': {name: 'group', label: 'Name of your group'},
    'As wide as its answer': {name: 'postcode', label: 'Postcode', autocomplete: 'postal-code', size: 10, required: true},
    'For an e-mail address': {name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'email', required: true},
    'For a telephone number': {name: 'phone', label: 'Telephone number', type: 'tel', autocomplete: 'tel', size: 20},
  },
  states: {
    'Filled in': {name: 'name', label: 'Full name', value: 'Wilhelmina Featherstonehaugh-Okonkwo', required: true},
    'Wrong': {
      name: 'email',
      label: 'E-mail address',
      hint: 'We only write about this sign-up.',
      type: 'email',
      value: 'maud.example.org',
      error: 'Enter an e-mail address in the right form, like name@example.org',
      required: true,
    },
    'Disabled': {name: 'group', label: 'Name of your group', value: 'Friends of Tarrow Meadow', disabled: true},
    'In another language': {name: 'name', label: {value: 'آپ کا پورا نام', lang: 'ur'}, value: 'عائشہ صدیقی', required: true},
    'A long question': {
      name: 'role',
      label: 'In which of the neighbourhood houses, time banks or residents’ associations do you take part most often?',
      hint: 'If there are several, write the one that you went to last. Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch counts as one word.',
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the field, and on from it.'],
    ['Enter', 'Sends the form around it.'],
  ],
};
