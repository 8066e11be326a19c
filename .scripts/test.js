import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {bundle, compile, tsc} from './build.js';
import {install} from './install.js';
import {startPostgres} from './postgres.js';
import {findChromium, findFirefox, findWebKit} from './programs.js';
import {root, run, say, stopOnSignals} from './run.js';
import {crossTests, inBrowsers, nodePackages, nodeTest, packageTests} from './test-files.js';

/**
 * `npm test` runs every stage; `npm test -- node browsers` some; an argument that names no stage picks the test files
 * whose path holds it: `npm test -- e2e journey`.
 *
 * @typedef {{passed: number, failed: number, skipped: number}} Totals
 * @typedef {{name: string, run: () => Promise<Totals>}} Stage
 */

const args = process.argv.slice(2);
const bin = join(root, 'node_modules/.bin');
const sharedData = process.env.CIVIC_SHARED_DATA ?? join(root, '../shared/data');
/** @type {NodeJS.ProcessEnv} */
const env = {...process.env, NODE_ENV: 'test'};

/** @type {Stage[]} */
const stages = [
  {name: 'lint', run: lint},
  {name: 'node', run: () => nodeTests(packageTests(nodePackages()), {concurrency: 2})},
  {name: 'browsers', run: browserTests},
  {name: 'contract', run: () => nodeTests(crossTests('contract'))},
  {name: 'durability', run: () => nodeTests(crossTests('durability'))},
  {name: 'conformance', run: conformance},
  {name: 'manifest', run: () => nodeTests(crossTests('manifest'))},
  {name: 'packaging', run: () => nodeTests(crossTests('packaging'))},
  {name: 'sizes', run: () => nodeTests(crossTests('sizes'))},
  {name: 'e2e', run: () => inChromium('e2e')},
  {name: 'accessibility', run: () => inChromium('accessibility')},
  {name: 'pictures', run: () => inChromium('pictures')},
];
const isStage = (/** @type {string} */ arg) => stages.some(({name}) => name === arg);
const chosen = args.some(isStage) ? stages.filter(({name}) => args.includes(name)) : stages;
const filters = args.filter((arg) => !isStage(arg));
const needs = (/** @type {string[]} */ ...names) => chosen.some(({name}) => names.includes(name));

/** @type {{name: string, totals: Totals, seconds: number}[]} */
const rows = [];
/** @type {Awaited<ReturnType<typeof startPostgres>>} */
let postgres;

stopOnSignals();

try {
  await runStages();
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  rows.push({name: 'the run itself', totals: failed(), seconds: 0});
} finally {
  await postgres?.stop();
}
report();

async function runStages() {
  const {missing} = await install({
    browsers: needs('browsers', 'conformance', 'e2e', 'accessibility', 'pictures'),
    postgres: needs('node', 'contract', 'conformance', 'e2e'),
    strace: needs('durability'),
  });
  for (const name of missing) say(`Missing on this machine: ${name}`);
  if (missing.length > 0) rows.push({name: 'missing', totals: {passed: 0, failed: 0, skipped: missing.length}, seconds: 0});

  const holds = await stage('types', checkTypes);
  // Whoever asks for one stage may be in the middle of something elsewhere.
  if (!holds && chosen === stages) return;
  if (needs('contract', 'conformance', 'packaging', 'sizes', 'e2e', 'accessibility', 'pictures')) {
    await stage('build', async () => ((await bundle({staleOnly: true})).length === 0 ? passed() : failed()));
  }
  postgres = needs('node', 'contract', 'conformance', 'e2e') ? await startPostgres() : undefined;
  if (postgres) env.CIVIC_TEST_DATABASE_URL = postgres.url;
  for (const {name, run} of chosen) await stage(name, run);
}

/**
 * Runs one stage and keeps its totals. One that ran no test at all did not do its work.
 * @param {string} name
 * @param {() => Promise<Totals>} work
 */
async function stage(name, work) {
  say(`\n── ${name}`);
  const from = Date.now();
  let totals = await work();
  if (totals.passed + totals.failed + totals.skipped === 0) {
    say('No test ran.');
    totals = failed();
  }
  rows.push({name, totals, seconds: (Date.now() - from) / 1000});
  return totals.failed === 0;
}

