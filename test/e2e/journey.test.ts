import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {startServer, type RunningServer} from '../support/server.js';
import {openSite, type Site} from '../support/site.js';

const examples = resolve(import.meta.dirname, '../../../docs/examples');

let server: RunningServer;
let host: Site;
let stranger: Site;
let browser: Browser;

/** The demonstration's host pages, on an origin of their own: their addresses point at the server instead of at themselves. */
function hostPages(): Promise<Site> {
  return openSite(async ({pathname}) => {
    if (pathname.endsWith('.css')) return {body: await readFile(resolve(examples, pathname.slice(1))), type: 'text/css'};
    if (!pathname.endsWith('.html')) return undefined;
    const page = await readFile(resolve(examples, pathname.slice(1)), 'utf8');
    return {body: page.replace(/"\/(v1|api|consultations)\//g, `"${server.url}/$1/`).replace(/"\/examples\//g, '"/')};
  });
}

before(async () => {
  host = await hostPages();
  server = await startServer({env: {CIVIC_ALLOWED_ORIGINS: host.url}});
  stranger = await hostPages();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), stranger?.close(), server?.stop()]);
});

async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 320, height: 640}, ...options});
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(`The page threw ${error.message}`));
  await page.goto(url);
  return page;
}

interface ResultBody {
  readonly responses: number;
  readonly questions: readonly {readonly id: string; readonly options?: readonly {id: string; votes: number}[]}[];
}

async function result(id = 'high-street'): Promise<ResultBody> {
  const response = await fetch(`${server.url}/api/v1/consultations/${id}/results`);
  assert.equal(response.status, 200);
  return (await response.json()) as ResultBody;
}

async function votes(option: string): Promise<number> {
  const {questions} = await result();
  return questions.find(({id}) => id === 'priority')?.options?.find(({id}) => id === option)?.votes ?? 0;
}

describe('A resident on the council’s page', () => {
  it('answers, is told what is missing, gets a receipt, and sees a true result', async () => {
    const before = await votes('seating');
    const page = await visit(`${host.url}/council.html`);
    const poll = page.locator('civic-poll');
    await poll.getByRole('radio', {name: /seating/i}).waitFor();
    await assertAccessible(page);

    await poll.getByLabel(/anything|else|comment|tell us/i).last().fill('The bench by the bank faces a wall.');
    await poll.getByRole('button', {name: 'Send my answer'}).click();
    await poll.getByText('There is a problem').waitFor();
    await assertAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('type') === 'radio';
    });

    await poll.getByRole('radio', {name: /seating/i}).check();
    await poll.getByRole('button', {name: 'Send my answer'}).click();
    await poll.getByRole('heading', {name: 'We have your answer'}).waitFor();
    await poll.getByRole('table').first().waitFor();
    await assertAccessible(page);

    assert.equal(await votes('seating'), before + 1);
    const receipt = (await poll.locator('[part=receipt]').textContent()) ?? '';
    const stored = await fetch(`${server.url}/api/v1/consultations/high-street/receipts/${receipt}`);
    assert.equal(stored.status, 200);
    await page.context().close();
  });

  it('loses nothing when the signal goes, and is counted once when it is back', async () => {
    const before = await votes('trees');
    const page = await visit(`${host.url}/council.html`);
    const poll = page.locator('civic-poll');
    await poll.getByRole('radio', {name: /trees/i}).check();
    await page.context().setOffline(true);
    await poll.getByRole('button', {name: 'Send my answer'}).click();
    await poll.getByText('Your answer has not been sent yet').waitFor();
    await assertAccessible(page);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.context().setOffline(false);
    await poll.getByRole('heading', {name: 'We have your answer'}).waitFor();
    assert.equal(await votes('trees'), before + 1);
    await page.context().close();
  });

  it('is asked in Welsh on the Welsh page and in Urdu, right to left, on the Urdu one', async () => {
    for (const [name, button, dir] of [
      ['council-cy.html', 'Anfon fy ateb', 'ltr'], ['council-ur.html', 'اپنا جواب بھیجیں', 'rtl']] as const) {
      const page = await visit(`${host.url}/${name}`);
      const poll = page.locator('civic-poll').first();
      await poll.getByRole('button', {name: button}).waitFor();
      assert.equal(await poll.locator('#region').evaluate((element) => getComputedStyle(element).direction), dir);
      await assertAccessible(page);
      await page.context().close();
    }
  });

  it('leaves no cookie, nothing on the device, and no request to anybody else', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${host.url}/council.html`);
    const poll = page.locator('civic-poll');
    await poll.getByRole('radio', {name: /parking/i}).check();
    await poll.getByRole('button', {name: 'Send my answer'}).click();
    await poll.getByRole('heading', {name: 'We have your answer'}).waitFor();
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    assert.deepEqual([...hosts].sort(), [host.url, server.url].sort());
    await context.close();
  });

  it('is not moved about by wide content at 320 pixels, nor by text twice as large', async () => {
    for (const name of ['council.html', 'charity.html', 'parish.html', 'council-ur.html']) {
      const page = await visit(`${host.url}/${name}`);
      await page.locator('civic-poll').getByRole('radio').first().waitFor();
      for (const size of ['100%', '200%']) {
        await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
        const [wide, inner] = await page
          .locator('civic-poll')
          .first()
          .evaluate((element) => [element.scrollWidth, element.clientWidth]);
        assert.ok((wide ?? 0) <= (inner ?? 0), `${name} at ${size}: ${wide} > ${inner}`);
      }
      await page.context().close();
    }
  });
});

