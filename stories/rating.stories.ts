import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicRating} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/rating/fixtures.js';
import '@civic-widgets/ui/rating/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicRating>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Rating'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Your visit to the repair café</h2>
    <p>
      You brought a toaster on Saturday 7 November. Two questions help us to be there for the next person.
    </p>
    <civic-rating
      name="welcome"
      label="How welcome did you feel?"
      low="Not at all"
      high="Very welcome"
      required
    ></civic-rating>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const press = async (index: number) => {
    await userEvent.click(element.renderRoot.querySelectorAll('input')[index] as HTMLInputElement);
    await element.updateComplete;
  };
  await step('a needed answer is missing', async () => {
    element.reportValidity();
    await element.updateComplete;
    await expect(element.error).toBe(element.validationMessage);
    await expect(element.validity.valueMissing).toBe(true);
  });
  await step('the person chooses a step', async () => {
    await press(3);
    await expect(element.value).toBe(4);
    await expect(element.error).toBe('');
  });
  await step('the person would rather not say', async () => {
    await press(5);
    await expect(element.value).toBe(null);
    await expect(element.unsure).toBe(true);
  });
}, fixtures.options['A hint, and a way out']);
export const Accessibility: StoryObj = page.accessibility;
