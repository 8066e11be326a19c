import {html} from 'lit';
import type {Meta, StoryContext, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent} from 'storybook/test';
import type {CivicDialog} from '@civic-widgets/ui';
import type {Specimen} from '@civic-widgets/ui/fixtures.js';
import {fixtures} from '@civic-widgets/ui/dialog/fixtures.js';
import '@civic-widgets/ui/button/define.js';
import '@civic-widgets/ui/dialog/define.js';
import {elementPage, nodeOf} from './support/element-page.js';

// Several modal dialogs would lie over each other and over the catalogue, so specimens are closed here …
const closed = (specimens: Readonly<Record<string, Specimen<CivicDialog>>>) =>
  Object.fromEntries(Object.entries(specimens).map(([name, specimen]) => [name, {...specimen, open: false}]));
const page = elementPage<CivicDialog>({...fixtures, options: closed(fixtures.options), states: closed(fixtures.states)});
const meta: Meta = {...page.meta, title: 'Primitives/Dialog'};
export default meta;

/** … and the dialogs inside them are shown in the flow of the page, to be looked at. */
function inFlow(story: StoryObj): StoryObj {
  const render = (args: Record<string, unknown>, context: StoryContext) => {
    const node = nodeOf(html`<style>
        civic-dialog::part(dialog) {
          position: static;
          margin: 0;
        }
      </style>
      ${story.render?.(args, context as never)}`);
    for (const element of node.querySelectorAll('civic-dialog')) {
      void element.updateComplete.then(() => {
        if (element.open) return;
        element.renderRoot.querySelector('dialog')?.show();
        (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
      });
    }
    return node;
  };
  return {...story, render: render as NonNullable<StoryObj['render']>};
}

export const Playground: StoryObj = inFlow(page.playground);
export const Overview: StoryObj = page.overview(
  html`<h2>Your sign-up</h2>
    <p>You help at the lunch club in the Old Schoolhouse on Saturday 5 December, 11:30 to 14:00, with Maud and eleven others.</p>
    <civic-button
      variant="danger"
      @click=${(event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector('civic-dialog')?.show()}
      >Delete my sign-up</civic-button
    >
    <civic-dialog heading="Delete your sign-up for Saturday 5 December?">
      <p>Somebody else can then have your place. You can sign up again until Friday 4 December, if there are still places.</p>
      <civic-button
        slot="actions"
        variant="danger"
        @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('civic-dialog')?.close('deleted')}
        >Delete my sign-up</civic-button
      >
      <civic-button
        slot="actions"
        @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('civic-dialog')?.close('kept')}
        >Keep it</civic-button
      >
    </civic-dialog>`,
);
export const Anatomy: StoryObj = inFlow(page.anatomy);
export const Options: StoryObj = inFlow(page.options);
export const States: StoryObj = inFlow(page.states);
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the dialog opens', async () => {
    element.show();
    await element.updateComplete;
    await expect(element.renderRoot.querySelector('#heading')?.matches(':focus')).toBe(true);
  });
  await step('the person closes it', async () => {
    await userEvent.click(element.renderRoot.querySelector('.close') as HTMLElement);
    await element.updateComplete;
    await expect(element.open).toBe(false);
  });
});
export const Accessibility: StoryObj = inFlow(page.accessibility);
