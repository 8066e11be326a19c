import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import type {CivicAnnouncer} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/announcer/fixtures.js';
import '@civic-widgets/ui/announcer/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicAnnouncer>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Announcer'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Hubs near TW4 9QX</h2>
    <p>12 hubs found within two miles.</p>
    <p>
      The line above is there to be seen. An announcer says the same to those who don’t see that it has
      changed; it takes no room itself.
    </p>
    <civic-announcer message="12 hubs found within two miles"></civic-announcer>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const isSaid = (urgency: string, words: string) =>
    waitFor(() =>
      expect(document.querySelector(`body > [aria-live=${urgency}]`)?.textContent).toContain(words),
    );
  await step('more hubs are found', async () => {
    element.message = '15 hubs found within two miles';
    await isSaid('polite', '15 hubs found within two miles');
  });
  await step('the connection is lost, which can’t wait', async () => {
    element.announce('The connection is lost. What you typed is kept.', 'assertive');
    await isSaid('assertive', 'The connection is lost. What you typed is kept.');
  });
}, {});
export const Accessibility: StoryObj = page.accessibility;
