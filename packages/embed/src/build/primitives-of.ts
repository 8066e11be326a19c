import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {WidgetManifest} from '@civic-widgets/model';

/** The names of the primitives that widgets register, and that those register in their turn: `radio-group` for `<civic-radio-group>`. */
export function primitivesOf(manifests: readonly Pick<WidgetManifest, 'name'>[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const {name} of manifests) {
    for (const primitive of definedIn(`@civic-widgets/${name}/register.js`)) found.add(primitive);
  }
  // A set takes what is added while it is walked through.
  for (const name of found) for (const primitive of definedIn(`@civic-widgets/ui/${name}/define.js`)) found.add(primitive);
  return found;
}

function definedIn(module: string): string[] {
  const code = readFileSync(fileURLToPath(import.meta.resolve(module)), 'utf8');
  return [...code.matchAll(/import '(?:@civic-widgets\/ui|\.\.)\/([\w-]+)\/define\.js'/g)].map(([, name = '']) => name);
}
