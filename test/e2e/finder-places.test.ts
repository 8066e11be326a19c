import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';
import {focused, needsNoMoreThanTheScreen, tabTo} from './finder-steps.js';

let server: RunningServer;
let browser: Browser;

before(async () => {
  server = await startServer();
  await directoriesRead(server, ['aberhebog', 'nether-tarrow']);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

interface Visit {
  readonly page: Page;
  readonly finder: Locator;
  /** Addresses that the page asked for since it was there. */
  readonly asked: string[];
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 320, height: 640}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(`The page threw ${error.message}`));
  await page.goto(server.url + path);
  const finder = page.locator('civic-service-finder');
  await finder.locator('#near input').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(server.url.length)));
  return {page, finder, asked};
}

async function search(finder: Locator, place: string): Promise<void> {
  await finder.locator('#near input').fill(place);
  await finder.locator('#near input').press('Enter');
}

const ofPlaces = (asked: readonly string[]) => asked.filter((url) => url.startsWith('/places/'));

/** The distances that the list says, in its order. Services without a place of their own stand after the others, and say none. */
async function distances(finder: Locator): Promise<number[]> {
  const entries = await finder.locator('[data-id]').allTextContents();
  return entries.flatMap((text) => /([\d.]+) miles?/.exec(text)?.slice(1, 2).map(Number) ?? []);
}

describe('A resident who writes where they are', () => {
  it('gets what is nearest first, with the keyboard alone, and tells nobody but one letter', async () => {
    const {page, finder, asked} = await visit('/examples/council-services.html');
    await tabTo(page, /Near/);
    await page.keyboard.type('stoke');
    await finder.getByRole('option', {name: 'Stoke Marsh, Hebogshire'}).waitFor();
    await assertAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await finder.getByRole('heading', {name: '42 services, those nearest to Stoke Marsh, Hebogshire first'}).waitFor();
    await page.waitForFunction(() => /nearest to Stoke Marsh/.test(document.querySelector('[data-civic-live=polite]')?.textContent ?? ''));
    const miles = await distances(finder);
    assert.ok(miles.length > 10, `${miles.length} say how far`);
    assert.deepEqual(miles, [...miles].sort((a, b) => a - b));
    assert.ok((miles[0] ?? 9) < 1 && (miles.at(-1) ?? 0) > 2, miles.join());
    assert.match((await finder.locator('[data-id]').first().textContent()) ?? '', /Stoke Marsh Village Hall/);
    assert.deepEqual(ofPlaces(asked), ['/places/s.json']);
    assert.ok(asked.every((url) => !/stoke/i.test(url)), asked.join());
    await assertAccessible(page);
    await needsNoMoreThanTheScreen(page);
  });

  it('writes a whole postcode, and is told that its first half is enough', async () => {
    const {page, finder, asked} = await visit('/examples/council-services.html');
    await search(finder, 'ah4 7hd');
    await finder.getByRole('heading', {name: '42 services, those nearest to AH4 first'}).waitFor();
    await finder.getByText('Distances are from the middle of AH4. We do not use the rest of your postcode.').waitFor();
    await page.waitForFunction(() => document.querySelector('civic-service-finder')?.shadowRoot?.activeElement?.id === 'count');
    assert.deepEqual(ofPlaces(asked), ['/places/a.json']);
    assert.ok(asked.every((url) => !/7hd/i.test(url)), asked.join());
    assert.doesNotMatch(page.url(), /ah4/i);
    await assertAccessible(page);
  });

  it('is asked which of two places of one name is meant, with focus on the first', async () => {
    const {page, finder} = await visit('/examples/parish-groups.html');
    await search(finder, 'Mill End');
    await finder.getByText('There is more than one Mill End. Which one do you mean?').waitFor();
    await page.waitForFunction(() => document.querySelector('civic-service-finder')?.shadowRoot?.activeElement?.closest('#choices'));
    assert.equal(await focused(page), 'button Mill End, Hebogshire');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await finder.getByRole('heading', {name: /nearest to Mill End, Tarrowshire first/}).waitFor();
    assert.match((await finder.locator('[data-id]').first().textContent()) ?? '', /Ousel/);
    await needsNoMoreThanTheScreen(page);
  });

  it('mistypes a place, and reads which one was taken', async () => {
    const {finder} = await visit('/examples/parish-groups.html');
    await search(finder, 'Ousle Green');
    await finder.getByRole('heading', {name: '12 services, those nearest to Ousel Green, Tarrowshire first'}).waitFor();
  });

  for (const [lang, typed, told, unknown] of [
    ['ur', 'سٹوک مارش', /فاصلے AH4 کے درمیان سے ہیں/, /ہم اس جگہ کو نہیں جانتے/],
    ['cy', 'Stoke Marsh', /Mae’r pellter o ganol AH4/, /Dydyn ni ddim yn adnabod y lle hwnnw/],
  ] as const) {
    it(`is answered in the language of the page: ${lang}`, async () => {
      const {page, finder} = await visit(`/directories/aberhebog?lang=${lang}`);
      await search(finder, 'Xanadu');
      await finder.getByText(unknown).first().waitFor();
      await search(finder, 'AH4 7HD');
      await finder.getByText(told).waitFor();
      await search(finder, typed);
      await finder.locator('#count', {hasText: typed}).waitFor();
      await needsNoMoreThanTheScreen(page);
      await assertAccessible(page);
    });
  }

  it('needs no script for it', async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${server.url}/directories/aberhebog`);
    await page.getByLabel('Near').fill('AH6 1CH');
    await page.getByRole('button', {name: 'Search'}).click();
    await page.getByRole('heading', {name: '42 services, those nearest to AH6 first'}).waitFor();
    await page.getByText('Distances are from the middle of AH6. We do not use the rest of your postcode.').waitFor();
    assert.match((await page.locator('.civic-entries > li').first().textContent()) ?? '', /Dyffryn/);
  });
});
