import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import type {CivicNotice} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/notice/fixtures.js';
import '@civic-widgets/ui/notice/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicNotice>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Notice'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>St Oswin’s Hall</h2>
    <p>A hall for eighty on Chapel Street, with a kitchen, a hearing loop and a ramp.</p>
    <civic-notice tone="warning" heading="The lift is out of order" heading-level="3">
      <p>Until Friday 11 December the upper room is reached by stairs only. Groups that need the lift meet in the vestry.</p>
    </civic-notice>
    <p>Parents and toddlers meet on Mondays at half past nine. The larder opens on Thursdays from two to five.</p>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const word = () => element.renderRoot.querySelector('.hidden')?.textContent?.trim();
  await step('what went wrong is told', async () => {
    Object.assign(element, {tone: 'error', heading: 'Your answer was not sent'});
    await element.updateComplete;
    await expect(word()).toBe('Problem:');
  });
  await step('it went well after all', async () => {
    Object.assign(element, {tone: 'success', heading: 'Your answer was sent'});
    await element.updateComplete;
    await expect(word()).toBe('Done:');
  });
});
export const Accessibility: StoryObj = page.accessibility;
