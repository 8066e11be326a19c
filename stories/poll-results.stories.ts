import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {Consultation, KnownQuestion, Results} from '@civic-widgets/model';
import '@civic-widgets/poll/define.js';
import {
  asking,
  comparedResult,
  countedResults,
  fixtureClient,
  marketSquare,
  questions,
  schoolDay,
  schoolDayResults,
  smallConstituencyResults,
  weightedResults,
  weightedSchoolDay,
} from '@civic-widgets/poll/fixtures.js';

const meta: Meta = {title: 'Widgets/Consultation poll/Results'};
export default meta;

function tells(...results: Results['questions']) {
  const load = {...asking(marketSquare, ...(Object.values(questions) as KnownQuestion[])), status: 'closed', closes: '2026-10-31T17:00:00Z'};
  const client = fixtureClient({
    load,
    results: {consultation: 'market-square', asOf: '2026-11-21T10:30:00Z', final: true, responses: 100, questions: results},
  });
  return html`<civic-poll src="/api/v1/consultations/market-square" .client=${client}></civic-poll>`;
}

const only = (type: string) => countedResults.filter((result) => result.type === type);

export const Transfers: StoryObj = {name: 'Rank, then transfer', render: () => tells(...only('ranked'))};
export const Duels: StoryObj = {name: 'Each one against each other', render: () => tells(comparedResult)};
export const Budget: StoryObj = {name: 'A budget', render: () => tells(...only('budget'))};
export const Agreement: StoryObj = {name: 'Agreement', render: () => tells(...only('agree'))};
export const Shares: StoryObj = {name: 'Points shared out', render: () => tells(...only('allocate'))};

function shows(load: Consultation, results: Results) {
  const client = fixtureClient({load, results});
  return html`<civic-poll src="/api/v1/consultations/school-day" .client=${client}></civic-poll>`;
}

export const Constituencies: StoryObj = {
  name: 'Constituencies side by side, turnout, and what was done',
  render: () => shows(schoolDay, schoolDayResults),
};
export const SmallConstituency: StoryObj = {
  name: 'A constituency too small to be told by itself',
  render: () => shows({...schoolDay, feedback: undefined}, smallConstituencyResults),
};
export const Weighted: StoryObj = {name: 'Weighted constituencies', render: () => shows(weightedSchoolDay, weightedResults)};
export const WeightsBefore: StoryObj = {
  name: 'Weights told before anybody answers',
  render: () => shows({...weightedSchoolDay, status: 'open', closes: '2031-01-31T17:00:00Z'}, weightedResults),
};
export const TooManyAnswers: StoryObj = {
  name: 'More answers than people who could answer',
  render: () => shows({...schoolDay, feedback: undefined, electorate: 250}, {...schoolDayResults, constituencies: undefined}),
};
export const Invented: StoryObj = {
  name: 'An example with made-up answers',
  render: () => shows({...schoolDay, feedback: undefined}, {...schoolDayResults, constituencies: undefined, invented: true}),
};
