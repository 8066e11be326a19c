import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {CivicDetails} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/details/fixtures.js';
import '@civic-widgets/ui/details/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicDetails>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Details'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>What should we do first on the high street?</h2>
    <p>Put as many projects in order as you like. You have until Sunday 13 December.</p>
    <civic-details summary="How we count">
      <p>We count first choices. If no project has more than half, the one with the fewest goes out.</p>
      <p>Everybody who put it first gives their vote to their next choice. Then we count again.</p>
    </civic-details>
    <civic-details summary="What happens to my answer">
      <p>We keep it without your name, and delete it on 31 March 2027. Nobody at the council sees who said what.</p>
    </civic-details>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const summary = element.renderRoot.querySelector('summary') as HTMLElement;
  await step('the person opens it', async () => {
    await userEvent.click(summary);
    await waitFor(() => expect(element.open).toBe(true));
  });
  await step('the person closes it', async () => {
    await userEvent.click(summary);
    await waitFor(() => expect(element.open).toBe(false));
  });
});
export const Accessibility: StoryObj = page.accessibility;
