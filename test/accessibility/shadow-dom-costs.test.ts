import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {findChromium, findFirefox, findWebKit} from '#scripts/programs.js';
import {launchBrowser} from '../support/browser.js';
import {launchFirefox, type Firefox} from '../support/firefox.js';
import {startServer, type RunningServer} from '../support/server.js';
import {filesOf, openSite, type Site} from '../support/site.js';
import {launchWebKit, type WebKit} from '../support/webkit.js';

/*
 * What browsers and their helpers can't do with words inside a shadow root: docs/accessibility/shadow-dom.md is the table
 * of it. A test that fails here may mean that a browser has learned something; then the table is to be put right.
 */

/** A council's page with the widget, whose words stand in shadow roots, and the plain page that the widget links to. */
const withWidget = '/examples/council.html';
const plainPage = '/consultations/high-street';

/** A question's own words: in the widget they stand in a field's shadow root, inside the widget's. */
const question = 'When do you use the high street most';

const without = {
  chromium: findChromium() ? false : 'there is no Chromium on this machine',
  firefox: findFirefox() ? false : 'there is no Firefox on this machine',
  webkit: findWebKit() ? false : 'there is no WebKitGTK on this machine',
} as const;

let server: RunningServer;
let catalogue: Site;
let browser: Browser;
let page: Page;
let firefox: Firefox;
let webkit: WebKit;

before(async () => {
  server = await startServer();
  catalogue = await openSite(filesOf(resolve(import.meta.dirname, '../../../dist/catalogue')));
  if (!without.chromium) {
    browser = await launchBrowser();
    const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
    page = await context.newPage();
  }
  if (!without.firefox) firefox = await launchFirefox();
  if (!without.webkit) webkit = await launchWebKit();
});
after(async () => {
  await Promise.all([browser?.close(), firefox?.close(), webkit?.close()]);
  await Promise.all([catalogue?.close(), server?.stop()]);
});

/** A browser with a page open. */
interface Engine {
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  run(body: string): Promise<unknown>;
}

/** Waits until the widget has drawn its form, or until the plain page's own stands in it. */
const untilDrawn = `
  const poll = document.querySelector('civic-poll');
  const isDrawn = () => poll.shadowRoot?.querySelector('form [name=times]')?.shadowRoot?.querySelector('legend')
    || (poll.shadowRoot?.querySelector('slot') && poll.querySelector('form'));
  while (!isDrawn()) await new Promise((done) => setTimeout(done, 20));`;

async function show(engine: Engine, path: string): Promise<void> {
  await engine.open(`${server.url}${path}`);
  await engine.run(untilDrawn);
}

const walk = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.includes('${question}')) return true;
  return false;`;
const innerText = `return document.body.innerText.includes('${question}');`;
const find = `getSelection().removeAllRanges(); return window.find('${question}');`;
const selectAll = `
  getSelection().selectAllChildren(document.body);
  document.execCommand('selectAll');
  return getSelection().toString().includes('${question}');`;

const engines = [
  {name: 'Chromium', skip: without.chromium, engine: () => inPage(page), finds: true},
  {name: 'Firefox', skip: without.firefox, engine: () => firefox, finds: true},
  {name: 'WebKitGTK', skip: without.webkit, engine: () => webkit, finds: false},
] as const;

for (const {name, skip, engine: current, finds} of engines) {
  describe(`Words in a widget, in ${name}`, {skip}, () => {
    let engine: Engine;
    before(() => {
      engine = current();
    });

    it('are missed by a script that walks the page, as many translators and voices do; the plain page’s are not', async () => {
      await show(engine, withWidget);
      assert.equal(await engine.run(walk), false);
      assert.equal(await engine.run(innerText), false);
      await show(engine, plainPage);
      assert.equal(await engine.run(walk), true);
      assert.equal(await engine.run(innerText), true);
    });

    it(`are ${finds ? '' : 'not '}found by window.find(); the plain page’s are`, async () => {
      await show(engine, withWidget);
      assert.equal(await engine.run(find), finds);
      await show(engine, plainPage);
      assert.equal(await engine.run(find), true);
    });

    it('are missing from what a script is told is selected; the plain page’s are not', async () => {
      await show(engine, withWidget);
      assert.equal(await engine.run(selectAll), false);
      await show(engine, plainPage);
      assert.equal(await engine.run(selectAll), true);
    });
  });
}

describe('Words in Chromium', {skip: without.chromium}, () => {
  for (const path of [withWidget, plainPage]) {
    it(`are in the tree that screen readers and the browser’s own voice read, at ${path}`, async () => {
      await show(inPage(page), path);
      const session = await page.context().newCDPSession(page);
      const {nodes} = await session.send('Accessibility.getFullAXTree');
      assert.ok(nodes.some(({name}) => String(name?.value).includes(question)));
    });

    it(`are copied with the page, at ${path}`, async () => {
      await show(inPage(page), path);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(question));
    });

    it(`can be linked to by a text fragment, which searches as find in page does, at ${path}`, async () => {
      await page.goto('about:blank');
      await page.goto(`${server.url}${path}#:~:text=${encodeURIComponent(question)}`);
      await page.waitForFunction(() => scrollY > 0);
    });
  }
});

