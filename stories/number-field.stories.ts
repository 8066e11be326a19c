import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicNumberField} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/number-field/fixtures.js';
import '@civic-widgets/ui/number-field/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicNumberField>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Number field'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Ask the Tarrow Vale community fund for a grant</h2>
    <p>
      We give small grants to groups that bring neighbours together. The panel meets on Tuesday 9 February.
    </p>
    <civic-number-field
      name="people"
      label="How many people will take part?"
      hint="Your best guess will do."
      min="1"
      size="6"
      required
    ></civic-number-field>
    <civic-number-field
      name="grant"
      label="How much do you ask for?"
      hint="Between £50 and £2,500."
      min="50"
      max="2500"
      step="0.01"
      unit="£"
      unit-position="before"
      required
    ></civic-number-field>
    <civic-number-field
      name="hours"
      label="How much time will your volunteers give each week?"
      min="0"
      step="0.5"
      unit="hours"
      size="6"
    ></civic-number-field>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const input = element.renderRoot.querySelector('input') as HTMLInputElement;
  const write = async (text: string) => {
    await userEvent.type(input, text, {initialSelectionStart: 0, initialSelectionEnd: input.value.length});
    await element.updateComplete;
  };
  await step('the person writes a word', async () => {
    await write('a few');
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe('Write “How much does your group need?” in figures, like 12');
    await expect(input.value).toBe('a few');
  });
  await step('the person writes too much', async () => {
    await write('25,000');
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe('Enter 2,500 or less for “How much does your group need?”');
  });
  await step('the person puts it right', async () => {
    await write('1,250.50');
    await expect(element.value).toBe(1250.5);
    await expect(element.error).toBe('');
  });
}, fixtures.options['A unit before it']);
export const Accessibility: StoryObj = page.accessibility;
