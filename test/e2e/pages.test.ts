import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {assertAccessible, launchBrowser} from '../support/browser.js';
import {writeContent} from '../support/content.js';
import {startServer, type RunningServer} from '../support/server.js';
import {openSite, type Site} from '../support/site.js';

/** Height of the bar that stays at the top of the host's page, in pixels. */
const bar = 80;

const option = (label: string) => ({id: label.toLowerCase(), label});
const consultation = {
  id: 'library',
  title: 'The library on Saturdays',
  closes: '2031-01-31T17:00:00Z',
  questions: [
    {id: 'visits', type: 'single', label: 'Do you come on Saturdays?', required: true, options: ['Yes', 'No'].map(option)},
    {id: 'why', type: 'text', label: 'What do you come for?', required: true, max: 300, showIf: {question: 'visits', is: ['yes']}},
    {id: 'hours', type: 'multiple', label: 'When should it be open?', required: true, options: ['Mornings', 'Afternoons'].map(option)},
    {id: 'else', type: 'text', label: 'What else should we know?', max: 300},
  ],
};

// A router as React Router is one: a place is known by idx and key in the entry, what it hears is noted, and another route is drawn anew.
const router = `
  addEventListener('DOMContentLoaded', () => {
    const outlet = document.querySelector('main');
    const template = document.querySelector('template');
    window.heard = [];
    const draw = () => outlet.replaceChildren(location.search === '?news' ? 'News' : template.content.cloneNode(true));
    let drawn = location.search;
    const go = () => { if (location.search !== drawn) { drawn = location.search; draw(); } };
    history.replaceState({idx: 0, key: 'start', usr: null}, '');
    addEventListener('popstate', ({state}) => { window.heard.push([state?.idx, state?.key]); go(); });
    window.follow = (to) => { history.pushState({idx: (history.state?.idx ?? 0) + 1, key: 'k' + Math.random(), usr: null}, '', to); go(); };
    draw();
  });`;

let browser: Browser;
let server: RunningServer;
let host: Site;
let contentDir: string;

