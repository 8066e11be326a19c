import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '@civic-widgets/ui/text-area/define.js';

const meta: Meta = {
  title: 'Primitives/Text area',
  component: 'civic-text-area',
  args: {
    label: 'Is there anything else we should know?',
    hint: 'Please leave out names and phone numbers.',
    error: '',
    value: '',
    max: 500,
    required: false,
    disabled: false,
  },
  render: ({label, hint, error, value, max, required, disabled}) => html`<civic-text-area
    name="words"
    .label=${label}
    .hint=${hint}
    .error=${error}
    .value=${value}
    .max=${max}
    ?required=${required}
    ?disabled=${disabled}
  ></civic-text-area>`,
};
export default meta;

export const Playground: StoryObj = {};
export const Filled: StoryObj = {args: {value: 'The kerb by the chemist is too high for my mother’s wheelchair.'}};
export const TooLong: StoryObj = {
  args: {value: 'The kerb is too high. ', max: 10, error: 'Shorten your answer to 10 characters or fewer'},
};
export const Disabled: StoryObj = {args: {disabled: true, value: 'The bench faces the wall.'}};
