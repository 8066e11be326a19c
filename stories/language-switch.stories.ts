import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicLanguageSwitch} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/language-switch/fixtures.js';
import '@civic-widgets/ui/language-switch/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicLanguageSwitch>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Language switch'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<civic-language-switch
      .languages=${fixtures.usual.languages ?? []}
      current="en"
    ></civic-language-switch>
    <h2>What should come back to the High Street?</h2>
    <p>
      You can read and answer this in each of the languages above. We have the leaflet on paper in all of
      them, too.
    </p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the person chooses Welsh', async () => {
    await userEvent.click(element.renderRoot.querySelector('[lang=cy]') as HTMLElement);
    await element.updateComplete;
    await expect(element.current).toBe('cy');
  });
}, fixtures.options['In place']);
export const Accessibility: StoryObj = page.accessibility;
