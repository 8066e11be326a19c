import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {install} from './install.js';
import {root, run, say, since, stopOnSignals} from './run.js';

const node = process.execPath;
const bin = join(root, 'node_modules/.bin');

/**
 * Compiles every package, and describes its elements. Incremental, so it always runs.
 * @returns {Promise<boolean>} whether the types hold
 */
export async function compile() {
  return (await run(node, [tsc, '-b'])) === 0 && (await build(manifests, {staleOnly: true}));
}

/** The compiler of TypeScript 7. */
export const tsc = join(root, 'node_modules/ts7/bin/tsc');

/**
 * What is made from the compiled packages: `inputs` are the files and folders it is made from, `outputs` what must be there.
 *
 * @typedef {{name: string, inputs: string[], outputs: string[], make: () => Promise<number>}} Step
 */

const packages = ['model', 'counting', 'i18n', 'client', 'hours', 'directory', 'ui', 'poll', 'service-finder', 'embed'];
const compiled = packages.flatMap((name) => [`packages/${name}/dist`, `packages/${name}/package.json`]);
const quiet = {quiet: true, env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', NO_COLOR: '1', FORCE_COLOR: undefined}};

/** @type {Step} */
const manifests = {
  name: 'the descriptions of the elements',
  inputs: ['packages/ui/src', 'packages/ui/tokens', 'packages/poll/src', 'packages/service-finder/src', '.config/custom-elements-manifest.js', '.scripts/manifest.js', 'package-lock.json'],
  outputs: ['packages/ui/dist/custom-elements.json', 'packages/poll/dist/custom-elements.json', 'packages/service-finder/dist/custom-elements.json'],
  make: () => run(node, [join(root, '.scripts/manifest.js')], quiet),
};

/** @type {Step} */
const cdn = {
  name: 'the scripts that host pages load',
  inputs: [...compiled, 'packages/embed/build.js', 'vite.config.ts', 'package-lock.json'],
  outputs: ['packages/embed/cdn'],
  make: () => run(node, [join(root, 'packages/embed/build.js')], quiet),
};

/** @type {Step} */
const catalogue = {
  name: 'the catalogue',
  inputs: [...compiled, 'stories', '.storybook', 'vite.config.ts', 'package-lock.json'],
  outputs: ['dist/catalogue'],
  make: () =>
    run(node, [join(bin, 'storybook'), 'build', '-c', '.storybook', '-o', 'dist/catalogue', '--disable-telemetry'], quiet),
};

/**
 * Builds what is made from the compiled packages.
 * @param {{staleOnly?: boolean, only?: 'cdn' | 'catalogue'}} [options] with `staleOnly`, leaves what is up to date
 * @returns {Promise<string[]>} what could not be built
 */
export async function bundle({staleOnly = false, only} = {}) {
  const failed = [];
  for (const step of only ? [{cdn, catalogue}[only]] : [cdn, catalogue]) {
    if (!(await build(step, {staleOnly}))) failed.push(step.name);
  }
  return failed;
}

/**
 * @param {Step} step
 * @param {{staleOnly: boolean}} options
 * @returns {Promise<boolean>} whether it stands
 */
async function build({name, inputs, outputs, make}, {staleOnly}) {
  const stamp = join(root, '.cache', `${outputs[0]?.replaceAll('/', '-')}.stamp`);
  const wanted = digest(inputs);
  const isFresh = outputs.every((path) => existsSync(join(root, path))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (staleOnly && isFresh) return true;
  const from = Date.now();
  if ((await make()) !== 0) return false;
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, wanted);
  say(`Built ${name} in ${since(from)}`);
  return true;
}

/**
 * Installs what is missing and builds everything, or what is stale. Ends the process where that fails: each command
 * that calls this needs all of it.
 *
 * @param {{staleOnly?: boolean}} [options]
 */
export async function prepare({staleOnly = false} = {}) {
  try {
    await install();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  const from = Date.now();
  if (!(await compile())) process.exit(1);
  if (!staleOnly) say(`Compiled the packages in ${since(from)}`);
  const failed = await bundle({staleOnly});
  if (failed.length > 0) {
    say(`Could not build ${failed.join(' and ')}`);
    process.exit(1);
  }
}

/**
 * One digest of all files below the given paths, without tests, which nothing is made from.
 * @param {readonly string[]} paths
 */
function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesBelow(path))) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({name}) => !/\.test\.|\.d\.ts$|\.map$|\.tsbuildinfo$/.test(name) && name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopOnSignals();
  await prepare();
}
