import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicTabs} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/tabs/fixtures.js';
import '@civic-widgets/ui/tabs/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicTabs>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Tabs'};
export default meta;

const tabs = [
  {name: 'today', label: 'Today'},
  {name: 'week', label: 'This week'},
  {name: 'way', label: 'How to get there'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>The Old Schoolhouse</h2>
    <p>A warm place with tea, advice and company, in the middle of Nether Tarrow.</p>
    <civic-tabs label="The Old Schoolhouse" .tabs=${tabs}>
      <div slot="today">
        <p>Open until 16:00.</p>
        <p>The council’s social worker is here from 10:00 to 12:00. Lunch is at 12:30, and costs what you can give.</p>
      </div>
      <div slot="week">
        <ul>
          <li>Tuesday 8 December: help with forms, 10:00 to 12:00</li>
          <li>Wednesday 9 December: lunch club, 11:30 to 14:00</li>
          <li>Friday 11 December: parents and babies, 9:30 to 11:30</li>
        </ul>
      </div>
      <div slot="way">
        <p>Bus 12 from Harrowby stops at the gate. There is no step at the side door, and a bell.</p>
      </div>
    </civic-tabs>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the person chooses another tab', async () => {
    await userEvent.click(element.renderRoot.querySelector('#tab-1') as HTMLElement);
    await element.updateComplete;
    await expect(element.selected).toBe('rounds');
  });
  await step('the browser finds something behind another one', async () => {
    element.renderRoot.querySelector('#panel-2')?.dispatchEvent(new Event('beforematch'));
    await element.updateComplete;
    await expect(element.selected).toBe('said');
  });
});
export const Accessibility: StoryObj = page.accessibility;
