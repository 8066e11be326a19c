import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '@civic-widgets/ui/error-summary/define.js';

const meta: Meta = {
  title: 'Primitives/Error summary',
  component: 'civic-error-summary',
  render: ({errors}) => html`<civic-error-summary .errors=${errors}></civic-error-summary>`,
};
export default meta;

export const Playground: StoryObj = {
  args: {
    errors: [
      {field: 'first', message: 'Choose an answer to “What should come first?”'},
      {field: 'days', message: 'Choose no more than 2 answers to “Which market days do you come?”'},
    ],
  },
};
export const One: StoryObj = {args: {errors: [{field: 'words', message: 'Write an answer to “What would you change?”'}]}};
