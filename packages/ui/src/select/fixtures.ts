import type {Fixtures} from '../fixtures.js';
import type {CivicSelect} from './civic-select.js';

const names = [
  'Abbots Coombe',
  'Blackmoor End',
  'Cornmarket',
  'Denholme and Thrawl',
  'Eastgate',
  'Fairoak',
  'Greystone Valley',
  'Harbour',
  'Kiln Lane',
  'Lower Tarrow',
  'Mill Bank',
  'St Botolph’s',
  'Tenterfield',
  'Upper Tarrow',
];
const ward: Partial<CivicSelect> = {
  name: 'ward',
  label: 'Which ward do you live in?',
  choices: names.map((label) => ({value: label.toLowerCase().replace(/[^a-z]+/g, '-'), label})),
  required: true,
};

export const fixtures: Fixtures<CivicSelect> = {
  tag: 'civic-select',
  usual: ward,
  options: {
    'A hint': {...ward, hint: 'It is on your polling card and on your council tax bill.'},
    'Groups': {
      name: 'service',
      label: 'What is your report about?',
      choices: [
        {
          label: 'Streets',
          choices: [
            {value: 'light', label: 'A street light that is out'},
            {value: 'pothole', label: 'A hole in the road'},
            {value: 'kerb', label: 'A kerb that is too high'},
          ],
        },
        {
          label: 'Bins and litter',
          choices: [
            {value: 'missed', label: 'A bin that was not emptied'},
            {value: 'dumped', label: 'Rubbish that somebody has dumped'},
          ],
        },
        {value: 'other', label: 'Something else'},
      ],
      required: true,
    },
    'One that can’t be chosen now': {
      name: 'session',
      label: 'Which session will you come to?',
      choices: [
        {value: 'mon', label: 'Monday 8 February, 10 am', unavailable: 'full'},
        {value: 'wed', label: 'Wednesday 10 February, 2 pm'},
        {value: 'thu', label: 'Thursday 11 February, 7 pm'},
      ],
      required: true,
    },
    'Any will do': {
      name: 'near',
      label: 'Show lunch clubs in',
      choices: [
        {value: '', label: 'All wards'},
        {value: 'cornmarket', label: 'Cornmarket'},
        {value: 'kiln-lane', label: 'Kiln Lane'},
      ],
      required: true,
    },
    'No answer needed': {...ward, required: false},
  },
  states: {
    'Chosen': {...ward, value: 'lower-tarrow'},
    'Wrong': {...ward, error: 'Choose the ward that you live in'},
    'Disabled': {...ward, hint: 'We know this from your address.', value: 'st-botolph-s', disabled: true},
    'In another language': {
      name: 'ward',
      label: {value: 'آپ کس حلقے میں رہتے ہیں؟', lang: 'ur'},
      value: 'cornmarket',
      choices: [
        {value: 'cornmarket', label: {value: 'کارن مارکیٹ', lang: 'ur'}},
        {value: 'harbour', label: {value: 'بندرگاہ', lang: 'ur'}},
      ],
      required: true,
    },
    'Long words': {
      name: 'group',
      label: 'Which of the residents’ associations, time banks or neighbourhood houses do you belong to?',
      value: 'llan',
      choices: [
        {
          value: 'llan',
          label: 'Cymdeithas Trigolion Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        },
        {value: 'haus', label: 'Nachbarschaftshilfevereinsversammlung of the Friends of Schwäbisch Gmünd'},
      ],
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the box, and on from it.'],
    ['Space, Alt + arrow down', 'Opens the list.'],
    ['Arrow down, Arrow up', 'Moves to the next or the previous line; on a Mac, opens the list.'],
    ['Letters', 'Moves to the line that begins with them.'],
    ['Enter', 'In the open list, chooses the line and closes it.'],
    ['Escape', 'Closes the list and keeps what was chosen before.'],
  ],
};
