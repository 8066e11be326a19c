import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicMatrix} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/matrix/fixtures.js';
import '@civic-widgets/ui/matrix/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicMatrix>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Matrix'};
export default meta;

const services = [
  {value: 'lunch', label: 'Thursday lunch'},
  {value: 'driving', label: 'Lifts to the surgery'},
  {value: 'visits', label: 'Visits at home'},
];

const often = [
  {value: 'week', label: 'Every week'},
  {value: 'month', label: 'Every month'},
  {value: 'less', label: 'Less often'},
  {value: 'never', label: 'Never'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>What the neighbours’ scheme should do next year</h2>
    <p>
      We have money for a second driver or for a second cook. Your answers go to the meeting on Tuesday 19
      January.
    </p>
    <civic-matrix
      name="uses"
      label="How often do you use these?"
      required
      .rows=${services}
      .columns=${often}
    ></civic-matrix>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const choose = async (row: number, column: number) => {
    const input = element.renderRoot.querySelectorAll(`[name=row-${row}]`)[column] as HTMLInputElement;
    await userEvent.click(input);
    await element.updateComplete;
  };
  await step('the person answers two rows', async () => {
    await choose(0, 2);
    await choose(2, 1);
    await expect(element.value).toEqual({paths: 'good', play: 'fair'});
  });
  await step('rows without an answer are missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe(element.validationMessage);
    await expect(element.validity.valueMissing).toBe(true);
  });
  await step('the person answers them', async () => {
    await choose(1, 0);
    await choose(3, 3);
    await expect(element.error).toBe('');
  });
});
export const Accessibility: StoryObj = page.accessibility;
