import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {directoriesRead, startServer, type RunningServer} from '../support/server.js';
import {openSite, type Site} from '../support/site.js';

const token = 'a-token-of-tests-only';
const fridge = '671d4a74-9430-5244-bdc9-9926782a3e92';
const noScript = {javaScriptEnabled: false};

let server: RunningServer;
let host: Site;
let browser: Browser;

before(async () => {
  host = await openSite(({pathname}) =>
    pathname === '/services'
      ? {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A charity</title>
            <main><civic-service-finder src="${server.url}/api/v1/directories/aberhebog/index" reports="${server.url}/api/v1/reports"></civic-service-finder></main>
            <script src="${server.url}/v1/civic.js" async></script></html>`,
        }
      : undefined,
  );
  // The charity's page is on nobody's list: it may read, and may not send.
  server = await startServer({
    env: {CIVIC_ADMIN_TOKEN: token, CIVIC_ALLOWED_ORIGINS: 'https://www.elsewhere.example'},
  });
  await directoriesRead(server, ['aberhebog']);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), server?.stop()]);
});

async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width: 320, height: 640},
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function assertFits(page: Page): Promise<void> {
  const [needed, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(Number(needed) <= Number(there), `${needed} of ${there} pixels`);
}

async function reports(): Promise<readonly Record<string, unknown>[]> {
  const response = await fetch(`${server.url}/api/v1/admin/reports`, {
    headers: {authorization: `Bearer ${token}`},
  });
  return ((await response.json()) as {reports: Record<string, unknown>[]}).reports;
}

describe('A resident whose browser runs no scripts, and who finds a mistake', () => {
  it('says so, is told what is missing, checks what they wrote, and is thanked', async () => {
    const page = await visit(`${server.url}/directories/aberhebog/services/${fridge}`, noScript);
    await page.getByRole('link', {name: 'Something is wrong with this entry'}).click();
    await assertFits(page);
    await page.getByLabel('What should it say?').fill('It opens at 9 on Mondays.');
    await page.getByRole('button', {name: 'Continue'}).click();

    assert.match(await page.title(), /^Error: /);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'civic-error-summary');
    await assertFits(page);
    await page.getByRole('link', {name: 'Choose what is wrong.'}).click();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('radio', {name: 'The times are wrong'}).isChecked(), true);
    assert.equal(await page.getByLabel('What should it say?').inputValue(), 'It opens at 9 on Mondays.');
    await page.getByRole('button', {name: 'Continue'}).click();

    await page.getByRole('heading', {name: 'Check what you are about to send', level: 1}).waitFor();
    await assertFits(page);
    assert.deepEqual(await reports(), []);
    await page.getByRole('button', {name: 'Change it'}).click();
    await page.getByLabel('What should it say?').fill('It opens at 10 on Mondays.');
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByText('It opens at 10 on Mondays.').waitFor();
    await page.getByRole('button', {name: 'Send'}).click();

    await page.getByRole('heading', {name: 'Thank you. We have what you sent.'}).waitFor();
    await assertFits(page);
    // Nothing is sent again by looking at the page again.
    await page.reload();
    const [report, ...others] = await reports();
    assert.deepEqual(
      [report?.['service'], report?.['problem'], report?.['text'], others.length],
      [fridge, 'hours', 'It opens at 10 on Mondays.', 0],
    );
    await page.getByRole('link', {name: 'Back to the service'}).click();
    await page.getByRole('heading', {name: 'Community fridge', level: 1}).waitFor();
  });
});

describe('The pages that take a report', () => {
  // With scripts, since what checks them is one: the pages are the same.
  for (const [lang, dir, link, next, send, thanks] of [
    ['en', 'ltr', 'Something is wrong with this entry', 'Continue', 'Send', /^Thank you\./],
    ['cy', 'ltr', 'Mae rhywbeth o’i le ar y cofnod hwn', 'Parhau', 'Anfon', /^Diolch\./],
    ['ur', 'rtl', 'اس اندراج میں کچھ غلط ہے', 'جاری رکھیں', 'بھیجیں', /^شکریہ۔/],
  ] as const) {
    it(`can be used by everybody, each of them, in ${lang}`, async () => {
      const page = await visit(`${server.url}/directories/aberhebog/services/${fridge}?lang=${lang}`);
      const assertGood = async () => {
        await assertFits(page);
        await assertAccessible(page);
      };
      await assertGood();
      await page.getByRole('link', {name: link}).click();
      await assertGood();
      await page.getByRole('button', {name: next}).click();
      await page.locator('.civic-error-summary').waitFor();
      await assertGood();
      await page.getByRole('radio').last().check();
      await page.getByRole('button', {name: next}).click();
      await page.locator('.civic-check').waitFor();
      await assertGood();
      await page.getByRole('button', {name: send}).click();
      await page.getByRole('heading', {name: thanks, level: 1}).waitFor();
      await assertGood();
      const html = page.locator('html');
      assert.deepEqual([await html.getAttribute('lang'), await html.getAttribute('dir')], [lang, dir]);
      // The same words in another language are the same report.
      const others = (await reports()).filter(({problem}) => problem === 'other');
      assert.deepEqual(
        others.map((report) => report['lang']),
        ['en'],
      );
    });
  }
});

describe('A resident on a page that may not send', () => {
  it('is led by the finder to the server’s own page, with what they chose, and sends it there', async () => {
    const page = await visit(`${host.url}/services`);
    const finder = page.locator('civic-service-finder');
    await finder.getByLabel('What do you need?').fill('toy library');
    await page.keyboard.press('Enter');
    await finder.getByRole('heading', {name: 'Toy library'}).first().waitFor();
    await finder.locator('summary', {hasText: 'More about Toy library'}).click();
    await finder.getByRole('button', {name: 'Say that something is wrong here'}).click();
    await finder.getByRole('radio', {name: 'The place is wrong'}).check();
    await finder.getByRole('button', {name: 'Send', exact: true}).click();
    await finder.getByRole('link', {name: 'Open a page where you can send it'}).click();

    await page.waitForURL(`${server.url}/directories/aberhebog/services/**`);
    await page.getByRole('heading', {name: 'Something is wrong with this entry'}).waitFor();
    assert.equal(await page.getByRole('radio', {name: 'The place is wrong'}).isChecked(), true);
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('button', {name: 'Send'}).click();
    await page.getByRole('heading', {name: 'Thank you. We have what you sent.'}).waitFor();
    assert.ok((await reports()).some(({problem, service}) => problem === 'place' && service !== fridge));
  });
});
