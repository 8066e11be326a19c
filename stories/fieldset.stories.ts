import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicFieldset, CivicTextField} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/fieldset/fixtures.js';
import '@civic-widgets/ui/fieldset/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicFieldset>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Fieldset'};
export default meta;

const times = [
  {value: 'morning', label: 'In the morning'},
  {value: 'evening', label: 'After 5 pm'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Ask for a visit</h2>
    <p>Two of our volunteers come to you, mostly within a week. They carry a card with their photograph.</p>
    <civic-fieldset label="Whom shall we visit?" hint="Yourself, or somebody who asked you to fill this in.">
      <civic-text-field name="name" label="Full name" autocomplete="name" required></civic-text-field>
      <civic-text-field
        name="phone"
        type="tel"
        label="Telephone number"
        autocomplete="tel"
        size="20"
      ></civic-text-field>
      <civic-radio-group name="time" label="When is best?" required .choices=${times}></civic-radio-group>
    </civic-fieldset>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the form is sent without either answer', async () => {
    element.error = 'Enter an e-mail address or a telephone number';
    element.focus();
    await element.updateComplete;
    await expect(element.querySelector('[name=email]')?.matches(':focus-within')).toBe(true);
  });
  await step('the person fills in one', async () => {
    const field = element.querySelector<CivicTextField>('[name=phone]') as CivicTextField;
    await userEvent.type(field.renderRoot.querySelector('input') as HTMLInputElement, '01632 960 418');
    element.error = '';
    await element.updateComplete;
    await expect(field.value).toBe('01632 960 418');
  });
}, fixtures.options['A hint']);
export const Accessibility: StoryObj = page.accessibility;
