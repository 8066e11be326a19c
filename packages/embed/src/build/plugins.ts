import type {Plugin} from 'vite';
import type {Catalogue} from '@civic-widgets/model';
import {leanCatalogue} from './lean-catalogue.js';
import {isPart, readEnglish, sentencesOf, splitCatalogue, type Part} from './parts.js';
import {suffixPrimitives} from './primitive-tags.js';
import {shortenPrivateNames, shortenTemplates} from './templates.js';

/** Makes modules out of strings: what is asked for as `civic:<name>` has this code. */
export function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'civic-virtual-modules',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
  };
}

/** Vite wraps imports on demand, to ask for style sheets and preloads, which we have not: what is left of them is the import. */
export function plainImports(): Plugin {
  const wrapped = /__vitePreload\((?:async )?\(\) => ((?:(?!__vitePreload).)*?), __VITE_PRELOAD__(?:, import\.meta\.url)?\)/gs;
  const named = /^\{\s*const \{[^}]*\} = await (.*?);\s*return \{[^}]*\};?\s*\}$/s;
  return {
    name: 'civic-plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
    renderChunk: (code) => ({code: code.replaceAll(wrapped, (_, load: string) => load.replace(named, '$1')), map: null}),
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

/** Tells the bundler that making a schema does nothing else, so that those which nobody reads with fall out one by one. */
export function pureSchemas(): Plugin {
  return {
    name: 'civic-pure-schemas',
    transform: (code, id) => (/\/model\/dist\//.test(id) ? {code: code.replace(/\bv\.(?=\w+\()/g, '/* @__PURE__ */ v.'), map: null} : undefined),
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

/** Shortens the names that our tokens have inside elements; see {@link shortenPrivateNames}. */
export function shortTokens(names: readonly string[]): Plugin {
  return {name: 'civic-short-tokens', renderChunk: (code) => ({code: shortenPrivateNames(code, names), map: null})};
}

/**
 * Takes out of English, which is in the code, what a page never says (see {@link leanCatalogue}), and what only some parts of a
 * widget say: each part brings that itself, as its export `english`.
 */
export function leanEnglish(used: ReadonlySet<string>, parts: readonly Part[]): Plugin {
  const all = new Set([...used, ...parts.flatMap(({primitives}) => primitives)]);
  const catalogues = [readEnglish('ui'), ...[...new Set(parts.map(({widget}) => widget))].map(readEnglish)];
  const own = new Map(parts.map((part) => [part, leanCatalogue('en', sentencesOf(part, ...catalogues), all)]));
  return {
    name: 'civic-lean-english',
    enforce: 'pre',
    transform(code, id) {
      if (/\/locales\/en\.json$/.test(id)) {
        const lean = leanCatalogue('en', JSON.parse(code) as Catalogue, used);
        return {code: JSON.stringify(splitCatalogue(lean, parts, used).start), map: null};
      }
      const part = parts.find((one) => isPart(one, id));
      const sentences = part && own.get(part);
      if (!sentences || Object.keys(sentences).length === 0) return undefined;
      return {code: `${code}\nexport const english = ${JSON.stringify(sentences)};\n`, map: null};
    },
  };
}

/** Puts our own `define` in the place of the design system's (`src/cdn/define.ts`). */
export function guardedDefine(module: string): Plugin {
  return {
    name: 'civic-guarded-define',
    load: (id) => (/\/ui\/dist\/define\.js$/.test(id) ? `export {define} from '${module}';` : undefined),
  };
}

/** Puts our own start in the place of the poll's (`src/cdn/start-worker.ts`), and the worker's code into a file of its own. */
export function trustedWorker(module: string): Plugin {
  return {
    name: 'civic-trusted-worker',
    load(id) {
      if (!/\/poll\/dist\/recount\/start-worker\.js$/.test(id)) return undefined;
      const worker = id.replace(/[\w-]+\.js$/, 'count-worker.js?worker&url');
      return `import {startTrusted} from '${module}';\nimport address from '${worker}';\nexport const startWorker = () => startTrusted(address);`;
    },
  };
}

const litPolicy =
  /(\w+)\s*\?\s*\1\.createPolicy\("lit-html",\s*\{createHTML:\s*(\w+)\s*=>\s*\2\}\)\s*:\s*void 0/;
const styleSheets =
  /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/;
const standardProperty = /"object"==typeof (\w+)\?\w+\(\w+,\w+,\1\):/;

/**
 * Fits Lit to these files. Its Trusted Types policy becomes our own (`src/cdn/trusted-types.ts`), so that a host's policy
 * names who it trusts. Two things that are never used here go, about 390 bytes: style sheets for browsers in which nothing is
 * defined, and standard decorators (we compile the legacy kind). A Lit that is written in another way fails the build.
 */
export function fittedLit(policyModule: string): Plugin {
  return {
    name: 'civic-fitted-lit',
    transform(code, id) {
      const [, file = ''] =
        /\/(lit-html\/lit-html|reactive-element\/css-tag|reactive-element\/decorators\/property)\.js$/.exec(
          id,
        ) ?? [];
      const replace = (pattern: RegExp, text: string) => {
        if (!pattern.test(code)) this.error(`${id} is not written as this build expects: ${pattern}`);
        return {code: code.replace(pattern, text), map: null};
      };
      switch (file) {
        case 'lit-html/lit-html': {
          const fitted = replace(litPolicy, 'civicPolicy');
          return {...fitted, code: `import {policy as civicPolicy} from '${policyModule}';\n${fitted.code}`};
        }
        case 'reactive-element/css-tag':
          return replace(styleSheets, '!0');
        case 'reactive-element/decorators/property':
          return replace(standardProperty, '');
        default:
          return undefined;
      }
    },
  };
}
