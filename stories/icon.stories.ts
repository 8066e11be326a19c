import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicIcon} from '@civic-widgets/ui';
import * as icons from '@civic-widgets/ui/icons.js';
import {fixtures} from '@civic-widgets/ui/icon/fixtures.js';
import '@civic-widgets/ui/icon/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicIcon>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Icon'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Tarrow Meadow Community Hub</h2>
    <p><civic-icon .icon=${icons.pin}></civic-icon> Mill Lane, Upper Tarrow, TW4 9QX</p>
    <p><civic-icon .icon=${icons.clock}></civic-icon> Open until 16:00 today</p>
    <p><civic-icon .icon=${icons.phone}></civic-icon> <a href="tel:+441978555000">01978 555 000</a></p>
    <h3>The whole set</h3>
    <ul class="icons" role="list">
      ${Object.entries(icons).map(([name, icon]) => html`<li><civic-icon .icon=${icon}></civic-icon> <code>${name}</code></li>`)}
    </ul>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('it stands alone and gets a name', async () => {
    element.label = 'Date';
    await element.updateComplete;
    await expect(element.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Date');
  });
});
export const Accessibility: StoryObj = page.accessibility;