describe('Every host page of the demonstration', () => {
  for (const name of ['council.html', 'charity.html', 'parish.html', 'config.html', 'index.html']) {
    it(`${name} is accessible with its widget in place`, async () => {
      const page = await visit(`${host.url}/${name}`, {viewport: {width: 1280, height: 900}});
      if (name !== 'index.html') await page.locator('civic-poll').getByRole('radio').first().waitFor();
      await assertAccessible(page);
      await page.context().close();
    });
  }
});

describe('A page that is not on the site’s list', () => {
  it('shows the poll, and says in words that it may not send', async () => {
    const {responses} = await result();
    const page = await visit(`${stranger.url}/council.html`);
    const poll = page.locator('civic-poll');
    await poll.getByRole('radio', {name: /trees/i}).check();
    await poll.getByRole('button', {name: 'Send my answer'}).click();
    await poll.getByText('not been sent', {exact: false}).first().waitFor();
    assert.equal((await result()).responses, responses);
    await page.context().close();
  });
});

describe('A resident without JavaScript', () => {
  it('fills in the form, checks it, sends it, and gets the receipt', async () => {
    const before = await votes('parking');
    const page = await visit(`${server.url}/consultations/high-street`, {javaScriptEnabled: false});
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByText('There is a problem').waitFor();
    await page.getByRole('radio', {name: /parking/i}).check();
    await page.getByRole('textbox').fill('A resident & her <bike>');
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByText('Check your answer').waitFor();
    assert.equal(await votes('parking'), before, 'nothing is stored before it is confirmed');
    await page.getByText('A resident & her <bike>').waitFor();
    await page.getByRole('button', {name: 'Change my answer'}).click();
    assert.equal(await page.getByRole('textbox').inputValue(), 'A resident & her <bike>');
    assert.equal(await page.getByRole('radio', {name: /parking/i}).isChecked(), true);
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('button', {name: 'Send my answer'}).click();
    await page.getByRole('heading', {name: 'We have your answer'}).waitFor();
    assert.match(page.url(), /\/receipts\//);
    assert.equal(await votes('parking'), before + 1);
    await page.reload();
    assert.equal(await votes('parking'), before + 1, 'reloading sends nothing again');
    await page.context().close();
  });

  it('finds every step accessible', async () => {
    const page = await visit(`${server.url}/consultations/high-street`, {viewport: {width: 1280, height: 900}});
    await assertAccessible(page);
    const plain = await visit(`${server.url}/consultations/high-street?lang=ur`, {javaScriptEnabled: true});
    await assertAccessible(plain);
    await Promise.all([page.context().close(), plain.context().close()]);
  });
});

describe('A form that the server printed', () => {
  it('is taken over with what was typed, without moving the page', async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    let release: () => void = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/loader/poll.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    const before = await votes('trees');
    await page.goto(`${server.url}/consultations/high-street`);
    await page.getByRole('radio', {name: /trees/i}).check();
    await page.getByRole('textbox').fill('Typed before the script came');
    release();
    await page.waitForFunction(() => customElements.get('civic-poll') !== undefined);
    await page.waitForLoadState('networkidle');
    // Layout shifts are not counted for half a second after an input; wait until they would be.
    await page.waitForTimeout(700);
    const shift = await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts.reduce((a, b) => a + b, 0));
    assert.equal(shift, 0);
    assert.equal(await page.getByRole('textbox').inputValue(), 'Typed before the script came');
    const address = page.url();
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByText('Check your answer, then send it').waitFor();
    assert.equal(await votes('trees'), before, 'nothing is sent before it could be checked');
    await page.getByRole('button', {name: 'Send my answer'}).click();
    await page.getByRole('heading', {name: 'We have your answer'}).waitFor();
    assert.equal(page.url(), address, 'the page was not left');
    assert.equal(await votes('trees'), before + 1);
    await context.close();
  });

  it('works by itself where the script is blocked', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/civic.js', (route) => route.abort());
    await page.goto(`${server.url}/consultations/high-street`);
    await page.getByRole('radio', {name: /trees/i}).check();
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByText('Check your answer').waitFor();
    await context.close();
  });
});
