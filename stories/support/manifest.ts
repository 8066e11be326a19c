import type {ArgTypes} from '@storybook/web-components-vite';
import type {
  Attribute,
  ClassField,
  ClassMethod,
  CustomElementDeclaration,
  Package,
} from 'custom-elements-manifest';
import poll from '@civic-widgets/poll/custom-elements.json' with {type: 'json'};
import ui from '@civic-widgets/ui/custom-elements.json' with {type: 'json'};

/** All elements, as their source comments describe them. */
export const manifest: Package = {schemaVersion: ui.schemaVersion, modules: [...ui.modules, ...poll.modules]};

type ArgType = ArgTypes[string];

interface Named {
  readonly name: string;
  readonly description?: string | undefined;
  readonly type?: {readonly text: string} | undefined;
}

/** The control for a type; words of several languages are a property that a page's author seldom sets by hand. */
const controls: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  Words: 'text',
};

/**
 * The rows of an element's table: what can be set, with a control for each, and what else it offers. Storybook's own
 * knows a slot, a part and an attribute by one name and shows the last of them only.
 */
export function extractArgTypes(tag: string): ArgTypes {
  const element = declarationOf(tag);
  if (!element) return {};
  const {members = [], attributes = [], events, slots, cssParts, cssProperties, cssStates} = element;
  const fields = members.filter((one): one is ClassField => one.kind === 'field' && !one.static);
  const methods = members.filter((one): one is ClassMethod => one.kind === 'method');
  const loose = attributes.filter(({fieldName}) => !fieldName);
  return Object.fromEntries([
    ...fields.map(
      (one) =>
        [
          one.name,
          field(
            one,
            attributes.find(({fieldName}) => fieldName === one.name),
          ),
        ] as const,
    ),
    ...rows('attributes', loose),
    ...methods.flatMap((one) =>
      rows('methods', [{...one, type: {text: signature(one)}}], ({name}) => `${name}()`),
    ),
    ...rows('events', events, undefined, () => 'Event'),
    ...rows(
      'slots',
      slots,
      ({name}) => name || 'the content',
      ({name}) => (name ? `slot="${name}"` : 'no slot attribute'),
    ),
    ...rows('parts', cssParts, undefined, ({name}) => `::part(${name})`),
    ...rows('custom properties', cssProperties, undefined, ({name}) => `var(${name})`),
    ...rows('states', cssStates, undefined, ({name}) => `:state(${name})`),
  ]);
}

function declarationOf(tag: string): CustomElementDeclaration | undefined {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .find((one): one is CustomElementDeclaration => 'tagName' in one && one.tagName === tag);
}

/** A property, with the attribute that sets it where there is one. */
function field(
  {name, description = '', type, default: initial, readonly}: ClassField,
  attribute: Attribute | undefined,
): ArgType {
  const text = (type?.text ?? '').replace(/ \| undefined$/, '');
  const choices = text.split(' | ');
  const literals = choices.filter((choice) => /^'.*'$/.test(choice)).map((choice) => choice.slice(1, -1));
  const isChoice = literals.length > 1 && literals.length === choices.length;
  const control = isChoice ? 'select' : (controls[text] ?? (attribute ? 'text' : 'object'));
  return {
    name,
    description:
      attribute && attribute.name !== name ? `${description} Attribute: \`${attribute.name}\`.` : description,
    ...(isChoice && {options: literals}),
    control: readonly ? {disable: true} : ({type: control} as ArgType['control']),
    table: {
      category: attribute ? 'attributes and properties' : 'properties',
      ...(text && {type: {summary: text}}),
      ...(initial !== undefined && {defaultValue: {summary: initial}}),
      ...(readonly && {readonly: true}),
    },
  };
}

/** What else it offers: `usageOf` says how it is written, where the source gives no type. */
function rows(
  category: string,
  list: readonly Named[] = [],
  nameOf = ({name}: Named) => name,
  usageOf?: (one: Named) => string,
): (readonly [string, ArgType])[] {
  return list.map((one) => {
    const summary = one.type?.text ?? usageOf?.(one);
    const argType = {
      name: nameOf(one),
      description: one.description ?? '',
      control: {disable: true},
      table: {category, ...(summary && {type: {summary}})},
    };
    return [`${category}: ${one.name}`, argType];
  });
}

/** A method as TypeScript would write it. */
function signature({parameters = [], return: returned}: ClassMethod): string {
  const list = parameters.map(
    ({name, type, optional}) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`,
  );
  return `(${list.join(', ')}) => ${returned?.type?.text ?? 'void'}`;
}
