import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {Ballots} from '@civic-widgets/model';
import '@civic-widgets/poll/define.js';
import {ballotsOn, committee, committeeResults, fixtureClient} from '@civic-widgets/poll/fixtures.js';

const meta: Meta = {title: 'Widgets/Consultation poll/Recount'};
export default meta;

function publishes(ballots: (question: string) => Ballots) {
  const client = {
    ...fixtureClient({load: committee, results: committeeResults()}),
    ballots: async (url: string) => JSON.stringify(ballots(new URL(url).searchParams.get('question') ?? '')),
  };
  return html`<civic-poll src="/api/v1/consultations/committee" .client=${client}></civic-poll>`;
}

/** The ballots, with two votes of the first pile gone to somebody else. */
function altered(question: string): Ballots {
  const published = ballotsOn(question);
  const [first, second, ...others] = published.ballots;
  if (!first || !second) return published;
  return {...published, ballots: [{...first, count: first.count - 2}, {...second, count: second.count + 2}, ...others]};
}

/** What is drawn later comes when it comes. */
async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const count: StoryObj['play'] = async ({canvasElement, step}) => {
  const root = canvasElement.querySelector('civic-poll')?.shadowRoot;
  await step('Somebody counts the first question again', async () => {
    (await until(() => root?.querySelector<HTMLButtonElement>('.recount button'))).click();
    await until(() => root?.querySelector('.recount civic-notice'));
  });
};

export const Agrees: StoryObj = {name: 'A count that agrees', render: () => publishes(ballotsOn), play: count};
export const Differs: StoryObj = {name: 'A count that does not agree', render: () => publishes(altered), play: count};