describe('Words in Firefox', {skip: without.firefox}, () => {
  for (const path of [withWidget, plainPage]) {
    it(`are in the tree that screen readers read, at ${path}`, async () => {
      await show(firefox, path);
      const isFound = await firefox.runAsBrowser(`
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
        const holds = (node) => {
          if (node.name?.includes('${question}')) return true;
          for (let child = node.firstChild; child; child = child.nextSibling) if (holds(child)) return true;
          return false;
        };
        for (let tries = 0; tries < 100; tries += 1) {
          const tree = service.getAccessibleFor(document);
          if (tree && holds(tree)) return true;
          await new Promise((done) => setTimeout(done, 50));
        }
        return false;`);
      assert.equal(isFound, true);
    });
  }

  for (const path of [withWidget, plainPage]) {
    it(`are found by what stands behind the find bar, at ${path}`, async () => {
      await show(firefox, path);
      for (const [words, isFound] of [[question, true], ['Words that are nowhere', false]] as const) {
        const result = await firefox.runInWindow(`
          const {finder} = gBrowser.selectedBrowser;
          return await new Promise((done) => {
            const listener = {onFindResult: ({result}) => (finder.removeResultListener(listener), done(result))};
            finder.addResultListener(listener);
            finder.fastFind('${words}', false, false);
          }) !== Ci.nsITypeAheadFind.FIND_NOTFOUND;`);
        assert.equal(result, isFound);
      }
    });
  }

  it('of a widget are missing from the reader view, which keeps the link between the tags instead', async () => {
    const reader = await readerView(withWidget);
    assert.match(reader.text, /What happens next/);
    assert.doesNotMatch(reader.text, new RegExp(question));
    assert.ok(reader.links.includes(`${server.url}${plainPage}`));
  });

  it('of the plain page stand in the reader view without their choices, since it leaves out form controls', async () => {
    const reader = await readerView(plainPage);
    assert.match(reader.text, /We have £240,000 to spend/);
    assert.doesNotMatch(reader.text, /Eighteen benches/);
  });

  it('of a widget are translated by Firefox’s own translator, also those that come later, but for what a later notice holds', async () => {
    await show(firefox, withWidget);
    await firefox.runAsBrowser(translate);
    await until(`${fieldText('times', 'legend')}.includes('${question.toUpperCase()}')`);
    await until(`${pollText('button[type=submit]')}.includes('SEND MY ANSWER')`);
    await firefox.run(`document.querySelector('civic-poll').shadowRoot.querySelector('button[type=submit]').click()`);
    await until(`${fieldText('priority', '#error')}.includes('CHOOSE AN ANSWER')`);
    await firefox.run(`
      const form = document.querySelector('civic-poll').shadowRoot.querySelector('form');
      form.querySelector('[name=priority]').shadowRoot.querySelector('input').click();
      form.querySelector('button[type=submit]').click();`);
    await until(`${pollText('.results > :first-child')}.includes('THE RESULT SO FAR')`);
    assert.equal(await firefox.run(`return ${pollText('#sent')}`), 'We have your answer');
  });

  it('of the plain page are translated', async () => {
    await show(firefox, plainPage);
    await firefox.runAsBrowser(translate);
    await until(`[...document.querySelectorAll('legend')].some(({textContent}) => textContent.includes('${question.toUpperCase()}'))`);
  });

  async function readerView(path: string): Promise<{text: string; links: string[]}> {
    await firefox.open(`about:reader?url=${server.url}${path}`);
    return (await firefox.run(`
      while (!document.body.classList.contains('loaded')) await new Promise((done) => setTimeout(done, 20));
      return {text: document.body.innerText, links: [...document.links].map(({href}) => href)};`)) as {text: string; links: string[]};
  }

  async function until(condition: string): Promise<void> {
    await firefox.run(`while (!(${condition})) await new Promise((done) => setTimeout(done, 20));`);
  }
});

