import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {filesOf, openSite, type Site} from '../support/site.js';

const catalogue = resolve(import.meta.dirname, '../../../dist/catalogue');

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

const index = JSON.parse(readFileSync(join(catalogue, 'index.json'), 'utf8')) as {entries: Record<string, Story>};
const stories = Object.values(index.entries).filter(({type}) => type === 'story');

const modes = [
  {name: 'light', theme: 'light', locale: 'en', dir: 'ltr'},
  {name: 'dark', theme: 'dark', locale: 'en', dir: 'ltr'},
  {name: 'right to left', theme: 'light', locale: 'ur', dir: 'rtl'},
] as const;

/** A story is a piece of a page: these speak of whole pages. */
const aboutPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

describe('every story', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  before(async () => {
    site = await openSite(filesOf(catalogue));
    browser = await launchBrowser();
    page = await browser.newPage({viewport: {width: 800, height: 600}});
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text().split('\n', 2).join(' ')} (${message.location().url})`);
    });
    page.on('request', (request) => {
      const {origin, protocol} = new URL(request.url());
      if (protocol.startsWith('http') && origin !== site.url) complaints.push(`request to ${request.url()}`);
    });
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is in the catalogue', () => assert.notEqual(stories.length, 0));

  for (const {id, title, name} of stories) {
    for (const mode of modes) {
      it(`${title} › ${name} is accessible, ${mode.name}`, async () => {
        await page.emulateMedia({colorScheme: mode.theme});
        complaints = [];
        // The catalogue's own check would run beside this one; axe refuses to run twice at once.
        const globals = `a11y.manual:!true;theme:${mode.theme};locale:${mode.locale}`;
        await page.goto(`${site.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
        assert.equal(await rendered(page), 'finished', complaints.join('\n'));
        const {theme, locale, dir} = mode;
        assert.deepEqual(await documentMode(page), {theme, locale, dir});
        await assertAccessible(page, {without: aboutPages});
        assert.deepEqual(complaints, []);
      });
    }
  }
});

/** What the toolbar's choices came to. */
async function documentMode(page: Page) {
  return page.evaluate(() => {
    const {dataset, lang, dir} = document.documentElement;
    return {theme: dataset.theme, locale: lang, dir};
  });
}

/** Waits until the story, with what it plays, is done; gives the phase that it ended in. */
async function rendered(page: Page): Promise<string> {
  const ended = await page.waitForFunction(
    () => {
      const {__STORYBOOK_PREVIEW__: preview} = globalThis as unknown as {
        __STORYBOOK_PREVIEW__?: {currentRender?: {phase?: string}};
      };
      const phase = preview?.currentRender?.phase ?? '';
      return ['finished', 'errored', 'aborted'].includes(phase) && phase;
    },
    undefined,
    {timeout: 20_000},
  );
  // Two frames, for what draws itself after its first paint.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return String(await ended.jsonValue());
}
