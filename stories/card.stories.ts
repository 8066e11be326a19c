import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fn, userEvent} from 'storybook/test';
import type {CivicCard} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/card/fixtures.js';
import '@civic-widgets/ui/card/define.js';
import '@civic-widgets/ui/tag/define.js';
import '@civic-widgets/ui/button/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicCard>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Card'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Help that is needed this week</h2>
    <ul class="plain" role="list">
      <li>
        <civic-card heading="Drive the community minibus" href="#minibus">
          <span slot="meta">Saturday 5 December 2026, 9:00 to 13:00</span>
          <civic-tag slot="meta" tone="warning">Two places left</civic-tag>
          <p>Take six people from Upper Tarrow to the market and back. You need a full licence; we train you.</p>
          <civic-button slot="actions">Sign up for this</civic-button>
        </civic-card>
      </li>
      <li>
        <civic-card heading="Read with children at St Oswin’s school" href="#reading">
          <span slot="meta">Wednesdays in term time, 13:30 to 14:30</span>
          <civic-tag slot="meta" tone="success">Open</civic-tag>
          <p>Twenty minutes each with three children of seven or eight. The school pays for your check.</p>
          <civic-button slot="actions">Sign up for this</civic-button>
        </civic-card>
      </li>
      <li>
        <civic-card heading="Dig the pond on Tarrow Meadow" href="#pond">
          <span slot="meta">Sunday 6 December 2026, from 10:00</span>
          <civic-tag slot="meta" tone="error">Full</civic-tag>
          <p>Spades are there. Bring boots and something for the soup.</p>
        </civic-card>
      </li>
    </ul>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  const onOpen = fn((event: Event) => event.preventDefault());
  element.addEventListener('civic-card-open', onOpen);
  await step('the person moves to the link', async () => {
    element.focus();
    await expect(element.matches(':focus-within')).toBe(true);
  });
  await step('the person presses the words instead, and the page shows the entry in place', async () => {
    await userEvent.click(element.querySelector('p') as HTMLElement);
    await expect(onOpen).toHaveBeenCalledTimes(1);
  });
});
export const Accessibility: StoryObj = page.accessibility;
