import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicAllocation} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/allocation/fixtures.js';
import '@civic-widgets/ui/allocation/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicAllocation>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Allocation'};
export default meta;

const choices = [
  {value: 'lunch', label: 'The lunch club', hint: 'Wednesdays, 40 people.'},
  {value: 'drivers', label: 'Petrol for volunteer drivers'},
  {value: 'heating', label: 'Heating the warm space until the end of March'},
  {value: 'advice', label: 'Advice on bills and benefits'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Share out the winter fund</h2>
    <p>
      Members decide together how we spend the winter fund. We add up what everybody gives and show the result on Monday 14 December.
    </p>
    <civic-allocation
      name="fund"
      label="How would you share £5,000?"
      hint="You do not have to give all of it."
      unit="£"
      total="5000"
      step="250"
      .choices=${choices}
      .value=${{lunch: 2000, heating: 1250}}
      required
    ></civic-allocation>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const [youth, bus] = [...element.renderRoot.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  await step('the person types a number', async () => {
    await userEvent.type(youth, '8');
    await element.updateComplete;
    await expect(element.value).toEqual({youth: 8});
  });
  await step('the person gives more than there is', async () => {
    await userEvent.type(bus, '5');
    element.reportValidity();
    await element.updateComplete;
    await expect(element.validity.rangeOverflow).toBe(true);
  });
  await step('the person takes some of it away', async () => {
    await userEvent.type(bus, '{Backspace}2');
    await element.updateComplete;
    await expect(element.error).toBe('');
    await expect(element.value).toEqual({youth: 8, bus: 2});
  });
});
export const Accessibility: StoryObj = page.accessibility;
