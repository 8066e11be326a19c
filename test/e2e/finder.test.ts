import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';
import {needsNoMoreThanTheScreen, tabTo} from './finder-steps.js';

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

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 320, height: 640}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(`The page threw ${error.message}`));
  await page.goto(server.url + path);
  return page;
}

const said = (page: Page) => page.evaluate(() => document.querySelector('[data-civic-live=polite]')?.textContent ?? '');

describe('A resident who looks for help on the council’s page', () => {
  it('finds it in their own words, with the keyboard alone, and hears how many there are', async () => {
    const page = await visit('/examples/council-services.html');
    const finder = page.locator('civic-service-finder');
    await finder.getByText(/^\d+ services$/).first().waitFor();
    await assertAccessible(page);
    await needsNoMoreThanTheScreen(page);

    await tabTo(page, /What do you need/);
    await page.keyboard.type('help with heating');
    await page.keyboard.press('Enter');
    const first = finder.getByRole('heading', {name: /Warm/}).first();
    await first.waitFor();
    await page.waitForFunction(() => /\d/.test(document.querySelector('[data-civic-live=polite]')?.textContent ?? ''));
    assert.match(await said(page), /\d+ services?/);

    const more = await tabTo(page, /^summary .*More about/);
    await page.keyboard.press('Enter');
    const name = more.replace(/^summary More about /, '');
    await finder.getByRole('link', {name: /^tel:|\d{3}/}).or(finder.getByText(/Phone|Address|When it is open/)).first().waitFor();
    assert.ok(name.length > 0);
    await assertAccessible(page);
    await needsNoMoreThanTheScreen(page);
  });

  it('is told what to give up when nothing is found, and gets out with one press', async () => {
    const page = await visit('/examples/council-services.html');
    const finder = page.locator('civic-service-finder');
    await finder.getByText(/^\d+ services$/).first().waitFor();
    await finder.getByLabel('What do you need?').fill('zzzzqqq');
    await page.keyboard.press('Enter');
    const wayOut = finder.getByRole('button', {name: /\d+/}).first();
    await wayOut.waitFor();
    await assertAccessible(page);
    await wayOut.press('Enter');
    await finder.getByText(/^\d+ services$/).first().waitFor();
  });
});

describe('A resident whose browser runs no scripts', () => {
  it('searches the directory, opens a service, and finds it told to machines too', async () => {
    const page = await visit('/directories/aberhebog', {javaScriptEnabled: false});
    await page.getByLabel('What do you need?').fill('food that is left over, fridge');
    await page.getByRole('button', {name: 'Search'}).click();
    await page.getByRole('link', {name: /Community fridge/}).first().click();
    assert.match(page.url(), /\/directories\/aberhebog\/services\//);
    const told = await page.locator('script[type="application/ld+json"]').first().textContent();
    const data = JSON.parse(told ?? '') as {'@context': string; '@type': string; 'name': string};
    assert.equal(data['@context'], 'https://schema.org');
    assert.equal(await page.getByRole('heading', {level: 1}).first().textContent(), data.name);
  });
});

describe('A resident who reads Urdu', () => {
  it('gets the directory from right to left, on a small phone', async () => {
    const page = await visit('/directories/aberhebog?lang=ur');
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await needsNoMoreThanTheScreen(page);
    await assertAccessible(page);
  });
});
