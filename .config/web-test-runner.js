import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {chromeLauncher} from '@web/test-runner-chrome';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {defaultReporter} from '@web/test-runner';
import {freePort, startHelper} from '../.scripts/processes.js';
import {findChromium, findFirefox, findWebKit} from '../.scripts/programs.js';
import {root} from '../.scripts/run.js';
import {inBrowsers, packageTests} from '../.scripts/test-files.js';
import {contentSecurityPolicy} from './content-security-policy.js';

/** @returns {import('@web/test-runner').BrowserLauncher | undefined} */
function chromium() {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromeLauncher({launchOptions: {executablePath, headless: true, args}});
}

/** Driven through WebDriver BiDi: no geckodriver. */
function firefox() {
  const executablePath = findFirefox();
  return executablePath ? puppeteerLauncher({launchOptions: {browser: 'firefox', executablePath, headless: true}}) : undefined;
}

/** WebKitGTK is not Safari, but it is the nearest engine that runs here. It needs a screen and a driver. */
async function webkit() {
  const found = findWebKit();
  if (!found) return undefined;
  const display = await startScreen(found.screen);
  const port = await freePort();
  const env = {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1'};
  startHelper(found.driver, [`--port=${port}`], {env});
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: /** @type {any} */ ({
      'browserName': 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: found.browser, args: ['--automation']},
    }),
  });
}

/**
 * Xvfb picks a free display and tells it on the fourth descriptor once it is ready.
 * @param {string} program
 */
async function startScreen(program) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = startHelper(program, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = await once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data');
  return `:${String(number).trim()}`;
}

/** Says how each engine did, and writes the totals for `npm test` to add up. */
function totalsReporter() {
  return {
    /** @param {{sessions: import('@web/test-runner').TestSession[]}} run */
    onTestRunFinished({sessions}) {
      const sum = {passed: 0, failed: 0, skipped: 0};
      /** @type {Map<string, typeof sum>} */
      const engines = new Map();
      const newEngine = (/** @type {string} */ name) => {
        const none = {passed: 0, failed: 0, skipped: 0};
        engines.set(name, none);
        return none;
      };
      for (const {browser, testResults, errors} of sessions) {
        const name = browser.name.replace('Chrome', 'Chromium').replace('MiniBrowser', 'WebKitGTK');
        const totals = {passed: 0, failed: 0, skipped: 0};
        if (testResults) addUp(testResults, totals);
        // A file that could not be loaded has no tests to fail.
        if (errors.length > 0 && totals.failed === 0) totals.failed = 1;
        for (const total of [sum, engines.get(name) ?? newEngine(name)]) {
          total.passed += totals.passed;
          total.failed += totals.failed;
          total.skipped += totals.skipped;
        }
      }
      for (const [name, {passed, failed, skipped}] of engines) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (process.env.CIVIC_TOTALS) writeFileSync(process.env.CIVIC_TOTALS, JSON.stringify(sum));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {{passed: number, failed: number, skipped: number}} totals
 */
function addUp(suite, totals) {
  for (const {passed, skipped} of suite.tests) totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) addUp(inner, totals);
}

/**
 * What the policy blocks fails the test that is running. (Firefox sees a style attribute in a Lit template; Chromium
 * and WebKit don't, since there a cloned attribute goes unchecked.) A test that means to be blocked stops the event
 * on its way: `document.addEventListener('securitypolicyviolation', (event) => event.stopPropagation())`.
 *
 * @param {string} framework
 */
const testPage = (framework) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Component tests</title>
    <script>
      addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile, lineNumber}) => {
        throw new Error('The content security policy blocked ' + effectiveDirective + ' ' + blockedURI + ' at ' + sourceFile + ':' + lineNumber);
      });
    </script>
    <script type="module" src="${framework}"></script>
  </head>
  <body></body>
</html>`;

const engines = {Chromium: chromium(), Firefox: firefox(), WebKitGTK: await webkit()};
const wanted = (process.env.CIVIC_ENGINES ?? Object.keys(engines).join()).split(',');
for (const [name, launcher] of Object.entries(engines)) {
  if (!launcher) console.log(`${name} is not on this machine: its component tests are left out.`);
}

/**
 * Pictures of the sample content are where the server has them.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const sampleMedia = (context, next) => {
  if (context.path.startsWith('/media/')) context.url = `/packages/server/content${context.url}`;
  return next();
};

/**
 * `waitUntil` gives up after a second, which three engines on two processors take now and then. A test is given up after thirty.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['plugins']>[number]}
 */
const patience = {
  name: 'patience',
  transform({path, body}) {
    if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
    const patient = String(body).replace('timeout = 1000 }', 'timeout = 20_000 }');
    if (patient === body) throw new Error('waitUntil of @open-wc/testing-helpers has another patience than it had');
    return patient;
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: packageTests(inBrowsers),
  browsers: Object.entries(engines).flatMap(([name, launcher]) => (launcher && wanted.includes(name) ? [launcher] : [])),
  staticLogging: !process.stdout.isTTY,
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  nodeResolve: true,
  middleware: [contentSecurityPolicy, sampleMedia],
  plugins: [patience],
  testRunnerHtml: testPage,
  testFramework: {config: {timeout: '30000'}},
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY === true}), totalsReporter()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
