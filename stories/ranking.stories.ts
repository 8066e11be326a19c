import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicRanking} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/ranking/fixtures.js';
import '@civic-widgets/ui/ranking/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicRanking>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Ranking'};
export default meta;

const choices = [
  {value: 'hall', label: 'Keep the hall open on weekday evenings', hint: 'Youth club, sewing bee, band practice.'},
  {value: 'minibus', label: 'A minibus for the lunch club'},
  {value: 'allotments', label: 'Water at the allotments'},
  {value: 'churchyard', label: 'Mend the churchyard wall'},
  {value: 'shelter', label: 'A shelter at the bus stop in Mill Lane'},
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>What should the parish do next year?</h2>
    <p>
      There is money for two or three of these. We count first choices first; if yours can’t win, your next one counts instead. You have
      until Sunday 13 December.
    </p>
    <civic-ranking
      name="next"
      label="What should come first?"
      hint="Put as many in order as you like. What you leave out gets no vote."
      .choices=${choices}
      .value=${['hall', 'shelter']}
      required
    ></civic-ranking>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  // By place and not by name, since the toolbar may have chosen another language.
  const press = async (selector: string) => {
    await userEvent.click(element.renderRoot.querySelector(selector) as HTMLButtonElement);
    await element.updateComplete;
  };
  await step('the person gives two things a place', async () => {
    await press('#rest li:last-child button');
    await press('#rest li:nth-child(2) button');
    await expect(element.value).toEqual(['crossing', 'trees']);
  });
  await step('the person moves one of them up', async () => {
    await press('#up-1');
    await expect(element.value).toEqual(['trees', 'crossing']);
    await expect(element.shadowRoot?.activeElement?.id).toBe('up-1');
  });
  await step('the person takes it out again', async () => {
    const select = element.renderRoot.querySelector('select') as HTMLSelectElement;
    await userEvent.selectOptions(select, '0');
    await element.updateComplete;
    await expect(element.value).toEqual(['crossing']);
  });
});
export const Accessibility: StoryObj = page.accessibility;
