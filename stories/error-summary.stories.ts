import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicErrorSummary, CivicErrorSummaryFollowEvent} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/error-summary/fixtures.js';
import '@civic-widgets/ui/error-summary/define.js';
import '@civic-widgets/ui/button/define.js';
import '@civic-widgets/ui/fieldset/define.js';
import '@civic-widgets/ui/text-field/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicErrorSummary>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Error summary'};
export default meta;

const errors = [
  {field: 'name', message: 'Answer “Full name”'},
  {field: 'email', message: 'Enter an e-mail address in the right form, like name@example.org'},
];

function onFollow(event: CivicErrorSummaryFollowEvent) {
  const form = (event.target as HTMLElement).closest('form');
  form?.querySelector<HTMLElement>(`[name='${event.field}']`)?.focus();
}

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form novalidate>
    <civic-error-summary
      level="2"
      .errors=${errors}
      @civic-error-summary-follow=${onFollow}
    ></civic-error-summary>
    <h2>Sign up for the river clean-up</h2>
    <p>Saturday 6 March, 9.30 am, at the slipway in Tarrow Lane.</p>
    <civic-fieldset label="About you">
      <civic-text-field name="name" label="Full name" error="Answer “Full name”" required></civic-text-field>
      <civic-text-field
        name="email"
        type="email"
        label="E-mail address"
        value="maud.example.org"
        error="Enter an e-mail address in the right form, like name@example.org"
        required
      ></civic-text-field>
    </civic-fieldset>
    <p class="actions"><civic-button variant="primary" type="submit">Sign up</civic-button></p>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('it appears, and takes focus', async () => {
    element.focus();
    await expect(element.matches(':focus-within')).toBe(true);
  });
  await step('the person follows a line', async () => {
    let followed = '';
    element.addEventListener('civic-error-summary-follow', ({field}) => (followed = field), {once: true});
    await userEvent.click(element.renderRoot.querySelectorAll('a')[1] as HTMLAnchorElement);
    await expect(followed).toBe('days');
  });
});
export const Accessibility: StoryObj = page.accessibility;
