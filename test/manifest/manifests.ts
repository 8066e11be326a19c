import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {ClassDeclaration, CustomElementDeclaration, Package} from 'custom-elements-manifest';
import {readDoing, type Doing} from './sources.js';

export const root = resolve(import.meta.dirname, '../../..');

/** The packages with elements. */
export const packages = ['ui', 'poll', 'service-finder'] as const;

/** An element as its manifest describes it, and as its sources have it. */
export interface Element extends Doing {
  readonly tag: string;
  readonly declaration: CustomElementDeclaration;
  readonly source: string;
  /** What to import to have it registered. */
  readonly define: string;
}

export const manifests: Readonly<Record<(typeof packages)[number], Package>> = {
  'ui': read('ui'),
  'poll': read('poll'),
  'service-finder': read('service-finder'),
};

const found = packages.flatMap((name) =>
  manifests[name].modules.flatMap(({path, declarations = []}) =>
    declarations
      .filter((one): one is CustomElementDeclaration => 'tagName' in one && one.tagName !== undefined)
      .map((declaration) => ({
        tag: declaration.tagName ?? '',
        declaration,
        define: defineOf(name, declaration.tagName),
        source: join(root, 'packages', name, path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts')),
      })),
  ),
);
const files = new Set(found.map(({source}) => source));

export const elements: readonly Element[] = found.map((element) => {
  const {slots, parts, events, states, customProperties, tags} = readDoing(element.source, (file) =>
    files.has(file),
  );
  return {...element, slots, parts, events, states, customProperties, tags};
});

/** The classes of events that elements dispatch. */
export const eventClasses: readonly ClassDeclaration[] = packages.flatMap((name) =>
  manifests[name].modules
    .flatMap(({declarations = []}) => declarations)
    .filter((one): one is ClassDeclaration => one.kind === 'class' && one.name.endsWith('Event')),
);

/** The names and descriptions of the design tokens, which every element reads. */
export const tokens: readonly {readonly name: string; readonly description: string}[] = tokensIn(
  ['color.light.json', 'size.json'].map(
    (file) => JSON.parse(readFileSync(join(root, 'packages/ui/tokens', file), 'utf8')) as Group,
  ),
);

export function sourceText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

type Group = {readonly [name: string]: unknown};

function tokensIn(
  groups: readonly Group[],
  name = '--civic',
  inherited = '',
): {name: string; description: string}[] {
  return groups.flatMap((group) => {
    const description = String(group['$description'] ?? inherited);
    if ('$value' in group) return [{name, description}];
    return Object.entries(group).flatMap(([key, value]) =>
      key.startsWith('$') ? [] : tokensIn([value as Group], `${name}-${key}`, description),
    );
  });
}

/** The module that the manifest says defines a tag. */
function defineOf(name: (typeof packages)[number], tag: string | undefined): string {
  const module = manifests[name].modules.find(({exports = []}) =>
    exports.some((one) => one.kind === 'custom-element-definition' && one.name === tag),
  );
  if (!module) throw new Error(`The manifest of ${name} does not say what defines <${tag}>`);
  return `@civic-widgets/${name}/${module.path.replace(/^dist\//, '')}`;
}

function read(name: string): Package {
  return JSON.parse(
    readFileSync(join(root, 'packages', name, 'dist/custom-elements.json'), 'utf8'),
  ) as Package;
}
