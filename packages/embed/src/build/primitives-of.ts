import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {WidgetManifest} from '@civic-widgets/model';
import type {Part} from './parts.js';

/**
 * The names of the primitives that widgets register, and that those register in their turn: `radio-group` for `<civic-radio-group>`.
 * What only some pages need is in `parts`.
 */
export function primitivesOf(manifests: readonly Pick<WidgetManifest, 'name'>[], parts: readonly Part[] = []): ReadonlySet<string> {
  const found = new Set(parts.flatMap(({primitives}) => primitives));
  for (const {name} of manifests) {
    for (const primitive of definedIn(pathOf(`@civic-widgets/${name}/register.js`))) found.add(primitive);
  }
  // A set takes what is added while it is walked through.
  for (const name of found) for (const primitive of definedIn(pathOf(`@civic-widgets/ui/${name}/define.js`))) found.add(primitive);
  return found;
}

/** The primitives that a module registers by its imports. */
export function definedIn(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/import '(?:@civic-widgets\/ui|\.\.)\/([\w-]+)\/define\.js'/g)].map(([, name = '']) => name);
}

function pathOf(module: string): string {
  return fileURLToPath(import.meta.resolve(module));
}
