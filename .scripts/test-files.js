import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './run.js';

/** Packages whose tests need a page. */
// Those that move in the browser's history come first: Chromium's tests share a tab, and behind fifty entries it loses its way back.
export const inBrowsers = ['poll', 'service-finder', 'ui'];

/**
 * The compiled tests of some packages. Found by their sources, since dist/ keeps what was compiled from a file that is gone.
 * @param {readonly string[]} names
 */
export function packageTests(names) {
  return names.flatMap((name) => compiledTests(`packages/${name}/src`, `packages/${name}/dist`));
}

/**
 * The compiled tests of one folder in test/.
 * @param {string} folder
 */
export function crossTests(folder) {
  return compiledTests(`test/${folder}`, `test/dist/${folder}`);
}

/** Packages whose tests run in Node. */
export function nodePackages() {
  return readdirSync(join(root, 'packages'))
    .filter((name) => !inBrowsers.includes(name) && existsSync(join(root, 'packages', name, 'tsconfig.json')))
    .sort();
}

/**
 * How Node runs test files; the files come after.
 * @param {number} concurrency
 */
export function nodeTest(concurrency) {
  return [
    '--enable-source-maps',
    '--disable-warning=ExperimentalWarning',
    '--import=./.scripts/node-guard.js',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=./.scripts/node-reporter.js',
    '--test-reporter-destination=stdout',
  ];
}

/**
 * @param {string} from
 * @param {string} to
 */
function compiledTests(from, to) {
  if (!existsSync(join(root, from))) return [];
  return readdirSync(join(root, from), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => `${to}/${file.replace(/\.ts$/, '.js')}`);
}
