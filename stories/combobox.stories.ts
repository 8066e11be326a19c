import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicCombobox} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/combobox/fixtures.js';
import '@civic-widgets/ui/combobox/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicCombobox>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Combobox'};
export default meta;

const places = fixtures.usual.suggestions ?? [];

/** What the owner of a combobox does: it looks for what is written, here in a list of its own. */
function suggest(event: Event): void {
  const field = event.currentTarget as CivicCombobox;
  const wanted = field.value.trim().toLowerCase();
  field.suggestions =
    wanted === '' ? [] : places.filter(({label}) => String(label).toLowerCase().includes(wanted));
}

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form @submit=${(event: Event) => event.preventDefault()}>
    <h2>Find a lunch club near you</h2>
    <p>
      There are 23 of them between the moor and the river. Most meet on a Tuesday or a Thursday, and a meal
      costs £4.
    </p>
    <civic-combobox
      name="near"
      label="Postcode or place"
      hint="For example, Tarrow."
      button-label="Find"
      autocomplete="postal-code"
      required
      .suggestions=${[]}
      @input=${suggest}
    ></civic-combobox>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(
  async (element, {step}) => {
    const input = element.renderRoot.querySelector('input') as HTMLInputElement;
    const press = async (keys: string) => {
      await userEvent.keyboard(keys);
      await element.updateComplete;
    };
    element.addEventListener('input', suggest);
    await step('a needed answer is missing', async () => {
      element.reportValidity();
      await element.updateComplete;
      await expect(element.error).toBe('Answer “Which town or village do you live in?”');
    });
    await step('the person types, and suggestions come', async () => {
      await userEvent.type(input, 'tar');
      await element.updateComplete;
      await expect(input.ariaExpanded).toBe('true');
    });
    await step('the person moves to the third and chooses it', async () => {
      await press('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
      await expect(element.value).toBe('Tarrow, Lower');
      await expect(input.ariaExpanded).toBe('false');
    });
    await step('the person writes something else and moves to the first suggestion', async () => {
      await userEvent.type(input, 'tar', {initialSelectionStart: 0, initialSelectionEnd: input.value.length});
      await element.updateComplete;
      await press('{ArrowDown}');
      await expect(input.getAttribute('aria-activedescendant')).toBe('suggestion-0');
    });
  },
  {...fixtures.usual, suggestions: []},
);
export const Accessibility: StoryObj = page.accessibility;
