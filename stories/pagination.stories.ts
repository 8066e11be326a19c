import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicPagination} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/pagination/fixtures.js';
import '@civic-widgets/ui/pagination/define.js';
import '@civic-widgets/ui/card/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicPagination>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Pagination'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Groups near Upper Tarrow</h2>
    <p>68 groups. Page 2 of 14.</p>
    <ul class="plain" role="list">
      <li>
        <civic-card heading="Bell ringers of St Oswin’s" href="#bells">
          <span slot="meta">Tuesdays, 19:30</span>
          <p>Beginners are welcome; you need no music, only a good ear for counting.</p>
        </civic-card>
      </li>
      <li>
        <civic-card heading="Bicycle workshop" href="#bicycles">
          <span slot="meta">Saturdays, 10:00 to 13:00</span>
          <p>Mend your own, with tools and somebody who knows.</p>
        </civic-card>
      </li>
    </ul>
    <civic-pagination page="2" pages="14" href="#groups-{page}" label="Pages of groups"></civic-pagination>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(
  async (element, {step}) => {
    const named = (words: string) => {
      const controls = [...element.renderRoot.querySelectorAll<HTMLElement>('a, button')];
      return controls.find(({textContent}) => textContent?.trim() === words) as HTMLElement;
    };
    await step('the person goes on to the next page', async () => {
      await userEvent.click(named('Next'));
      await element.updateComplete;
      await expect(element.page).toBe(4);
    });
    await step('the person goes to the last page by its number, which keeps focus', async () => {
      await userEvent.click(named('14'));
      await element.updateComplete;
      await expect(element.shadowRoot?.activeElement?.textContent?.trim()).toBe('14');
    });
  },
  {page: 3, pages: 14},
);
export const Accessibility: StoryObj = page.accessibility;
