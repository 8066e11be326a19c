import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fn, userEvent} from 'storybook/test';
import type {CivicTag} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/tag/fixtures.js';
import '@civic-widgets/ui/tag/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicTag>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Tag'};
export default meta;

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<h2>Help at the Christmas larder</h2>
    <p>Your filters:</p>
    <p class="actions">
      <civic-tag removable>Saturdays</civic-tag>
      <civic-tag removable>No heavy lifting</civic-tag>
      <civic-tag removable>Within two miles</civic-tag>
    </p>
    <ul>
      <li>Sorting tins, 9:00 to 11:00 <civic-tag tone="success">Open</civic-tag></li>
      <li>Packing bags, 11:00 to 13:00 <civic-tag tone="warning">Two places left</civic-tag></li>
      <li>Driving the van, 13:00 to 16:00 <civic-tag tone="error">Full</civic-tag></li>
    </ul>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(
  async (element, {step}) => {
    const onRemove = fn();
    element.addEventListener('civic-tag-remove', onRemove);
    const button = element.renderRoot.querySelector('button') as HTMLElement;
    await step('the person moves to the filter', async () => {
      element.focus();
      await expect(element.matches(':focus-within')).toBe(true);
    });
    await step('the person presses it to have it removed', async () => {
      await userEvent.click(button);
      await expect(onRemove).toHaveBeenCalledTimes(1);
    });
  },
  fixtures.options['A filter to take away'],
);
export const Accessibility: StoryObj = page.accessibility;
