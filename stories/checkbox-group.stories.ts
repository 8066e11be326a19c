import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '@civic-widgets/ui/checkbox-group/define.js';

const choices = [
  {value: 'tuesday', label: 'Tuesday'},
  {value: 'friday', label: 'Friday'},
  {value: 'saturday', label: 'Saturday', hint: 'The farmers’ market, on the first Saturday of the month'},
];

const meta: Meta = {
  title: 'Primitives/Checkbox group',
  component: 'civic-checkbox-group',
  args: {label: 'Which market days do you come?', note: 'Choose up to 2', error: '', required: false, disabled: false, value: []},
  render: ({label, note, error, required, disabled, value}) => html`<civic-checkbox-group
    name="days"
    .label=${label}
    .note=${note}
    .error=${error}
    .value=${value}
    .choices=${choices}
    ?required=${required}
    ?disabled=${disabled}
  ></civic-checkbox-group>`,
};
export default meta;

export const Playground: StoryObj = {};
export const Chosen: StoryObj = {args: {value: ['tuesday', 'saturday']}};
export const Error: StoryObj = {
  args: {value: ['tuesday', 'friday', 'saturday'], error: 'Choose no more than 2 answers to “Which market days do you come?”'},
};
export const Disabled: StoryObj = {args: {disabled: true}};
