import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicLinkButton} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/link-button/fixtures.js';
import '@civic-widgets/ui/link-button/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicLinkButton>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Link button'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Have your say on the High Street</h2>
    <p>
      From March the street between the Corn Exchange and Tenterfield Street is dug up for new water pipes. What should come back?
      Ten questions, about six minutes. You can also read <a href="#plans">what has been planned so far</a>.
    </p>
    <p class="actions">
      <civic-link-button href="#survey" variant="primary">Start the survey</civic-link-button>
      <civic-link-button href="#paper">Order it on paper</civic-link-button>
    </p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the person moves to the link', async () => {
    element.focus();
    await expect(element.matches(':focus-within')).toBe(true);
  });
  await step('it opens a new tab, and says so', async () => {
    element.target = '_blank';
    await element.updateComplete;
    await expect(element.renderRoot.querySelector('a')?.rel).toBe('noopener');
  });
});
export const Accessibility: StoryObj = page.accessibility;
