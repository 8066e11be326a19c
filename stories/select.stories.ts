import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicSelect} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/select/fixtures.js';
import '@civic-widgets/ui/select/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicSelect>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Select'};
export default meta;

const years = Array.from({length: 12}, (_, index) => String(2026 - index));
const moved = [
  ...years.map((year) => ({value: year, label: year})),
  {value: 'before', label: 'Before 2015'},
  {value: 'always', label: 'I was born here'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>About you</h2>
    <p>
      Councillors want to know whether the survey has reached every part of the town. You need not answer.
    </p>
    <civic-select
      name="ward"
      label="Which ward do you live in?"
      .choices=${fixtures.usual.choices ?? []}
    ></civic-select>
    <civic-select name="since" label="When did you move to Oxley?" .choices=${moved}></civic-select>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const select = element.renderRoot.querySelector('select') as HTMLSelectElement;
  await step('a needed answer is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe('Answer “Which ward do you live in?”');
  });
  await step('the person chooses a ward', async () => {
    await userEvent.selectOptions(select, 'kiln-lane');
    await element.updateComplete;
    await expect(element.value).toBe('kiln-lane');
    await expect(element.error).toBe('');
  });
});
export const Accessibility: StoryObj = page.accessibility;
