import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {KnownQuestion} from '@civic-widgets/model';
import '@civic-widgets/poll/define.js';
import {asking, branching, closedMeanwhile, fixtureClient, marketSquare, picturedQuestions, questions} from '@civic-widgets/poll/fixtures.js';

const meta: Meta = {title: 'Widgets/Consultation poll/Questions'};
export default meta;

function asks(...asked: readonly KnownQuestion[]) {
  return asksOn('one', ...asked);
}

function asksOn(pages: 'one' | 'each', ...asked: readonly KnownQuestion[]) {
  const client = fixtureClient({load: asking(marketSquare, ...asked)});
  return html`<civic-poll src="/api/v1/consultations/market-square" pages=${pages} .client=${client}></civic-poll>`;
}

export const Ranked: StoryObj = {name: 'Put in order', render: () => asks(questions.ranked)};
export const Score: StoryObj = {name: 'Score each one', render: () => asks(questions.score)};
export const WideScore: StoryObj = {name: 'Score on a long scale', render: () => asks(questions.wide)};
export const Rating: StoryObj = {name: 'Rate how well', render: () => asks(questions.rating)};
export const Allocate: StoryObj = {name: 'Share out', render: () => asks(questions.allocate)};
export const Budget: StoryObj = {name: 'Spend a budget', render: () => asks(questions.budget)};
export const Matrix: StoryObj = {name: 'The same about several things', render: () => asks(questions.matrix)};
export const Agree: StoryObj = {name: 'Agree or disagree', render: () => asks(questions.agree)};
export const Fields: StoryObj = {
  name: 'Text, number, date and postcode',
  render: () => asks(questions.text, questions.number, questions.date, questions.postcode),
};
export const Location: StoryObj = {
  name: 'A place, with a map and without',
  render: () => asks(questions.location, questions.address),
};
export const Pictured: StoryObj = {
  name: 'Pictures of what can be chosen',
  render: () => asks(...(Object.values(picturedQuestions) as KnownQuestion[])),
};
export const Branching: StoryObj = {
  name: 'A question that depends on another',
  render: () => asks(...branching),
  play: async ({canvasElement}) => (await drawn(canvasElement)).querySelector('civic-radio-group')?.shadowRoot?.querySelector<HTMLElement>('input')?.click(),
};
export const OneAPage: StoryObj = {
  name: 'One question a page',
  render: () => asksOn('each', ...branching, questions.ranked, questions.number),
};
export const SaveForLater: StoryObj = {
  name: 'Save on this device and finish later',
  render: () => asksOn('each', ...branching, questions.text),
  play: async ({canvasElement}) => {
    const root = await drawn(canvasElement);
    root.querySelector('civic-radio-group')?.shadowRoot?.querySelector<HTMLElement>('input')?.click();
    for (let tries = 0; tries < 100 && !root.querySelector('summary'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    root.querySelector('summary')?.click();
  },
};
export const ClosedMeanwhile: StoryObj = {
  name: 'It closes while somebody answers',
  render: () => html`<civic-poll src="/api/v1/consultations/market-square" .client=${fixtureClient({load: closedMeanwhile})}></civic-poll>`,
};
export const Errors: StoryObj = {
  name: 'Each type with an error',
  render: () => asks(...(Object.values(questions) as KnownQuestion[]).map((question) => ({...question, required: true}))),
  play: async ({canvasElement}) => (await drawn(canvasElement)).querySelector<HTMLElement>('button[type=submit]')?.click(),
};

/** Waits until the poll has drawn its form. */
async function drawn(canvas: HTMLElement): Promise<ShadowRoot> {
  const root = () => canvas.querySelector('civic-poll')?.shadowRoot;
  for (let tries = 0; tries < 100 && !root()?.querySelector('form'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  const found = root();
  if (!found) throw new Error('The story has no <civic-poll>');
  return found;
}
