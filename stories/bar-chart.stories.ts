import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '@civic-widgets/ui/bar-chart/define.js';

const meta: Meta = {
  title: 'Primitives/Bar chart',
  component: 'civic-bar-chart',
  args: {
    caption: 'What should come first?',
    columns: ['Answer', 'Votes', 'Share'],
    bars: [
      {label: 'Level the paving by the bus stops', value: 171},
      {label: 'Put back the benches with arm rests', value: 96},
      {label: 'Light the passage to Tenterfield Street', value: 45},
    ],
    whole: 312,
  },
  render: ({caption, columns, bars, whole}) => html`<civic-bar-chart
    .caption=${caption}
    .columns=${columns}
    .bars=${bars}
    .whole=${whole}
  ></civic-bar-chart>`,
};
export default meta;

export const Playground: StoryObj = {};
export const ManyAndLong: StoryObj = {
  args: {
    bars: [
      {label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch community minibus', value: 12840},
      {label: {value: 'بس اسٹاپ کے پاس فرش ہموار کرنا', lang: 'ur'}, value: 9021},
      {label: 'Neither', value: 0},
    ],
    whole: 14002,
  },
};
export const Nobody: StoryObj = {args: {bars: [{label: 'Paving', value: 0}, {label: 'Benches', value: 0}], whole: 0}};
