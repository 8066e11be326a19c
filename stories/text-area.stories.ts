import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicTextArea} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/text-area/fixtures.js';
import '@civic-widgets/ui/text-area/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicTextArea>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Text area'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>The draft design for Cornmarket Square</h2>
    <p>
      Everything you write is read by two people of the council’s streets team, and published without your
      name on Friday 15 January.
    </p>
    <civic-text-area
      name="likes"
      label="What do you like about the design?"
      hint="Please leave out names and telephone numbers."
      max="2000"
    ></civic-text-area>
    <civic-text-area name="worries" label="What worries you about it?" max="2000"></civic-text-area>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(
  async (element, {step}) => {
    const box = element.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
    const count = () => element.renderRoot.querySelector('#count')?.textContent?.trim();
    await step('a needed answer is missing', async () => {
      element.reportValidity();
      await element.updateComplete;
      await expect(element.error).toBe(element.validationMessage);
      await expect(element.validity.valueMissing).toBe(true);
    });
    await step('the person writes it', async () => {
      await userEvent.type(box, 'A bench');
      await element.updateComplete;
      await expect(element.error).toBe('');
      await expect(count()).toContain('3');
    });
    await step('the person writes more than there is room for', async () => {
      await userEvent.type(box, ' by the bus stop');
      await element.updateComplete;
      await expect(count()).toContain('13');
    });
  },
  {name: 'summary', label: 'Your idea in one sentence', rows: 2, max: 10, required: true},
);
export const Accessibility: StoryObj = page.accessibility;