describe('A browser’s own autofill', () => {
  it('fills in our fields in Chromium, in a page’s own form and in a widget’s', {skip: without.chromium}, async () => {
    await inPage(page).open(`${catalogue.url}${textField}`);
    await inPage(page).run(addAddressForms);
    for (const form of ['plain', 'ours', 'widget', 'together']) {
      const filled = await fillByChromium(page, form);
      assert.deepEqual(filled, ['Eluned Prothero', '4 Chapel Street', 'Aberhebog', 'AH1 2YD'], form);
    }
  });

  it('finds no address in our fields in Firefox, since each has a shadow root of its own', {skip: without.firefox}, async () => {
    await firefox.open(`${catalogue.url}${textField}`);
    await firefox.run(addAddressForms);
    const found = ['name', 'street-address', 'address-level2', 'postal-code'];
    assert.deepEqual(await findByFirefox(firefox, 'plain'), found);
    assert.deepEqual(await findByFirefox(firefox, 'together'), found);
    assert.deepEqual(await findByFirefox(firefox, 'ours'), []);
    assert.deepEqual(await findByFirefox(firefox, 'widget'), []);
  });
});

function inPage(page: Page): Engine {
  return {
    open: async (url) => void (await page.goto(url)),
    run: (body) => page.evaluate(`(async () => {${body}})()`),
  };
}

function pollText(selector: string): string {
  return `String(document.querySelector('civic-poll').shadowRoot.querySelector('${selector}')?.textContent)`;
}

function fieldText(name: string, selector: string): string {
  return `String(document.querySelector('civic-poll').shadowRoot.querySelector('form [name=${name}]').shadowRoot.querySelector('${selector}')?.textContent)`;
}

/** Firefox's translator on this page, with an engine that only makes letters large: the real one has to be downloaded. */
const translate = `
  const {TranslationsDocument, LRUCache} = ChromeUtils.importESModule('chrome://global/content/translations/translations-document.sys.mjs');
  const toLarge = (text, isHtml) => isHtml ? text.replace(/(^|>)([^<]*)/g, (all) => all.toUpperCase()) : text.toUpperCase();
  const answer = ({type, translationId, sourceText, isHTML, cachedTranslation}) => {
    switch (type) {
      case 'TranslationsPort:GetEngineStatusRequest':
        return {type: 'TranslationsPort:GetEngineStatusResponse', status: 'ready'};
      case 'TranslationsPort:TranslationRequest':
        return {type: 'TranslationsPort:TranslationResponse', translationId, targetText: toLarge(sourceText, isHTML)};
      case 'TranslationsPort:CachedTranslation':
        return {type: 'TranslationsPort:TranslationResponse', translationId, targetText: cachedTranslation};
      case 'TranslationsPort:Passthrough':
        return {type: 'TranslationsPort:TranslationResponse', translationId, targetText: null};
    }
  };
  const port = {
    close() {},
    postMessage(message) {
      const data = answer(message);
      if (data) Promise.resolve().then(() => port.onmessage({data}));
    },
  };
  const pair = {sourceLanguage: 'en', targetLanguage: 'fr'};
  const {innerWindowId} = window.windowGlobalChild;
  const isEager = true;
  document.translated = new TranslationsDocument(document, 'en', 'fr', innerWindowId, port, () => {}, () => {}, new LRUCache(pair), isEager);`;

