import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicBarChart} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/bar-chart/fixtures.js';
import '@civic-widgets/ui/bar-chart/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicBarChart>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Bar chart'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>What you said about the High Street</h2>
    <p>312 people answered between Monday 2 November and Sunday 13 December 2026. Each could choose one answer.</p>
    <civic-bar-chart
      .caption=${fixtures.usual.caption ?? ''}
      .columns=${fixtures.usual.columns ?? ['', '', '']}
      .bars=${fixtures.usual.bars ?? []}
      whole="312"
    ></civic-bar-chart>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('new figures come in', async () => {
    element.bars = element.bars.map(({label, value}) => ({label, value: value * 2}));
    element.whole = 624;
    await element.updateComplete;
    await expect(element.renderRoot.querySelector('tbody td')?.textContent).toBe('342');
  });
});
export const Accessibility: StoryObj = page.accessibility;
