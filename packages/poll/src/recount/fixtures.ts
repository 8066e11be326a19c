import type {Ballots, Consultation, Results} from '@civic-widgets/model';
import {count, drawLots, RankedBallots, ScoredBallots} from '@civic-widgets/counting';

type Papers = Ballots['ballots'];

const seed = 'committee 2026-11-13T18:00:00Z';
const closed = {
  lang: 'en',
  site: {id: 'thornbeck', name: 'Thornbeck Village Hall Trust', timeZone: 'Europe/London'},
  closes: '2026-11-13T18:00:00Z',
  documents: [],
  status: 'closed',
  results: {when: 'after-close', threshold: 0},
} satisfies Partial<Consultation>;
const linksOf = (id: string) => ({
  self: `/api/v1/consultations/${id}`,
  responses: `/api/v1/consultations/${id}/responses`,
  results: `/api/v1/consultations/${id}/results`,
  ballots: `/api/v1/consultations/${id}/ballots`,
});

/** A vote that is over: three places on a committee, marks for a name, and money for a garden. */
export const committee: Consultation = {
  ...closed,
  id: 'committee',
  title: 'Who should look after the village hall, and how?',
  questions: [
    {
      id: 'people',
      type: 'ranked',
      label: 'Who should be on the committee?',
      required: false,
      method: 'scottish-stv',
      seats: 3,
      options: [
        {id: 'okafor', label: 'Ngozi Okafor-Llewellyn'},
        {id: 'harte', label: 'Wilfred Harte'},
        {id: 'sikora', label: 'Danuta Sikora'},
        {id: 'pengelly', label: 'Morwenna Pengelly'},
        {id: 'rahman', label: 'Tariq Rahman'},
      ],
    },
    {
      id: 'name',
      type: 'score',
      label: 'How do you like these names for the new room?',
      required: false,
      method: 'star',
      seats: 1,
      from: 0,
      to: 5,
      options: [
        {id: 'beck', label: 'The Beck Room'},
        {id: 'orchard', label: 'The Orchard Room'},
        {id: 'mill', label: 'The Mill Room'},
      ],
    },
    {
      id: 'garden',
      type: 'budget',
      label: 'What should we pay for in the garden?',
      required: false,
      method: 'equal-shares',
      budget: 4000,
      currency: 'GBP',
      options: [
        {id: 'path', label: 'A level path from the gate', cost: 2400},
        {id: 'beds', label: 'Raised beds that can be reached from a chair', cost: 1500},
        {id: 'shed', label: 'A shed with a green roof', cost: 3100},
      ],
    },
  ],
  links: linksOf('committee'),
};

const rankings: Papers = [
  {count: 9, answer: ['okafor', 'harte', 'sikora']},
  {count: 4, answer: ['harte', 'pengelly']},
  {count: 5, answer: ['sikora', 'rahman', 'okafor']},
  {count: 3, answer: ['pengelly', 'sikora']},
  {count: 4, answer: ['rahman', 'pengelly', 'harte']},
];
const scores: Papers = [
  {count: 6, answer: {beck: 5, orchard: 2}},
  {count: 7, answer: {beck: 1, orchard: 4, mill: 5}},
  {count: 4, answer: {orchard: 5, mill: 0}},
];
const wishes: Papers = [
  {count: 8, answer: ['path', 'beds']},
  {count: 5, answer: ['shed']},
  {count: 6, answer: ['beds', 'shed']},
];

/** The published ballots on a question of {@link committee}. */
export function ballotsOn(question: string): Ballots {
  const [people, name, garden] = committee.questions;
  const facts = {consultation: 'committee', question};
  const idsOf = (one: typeof people) => (one && 'options' in one ? (one.options as {id: string; cost?: number}[]) : []).map(({id, cost}) => ({id, ...(cost !== undefined && {cost})}));
  switch (question) {
    case 'people':
      return {...facts, type: 'ranked', method: 'scottish-stv', seats: 3, seed, options: idsOf(people), ballots: rankings};
    case 'name':
      return {...facts, type: 'score', method: 'star', seats: 1, seed, from: 0, to: 5, options: idsOf(name), ballots: scores};
    default:
      return {...facts, type: 'budget', method: 'equal-shares', budget: 4000, currency: 'GBP', options: idsOf(garden), ballots: wishes};
  }
}

/** Its result, counted from single ballots as they would have come in. */
export function committeeResults(): Results {
  const singles = (papers: Papers) => papers.flatMap(({count: times, answer}) => Array.from({length: times}, () => answer));
  const people = ballotsOn('people').options.map(({id}) => id);
  const ranked = new RankedBallots(people);
  for (const answer of singles(rankings)) ranked.add((answer as string[]).map((id) => people.indexOf(id)));
  const names = ballotsOn('name').options.map(({id}) => id);
  const scored = new ScoredBallots(names);
  for (const answer of singles(scores)) scored.add(names.map((id) => (answer as Record<string, number>)[id]));
  const projects = ballotsOn('garden').options.map(({id, cost = 0}) => ({id, cost}));
  const chosen = singles(wishes) as string[][];
  const results = {
    consultation: 'committee',
    asOf: '2026-11-13T18:00:01Z',
    final: true,
    responses: 25,
    questions: [
      {id: 'people', type: 'ranked', method: 'scottish-stv', answered: 25, seats: 3, seed, count: count('scottish-stv', {seats: 3, ballots: ranked, lots: drawLots(people, seed)})},
      {id: 'name', type: 'score', method: 'star', answered: 17, seats: 1, seed, count: count('star', {seats: 1, ballots: scored, lots: drawLots(names, seed), max: 5})},
      {
        id: 'garden',
        type: 'budget',
        method: 'equal-shares',
        answered: 19,
        budget: 4000,
        currency: 'GBP',
        options: projects.map(({id, cost}) => ({id, cost, votes: chosen.filter((one) => one.includes(id)).length})),
        count: count('equal-shares', {
          budget: 4000n,
          unit: 1n,
          projects: projects.map(({id, cost}) => ({id, cost: BigInt(cost)})),
          ballots: chosen.map((ids) => new Map(ids.map((id) => [id, 1]))),
        }),
      },
    ],
  };
  return JSON.parse(JSON.stringify(results)) as Results;
}
