import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import './define.js';
import type {CivicTextArea} from './civic-text-area.js';

const area = () => fixture<CivicTextArea>(html`<civic-text-area name="words" label="Anything else?" max="10"></civic-text-area>`);
const control = (element: CivicTextArea) => element.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;

describe('<civic-text-area>', () => {
  it('takes what is typed and says how much room is left', async () => {
    const element = await area();
    element.focus();
    // No letter twice in a row: WebKitGTK's driver drops the second one, in a bare textarea too.
    await sendKeys({type: 'Lamp'});
    await element.updateComplete;
    expect(element.value).to.equal('Lamp');
    expect(element.shadowRoot?.querySelector('#count')?.textContent).to.equal('You have 6 characters left');
  });

  it('counts an emoji as one character', async () => {
    const element = await area();
    element.value = '🌳🌳';
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#count')?.textContent).to.equal('You have 8 characters left');
  });

  it('lets people go past the limit, and says by how much', async () => {
    const element = await area();
    element.value = 'x'.repeat(12);
    await element.updateComplete;
    expect(control(element).value).to.have.lengthOf(12);
    expect(element.shadowRoot?.querySelector('#count')?.textContent).to.equal('You have 2 characters too many');
  });

  it('tells the count to screen readers when the person pauses, not at every key', async () => {
    const element = await area();
    element.focus();
    await sendKeys({type: 'abc'});
    const region = document.querySelector('body > [data-civic-live=polite]');
    await waitUntil(() => region?.textContent?.includes('You have 7 characters left'), 'it is announced', {timeout: 3000});
    expect(region?.textContent).not.to.contain('9 characters');
  });

  it('sends its value with the form and marks an error for assistive technology', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><civic-text-area name="words" label="Anything?"></civic-text-area></form>`);
    const element = form.querySelector('civic-text-area') as CivicTextArea;
    element.value = 'Kerb';
    element.error = 'Write less';
    await element.updateComplete;
    expect(new FormData(form).get('words')).to.equal('Kerb');
    expect(control(element).getAttribute('aria-invalid')).to.equal('true');
    expect(control(element).getAttribute('aria-describedby')).to.contain('error');
    await expect(element).to.be.accessible();
  });
});