async function checkTypes() {
  const isCompiled = await compile();
  const isChecked = (await run(process.execPath, [tsc, '-p', '.scripts'])) + (await run(process.execPath, [tsc, '-p', '.storybook'])) === 0;
  return isCompiled && isChecked ? passed() : failed();
}

/** The rules, and the tests that the rules refuse what they should. */
async function lint() {
  const eslint = [join(bin, 'eslint'), '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'];
  const isClean = (await run(process.execPath, eslint)) === 0;
  return add(isClean ? passed() : failed(), await nodeTests(crossTests('lint')));
}

/**
 * @param {readonly string[]} files
 * @param {{concurrency?: number}} [options]
 */
async function nodeTests(files, {concurrency = 1} = {}) {
  const wanted = files.filter(isWanted);
  if (wanted.length === 0) return none();
  return counted((totalsFile) =>
    run(process.execPath, [...nodeTest(concurrency), ...wanted], {env: {...env, CIVIC_TOTALS: totalsFile}}),
  );
}

/** @param {string} folder */
async function inChromium(folder) {
  return findChromium() ? nodeTests(crossTests(folder)) : leftOut('there is no Chromium on this machine.');
}

async function browserTests() {
  if (!findChromium() && !findFirefox() && !findWebKit()) return leftOut('there is no browser on this machine.');
  const files = packageTests(inBrowsers).filter(isWanted);
  if (files.length === 0) return none();
  return counted((totalsFile) =>
    run(process.execPath, [join(bin, 'wtr'), '--config', '.config/web-test-runner.js', '--files', ...files], {
      env: {...process.env, CIVIC_TOTALS: totalsFile},
      timeout: 15 * 60_000,
    }),
  );
}

async function conformance() {
  if (!existsSync(sharedData)) return leftOut(`${sharedData} is not there.`);
  env.CIVIC_SHARED_DATA = sharedData;
  return nodeTests(crossTests('conformance'));
}

/**
 * Runs tests that write their totals to a file, and holds those against the exit code.
 * @param {(totalsFile: string) => Promise<number>} work
 */
async function counted(work) {
  const file = join(root, `.cache/totals-${process.pid}.json`);
  mkdirSync(join(root, '.cache'), {recursive: true});
  rmSync(file, {force: true});
  const code = await work(file);
  if (!existsSync(file)) {
    say(`It ended with code ${code} before it could count.`);
    return failed();
  }
  /** @type {Totals} */
  const totals = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  if (code !== 0 && totals.failed === 0) {
    say(`All tests passed, but it ended with code ${code}.`);
    totals.failed += 1;
  }
  return totals;
}

/** @param {string} file */
function isWanted(file) {
  return filters.length === 0 || filters.some((part) => file.includes(part));
}

/** @returns {Totals} */
function passed() {
  return {passed: 1, failed: 0, skipped: 0};
}

/** @returns {Totals} */
function failed() {
  return {passed: 0, failed: 1, skipped: 0};
}

/**
 * @param {string} why
 * @returns {Totals}
 */
function leftOut(why) {
  say(`Left out: ${why}`);
  return {passed: 0, failed: 0, skipped: 1};
}

/** @returns {Totals} */
function none() {
  return {passed: 0, failed: 0, skipped: 0};
}

/**
 * @param {Totals} a
 * @param {Totals} b
 * @returns {Totals}
 */
function add(a, b) {
  return {passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped};
}

/** The table, and as the very last line the sum. */
function report() {
  say(`\n${'stage'.padEnd(16)}${['passed', 'failed', 'skipped', 'seconds'].map((head) => head.padStart(9)).join('')}`);
  for (const {name, totals, seconds} of rows) {
    const cells = [totals.passed, totals.failed, totals.skipped, seconds.toFixed(1)];
    say(`${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(9)).join('')}`);
  }
  const sum = rows.map(({totals}) => totals).reduce(add, none());
  process.exitCode = sum.failed > 0 ? 1 : 0;
  say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
}
