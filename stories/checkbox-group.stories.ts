import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicCheckboxGroup} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/checkbox-group/fixtures.js';
import '@civic-widgets/ui/checkbox-group/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicCheckboxGroup>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Checkbox group'};
export default meta;

const tasks = [
  {value: 'lunch', label: 'Cook or serve the Thursday lunch'},
  {value: 'driving', label: 'Drive people to the surgery', hint: 'With your own car; we pay 45p a mile'},
  {value: 'visits', label: 'Visit somebody who can’t go out', hint: 'After an evening of training'},
  {value: 'later', label: 'I don’t know yet', exclusive: true},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Join the Tarrow neighbours’ scheme</h2>
    <p>Forty of us share what there is to do. Most give two hours a week.</p>
    <civic-checkbox-group
      name="tasks"
      label="What would you like to do?"
      note="Choose all that apply."
      required
      .choices=${tasks}
    ></civic-checkbox-group>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const boxes = () => [...element.renderRoot.querySelectorAll('input')];
  const press = async (index: number) => {
    await userEvent.click(boxes()[index] as HTMLInputElement);
    await element.updateComplete;
  };
  await step('a needed answer is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe(element.validationMessage);
    await expect(element.validity.valueMissing).toBe(true);
  });
  await step('the person ticks two boxes', async () => {
    await press(0);
    await press(1);
    await expect(element.value).toEqual(['step-free', 'loop']);
    await expect(element.error).toBe('');
  });
  await step('the person ticks “None of these”', async () => {
    await press(3);
    await expect(element.value).toEqual(['none']);
    await expect(boxes()[0]?.checked).toBe(false);
  });
}, fixtures.options['One that is ticked alone']);
export const Accessibility: StoryObj = page.accessibility;
