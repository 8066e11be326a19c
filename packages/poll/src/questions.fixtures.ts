import type {Consultation, KnownQuestion, Results} from '@civic-widgets/model';

const options = [
  {id: 'orchard', label: 'A community orchard on Bakehouse Lane'},
  {id: 'crossing', label: 'A safer crossing by St Cuthbert’s primary school', hint: 'With a raised table and a beacon'},
  {id: 'library', label: 'Longer opening hours for the library'},
  {id: 'benches', label: 'Benches along the river walk'},
];

/** One question of each type, as councils, charities and parishes ask them. */
export const questions = {
  single: {id: 'one', type: 'single', label: 'What should come first?', required: true, options},
  multiple: {id: 'some', type: 'multiple', label: 'Which of these would you use?', required: true, max: 2, options},
  ranked: {id: 'order', type: 'ranked', label: 'Put these in the order that matters to you', required: true, options, method: 'scottish-stv', seats: 2},
  score: {id: 'scores', type: 'score', label: 'How good would each of these be for Wyremouth?', required: true, options, from: 0, to: 5, method: 'star', seats: 1},
  wide: {id: 'points', type: 'score', label: 'How many marks out of 20 do you give each design?', required: false, options: options.slice(0, 2), from: 0, to: 20, method: 'score', seats: 1},
  rating: {id: 'how', type: 'rating', label: 'How well do these work now?', required: false, options: options.slice(1, 3), from: 1, to: 5, lowest: 'Very badly', highest: 'Very well'},
  allocate: {id: 'share', type: 'allocate', label: 'How would you share out 10 volunteers?', required: true, options: options.slice(0, 3), total: 10, unit: 'volunteers'},
  budget: {
    id: 'money',
    type: 'budget',
    label: 'What should the £48,000 pay for?',
    required: true,
    options: [
      {...options[0], id: 'orchard', label: 'A community orchard on Bakehouse Lane', cost: 12_500},
      {id: 'crossing', label: 'A safer crossing by St Cuthbert’s primary school', hint: 'With a raised table and a beacon', cost: 31_000},
      {id: 'library', label: 'Longer opening hours for the library', cost: 18_400},
    ],
    budget: 48_000,
    currency: 'GBP',
    mustFit: true,
    method: 'equal-shares',
  },
  matrix: {
    id: 'often',
    type: 'matrix',
    label: 'How often do you go there?',
    required: true,
    options: options.slice(1, 3),
    columns: [
      {id: 'weekly', label: 'Every week'},
      {id: 'monthly', label: 'Every month'},
      {id: 'never', label: 'Never'},
    ],
  },
  agree: {
    id: 'statements',
    type: 'agree',
    label: 'Do you agree?',
    required: false,
    options: [
      {id: 'cars', label: 'Market Square should be free of cars on Saturdays.'},
      {id: 'trees', label: 'We need more shade in the streets around the harbour.'},
    ],
  },
  text: {id: 'words', type: 'text', label: 'What else should we know?', required: false, max: 500},
  number: {id: 'people', type: 'number', label: 'How many people live in your home?', required: true, min: 1, max: 30, places: 0, unit: 'people'},
  date: {id: 'day', type: 'date', label: 'On which day did you move here?', required: true, max: '2026-11-22'},
  postcode: {id: 'where', type: 'postcode', label: 'What is your postcode?', required: true, precision: 'outcode'},
  location: {
    id: 'place',
    type: 'location',
    label: 'Where should the new crossing be?',
    required: true,
    map: {image: '/media/aberhebog.svg', bounds: [-3.045, 52.655, -3.009, 52.671], alt: 'A map of the town, with the river in the south and the railway in the north'},
  },
  address: {id: 'stop', type: 'location', label: 'Which bus stop do you mean?', required: false},
} satisfies Record<string, KnownQuestion>;

const pictured = options.map((option, index) => {
  const [src, alt] = [
    ['trees', 'Young trees along a row of houses'],
    ['lights', 'A path with low lamps'],
    ['repair', 'A toaster and a cup of tea on a workbench'],
    ['bus-shelter', 'A bus shelter with a wooden seat'],
  ][index] as [string, string];
  return {...option, image: {src: `/media/ideas/${src}.svg`, alt}};
});

/** The same questions, with a picture of each thing that can be chosen. */
export const picturedQuestions = {
  single: {...questions.single, options: pictured},
  multiple: {...questions.multiple, options: pictured},
  ranked: {...questions.ranked, options: pictured},
  score: {...questions.score, options: pictured.slice(0, 2)},
  wide: {...questions.wide, options: pictured.slice(0, 2)},
  allocate: {...questions.allocate, options: pictured.slice(0, 2)},
  budget: {...questions.budget, options: questions.budget.options.map((option, index) => ({...option, image: pictured[index]?.image}))},
} satisfies Record<string, KnownQuestion>;

