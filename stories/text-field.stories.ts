import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicTextField} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/text-field/fixtures.js';
import '@civic-widgets/ui/text-field/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicTextField>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Text field'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Your details</h2>
    <p>We send one message to say that you are on the list, and one the day before.</p>
    <civic-text-field name="name" label="Full name" autocomplete="name" required></civic-text-field>
    <civic-text-field
      name="email"
      type="email"
      label="E-mail address"
      hint="Nobody else sees it."
      autocomplete="email"
      required
    ></civic-text-field>
    <civic-text-field name="postcode" label="Postcode" autocomplete="postal-code" size="10"></civic-text-field>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const input = element.renderRoot.querySelector('input') as HTMLInputElement;
  await step('a needed answer is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe('Answer “Full name”');
  });
  await step('the person writes it', async () => {
    await userEvent.type(input, 'Maud Ackroyd');
    await element.updateComplete;
    await expect(element.error).toBe('');
  });
});
export const Accessibility: StoryObj = page.accessibility;
