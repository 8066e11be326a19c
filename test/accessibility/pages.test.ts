import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {startServer, type RunningServer} from '../support/server.js';

const looks = [
  {name: 'in light colours', colorScheme: 'light'},
  {name: 'in dark colours', colorScheme: 'dark'},
  {name: 'in forced colours', colorScheme: 'light', forcedColors: 'active'},
] as const;

// Without our scripts, so that what the server prints is what is looked at.
for (const {name, ...look} of looks) {
  describe(`the server’s pages ${name}`, () => {
    let server: RunningServer;
    let browser: Browser;
    let page: Page;
    before(async () => {
      [server, browser] = await Promise.all([startServer(), launchBrowser()]);
      page = await browser.newPage({...look, viewport: {width: 320, height: 700}});
      await page.route('**/*.js', (route) => route.abort());
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    for (const path of [
      '/consultations',
      '/consultations/high-street',
      '/consultations/high-street?lang=ur',
      '/consultations/library-hours',
      '/consultations/bus-route-14?lang=cy',
      '/consultations/nothing',
      '/embed/poll?src=/api/v1/consultations/high-street',
      '/problems',
    ]) {
      it(`are accessible at ${path}, and need no more than 320 pixels`, async () => {
        await page.goto(`${server.url}${path}`);
        await assertFine(page);
      });
    }

    it('are accessible at every step of the form', async () => {
      await page.goto(`${server.url}/consultations/high-street?lang=ur`);
      await page.locator('.civic-primary').click();
      assert.match(await page.title(), /^غلطی/);
      await assertFine(page);
      await page.locator('input[value=trees]').check();
      await page.locator('textarea').fill('Averyveryveryveryveryveryveryveryveryveryveryverylongword');
      await page.locator('.civic-primary').click();
      await assertFine(page);
      await page.locator('button.civic-primary').click();
      assert.match(page.url(), /\/receipts\//);
      await assertFine(page);
    });
  });
}

async function assertFine(page: Page): Promise<void> {
  const isFrame = page.url().includes('/embed/');
  // A frame is a part of another page, which has the headings above it.
  await assertAccessible(page, isFrame ? {without: ['page-has-heading-one']} : {});
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${width} pixels wide`);
}
