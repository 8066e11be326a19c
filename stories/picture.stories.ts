import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import type {CivicPicture} from '@civic-widgets/ui';
import {fixtures} from '@civic-widgets/ui/picture/fixtures.js';
import '@civic-widgets/ui/checkbox-group/define.js';
import '@civic-widgets/ui/picture/define.js';
import {elementPage} from './support/element-page.js';

const page = elementPage<CivicPicture>(fixtures);
const meta: Meta = {...page.meta, title: 'Primitives/Picture'};
export default meta;

const picture = (name: string, alt: string) =>
  html`<civic-picture src="/media/ideas/${name}.svg" alt=${alt}></civic-picture>`;
const choices = [
  {
    value: 'shelter',
    label: 'A bus shelter at Stoke Marsh Cross',
    picture: picture('bus-shelter', 'A bus shelter with a glass side and a wooden seat'),
  },
  {
    value: 'lights',
    label: 'Lights on the path along the river',
    hint: 'They turn down when nobody walks there.',
    picture: picture('lights', 'Three low lamps along a river path at night'),
  },
  {
    value: 'trees',
    label: 'Forty street trees',
    picture: picture('trees', 'Three young trees along a row of houses'),
  },
];

export const Playground: StoryObj = page.playground;
export const Overview: StoryObj = page.overview(
  html`<form>
    <h2>Ideas for the town</h2>
    <p>We drew what each of them could look like. Nothing is decided yet.</p>
    <civic-checkbox-group
      name="ideas"
      label="Which ideas would you pay for?"
      .choices=${choices}
    ></civic-checkbox-group>
  </form>`,
);
export const Anatomy: StoryObj = page.anatomy;
export const Options: StoryObj = page.options;
export const States: StoryObj = page.states;
export const Behaviours: StoryObj = page.behaviours(async (element, {step}) => {
  await step('the picture does not come', async () => {
    // Bytes that are no picture fail as an address without one does, and leave no error in the console.
    element.src = 'data:image/png,nothing';
    await waitFor(() =>
      expect(element.renderRoot.querySelector('[part=words]')?.textContent).toBe(element.alt),
    );
  });
});
export const Accessibility: StoryObj = page.accessibility;
