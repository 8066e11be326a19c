import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd,
  overrideConfigFile: resolve(cwd, '.config/eslint.config.js'),
  // The files below need not exist, so nothing here can ask for their types.
  overrideConfig: tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig'],
});

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, {filePath});
  return (result?.messages ?? []).map(({ruleId, message}) => ruleId ?? message);
}

const refused: [why: string, file: string, code: string, rule: string][] = [
  ['a pure package that uses the design system', 'packages/counting/src/a.ts', `export * from '@civic-widgets/ui';`, 'no-restricted-imports'],
  ['a pure package that uses Node', 'packages/model/src/a.ts', `export * from 'node:fs';`, 'no-restricted-imports'],
  ['a pure package that uses the page', 'packages/model/src/a.ts', `export const title = () => document.title;`, 'no-restricted-globals'],
  ['a widget that uses another widget', 'packages/poll/src/a.ts', `export * from '@civic-widgets/volunteer';`, 'no-restricted-imports'],
  ['a widget that fetches', 'packages/poll/src/a.ts', `export const load = () => fetch('/');`, 'no-restricted-globals'],
  ['a primitive that uses the client', 'packages/ui/src/a.ts', `export * from '@civic-widgets/client';`, 'no-restricted-imports'],
  ['a server that uses a widget', 'packages/server/src/a.ts', `export * from '@civic-widgets/poll';`, 'no-restricted-imports'],
  ['a server that uses the loader', 'packages/server/src/a.ts', `export * from '@civic-widgets/embed';`, 'no-restricted-imports'],
  ['a server that uses the design system', 'packages/server/src/a.ts', `export * from '@civic-widgets/ui';`, 'no-restricted-imports'],
  ['an import that climbs out of its package', 'packages/poll/src/a.ts', `export * from '../../ui/src/b.js';`, 'no-restricted-imports'],
  ['a lazy import that runs the wrong way', 'packages/ui/src/a.ts', `export const lazy = () => import('@civic-widgets/poll');`, 'no-restricted-syntax'],
  ['a type import that runs the wrong way', 'packages/model/src/a.ts', `export type A = import('@civic-widgets/i18n').Translator;`, 'no-restricted-syntax'],
  ['a test of a pure package that uses a later package', 'packages/model/src/a.test.ts', `export * from '@civic-widgets/ui';`, 'no-restricted-imports'],
  ['a template with a style attribute', 'packages/ui/src/a.ts', "import {html} from 'lit';\nexport const a = html`<p style=\"color: red\">a</p>`;", 'lit/ban-attributes'],
  ['markup from a string', 'packages/ui/src/a.ts', `export * from 'lit/directives/unsafe-html.js';`, 'no-restricted-imports'],
  ['an enum', 'packages/model/src/a.ts', `export enum A {b}`, 'no-restricted-syntax'],
  ['a non-null assertion', 'packages/model/src/a.ts', `export const a = (b?: string) => b!.length;`, '@typescript-eslint/no-non-null-assertion'],
  ['any', 'packages/model/src/a.ts', `export const a = (b: any) => String(b);`, '@typescript-eslint/no-explicit-any'],
];

const allowed: [what: string, file: string, code: string][] = [
  ['a pure package uses the model', 'packages/counting/src/a.ts', `export * from '@civic-widgets/model';`],
  ['a pure package’s test uses Node', 'packages/model/src/a.test.ts', `export * from 'node:fs';`],
  ['a widget uses the client', 'packages/poll/src/a.ts', `export * from '@civic-widgets/client';`],
  ['a widget uses a primitive', 'packages/poll/src/a.ts', `import '@civic-widgets/ui/notice/define.js';`],
  ['a package uses itself', 'packages/poll/src/a.test.ts', `import '@civic-widgets/poll/define.js';`],
  ['embed uses a widget', 'packages/embed/src/a.ts', `export * from '@civic-widgets/poll';`],
  ['the server prints a widget', 'packages/server/src/a.ts', `export * from '@civic-widgets/poll/print.js';`],
  ['the server lists the widgets', 'packages/server/src/a.ts', `export * from '@civic-widgets/embed/widgets.js';`],
  ['a relative import inside the package', 'packages/poll/src/views/a.ts', `export * from '../fixtures.js';`],
  [
    'a field that @query fills in',
    'packages/ui/src/a.ts',
    `import {LitElement} from 'lit';\nimport {query} from 'lit/decorators.js';\nexport class A extends LitElement {\n  @query('p') private _p!: HTMLElement;\n  text() { return this._p.textContent; }\n}`,
  ],
];

describe('lint', () => {
  for (const [why, file, code, rule] of refused) {
    it(`refuses ${why}`, async () => assert.deepEqual(await refusals(file, code), [rule]));
  }
  for (const [what, file, code] of allowed) {
    it(`allows: ${what}`, async () => assert.deepEqual(await refusals(file, code), []));
  }
});
