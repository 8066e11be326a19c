import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {root} from '../.scripts/run.js';
import {forbiddenImports, platformGlobals, pure, widgets} from './imports.js';

const tests = ['**/*.test.ts', '**/*.fixtures.ts', '**/fixtures.ts', '**/testing/**'];

/** House rules that a syntax can show. */
const syntax = [
  {selector: 'TSEnumDeclaration', message: 'Use a union of strings.'},
  {
    // `!` on a field is for what Lit's @query fills in.
    selector: 'PropertyDefinition[definite=true]:not([decorators.0.expression.callee.name=/^query/])',
    message: 'Give the field a value; `!` is for @query only.',
  },
];

/** @type {import('eslint').Linter.RulesRecord} */
const basics = {
  'eqeqeq': 'error',
  'no-control-regex': 'error',
  'no-empty': 'error',
  'no-unsafe-finally': 'error',
  'no-var': 'error',
  'require-yield': 'error',
  'prefer-const': 'error',
};

/**
 * ESLint's own import rule doesn't see `import()` and `import('…')` types: the same patterns, once more.
 * @param {readonly {regex: string, message: string}[]} patterns
 */
function dynamicImports(patterns) {
  return patterns.flatMap(({regex, message}) => {
    const source = `/${regex.replaceAll('/', String.raw`\/`)}/`;
    return [
      {selector: `ImportExpression[source.value=${source}]`, message},
      {selector: `TSImportType[source.value=${source}]`, message},
    ];
  });
}

/**
 * @param {string} name
 * @returns {import('eslint').Linter.Config[]}
 */
function packageRules(name) {
  const here = `packages/${name}/**/*.ts`;
  const inTests = tests.map((pattern) => `packages/${name}/${pattern}`);
  const rules = (/** @type {boolean} */ isTest) => {
    const patterns = forbiddenImports(name, {isTest});
    return {
      'no-restricted-imports': ['error', {patterns}],
      'no-restricted-syntax': ['error', ...syntax, ...dynamicImports(patterns)],
    };
  };
  return [
    {files: [here], rules: rules(false)},
    {files: inTests, rules: rules(true)},
  ];
}

/**
 * Forbids globals outside tests and command-line programs.
 * @param {readonly string[]} names
 * @param {readonly string[]} globals
 * @param {string} message
 */
function withoutGlobals(names, globals, message) {
  return {
    files: names.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: [...tests, '**/bin/**'],
    rules: {'no-restricted-globals': ['error', ...globals.map((name) => ({name, message}))]},
  };
}

const packages = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/cdn/', '**/node_modules/', '**/.cache/', '**/.data/', 'test/report/', 'docs/', '**/*.d.ts']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: {parserOptions: {projectService: {allowDefaultProject: ['vite.config.ts']}, tsconfigRootDir: root}},
    rules: {
      'no-restricted-syntax': ['error', ...syntax],
      ...basics,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-namespace': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite']},
            // The types of a Chai plugin say that `equal` gives a promise. It doesn't.
            {from: 'package', package: 'chai', name: 'Equal'},
          ],
        },
      ],
      '@typescript-eslint/await-thenable': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
    },
  },
  {
    files: ['packages/{ui,poll,volunteer,service-finder,hub-locator,embed,admin}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [litA11y.configs.recommended],
    settings: {litHtmlSources: true},
    rules: {
      // A table or a list that CSS lays out otherwise loses its role in some browsers: then the role is said again.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  // Chai's assertions are expressions.
  {files: tests, rules: {'@typescript-eslint/no-unused-expressions': 'off'}},
  packages.flatMap(packageRules),
  withoutGlobals(pure, platformGlobals, 'A pure package runs anywhere.'),
  withoutGlobals(['ui'], [...network, ...storage, 'location', 'history'], 'A primitive never fetches, stores, or reads the URL.'),
  withoutGlobals(widgets, network, 'A widget speaks to the network through its client.'),
  {
    files: ['.scripts/**/*.js', '.config/**/*.js', 'packages/*/*.js'],
    rules: {...basics, 'no-unused-vars': 'error'},
  },
);