before(async () => {
  contentDir = writeContent([consultation]);
  host = await openSite(({pathname}) => {
    if (!['/each', '/one'].includes(pathname)) return undefined;
    const poll = `<civic-poll src="${server.url}/api/v1/consultations/library" pages="${pathname.slice(1)}"></civic-poll>`;
    return {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The council</title>
        <style>body { margin: 0; font: 16px/1.5 sans-serif } h1 { margin: 0 } header { position: sticky; top: 0; z-index: 1; height: ${bar}px; background: #123; color: #fff }
          main { padding: 1rem } .tall { height: 60vh }</style>
        <script>${router}</script><script src="${server.url}/v1/civic.js" async></script>
        <header><h1>The council</h1></header><div class="tall"></div><main></main><div class="tall"></div><template>${poll}</template></html>`,
    };
  });
  server = await startServer({env: {CIVIC_CONTENT_DIR: contentDir, CIVIC_ALLOWED_ORIGINS: host.url}});
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([host?.close(), server?.stop()]);
  rmSync(contentDir, {recursive: true, force: true});
});

async function visit(path: string): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 320, height: 568}});
  page.on('pageerror', (error) => assert.fail(`The page threw ${error.message}`));
  await page.goto(host.url + path);
  await page.getByRole('radio', {name: 'Yes'}).waitFor();
  return page;
}

/** Waits until focus is at this, and holds that neither the bar nor the edge of the window hides it. */
async function assertFocusInSight(page: Page, words: string): Promise<void> {
  const seen = await page.waitForFunction((expected) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const named = at?.closest('label')?.textContent ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent;
    if (!at || !named?.includes(expected)) return undefined;
    const {top, bottom} = at.getBoundingClientRect();
    return {top, bottom, height: innerHeight};
  }, words);
  // The browser puts its scrolling right after the move.
  await page.waitForTimeout(150);
  const {top, bottom, height} = await page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const rect = at?.getBoundingClientRect();
    return {top: rect?.top ?? -1, bottom: rect?.bottom ?? -1, height: innerHeight};
  });
  await seen.dispose();
  assert.ok(top >= bar && Math.min(bottom, top + 40) <= height, `"${words}" stands at ${top} to ${bottom} of ${height}`);
}

describe('A poll of several pages in somebody else’s page', () => {
  it('shows what has the focus clear of a bar that stays in place, page by page, back, and with an error', async () => {
    const page = await visit('/each');
    await page.getByRole('radio', {name: 'Yes'}).check();
    await page.getByRole('button', {name: 'Continue'}).click();
    await assertFocusInSight(page, 'Question 2 of 4');
    await page.mouse.wheel(0, 1000);
    await page.getByRole('button', {name: 'Continue'}).click();
    await assertFocusInSight(page, 'Error: Question 2 of 4');
    assert.equal(await page.title(), 'The council');
    await page.getByRole('textbox').fill('Story time');
    await page.getByRole('button', {name: 'Continue'}).click();
    await assertFocusInSight(page, 'Question 3 of 4');
    await page.mouse.wheel(0, 1000);
    await page.goBack();
    await assertFocusInSight(page, 'Question 2 of 4');
    assert.equal(await page.getByRole('textbox').inputValue(), 'Story time');
    await assertAccessible(page);
    await page.close();
  });

  it('does the same on one page, from a line of the summary of errors', async () => {
    const page = await visit('/one');
    await page.getByRole('button', {name: 'Send my answer'}).click();
    await assertFocusInSight(page, 'There is a problem');
    await page.getByRole('link', {name: /When should it be open/}).click();
    await assertFocusInSight(page, 'Mornings');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByRole('link', {name: /Do you come on Saturdays/}).evaluate((link: HTMLElement) => link.click());
    await assertFocusInSight(page, 'Yes');
    await page.close();
  });

  it('lives with a router: it hears of its own place only, its routes work, and nothing that was answered is lost', async () => {
    const page = await visit('/each');
    const heard = () => page.evaluate(() => (window as unknown as {heard: unknown[]}).heard);
    await page.getByRole('radio', {name: 'Yes'}).check();
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('textbox').fill('Story time');
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('heading', {name: 'Question 3 of 4'}).waitFor();
    await page.goBack();
    await page.getByRole('heading', {name: 'Question 2 of 4'}).waitFor();
    assert.deepEqual(await heard(), [[0, 'start']]);
    assert.equal(page.url(), `${host.url}/each`);

    await page.evaluate(() => (window as unknown as {follow: (to: string) => void}).follow('?news'));
    await page.getByText('News').waitFor();
    await page.goBack();
    await page.getByRole('heading', {name: 'Question 2 of 4'}).waitFor();
    assert.equal(await page.getByRole('textbox').inputValue(), 'Story time');
    assert.deepEqual(await heard(), [[0, 'start'], [0, 'start']]);
    await page.goBack();
    await page.getByRole('heading', {name: /Question 1 of 4/}).waitFor();
    assert.equal(await page.getByRole('radio', {name: 'Yes'}).isChecked(), true);
    await page.close();
  });

  it('is answered with the keyboard alone, changed from the check page, and sent', async () => {
    const page = await visit('/each');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('radio', {name: 'Yes'}).focus();
    await press('ArrowDown', 'Tab', 'Enter');
    await page.getByRole('heading', {name: 'Question 2 of 3'}).waitFor();
    await press('Tab', 'Space', 'Tab', 'Tab', 'Enter');
    await page.getByRole('heading', {name: 'Question 3 of 3'}).waitFor();
    await press('Tab', 'Tab', 'Enter');
    await page.getByRole('heading', {name: 'Check your answers'}).waitFor();
    await press('Tab', 'Enter');
    await page.getByRole('heading', {name: /Question 1 of/}).waitFor();
    await press('Tab', 'Tab', 'Enter');
    await page.getByRole('heading', {name: 'Check your answers'}).waitFor();
    await page.getByRole('button', {name: 'Send my answer'}).focus();
    await press('Enter');
    await page.getByRole('heading', {name: 'We have your answer'}).waitFor();
    await page.close();
  });
});
