import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import type {CivicConfig} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/config/fixtures.js';
import '@civic-widgets/ui/config/define.js';
import '@civic-widgets/ui/notice/define.js';
import '@civic-widgets/ui/progress-bar/define.js';
import '@civic-widgets/ui/show-more/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicConfig>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Config'};
export default meta;

const {catalogues} = fixtures.usual;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<p>The same two elements, in two parts of a page. What they say by themselves is in the language of their part.</p>
    <civic-config lang="cy" .catalogues=${catalogues}>
      <h2>Pethau i’w benthyg</h2>
      <civic-show-more shown="20" total="153"></civic-show-more>
      <p><civic-progress-bar label="Cwestiynau a atebwyd" value="3" max="5"></civic-progress-bar></p>
    </civic-config>
    <civic-config lang="ur" dir="rtl" .catalogues=${catalogues}>
      <h2 dir="rtl">ادھار لینے کی چیزیں</h2>
      <div dir="rtl"><civic-show-more shown="20" total="153"></civic-show-more></div>
      <p dir="rtl"><civic-progress-bar label="جن سوالوں کا جواب دیا گیا" value="3" max="5"></civic-progress-bar></p>
    </civic-config>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  // The catalogue has one of its own around each story: what is meant is the one inside.
  const config = element.querySelector('civic-config') ?? element;
  const words = () => config.querySelector('civic-progress-bar')?.shadowRoot?.querySelector('#words')?.textContent?.trim();
  await step('its language reaches what is inside', async () => {
    await waitFor(() => expect(words()).toBe('3 o 5'));
  });
  await step('the page changes its language', async () => {
    config.lang = 'en';
    await waitFor(() => expect(words()).toBe('3 of 5'));
  });
});
export const Accessibility: StoryObj = page.accessibility;
