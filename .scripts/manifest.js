import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
// @ts-expect-error It has types for its library, not for its command.
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {root} from './run.js';

/**
 * Describes the elements of each package that has some, for editors and other tools: the Custom Elements Manifest, and
 * from it custom data for VS Code and types for JSX. The sources' comments are where all of it comes from.
 *
 * @typedef {import('custom-elements-manifest').Package} Package
 * @typedef {import('custom-elements-manifest').CustomElementDeclaration} Element
 * @typedef {Element & {path: string, tagName: string}} Described
 */

/** The packages with elements, and the name of their types for JSX. */
export const described = {'ui': 'UiElements', 'poll': 'PollElements', 'service-finder': 'ServiceFinderElements'};

/** @param {keyof typeof described} name */
async function describePackage(name) {
  const folder = join(root, 'packages', name);
  const config = relative(folder, join(root, '.config/custom-elements-manifest.js'));
  /** @type {Package} */
  const manifest = await cli({argv: ['analyze', '--config', config], cwd: folder, noWrite: true});
  const elements = manifest.modules.flatMap(
    ({path, declarations = []}) =>
      /** @type {Described[]} */ (
        declarations.filter((one) => 'tagName' in one && one.tagName).map((one) => ({...one, path}))
      ),
  );
  if (elements.length === 0) throw new Error(`No element was found in ${folder}`);
  const files = {
    'custom-elements.json': toJson(manifest),
    'vscode.html-custom-data.json': toJson(htmlData(elements)),
    'vscode.css-custom-data.json': toJson(cssData(elements, readTokens(folder))),
    'jsx.d.ts': jsxTypes(described[name], elements, manifest),
    // Imported for its types only; a bundler that follows the import finds an empty module.
    'jsx.js': 'export {};\n',
  };
  mkdirSync(join(folder, 'dist'), {recursive: true});
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', file), text);
}

/**
 * Tags and attributes as VS Code and editors like it complete them.
 * @param {readonly Described[]} elements
 */
function htmlData(elements) {
  // The tool offers each part of a type as a value. Only those of literals are some.
  const declarations = elements.map((element) => ({
    ...element,
    attributes: element.attributes?.map((one) => ({...one, type: {text: literals(one.type?.text)}})),
  }));
  const data = JSON.parse(getVsCodeHtmlCustomData(wrapped(declarations), {}));
  for (const tag of data.tags)
    tag.description = tag.description.replaceAll(' _(default: undefined)_', '').replace(/\n---\n$/, '');
  return data;
}

/**
 * Custom properties and parts for the same editors, each once: several elements may read one.
 * @param {readonly Described[]} elements
 * @param {readonly {name: string, description: string}[]} tokens
 */
function cssData(elements, tokens) {
  const data = JSON.parse(getVsCodeCssCustomData(wrapped(elements), {}));
  return {
    ...data,
    properties: merged([...tokens, ...data.properties]),
    pseudoElements: merged(data.pseudoElements),
  };
}

/**
 * The package's design tokens, as custom properties: what a group says counts for those in it that say nothing.
 * @param {string} folder
 */
function readTokens(folder) {
  const files = ['color.light.json', 'size.json']
    .map((file) => join(folder, 'tokens', file))
    .filter((file) => existsSync(file));
  return files.flatMap((file) => tokensIn(JSON.parse(readFileSync(file, 'utf8')), '--civic', ''));
}

/**
 * @param {Record<string, any>} group
 * @param {string} name
 * @param {string} inherited
 * @returns {{name: string, description: string}[]}
 */
function tokensIn(group, name, inherited) {
  const description = group.$description ?? inherited;
  if ('$value' in group) return [{name, description}];
  return Object.entries(group).flatMap(([key, value]) =>
    key.startsWith('$') ? [] : tokensIn(value, `${name}-${key}`, description),
  );
}

/** @param {readonly {name: string, description: string}[]} items */
function merged(items) {
  return [...new Set(items.map(({name}) => name))].sort().map((name) => {
    const same = items.filter((item) => item.name === name);
    return {...same[0], description: [...new Set(same.map(({description}) => description))].join('\n')};
  });
}

/**
 * Types for JSX, with the attributes that the framework itself gives every element as `Base`. Written here, since
 * custom-element-jsx-integration takes every event for a CustomEvent, and ours are classes of their own.
 *
 * @param {string} name
 * @param {readonly Described[]} elements
 * @param {Package} manifest
 */
function jsxTypes(name, elements, manifest) {
  const events = elements.flatMap(({events = []}) => events.map(({type}) => type?.text ?? 'Event'));
  const classes = manifest.modules.flatMap(({path, declarations = []}) =>
    declarations
      .filter((one) => elements.some((element) => element.name === one.name) || events.includes(one.name))
      .map((one) => [one.name, path]),
  );
  const imports = classes.map(
    ([one, path]) => `import type {${one}} from './${path?.replace(/^dist\//, '')}';`,
  );
  const tags = elements.map(({tagName, name, description, attributes = [], members = [], events = []}) => {
    const isSettable = (/** @type {any} */ one) => one.kind === 'field' && !one.static && !one.readonly;
    const properties = members.filter(isSettable);
    const rows = [
      ...attributes
        .filter(({fieldName}) => properties.some((one) => one.name === fieldName))
        .map((one) => ({...one, key: one.name, type: `${name}['${one.fieldName}']`})),
      ...properties
        .filter((one) => !attributes.some((other) => other.name === one.name))
        .map((one) => ({...one, key: one.name, type: `${name}['${one.name}']`})),
      ...events.map((one) => ({
        ...one,
        key: `on${one.name}`,
        type: `(event: ${one.type?.text ?? 'Event'}) => void`,
      })),
    ];
    const lines = rows.map(
      ({key, type, description}) =>
        `${comment(description, '      ')}      '${key}'?: ${type.startsWith('(') ? `(${type})` : type} | undefined;\n`,
    );
    return `${comment(description, '  ')}  '${tagName}': With<\n    Base,\n    {\n${lines.join('')}    }\n  >;\n`;
  });
  return `${imports.join('\n')}

type With<Base, Own> = Omit<Base, keyof Own> & Own;

/**
 * What can be written on our elements in JSX; \`Base\` is what the framework lets be written on any element. A site extends
 * its framework's \`JSX.IntrinsicElements\` with it.
 */
export type ${name}<Base> = {
${tags.join('')}};
`;
}

/**
 * @param {string | undefined} text
 * @param {string} indent
 */
function comment(text, indent) {
  return text
    ? `${indent}/** ${text.replaceAll('*/', '*\\/').replaceAll(/\n+/g, `\n${indent} * `)} */\n`
    : '';
}

/** @param {string | undefined} type */
function literals(type) {
  const found = type?.split(' | ').filter((part) => /^'.*'$/.test(part)) ?? [];
  return found.join(' | ') || 'string';
}

/**
 * A manifest of nothing but elements, as far as the tool has types for it.
 * @param {readonly Element[]} declarations
 */
function wrapped(declarations) {
  return /** @type {any} */ ({
    schemaVersion: '2.1.0',
    modules: [{kind: 'javascript-module', path: '', declarations}],
  });
}

/** @param {unknown} data */
function toJson(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of /** @type {(keyof typeof described)[]} */ (Object.keys(described)))
    await describePackage(name);
}
