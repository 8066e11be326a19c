import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicDateField} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/date-field/fixtures.js';
import '@civic-widgets/ui/date-field/define.js';
import '@civic-widgets/ui/text-field/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicDateField>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Date field'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Close your street for a party</h2>
    <p>
      Closing a road for a day is free. Ask at least six weeks before, so that buses and the fire service can
      plan for it.
    </p>
    <civic-text-field name="street" label="Which street?" required></civic-text-field>
    <civic-date-field
      name="day"
      label="On which day?"
      hint="For example, 5 June 2027."
      min="2027-01-04"
      max="2027-09-30"
      required
    ></civic-date-field>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const write = async (part: string, text: string) => {
    const input = element.renderRoot.querySelector(`#${part}`) as HTMLInputElement;
    await userEvent.type(input, text, {initialSelectionStart: 0, initialSelectionEnd: input.value.length});
    await element.updateComplete;
  };
  const report = async () => {
    element.reportValidity();
    await element.updateComplete;
  };
  await step('the person writes 31 June and no year', async () => {
    await write('day', '31');
    await write('month', 'June');
    await report();
    await expect(element.error).toContain('Fill in the year');
  });
  await step('the person writes the year', async () => {
    await write('year', '2027');
    await report();
    await expect(element.error).toContain('the month has only 30 days');
  });
  await step('the person puts the day right', async () => {
    await write('day', '5');
    await expect(element.value).toBe('2027-06-05');
    await expect(element.error).toBe('');
  });
}, fixtures.options['A first and a last day']);
export const Accessibility: StoryObj = page.accessibility;
