import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults, Result, RunOptions} from 'axe-core';
import {chromium, type Browser, type LaunchOptions, type Page} from 'playwright-core';
import {findChromium} from '#scripts/programs.js';
import {testFile} from './baseline.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the Chromium that is on this machine. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not on this machine (Debian: apt-get install chromium)');
  const {args = [], ...rest} = options;
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
    // Playwright would close the browser and let the tests go on. Left alone, the browser ends with its pipe.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {...process.env, FONTCONFIG_FILE: testFile('support/fonts.conf')},
    ...rest,
  });
}

export interface AxeOptions {
  /** A selector of the part to check; the whole page by default. */
  readonly within?: string;
  /** Rules that don't apply, by id. */
  readonly without?: readonly string[];
  /** Rules beyond those levels, by id. */
  readonly also?: readonly string[];
}

/** What axe finds wrong by WCAG 2.0 to 2.2, A and AA, and by its best practices. */
export async function runAxe(
  page: Page,
  {within, without = [], also = []}: AxeOptions = {},
): Promise<Result[]> {
  // Through the debugger, so that the page's own policy needs no hole for it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries([
      ...without.map((id) => [id, {enabled: false}]),
      ...also.map((id) => [id, {enabled: true}]),
    ]),
  };
  const {violations} = await page.evaluate(
    ([context, settings]) =>
      (
        globalThis as unknown as {axe: {run: (context: unknown, options: RunOptions) => Promise<AxeResults>}}
      ).axe.run(context ?? document, settings),
    [within, options] as const,
  );
  return violations;
}

/** Throws what axe finds, in words. */
export async function assertAccessible(page: Page, options: AxeOptions = {}): Promise<void> {
  const violations = await runAxe(page, options);
  if (violations.length > 0) throw new Error(violations.map(sentence).join('\n\n'));
}

/** A violation in words, with where it is. */
export function sentence({id, impact, help, helpUrl, nodes}: Result): string {
  const places = nodes.map(({target, html, failureSummary = ''}) => {
    const summary = failureSummary.replaceAll(/\s*\n\s*/g, '; ');
    return `  ${target.flat().join(' >> ')}\n    ${html.slice(0, 300)}\n    ${summary}`;
  });
  return [`${id} (${impact}): ${help}`, `  ${helpUrl}`, ...places].join('\n');
}
