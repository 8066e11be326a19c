import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ClientError} from '@civic-widgets/client';
import {manifest} from '@civic-widgets/service-finder/manifest.js';
import '@civic-widgets/service-finder/define.js';
import type {CivicServiceFinder} from '@civic-widgets/service-finder';
import {fixtureClient, sampleTime, type FixtureAnswers} from '@civic-widgets/service-finder/fixtures.js';
import {renderAnatomy} from './support/anatomy.js';
import {nodeOf, renderKeyboard} from './support/element-page.js';

const meta: Meta = {
  component: manifest.tag,
  title: 'Widgets/Service finder',
  args: {headingLevel: 2},
  render: (args) => finder({}, {level: Number(args['headingLevel'])}),
};
export default meta;

interface Options {
  readonly level?: number;
  readonly heading?: string;
  readonly sensitive?: boolean;
}

function finder(answers: FixtureAnswers = {}, {level = 2, heading = '', sensitive = false}: Options = {}) {
  return html`<civic-service-finder
    src="/api/v1/directories/wyremouth/index"
    places="/places/"
    reports="/api/v1/reports"
    heading=${heading}
    heading-level=${level}
    ?sensitive=${sensitive}
    .client=${fixtureClient(answers)}
    .clock=${() => sampleTime}
  ></civic-service-finder>`;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Waits until something stands inside the finder. */
async function appears(element: CivicServiceFinder, selector: string, words = ''): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
      ({textContent}) => textContent?.includes(words),
    );
    if (found) return found;
    await pause();
  }
  throw new Error(`There is no ${selector} ${words}`);
}

async function shown(canvas: HTMLElement): Promise<CivicServiceFinder> {
  const element = canvas.querySelector<CivicServiceFinder>('civic-service-finder');
  if (!element) throw new Error('The story has no <civic-service-finder>');
  await appears(element, '#count');
  return element;
}

/** Writes into a box, as a person does. */
function write(element: CivicServiceFinder, box: string, words: string): void {
  const input = element.shadowRoot?.querySelector(box)?.shadowRoot?.querySelector('input');
  if (!input) throw new Error(`There is no box ${box}`);
  input.value = words;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

async function search(element: CivicServiceFinder, words: string, found: string): Promise<void> {
  write(element, '#text', words);
  await appears(element, '#count', found);
}

async function openDetails(element: CivicServiceFinder): Promise<void> {
  element.shadowRoot
    ?.querySelector('civic-card civic-details')
    ?.shadowRoot?.querySelector('summary')
    ?.click();
  await appears(element, '.details');
}

async function openFilters(element: CivicServiceFinder): Promise<void> {
  element.shadowRoot?.querySelector('#filters')?.shadowRoot?.querySelector('summary')?.click();
  await appears(element, 'civic-checkbox-group');
}

function choose(element: CivicServiceFinder, filter: string, value: string): void {
  element.shadowRoot
    ?.querySelector(`civic-checkbox-group[name=${filter}]`)
    ?.shadowRoot?.querySelector<HTMLElement>(`input[value="${value}"]`)
    ?.click();
}

export const Playground: StoryObj = {};

export const Overview: StoryObj = {
  render: () =>
    html`<p>
        Whatever you need help with this winter, somebody in the valley has probably set something up. Ask in
        your own words, or look through the whole list.
      </p>
      ${finder({}, {heading: 'Find help in the Wyre Valley'})}`,
};

export const Anatomy: StoryObj = {render: () => renderAnatomy('civic-service-finder', nodeOf(finder()))};

export const Options: StoryObj = {
  name: 'Options: about what nobody may be seen to look for',
  render: () => finder({}, {level: 3, sensitive: true}),
};

export const States: StoryObj = {
  name: 'States: nothing fits',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    await openFilters(element);
    choose(element, 'categories', 'food');
    await appears(element, '#count', '3 ');
    await search(element, 'swimming', '0 ');
    await appears(element, '#results .ways');
  },
};

export const Behaviours: StoryObj = {
  play: async ({canvasElement, step}) => {
    const element = await shown(canvasElement);
    await step('the person says what they need', () => search(element, 'help with heating', '3 '));
    await step('the person opens the details', () => openDetails(element));
    await step('the person is told what saving means', async () => {
      (await appears(element, '[data-save]')).click();
      await appears(element, '.asking');
    });
  },
};

export const Accessibility: StoryObj = {
  render: () =>
    renderKeyboard(nodeOf(finder()), [
      ['Tab', 'Moves from box to box, to the buttons, the filters, and through the list.'],
      [
        'Enter',
        'In a box, searches and moves to the number of services; opens and closes details; follows a link.',
      ],
      ['Arrow up, Arrow down', 'In the box for a place, moves through the suggestions.'],
      ['Space', 'Ticks a filter; presses a button.'],
      ['Shift, three times', 'Leaves the page, where it offers a way out.'],
    ]),
};

export const Loading: StoryObj = {render: () => finder({open: 'never'})};

export const Filtered: StoryObj = {
  name: 'With filters',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    await openFilters(element);
    choose(element, 'attending', 'in-person');
    choose(element, 'categories', 'food');
    await appears(element, '.tags');
  },
};

export const NearAPlace: StoryObj = {
  name: 'Near a place',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    write(element, '#near', 'ZZ2 6JD');
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await appears(element, '#count', 'ZZ2');
  },
};

export const WhichPlace: StoryObj = {
  name: 'Which place is meant',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    write(element, '#near', 'Newport');
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await appears(element, '#choices');
  },
};

export const Details: StoryObj = {
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    await search(element, 'warm hub town hall', '1 ');
    await openDetails(element);
  },
};

export const Reporting: StoryObj = {
  name: 'Something is wrong with an entry',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    await search(element, 'netherby lunch', '1 ');
    await openDetails(element);
    (await appears(element, '[data-ask-report]')).click();
    (await appears(element, '.report')).dispatchEvent(
      new SubmitEvent('submit', {bubbles: true, cancelable: true}),
    );
    await pause();
  },
};

export const Sensitive: StoryObj = {
  name: 'A search that nobody may see',
  play: async ({canvasElement}) => {
    const element = await shown(canvasElement);
    await search(element, 'domestic abuse', '1 ');
    await appears(element, '.exit');
  },
};

export const LoadFailed: StoryObj = {render: () => finder({open: new ClientError('missing', 'Not found')})};
