import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicSkeleton} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/skeleton/fixtures.js';
import '@civic-widgets/ui/skeleton/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicSkeleton>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Skeleton'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Hubs near TW4 9QX</h2>
    <civic-skeleton shape="entries" count="3" label="Looking for hubs near you"></civic-skeleton>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('more entries are expected', async () => {
    element.count = 5;
    await element.updateComplete;
    await expect(element.renderRoot.querySelectorAll('.entry').length).toBe(5);
  });
});
export const Accessibility: StoryObj = page.accessibility;
