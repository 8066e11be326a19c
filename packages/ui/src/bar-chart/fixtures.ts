import type {Fixtures} from '../fixtures.js';
import type {CivicBarChart} from './civic-bar-chart.js';

export const fixtures: Fixtures<CivicBarChart> = {
  tag: 'civic-bar-chart',
  usual: {
    caption: 'What should come first?',
    columns: ['Answer', 'Votes', 'Share'],
    bars: [
      {label: 'Level the paving by the bus stops', value: 171},
      {label: 'Put back the benches with arm rests', value: 96},
      {label: 'Light the passage to Tenterfield Street', value: 45},
    ],
    whole: 312,
  },
  options: {
    'Columns by their usual names': {
      caption: 'How do you come to the hub?',
      bars: [
        {label: 'On foot', value: 61},
        {label: 'By bus', value: 24},
        {label: 'Somebody drives me', value: 9},
      ],
      whole: 94,
    },
    'Several answers each': {
      caption: 'Which days suit you?',
      columns: ['Day', 'People', 'Of all'],
      bars: [
        {label: 'Wednesday', value: 58},
        {label: 'Saturday', value: 77},
        {label: 'Sunday', value: 31},
      ],
      whole: 94,
    },
  },
  states: {
    'Nobody yet': {
      caption: 'What should come first?',
      bars: [
        {label: 'Paving', value: 0},
        {label: 'Benches', value: 0},
      ],
      whole: 0,
    },
    'One in very many': {
      caption: 'Should the council keep the weekly market?',
      bars: [
        {label: 'Yes', value: 14001},
        {label: 'No', value: 1},
      ],
      whole: 14002,
    },
    'Very long': {
      caption: 'Which of the neighbourhood houses, time banks or residents’ associations should the Nachbarschaftshilfevereinsversammlung help first?',
      columns: ['What', 'How many people', 'Share of all who answered'],
      bars: [
        {label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch community minibus', value: 12840},
        {label: 'The workshop on Mill Lane, with its sewing machines, its lathe and the bicycles that nobody has fetched', value: 9021},
      ],
      whole: 14002,
    },
    'In another language': {
      caption: {value: 'سب سے پہلے کیا ہونا چاہیے؟', lang: 'ur'},
      bars: [
        {label: {value: 'بس اسٹاپ کے پاس فرش ہموار کرنا', lang: 'ur'}, value: 171},
        {label: {value: 'بینچ واپس لگانا', lang: 'ur'}, value: 96},
      ],
      whole: 267,
    },
  },
  keyboard: [],
};
