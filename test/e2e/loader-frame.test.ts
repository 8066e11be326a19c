import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Frame, Page} from 'playwright-core';
import {Stage} from './loader-site.js';

let stage: Stage;
before(async () => (stage = await Stage.open()));
afterEach(() => stage.clear());
after(() => stage.close());

const framed = () => `<!DOCTYPE html><title>Poll</title><style>body {margin: 0} div {height: 640px}</style>
  <div></div><script src="/v1/framed.js"></script>`;
const bare = '<!DOCTYPE html><title>Other</title>';
const script = () => `<script src="${stage.host}/v1/frame.js" async></script>`;
const iframe = (path = '/embed/poll') =>
  `<iframe src="${stage.host}${path}" title="Poll" data-civic-frame></iframe>`;
const good = {protocol: 1, type: 'civic-frame-height', height: 900};

async function visit(body: string, policy?: string): Promise<Page> {
  stage.pages.set('/embed/poll', framed()).set('/bare', bare);
  const {page} = await stage.visit(body, policy === undefined ? {} : {policy});
  await page.waitForLoadState('networkidle');
  return page;
}

const heights = (page: Page) =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
const post = (frame: Frame | undefined, message: unknown) =>
  frame?.evaluate((data) => parent.postMessage(data, '*'), message);

async function hasHeight(page: Page, height: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('iframe')?.clientHeight === wanted, height);
}

/** What was posted before this has been dealt with. */
const settle = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 100)));

describe('a framed widget', () => {
  it('is as high as its content, and follows it up and down, under a strict policy', async () => {
    const policy = `default-src 'none'; script-src ${stage.host}; frame-src ${stage.host}`;
    const page = await visit(script() + iframe(), policy);
    await hasHeight(page, 640);
    const [, frame] = page.frames();
    for (const height of ['1200px', '300px']) {
      await frame?.evaluate(
        (value) => document.querySelector('div')?.style.setProperty('height', value),
        height,
      );
      await hasHeight(page, parseInt(height, 10));
    }
  });

  it('is measured inside its border where the page counts borders in', async () => {
    const page = await visit(
      `<style>* {box-sizing: border-box} iframe {border: 8px solid}</style>${script()}${iframe()}`,
    );
    await hasHeight(page, 640);
  });

  it('is asked for its height when the resizer comes late', async () => {
    const page = await visit(iframe());
    assert.deepEqual(await heights(page), [150]);
    await page.evaluate(
      (src) => document.head.append(Object.assign(document.createElement('script'), {src})),
      `${stage.host}/v1/frame.js`,
    );
    await hasHeight(page, 640);
  });

  for (const [what, message] of Object.entries({
    'another protocol': {...good, protocol: 2},
    'another type': {...good, type: 'height'},
    'no bounds': {...good, height: 1e9},
    'no number': {...good, height: '900'},
    'nothing': null,
  })) {
    it(`keeps its height when a message has ${what}`, async () => {
      const page = await visit(script() + iframe('/bare'));
      await post(page.frames()[1], message);
      await settle(page);
      assert.deepEqual(await heights(page), [150]);
      await post(page.frames()[1], good);
      await hasHeight(page, 900);
    });
  }

  it('keeps its height when another window tells one', async () => {
    const page = await visit(
      `${script()}${iframe('/bare')}<iframe src="${stage.host}/bare" title="Other"></iframe>`,
    );
    await post(page.frames()[2], good);
    await page.evaluate((data) => postMessage(data, '*'), good);
    await settle(page);
    assert.deepEqual(await heights(page), [150, 150]);
  });

  it('keeps its height when it has gone to another origin', async () => {
    const page = await visit(script() + iframe('/bare'));
    await page.frames()[1]?.goto(`${stage.host.replace('127.0.0.1', 'localhost')}/bare`);
    await post(page.frames()[1], good);
    await settle(page);
    assert.deepEqual(await heights(page), [150]);
  });
});
