import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicButton} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/button/fixtures.js';
import '@civic-widgets/ui/button/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicButton>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Button'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<p>You have chosen “Level the paving by the bus stops”. You can change this until Sunday 13 December.</p>
    <p class="actions">
      <civic-button variant="primary">Send my answer</civic-button>
      <civic-button>Change my answer</civic-button>
    </p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('what was pressed is on its way', async () => {
    element.focus();
    element.busy = true;
    await element.updateComplete;
    await expect(element.matches(':focus-within')).toBe(true);
  });
});
export const Accessibility: StoryObj = page.accessibility;
