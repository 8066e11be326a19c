import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ClientError} from '@civic-widgets/client';
import {manifest} from '@civic-widgets/poll/manifest.js';
import '@civic-widgets/poll/define.js';
import type {CivicPoll} from '@civic-widgets/poll';
import {renderAnatomy} from './support/anatomy.js';
import {nodeOf, renderKeyboard} from './support/element-page.js';
import {closed, fixtureClient, fromTheFuture, marketSquare, notYetOpen, type FixtureAnswers} from '@civic-widgets/poll/fixtures.js';

const meta: Meta = {
  component: manifest.tag,
  title: 'Widgets/Consultation poll',
  args: {headingLevel: 2},
  render: (args) => poll({}, Number(args['headingLevel'])),
};
export default meta;

function poll(answers: FixtureAnswers, level = 2) {
  return html`<civic-poll src="/api/v1/consultations/market-square" heading-level=${level} .client=${fixtureClient(answers)}></civic-poll>`;
}

/** Waits until the poll shows what it has loaded. */
async function shown(canvas: HTMLElement): Promise<CivicPoll> {
  const element = canvas.querySelector<CivicPoll>('civic-poll');
  if (!element) throw new Error('The story has no <civic-poll>');
  for (let tries = 0; tries < 50 && !element.shadowRoot?.querySelector('form'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return element;
}

/** Finds inside the poll, and inside the primitives in it. */
function inside(element: CivicPoll, primitive: string, selector: string): HTMLElement | null {
  return element.shadowRoot?.querySelector(primitive)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
}

async function choose(canvas: HTMLElement): Promise<CivicPoll> {
  const element = await shown(canvas);
  inside(element, 'civic-radio-group', 'input[value=benches]')?.click();
  return element;
}

function send(element: CivicPoll): void {
  element.shadowRoot?.querySelector<HTMLElement>('button[type=submit]')?.click();
}

export const Playground: StoryObj = {};

export const Overview: StoryObj = {
  render: () =>
    html`<p>
        The paving in Market Square was laid in 1974. On Tuesday 12 January 2027 the council decides what is mended first, and reads what
        you say here before it does.
      </p>
      ${poll({})}`,
};

export const Anatomy: StoryObj = {render: () => renderAnatomy('civic-poll', nodeOf(poll({})))};

export const Options: StoryObj = {name: 'Options: deeper in the page', render: () => poll({}, 4)};

export const States: StoryObj = {
  name: 'States: closed, with a result that is not shown',
  render: () => poll({load: {...closed, results: {when: 'never', threshold: 0}}}),
};

export const Behaviours: StoryObj = {
  play: async ({canvasElement, step}) => {
    let element: CivicPoll | undefined;
    await step('the person chooses', async () => {
      element = await choose(canvasElement);
    });
    await step('the person sends the answer', async () => {
      if (element) send(element);
    });
  },
};

export const Accessibility: StoryObj = {
  render: () =>
    renderKeyboard(nodeOf(poll({})), [
      ['Tab', 'Moves from question to question, to the button, and to the links.'],
      ['Arrow up, Arrow down', 'Chooses among the answers of which there can be one.'],
      ['Space', 'Ticks an answer of which there can be several; presses a button.'],
      ['Enter', 'Presses a button, follows a link.'],
    ]),
};

export const Loading: StoryObj = {render: () => poll({load: 'never'})};

export const Answered: StoryObj = {
  play: async ({canvasElement}) => send(await choose(canvasElement)),
};

export const Errors: StoryObj = {
  name: 'With errors',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    for (const day of ['tuesday', 'friday', 'saturday']) inside(element, 'civic-checkbox-group', `input[value=${day}]`)?.click();
    send(element);
  },
};

export const WaitingForTheNetwork: StoryObj = {
  render: () => poll({submit: new ClientError('offline', 'No answer')}),
  play: async ({canvasElement}) => send(await choose(canvasElement)),
};

export const Refused: StoryObj = {
  render: () =>
    poll({
      submit: new ClientError('refused', 'Closed', {
        problem: {title: 'This consultation is closed', status: 403, code: 'consultation-closed'},
      }),
    }),
  play: async ({canvasElement}) => send(await choose(canvasElement)),
};

export const NotYetOpen: StoryObj = {render: () => poll({load: notYetOpen})};

export const Closed: StoryObj = {render: () => poll({load: closed})};

export const ResultAlwaysShown: StoryObj = {
  render: () => poll({load: {...marketSquare, results: {when: 'always', threshold: 0}}}),
};

export const NobodyHasAnswered: StoryObj = {
  render: () =>
    poll({
      load: closed,
      results: {consultation: 'market-square', asOf: '2026-11-21T10:30:00Z', final: true, responses: 0, questions: []},
    }),
};

export const LoadFailed: StoryObj = {render: () => poll({load: new ClientError('network', 'No answer')})};

export const NoSuchConsultation: StoryObj = {render: () => poll({load: new ClientError('missing', 'Not found')})};

export const UnknownQuestion: StoryObj = {name: 'A question from the future', render: () => poll({load: fromTheFuture})};
