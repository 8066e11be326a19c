import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicProgressBar} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/progress-bar/fixtures.js';
import '@civic-widgets/ui/progress-bar/define.js';
import '@civic-widgets/ui/link-button/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicProgressBar>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Progress bar'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Clean the river on Saturday 5 December</h2>
    <p>
      We meet at ten by the Corn Exchange bridge. Waders, gloves and hot soup are there; you need warm
      clothes.
    </p>
    <civic-progress-bar
      label="Places taken"
      value="62"
      max="80"
      words="62 of 80 volunteers"
    ></civic-progress-bar>
    <p><civic-link-button href="#sign-up" variant="primary">Sign up for the clean-up</civic-link-button></p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(
  async (element, {step}) => {
    const words = () => element.renderRoot.querySelector('#words')?.textContent?.trim();
    await step('one photograph is sent', async () => {
      Object.assign(element, {value: 1, max: 4});
      await element.updateComplete;
      await expect(words()).toBe('1 of 4');
    });
    await step('all are sent', async () => {
      Object.assign(element, {value: 4, words: 'All four are sent'});
      await element.updateComplete;
      await expect(words()).toBe('All four are sent');
    });
  },
  {label: 'Sending your photographs'},
);
export const Accessibility: StoryObj = page.accessibility;
