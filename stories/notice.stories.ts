import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {NOTICE_TONES} from '@civic-widgets/ui';
import '@civic-widgets/ui/notice/define.js';

const meta: Meta = {
  title: 'Primitives/Notice',
  component: 'civic-notice',
  args: {tone: 'info', text: 'The hall is closed on Thursday 24 December. The office answers the phone until noon.'},
  argTypes: {tone: {control: 'select', options: NOTICE_TONES}},
  render: ({tone, text}) => html`<civic-notice tone=${tone}><p>${text}</p></civic-notice>`,
};
export default meta;

export const Playground: StoryObj = {};
export const Success: StoryObj = {args: {tone: 'success', text: 'We have your answer.'}};
export const Warning: StoryObj = {args: {tone: 'warning', text: 'Your answer has not been sent yet. Keep this page open.'}};
export const Error: StoryObj = {args: {tone: 'error', text: 'The server did not take your answer. What you wrote is still here.'}};
