import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicRadioGroup} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/radio-group/fixtures.js';
import '@civic-widgets/ui/radio-group/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicRadioGroup>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Radio group'};
export default meta;

const visits = [
  {value: 'week', label: 'Every week'},
  {value: 'month', label: 'Every month'},
  {value: 'year', label: 'A few times a year'},
  {value: 'new', label: 'This would be my first time', exclusive: true},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Help us plan the seed swap</h2>
    <p>
      Saturday 13 March, 2 pm to 4 pm, in St Botolph’s parish hall. We need to know how many tables to put up.
    </p>
    <civic-radio-group
      name="visits"
      label="How often do you come to the allotment?"
      required
      .choices=${visits}
    ></civic-radio-group>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('a needed answer is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe(element.validationMessage);
    await expect(element.validity.valueMissing).toBe(true);
  });
  await step('the person chooses one', async () => {
    await userEvent.click(element.renderRoot.querySelectorAll('input')[1] as HTMLInputElement);
    await element.updateComplete;
    await expect(element.value).toBe('benches');
    await expect(element.error).toBe('');
  });
  await step('the person thinks again', async () => {
    await userEvent.click(element.renderRoot.querySelectorAll('input')[2] as HTMLInputElement);
    await element.updateComplete;
    await expect(element.value).toBe('lights');
    await expect(element.renderRoot.querySelectorAll('input:checked').length).toBe(1);
  });
});
export const Accessibility: StoryObj = page.accessibility;
