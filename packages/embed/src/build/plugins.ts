import type {Plugin} from 'vite';
import {suffixPrimitives} from './primitive-tags.js';
import {shortenTemplates} from './templates.js';

/** Makes modules out of strings: what is asked for as `civic:<name>` has this code. */
export function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'civic-virtual-modules',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
  };
}

/** Gives this version's primitives tags of their own; see {@link suffixPrimitives}. */
export function primitiveTags(tags: readonly string[], version: string): Plugin {
  return {
    name: 'civic-primitive-tags',
    // The whole chunk, since by then no import names a file.
    renderChunk: (code) => ({code: suffixPrimitives(code, tags, version), map: null}),
  };
}

/** Shortens our own templates; see {@link shortenTemplates}. */
export function shortTemplates(): Plugin {
  return {
    name: 'civic-short-templates',
    transform: (code, id) =>
      id.includes('/node_modules/') || !/\b(?:html|svg|css)\s*`/.test(code)
        ? undefined
        : {code: shortenTemplates(code), map: null},
  };
}

/** Puts our own `define` in the place of the design system's (`src/cdn/define.ts`). */
export function guardedDefine(module: string): Plugin {
  return {
    name: 'civic-guarded-define',
    load: (id) => (/\/ui\/dist\/define\.js$/.test(id) ? `export {define} from '${module}';` : undefined),
  };
}

const litPolicy =
  /(\w+)\s*\?\s*\1\.createPolicy\("lit-html",\s*\{createHTML:\s*(\w+)\s*=>\s*\2\}\)\s*:\s*void 0/;

/**
 * Puts our own Trusted Types policy in the place of Lit's, so that a host's policy names who it trusts
 * (`src/cdn/trusted-types.ts`).
 */
export function trustedTypesPolicy(module: string): Plugin {
  return {
    name: 'civic-trusted-types',
    transform(code, id) {
      if (!/\/lit-html\/(?:[\w-]+\/)*lit-html\.js$/.test(id)) return undefined;
      if (!litPolicy.test(code))
        this.error(`${id} makes its Trusted Types policy in another way than this build expects.`);
      return {
        code: `import {policy as civicPolicy} from '${module}';\n${code.replace(litPolicy, 'civicPolicy')}`,
        map: null,
      };
    },
  };
}