/** Asked only of those who come on a market day. */
export const branching: KnownQuestion[] = [
  {
    id: 'visits',
    type: 'single',
    label: 'Do you come to the market?',
    required: true,
    options: [
      {id: 'yes', label: 'Yes'},
      {id: 'no', label: 'No'},
    ],
  },
  {id: 'stalls', type: 'text', label: 'Which stalls do you miss?', required: true, max: 300, showIf: {question: 'visits', is: ['yes']}},
];

/** A consultation that asks these. */
export function asking(base: Consultation, ...asked: readonly KnownQuestion[]): Consultation {
  return {...base, title: 'Spending in Wyremouth', summary: undefined, documents: [], questions: [...asked]};
}

/** What came of the questions that are counted by rules. */
export const countedResults: Results['questions'] = [
  {
    id: 'order',
    type: 'ranked',
    method: 'scottish-stv',
    seats: 2,
    answered: 100,
    count: {
      method: 'scottish-stv',
      seats: 2,
      valid: 100,
      elected: ['crossing', 'orchard'],
      firstVotes: {orchard: '28', crossing: '44', library: '18', benches: '10'},
      rounds: [
        {
          round: 1,
          quota: '34',
          votes: {orchard: '28.00000', crossing: '44.00000', library: '18.00000', benches: '10.00000'},
          elected: ['crossing'],
          excluded: [],
          transfers: [],
          ties: [],
        },
        {
          round: 2,
          quota: '34',
          votes: {orchard: '33.45440', crossing: '34.00000', library: '21.40900', benches: '10.68180'},
          elected: [],
          excluded: ['benches'],
          transfers: [{from: 'crossing', because: 'surplus', to: {orchard: '5.45440', library: '3.40900', benches: '0.68180'}, nonTransferable: '0.45', rounding: '0'}],
          ties: [],
        },
        {
          round: 3,
          quota: '34',
          votes: {orchard: '40.13620', crossing: '34.00000', library: '23.40900', benches: '0'},
          elected: ['orchard'],
          excluded: [],
          transfers: [{from: 'benches', because: 'exclusion', to: {orchard: '6.68180', library: '2.00000'}, nonTransferable: '2', rounding: '0'}],
          ties: [{about: 'exclusion', among: ['library', 'benches'], chosen: 'benches', by: 'earlier-round', round: 1}],
        },
      ],
      losses: [
        {candidate: 'library', reason: 'not-reached', votes: '23.40900'},
        {candidate: 'benches', reason: 'excluded', round: 2, votes: '10.68180', short: '10.72720'},
      ],
    },
  },
  {
    id: 'money',
    type: 'budget',
    method: 'equal-shares',
    budget: 48_000,
    currency: 'GBP',
    answered: 100,
    options: [
      {id: 'orchard', votes: 61, cost: 12_500},
      {id: 'crossing', votes: 58, cost: 31_000},
      {id: 'library', votes: 30, cost: 18_400},
    ],
    count: {
      method: 'equal-shares',
      elected: ['orchard', 'crossing'],
      spent: '43500',
      budget: '48000',
      losses: [{project: 'library', reason: 'supporters-could-not-pay', points: 30, left: '4500', missing: '5200'}],
    },
  },
  {
    id: 'statements',
    type: 'agree',
    answered: 90,
    options: [
      {id: 'cars', answered: 90, values: [{value: 'agree', votes: 50}, {value: 'disagree', votes: 30}, {value: 'pass', votes: 10}]},
      {id: 'trees', answered: 80, values: [{value: 'agree', votes: 70}, {value: 'disagree', votes: 4}, {value: 'pass', votes: 6}]},
    ],
  },
  {
    id: 'share',
    type: 'allocate',
    answered: 40,
    options: [
      {id: 'orchard', points: 150, answered: 30},
      {id: 'crossing', points: 200, answered: 38},
      {id: 'library', points: 50, answered: 12},
    ],
  },
];

/** The same ranking, when each two are compared. */
export const comparedResult: Results['questions'][number] = {
  id: 'order',
  type: 'ranked',
  method: 'schulze',
  seats: 1,
  answered: 9,
  count: {
    method: 'schulze',
    seats: 1,
    valid: 9,
    elected: ['library'],
    ranking: [['library'], ['orchard', 'benches'], ['crossing']],
    pairs: {
      orchard: {crossing: 5, library: 3, benches: 4},
      crossing: {orchard: 4, library: 2, benches: 3},
      library: {orchard: 6, crossing: 7, benches: 5},
      benches: {orchard: 4, crossing: 6, library: 4},
    },
    losses: [{candidate: 'orchard', reason: 'beaten', by: 'library', votes: '3', short: '3'}],
  },
};
