import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicAllocation} from './civic-allocation.js';
import {fixtures} from './fixtures.js';

const given = (more: Partial<CivicAllocation> = {}) => show(fixtures, {...fixtures.usual, ...more});
const inputs = (element: CivicAllocation) => [...element.renderRoot.querySelectorAll('input')];
const leftOf = (element: CivicAllocation) => element.renderRoot.querySelector('#left')?.textContent;
const said = () => document.querySelector('body > [data-civic-live=polite]')?.textContent ?? '';
const button = (element: CivicAllocation, name: string) => {
  const found = [...element.renderRoot.querySelectorAll('button')].find(({ariaLabel}) => ariaLabel === name);
  if (!found) throw new Error(`No button is called “${name}”`);
  return found;
};

describe('<civic-allocation>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {
    value: {youth: 3, green: 7},
    sent: [
      ['share.youth', '3'],
      ['share.green', '7'],
    ],
  });

  it('takes what is typed, says how much is left, and tells when the person moves on', async () => {
    const element = await given();
    element.focus();
    const heard = oneEvent(element, 'input');
    await sendKeys({type: '4'});
    await heard;
    expect(element.value).to.deep.equal({youth: 4});
    await element.updateComplete;
    expect(leftOf(element)).to.equal('6 of 10 points left');
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'Tab'});
    await changed;
  });

  it('gives and takes with buttons that name the thing and keep focus', async () => {
    const element = await given();
    button(element, 'Give 1 to The green').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    await sendKeys({press: ' '});
    await element.updateComplete;
    expect(element.value).to.deep.equal({green: 2});
    button(element, 'Take 1 from The green').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.value).to.deep.equal({});
    await sendKeys({press: 'Enter'});
    expect(element.value).to.deep.equal({});
    expect(element.shadowRoot?.activeElement === button(element, 'Take 1 from The green')).to.equal(true);
    expect(inputs(element)[2]?.value).to.equal('0');
  });

  it('gives no more by button than there is, and says so', async () => {
    const element = await given({total: 18000, unit: '£', step: 500, value: {youth: 17700}});
    button(element, 'Give £500 to The green').click();
    expect(element.value).to.deep.equal({youth: 17700, green: 300});
    await element.updateComplete;
    expect(leftOf(element)).to.equal('You have given all £18,000');
    expect(button(element, 'Give £500 to The green').ariaDisabled).to.equal('true');
    button(element, 'Give £500 to The green').click();
    expect(element.value).to.deep.equal({youth: 17700, green: 300});
  });

  it('lets people give too much on the way, and says how much to take away', async () => {
    const element = await given({value: {youth: 8, bus: 5}});
    expect(leftOf(element)).to.equal('You have given 13 of 10 points. Take 3 away.');
    expect(element.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(element.error).to.equal('Take 3 away in “How would you share 10 points?”: you can give 10 points');
    element.value = {youth: 5, bus: 5};
    await element.updateComplete;
    expect(element.error).to.equal('');
  });

  it('asks for all of it only where all has to be given', async () => {
    const element = await given({value: {youth: 8}});
    expect(element.checkValidity()).to.equal(true);
    element.exact = true;
    expect(element.validationMessage).to.contain('Give 2 more');
    element.required = false;
    element.value = {};
    expect(element.checkValidity()).to.equal(true);
  });

  it('keeps what was typed when it is no number, says so, and leads there', async () => {
    const element = await given({value: {youth: 2}});
    inputs(element)[1]?.focus();
    await sendKeys({type: 'lots'});
    expect(element.value).to.deep.equal({youth: 2});
    expect(element.reportValidity()).to.equal(false);
    await element.updateComplete;
    expect(element.error).to.equal('Write a whole number for “A Saturday bus to Harrowby”, like 3');
    element.focus();
    expect(element.shadowRoot?.activeElement === inputs(element)[1]).to.equal(true);
    expect(inputs(element)[1]?.value).to.equal('lots');
    expect(inputs(element)[1]?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('forgets what was typed when the form is reset or the page sets a value', async () => {
    const element = await given();
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    element.focus();
    await sendKeys({type: 'lots'});
    form.reset();
    await element.updateComplete;
    expect(inputs(element)[0]?.value).to.equal('');
    element.focus();
    await sendKeys({type: '03'});
    await element.updateComplete;
    expect(inputs(element)[0]?.value).to.equal('03');
    element.value = {youth: 5};
    await element.updateComplete;
    expect(inputs(element)[0]?.value).to.equal('5');
  });

  it('reads numbers as people write them', async () => {
    const element = await given({total: 5000, unit: '£'});
    const input = inputs(element)[0] as HTMLInputElement;
    const written = {'£1,250': 1250, ' 40 ': 40, '۱۲': 12, '٣': 3, '1,25': undefined, '-3': undefined, '2.5': undefined};
    for (const [text, number] of Object.entries(written)) {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      expect(element.value['youth'], text).to.equal(number);
    }
  });

  it('tells what is left to screen readers when the person pauses, not at every key', async () => {
    const element = await given();
    inputs(element)[1]?.focus();
    await sendKeys({type: '31'});
    await sendKeys({press: 'Backspace'});
    await waitUntil(() => said().includes('7 of 10 points left'), 'it is announced', {timeout: 3000});
    expect(said()).not.to.contain('31');
  });

  it('says how much there is to give with the question', async () => {
    const element = await given();
    const ids = element.renderRoot.querySelector('fieldset')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = ids.map((id) => element.renderRoot.querySelector(`#${id}`)?.textContent);
    expect(words).to.include('You have 10 points to give.');
  });

  it('sends the form around it with Enter', async () => {
    const element = await given({value: {youth: 3}});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    element.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    await oneEvent(form, 'submit');
  });
});
