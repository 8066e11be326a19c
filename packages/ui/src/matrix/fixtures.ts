import type {Fixtures} from '../fixtures.js';
import type {CivicMatrix, MatrixLine} from './civic-matrix.js';

const label = 'How do you find these in Tarrow Park?';

const rows: readonly MatrixLine[] = [
  {value: 'paths', label: 'Paths and ways in'},
  {value: 'seats', label: 'Benches and shade'},
  {value: 'play', label: 'The playground'},
  {value: 'toilets', label: 'The toilets by the Tenterfield Street gate'},
];

const columns: readonly MatrixLine[] = [
  {value: 'bad', label: 'Bad'},
  {value: 'fair', label: 'Fair'},
  {value: 'good', label: 'Good'},
  {value: 'unsure', label: 'Don’t know'},
];

export const fixtures: Fixtures<CivicMatrix> = {
  tag: 'civic-matrix',
  usual: {name: 'park', label, rows, columns, required: true},
  options: {
    'A hint': {name: 'park', label, hint: 'Think of your last visit.', rows, columns, required: true},
    'Five columns': {
      name: 'agree',
      label: 'How far do you agree?',
      rows: [
        {value: 'heard', label: 'The council listens to people like me'},
        {value: 'safe', label: 'I feel safe in my street after dark'},
      ],
      columns: [
        {value: '1', label: 'Strongly disagree'},
        {value: '2', label: 'Disagree'},
        {value: '3', label: 'Neither agree nor disagree'},
        {value: '4', label: 'Agree'},
        {value: '5', label: 'Strongly agree'},
      ],
      required: true,
    },
    'No answer needed': {name: 'park', label, rows, columns},
  },
  states: {
    'Answered': {
      name: 'park',
      label,
      rows,
      columns,
      value: {paths: 'good', seats: 'fair', play: 'unsure', toilets: 'bad'},
      required: true,
    },
    'Wrong': {
      name: 'park',
      label,
      hint: 'Think of your last visit.',
      rows,
      columns,
      value: {paths: 'good', play: 'unsure'},
      error: 'Choose an answer for “Benches and shade”',
      required: true,
    },
    'Disabled': {
      name: 'park',
      label,
      hint: 'The survey ended on Sunday 13 December.',
      rows,
      columns,
      value: {paths: 'good', seats: 'fair'},
      required: true,
      disabled: true,
    },
    'In another language': {
      name: 'park',
      label: {value: 'پارک میں یہ چیزیں کیسی ہیں؟', lang: 'ur'},
      rows: [
        {value: 'paths', label: {value: 'راستے', lang: 'ur'}},
        {value: 'seats', label: {value: 'بینچ اور سایہ', lang: 'ur'}},
      ],
      columns: [
        {value: 'bad', label: {value: 'خراب', lang: 'ur'}},
        {value: 'good', label: {value: 'اچھا', lang: 'ur'}},
      ],
      required: true,
    },
    'Long words': {
      name: 'work',
      label:
        'How satisfied are you with what the Nachbarschaftshilfevereinsversammlung decided in the last twelve months?',
      rows: [
        {
          value: 'hall',
          label:
            'The new roof of the village hall in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, and who paid for it',
        },
        {value: 'bus', label: 'The bus'},
      ],
      columns: [
        {value: '1', label: 'Extraordinarily dissatisfied'},
        {value: '2', label: 'Dissatisfied'},
        {value: '3', label: 'Satisfied'},
        {value: '4', label: 'Extraordinarily satisfied'},
        {value: '0', label: 'Don’t know'},
      ],
      required: true,
    },
  },
  keyboard: [
    ['Tab', 'Moves to the next row: to its chosen choice, or to its first.'],
    ['Arrow right, Arrow down', 'Moves to the next choice of the row and chooses it.'],
    ['Arrow left, Arrow up', 'Moves to the previous choice of the row and chooses it.'],
    ['Space', 'Chooses the choice that has focus.'],
  ],
};
