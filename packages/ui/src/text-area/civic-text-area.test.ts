import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicTextArea} from './civic-text-area.js';
import {fixtures} from './fixtures.js';

const area = () => show(fixtures, {...fixtures.usual, max: 10});
const control = (element: CivicTextArea) =>
  element.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
const count = (element: CivicTextArea) => element.renderRoot.querySelector('#count')?.textContent?.trim();

describe('<civic-text-area>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 'A bench', sent: [['words', 'A bench']]});

  it('takes what is typed and says how much room is left', async () => {
    const element = await area();
    element.focus();
    // No letter twice in a row: WebKitGTK's driver drops the second one, in a bare textarea too.
    await sendKeys({type: 'Lamp'});
    await element.updateComplete;
    expect(element.value).to.equal('Lamp');
    expect(count(element)).to.equal('You have 6 characters left');
  });

  it('tells when the person moves on', async () => {
    const element = await area();
    // Somewhere to go: from a page's last field Firefox leaves the page, and WebKitGTK stays.
    element.after(document.createElement('button'));
    element.focus();
    await sendKeys({type: 'Lamp'});
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'Tab'});
    await changed;
  });

  it('begins a new line with Enter, and does not send the form', async () => {
    const element = await area();
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    element.focus();
    await sendKeys({press: 'Enter'});
    expect(element.value).to.equal('\n');
    expect(isSent).to.equal(false);
  });

  it('counts an emoji as one character', async () => {
    const element = await area();
    element.value = '🌳🌳';
    await element.updateComplete;
    expect(count(element)).to.equal('You have 8 characters left');
  });

  it('lets people go past the limit, says by how much, and can’t be sent so', async () => {
    const element = await area();
    element.value = 'x'.repeat(12);
    await element.updateComplete;
    expect(control(element).value).to.have.lengthOf(12);
    expect(count(element)).to.equal('You have 2 characters too many');
    expect(element.validity.tooLong).to.equal(true);
    expect(element.validationMessage).to.equal('You have 2 characters too many');
  });

  it('says its limit with the question, and not the count, which would be read again at every stop', async () => {
    const element = await area();
    expect(control(element).getAttribute('aria-describedby')).to.equal('limit');
    expect(element.renderRoot.querySelector('#limit')?.textContent).to.equal(
      'You can write up to 10 characters.',
    );
  });

  it('tells the count to screen readers when the person pauses, not at every key', async () => {
    const element = await area();
    element.focus();
    await sendKeys({type: 'abc'});
    const region = document.querySelector('body > [data-civic-live=polite]');
    await waitUntil(() => region?.textContent?.includes('You have 7 characters left'), 'it is announced', {
      timeout: 3000,
    });
    expect(region?.textContent).not.to.contain('9 characters');
  });

  it('shows what the page makes of each key', async () => {
    const element = await area();
    element.addEventListener('input', () => (element.value = ''));
    element.focus();
    await sendKeys({type: 'a'});
    await element.updateComplete;
    expect(control(element).value).to.equal('');
  });
});
