import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicTextField} from './civic-text-field.js';
import {fixtures} from './fixtures.js';

const inputOf = (element: CivicTextField) => element.renderRoot.querySelector('input') as HTMLInputElement;

describe('<civic-text-field>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 'Maud Ackroyd', sent: [['name', 'Maud Ackroyd']]});

  it('takes what is typed, and tells when the person moves on', async () => {
    const element = await show(fixtures, fixtures.usual);
    // Somewhere to go: from a page's last field Firefox leaves the page, and WebKitGTK stays.
    element.after(document.createElement('button'));
    element.focus();
    await sendKeys({type: 'Maud'});
    expect(element.value).to.equal('Maud');
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'Tab'});
    await changed;
  });

  it('tells the browser what it may fill in, and phones which keys to show', async () => {
    const input = inputOf(await show(fixtures, {label: 'Code', type: 'tel', autocomplete: 'one-time-code', inputMode: 'numeric'}));
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(input.type).to.equal('tel');
    expect(input.inputMode).to.equal('numeric');
  });

  it('sends the form around it with Enter', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: 'Maud'});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    element.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    await oneEvent(form, 'submit');
  });

  it('says how an e-mail address is written when it is not one', async () => {
    const element = await show(fixtures, {name: 'email', label: 'E-mail', type: 'email', value: 'maud'});
    expect(element.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('#error')?.textContent).to.contain('like name@example.org');
  });
});
