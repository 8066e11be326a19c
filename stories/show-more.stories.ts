import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicShowMore} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/show-more/fixtures.js';
import '@civic-widgets/ui/show-more/define.js';
import '@civic-widgets/ui/card/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicShowMore>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Show more'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Things to borrow</h2>
    <ul class="plain" role="list">
      <li>
        <civic-card heading="Carpet cleaner" href="#carpet"
          ><p>From the tool library on Mill Lane, for three days.</p></civic-card
        >
      </li>
      <li>
        <civic-card heading="Gazebo, three by six metres" href="#gazebo"
          ><p>Two people can put it up. Weights come with it.</p></civic-card
        >
      </li>
    </ul>
    <civic-show-more shown="2" total="153" step="20"></civic-show-more>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  element.addEventListener('civic-show-more-go', ({shown}) => (element.shown = shown));
  const button = () => element.renderRoot.querySelector('button') as HTMLElement;
  await step('the person asks for more', async () => {
    await userEvent.click(button());
    await element.updateComplete;
    await expect(element.shown).toBe(40);
  });
  await step('the next entries are on their way', async () => {
    element.busy = true;
    await element.updateComplete;
    await userEvent.click(button());
    await expect(element.shown).toBe(40);
  });
  await step('all are shown', async () => {
    Object.assign(element, {busy: false, shown: 153});
    await element.updateComplete;
    await expect(button()).toBe(null);
  });
});
export const Accessibility: StoryObj = page.accessibility;
