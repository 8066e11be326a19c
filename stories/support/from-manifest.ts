import type {Meta} from '@storybook/web-components-vite';
import type {WidgetManifest} from '@civic-widgets/model';

/** The catalogue page of a widget, as its manifest describes it: a widget's stories add only what to show. */
export function fromManifest({tag, title, summary, attributes, events, parts, properties}: WidgetManifest): Meta {
  const argTypes: NonNullable<Meta['argTypes']> = {};
  for (const {name, type, default: initial, description} of attributes) {
    argTypes[name] = {
      description,
      table: {category: 'attributes', type: {summary: type}, defaultValue: {summary: String(initial ?? '')}},
      control: type === 'number' ? 'number' : 'text',
    };
  }
  const described = [
    ['events', events],
    ['parts', parts],
    ['custom properties', properties],
  ] as const;
  for (const [category, items] of described) {
    for (const {name, description} of items) argTypes[`${category}: ${name}`] = {name, description, control: false, table: {category}};
  }
  return {
    title: `Widgets/${title}`,
    component: tag,
    argTypes,
    parameters: {docs: {description: {component: summary}}},
  };
}
