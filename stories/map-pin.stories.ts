import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {Bounds, CivicMapPin} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/map-pin/fixtures.js';
import '@civic-widgets/ui/fieldset/define.js';
import '@civic-widgets/ui/map-pin/define.js';
import '@civic-widgets/ui/text-field/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicMapPin>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Map pin'};
export default meta;

const bounds: Bounds = [-3.045, 52.655, -3.009, 52.671];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Report a street light</h2>
    <p>Tell us which light is out. We mend most of them within five working days.</p>
    <civic-fieldset label="Where is the light?">
      <civic-text-field
        name="address"
        label="Address, or words for the place"
        hint="For example: Bridge Street, outside the chemist’s."
        required
      ></civic-text-field>
      <civic-map-pin
        name="pin"
        label="Or put a pin on the map"
        image="/media/aberhebog.svg"
        .bounds=${bounds}
        alt="A map of Aberhebog: the river runs from west to east, the railway through the north, and the market is in the middle."
        .value=${{lat: 52.6601, lon: -3.0262}}
        required
      ></civic-map-pin>
    </civic-fieldset>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const button = (words: string) =>
    [...element.renderRoot.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words,
    ) as HTMLButtonElement;
  await step('the person makes the map larger and moves it', async () => {
    await userEvent.click(button('Make the map larger'));
    await element.updateComplete;
    await userEvent.click(button('Move the map down'));
    await element.updateComplete;
  });
  await step('the person puts the pin in the middle', async () => {
    await userEvent.click(button('Put the pin in the middle'));
    await element.updateComplete;
    await expect(element.value).toEqual({lat: 52.659, lon: -3.027});
  });
  await step('the person removes the pin', async () => {
    await userEvent.click(button('Remove the pin'));
    await element.updateComplete;
    await expect(element.value).toBe(null);
  });
});
export const Accessibility: StoryObj = page.accessibility;
