import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicNumberField} from './civic-number-field.js';
import {fixtures} from './fixtures.js';

const inputOf = (element: CivicNumberField) => element.renderRoot.querySelector('input') as HTMLInputElement;

/** What happens in the field when somebody writes, whatever the keyboard. */
function write(element: CivicNumberField, text: string): void {
  inputOf(element).value = text;
  inputOf(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

async function inLanguage(
  lang: string,
  properties: Partial<CivicNumberField> = {},
): Promise<CivicNumberField> {
  const box = await fixture(
    html`<div lang=${lang}><civic-number-field label="Amount" step="0"></civic-number-field></div>`,
  );
  const element = box.querySelector('civic-number-field') as CivicNumberField;
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

describe('<civic-number-field>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 3, sent: [['hours', '3']]});

  it('takes what is typed, and tells when the person moves on', async () => {
    const element = await show(fixtures, fixtures.usual);
    // Somewhere to go: from a page's last field Firefox leaves the page, and WebKitGTK stays.
    element.after(document.createElement('button'));
    element.focus();
    await sendKeys({type: '12'});
    expect(element.value).to.equal(12);
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'Tab'});
    await changed;
  });

  it('has its new value already when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    let heard: number | null = null;
    element.addEventListener('input', () => (heard = element.value));
    write(element, '7');
    expect(heard).to.equal(7);
  });

  it('takes its value from the markup, and goes back to it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><civic-number-field name="hours" label="Hours" value="3"></civic-number-field></form>`,
    );
    const element = form.querySelector('civic-number-field') as CivicNumberField;
    expect(element.value).to.equal(3);
    write(element, 'a few');
    form.reset();
    await element.updateComplete;
    expect(inputOf(element).value).to.equal('3');
    expect([...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`)).to.deep.equal([
      'hours=3',
    ]);
  });

  it('reads thousands and fractions as people write them in the language around it', async () => {
    const english = await inLanguage('en');
    write(english, '1,250.5');
    expect(english.value).to.equal(1250.5);
    const german = await inLanguage('de');
    write(german, '1.250,5');
    expect(german.value).to.equal(1250.5);
    const urdu = await inLanguage('ur');
    write(urdu, '۱٫۵');
    expect(urdu.value).to.equal(1.5);
  });

  it('shows a number that the page has set as people write it in the language around it', async () => {
    expect(inputOf(await inLanguage('en', {value: 1250.5})).value).to.equal('1250.5');
    expect(inputOf(await inLanguage('de', {value: 1250.5})).value).to.equal('1250,5');
  });

  it('never changes what is being typed, even if the page hands the value back', async () => {
    const element = await inLanguage('en');
    element.addEventListener('input', () => (element.value = Number(element.value)));
    for (const text of ['12.', '12.50', '1,2', '0.0']) {
      write(element, text);
      await element.updateComplete;
      expect(inputOf(element).value).to.equal(text);
    }
  });

  it('does not turn with the arrow keys or the mouse wheel', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: 3});
    element.focus();
    await sendKeys({press: 'ArrowUp'});
    inputOf(element).dispatchEvent(new WheelEvent('wheel', {deltaY: 100, bubbles: true}));
    expect(element.value).to.equal(3);
  });

  it('keeps what it can’t read, and says how to write it', async () => {
    const element = await show(fixtures, fixtures.usual);
    write(element, 'a few');
    expect(element.value).to.equal(null);
    expect(element.validity.badInput).to.equal(true);
    element.reportValidity();
    await element.updateComplete;
    expect(inputOf(element).value).to.equal('a few');
    expect(inputOf(element).getAttribute('aria-invalid')).to.equal('true');
    expect(element.error).to.equal('Write “How many hours a week can you give?” in figures, like 12');
  });

  it('gets back what was typed, read or not, when the browser restores the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    for (const [text, number] of [
      ['1,5', 1.5],
      ['a few', null],
    ] as const) {
      element.formStateRestoreCallback(JSON.stringify(text), 'restore');
      await element.updateComplete;
      expect(inputOf(element).value).to.equal(text);
      expect(element.value).to.equal(number);
    }
  });

  it('is forgiving of spaces, and asks for an answer where there are only spaces', async () => {
    const element = await show(fixtures, fixtures.usual);
    write(element, ' 3 ');
    expect(element.value).to.equal(3);
    write(element, '  ');
    expect(element.validity.valueMissing).to.equal(true);
  });

  it('says which numbers it takes', async () => {
    const element = await show(fixtures, {label: 'Hours', min: 1, max: 1500});
    const said = (value: number) => {
      element.value = value;
      return element.validationMessage;
    };
    expect(said(0)).to.equal('Enter 1 or more for “Hours”');
    expect(element.validity.rangeUnderflow).to.equal(true);
    expect(said(2000)).to.equal('Enter 1,500 or less for “Hours”');
    expect(element.validity.rangeOverflow).to.equal(true);
    expect(said(2.5)).to.equal('Enter a whole number for “Hours”, like 2 or 3');
    expect(element.validity.stepMismatch).to.equal(true);
    expect(said(2)).to.equal('');
  });

  it('says which numbers are next to one between two steps', async () => {
    const element = await show(fixtures, {label: 'Amount', min: 0.5, step: 0.25});
    element.value = 0.8;
    expect(element.validationMessage).to.equal('“Amount” goes in steps of 0.25: enter 0.75 or 1');
    element.step = 0.01;
    expect(element.validity.valid).to.equal(true);
    element.value = 0.835;
    expect(element.validationMessage).to.contain('enter 0.83 or 0.84');
    element.step = 0;
    expect(element.validity.valid).to.equal(true);
  });

  it('shows phones which keys are needed', async () => {
    const keys = async (properties: Partial<CivicNumberField>) =>
      inputOf(await show(fixtures, properties)).inputMode;
    expect(await keys({})).to.equal('numeric');
    expect(await keys({step: 0.01})).to.equal('decimal');
    expect(await keys({step: 0})).to.equal('decimal');
    expect(await keys({min: -10})).to.equal('text');
  });

  it('reads its unit with the question, on the side where the page wants it', async () => {
    const element = await show(fixtures, fixtures.options['A unit before it'] ?? {});
    expect(inputOf(element).getAttribute('aria-describedby')).to.equal('unit hint');
    const unit = element.renderRoot.querySelector('#unit') as HTMLElement;
    expect(unit.textContent).to.equal('£');
    expect(unit.getBoundingClientRect().right).to.be.at.most(inputOf(element).getBoundingClientRect().left);
  });

  it('keeps figures in order on a page that runs from right to left', async () => {
    const box = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="ur"><civic-number-field label="رقم"></civic-number-field></div>`,
    );
    const element = box.querySelector('civic-number-field') as CivicNumberField;
    const {direction, textAlign} = getComputedStyle(inputOf(element));
    expect([direction, textAlign]).to.deep.equal(['ltr', 'right']);
  });

  it('sends the form around it with Enter', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: 3});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    element.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    await oneEvent(form, 'submit');
  });
});
