import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicStepper} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/stepper/fixtures.js';
import '@civic-widgets/ui/stepper/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicStepper>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Stepper'};
export default meta;

const steps = [
  {label: 'Your role', href: '#role'},
  {label: 'Your shifts', href: '#shifts'},
  {label: 'About you'},
  {label: 'Emergency contact'},
  {label: 'Check and send'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Help at the lunch club</h2>
    <civic-stepper label="Signing up" .steps=${steps} current="3"></civic-stepper>
    <h3>About you</h3>
    <p>We need your name and a way to reach you. Only the rota keeper, Winifred, sees them.</p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the person goes back to a step, and the page shows it', async () => {
    element.addEventListener('civic-stepper-follow', (event) => {
      event.preventDefault();
      element.current = event.step;
    });
    // Where there is little room, the steps come out first.
    const toggle = element.renderRoot.querySelector('button') as HTMLElement;
    if (toggle.checkVisibility()) await userEvent.click(toggle);
    await element.updateComplete;
    await userEvent.click(element.renderRoot.querySelector('a') as HTMLElement);
    await element.updateComplete;
    await expect(element.current).toBe(1);
  });
});
export const Accessibility: StoryObj = page.accessibility;
