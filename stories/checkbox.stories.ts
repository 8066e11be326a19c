import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicCheckbox} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/checkbox/fixtures.js';
import '@civic-widgets/ui/button/define.js';
import '@civic-widgets/ui/checkbox/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicCheckbox>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Checkbox'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Before you send your sign-up</h2>
    <p>You said that you can help at the Christmas lunch on Wednesday 16 December, from 10 am to 2 pm.</p>
    <civic-checkbox
      name="adult"
      label="I am 18 or over"
      hint="Younger people are welcome with a parent, who signs up for both."
      required
    ></civic-checkbox>
    <civic-checkbox name="news" label="Write to me when you need help again"></civic-checkbox>
    <p class="actions"><civic-button variant="primary" type="submit">Sign up</civic-button></p>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('a needed tick is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe(element.validationMessage);
    await expect(element.validity.valueMissing).toBe(true);
  });
  await step('the person ticks it', async () => {
    await userEvent.click(element.renderRoot.querySelector('input') as HTMLInputElement);
    await element.updateComplete;
    await expect(element.checked).toBe(true);
    await expect(element.error).toBe('');
  });
});
export const Accessibility: StoryObj = page.accessibility;
