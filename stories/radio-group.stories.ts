import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '@civic-widgets/ui/radio-group/define.js';

const choices = [
  {value: 'paving', label: 'Level the paving by the bus stops'},
  {value: 'benches', label: 'Put back the benches with arm rests', hint: 'Six benches, two of them in the shade'},
  {value: 'lights', label: 'Light the passage to Tenterfield Street'},
];

const meta: Meta = {
  title: 'Primitives/Radio group',
  component: 'civic-radio-group',
  args: {label: 'What should come first?', hint: '', error: '', required: true, disabled: false},
  render: ({label, hint, error, required, disabled, value}) => html`<civic-radio-group
    name="first"
    .label=${label}
    .hint=${hint}
    .error=${error}
    .value=${value ?? ''}
    .choices=${choices}
    ?required=${required}
    ?disabled=${disabled}
  ></civic-radio-group>`,
};
export default meta;

export const Playground: StoryObj = {};
export const WithHint: StoryObj = {args: {hint: 'Think of how you use the square on a weekday.'}};
export const Optional: StoryObj = {args: {required: false}};
export const Chosen: StoryObj = {args: {value: 'benches'}};
export const Error: StoryObj = {args: {error: 'Choose an answer to “What should come first?”'}};
export const Disabled: StoryObj = {args: {disabled: true, value: 'lights'}};