/** The catalogue's page of our text field: a page that has the element. */
const textField = '/iframe.html?id=primitives-text-field--playground&viewMode=story';

/**
 * Puts four forms into that page, which ask for the same address: with plain fields; with ours, each of which has a shadow root
 * of its own; with ours inside a widget's shadow root; and with plain fields, form and all, in one shadow root.
 */
const addAddressForms = `
  await customElements.whenDefined('civic-text-field');
  const questions = {'name': 'Name', 'street-address': 'Street', 'address-level2': 'Town', 'postal-code': 'Postcode'};
  const plainForm = () => {
    const form = document.createElement('form');
    for (const [autocomplete, label] of Object.entries(questions)) {
      form.append(Object.assign(document.createElement('label'), {textContent: label}));
      form.lastChild.append(Object.assign(document.createElement('input'), {autocomplete}));
    }
    return form;
  };
  const ourForm = () => {
    const form = document.createElement('form');
    for (const [autocomplete, label] of Object.entries(questions)) {
      form.append(Object.assign(document.createElement('civic-text-field'), {autocomplete, label, name: autocomplete}));
    }
    return form;
  };
  const inRoot = (form) => {
    const host = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(form);
    return host;
  };
  const forms = {plain: plainForm(), ours: ourForm(), widget: inRoot(ourForm()), together: inRoot(plainForm())};
  for (const [id, form] of Object.entries(forms)) document.body.append(Object.assign(form, {id}));
  await Promise.all([...forms.ours.children].map((field) => field.updateComplete));
  await Promise.all([...forms.widget.shadowRoot.querySelectorAll('*')].map((field) => field.updateComplete));`;

/** The fields of a form, wherever they stand. */
const fieldsOf = `(id) => {
  const form = document.getElementById(id);
  return [...(form.shadowRoot ?? form).querySelectorAll('input, civic-text-field')]
    .map((field) => field.shadowRoot?.querySelector('input') ?? field);
}`;

async function fillByChromium(page: Page, form: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('Autofill.enable');
  const {result} = await session.send('Runtime.evaluate', {
    expression: `(() => { const [first] = (${fieldsOf})('${form}'); first.focus(); return first; })()`,
  });
  const {node} = await session.send('DOM.describeNode', {objectId: String(result.objectId)});
  const filled = new Promise((done) => session.once('Autofill.addressFormFilled', done));
  // Playwright's types know an older form of this command, for bank cards only.
  const send = session.send.bind(session) as (method: string, parameters: object) => Promise<unknown>;
  await send('Autofill.trigger', {fieldId: node.backendNodeId, address: {fields: address}});
  await filled;
  return page.evaluate(`(${fieldsOf})('${form}').map(({value}) => value)`);
}

const address = [
  {name: 'NAME_FULL', value: 'Eluned Prothero'},
  {name: 'ADDRESS_HOME_STREET_ADDRESS', value: '4 Chapel Street'},
  {name: 'ADDRESS_HOME_CITY', value: 'Aberhebog'},
  {name: 'ADDRESS_HOME_ZIP', value: 'AH1 2YD'},
  {name: 'ADDRESS_HOME_COUNTRY', value: 'GB'},
];

/** What Firefox would offer to fill in, going from the first field of a form. */
function findByFirefox(firefox: Firefox, form: string): Promise<unknown> {
  return firefox.runAsBrowser(`
    const {FormLikeFactory} = ChromeUtils.importESModule('resource://gre/modules/FormLikeFactory.sys.mjs');
    const {FormAutofillHandler} = ChromeUtils.importESModule('resource://gre/modules/shared/FormAutofillHandler.sys.mjs');
    const [first] = (${fieldsOf})('${form}');
    return FormAutofillHandler.collectFormFieldDetails(FormLikeFactory.createFromField(first)).map(({fieldName}) => fieldName);`);
}
