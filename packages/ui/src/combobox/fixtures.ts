import type {Choice} from '../form-field/choices.js';
import type {Fixtures} from '../fixtures.js';
import type {CivicCombobox} from './civic-combobox.js';

const places: readonly Choice[] = [
  {value: 'tarbeck', label: 'Tarbeck', hint: 'Hamlet near Denholme'},
  {value: 'tarn-end', label: 'Tarn End', hint: 'Village in Greystone Valley'},
  {value: 'lower-tarrow', label: 'Tarrow, Lower', hint: 'Village on the river'},
  {value: 'upper-tarrow', label: 'Tarrow, Upper', hint: 'Village below the moor'},
];

const place: Partial<CivicCombobox> = {
  name: 'place',
  label: 'Which town or village do you live in?',
  suggestions: places,
  required: true,
};
const postcode: Partial<CivicCombobox> = {
  name: 'near',
  label: 'Postcode or place',
  hint: 'For example, a town, or the first half of your postcode.',
  autocomplete: 'postal-code',
  suggestions: places,
  buttonLabel: 'Find',
  inputMode: 'search',
  required: true,
};

export const fixtures: Fixtures<CivicCombobox> = {
  tag: 'civic-combobox',
  usual: place,
  options: {
    'With a button': postcode,
    'Without suggestions': {...postcode, suggestions: null, hint: ''},
    'No answer needed': {
      name: 'group',
      label: 'Name of your group',
      hint: 'If it is on our list already, we know the rest.',
      suggestions: [],
    },
  },
  states: {
    'Filled in': {...place, value: 'Tarrow, Upper'},
    'Wrong': {
      ...postcode,
      value: 'Tarow',
      error: 'We don’t know “Tarow”. Check the spelling, or enter a postcode',
    },
    'Disabled': {...place, hint: 'We know this from your membership.', value: 'Tarn End', disabled: true},
    'In another language': {
      name: 'near',
      label: {value: 'آپ کس جگہ رہتے ہیں؟', lang: 'ur'},
      buttonLabel: {value: 'تلاش کریں', lang: 'ur'},
      value: 'کارن مارکیٹ',
      suggestions: [],
      required: true,
    },
    'Long words': {
      name: 'group',
      label: 'Which of the residents’ associations, time banks or neighbourhood houses do you belong to?',
      hint: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch has two.',
      buttonLabel: 'Find it in the register of community associations',
      value: 'Cymdeithas Trigolion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      suggestions: [],
      required: true,
    },
  },
  keyboard: [
    [
      'Tab',
      'Moves to the field, to the button if there is one, and on. It closes the list and chooses nothing.',
    ],
    [
      'Arrow down, Arrow up',
      'Opens the list, and moves to the next or the previous suggestion, around the ends.',
    ],
    ['Alt + arrow down', 'Opens the list and stays in the text.'],
    ['Alt + arrow up', 'Closes the list.'],
    ['Enter', 'Chooses the suggestion; in the text, does what the button does, or sends the form.'],
    ['Escape', 'Closes the list; once it is closed, empties the field.'],
    ['Arrow left, Arrow right, Home, End', 'Goes back to the text and moves in it.'],
  ],
};
