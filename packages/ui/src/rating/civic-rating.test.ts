import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicRating} from './civic-rating.js';
import {fixtures} from './fixtures.js';

const inputs = (element: CivicRating) => [...element.renderRoot.querySelectorAll('input')];
const names = (element: CivicRating) =>
  [...element.renderRoot.querySelectorAll('label')].map((label) =>
    label.textContent?.replace(/\s+/g, ' ').trim(),
  );
const orUnsure = {...fixtures.usual, unsureLabel: 'Don’t know'};

describe('<civic-rating>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 4, sent: [['works', '4']]});

  it('names its steps by number, and the ends by their words as well', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(names(element)).to.deep.equal(['1 Not at all', '2', '3', '4', '5 Very well']);
  });

  it('names its steps by words where it has them', async () => {
    const element = await show(fixtures, fixtures.options['Three steps'] ?? {});
    expect(names(element)).to.deep.equal(['Too small', 'Just right', 'Too large']);
    inputs(element)[1]?.click();
    expect(element.value).to.equal(2);
  });

  it('may begin at nought, which is an answer like any other', async () => {
    const element = await show(fixtures, {...fixtures.usual, min: 0});
    inputs(element)[0]?.click();
    expect(element.value).to.equal(0);
    expect(element.checkValidity()).to.equal(true);
  });

  it('moves along the scale with the arrow keys and tells what is chosen', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: 3});
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'ArrowRight'});
    await changed;
    expect(element.value).to.equal(4);
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowLeft'});
    expect(element.value).to.equal(2);
  });

  it('is one stop of the Tab key', async () => {
    const element = await show(fixtures, orUnsure);
    const form = await fixture(html`<form>${element}<button>Send</button></form>`);
    element.focus();
    await sendKeys({press: ' '});
    await sendKeys({press: 'Tab'});
    expect(element.value).to.equal(1);
    expect(form.querySelector('button')?.matches(':focus')).to.equal(true);
  });

  it('takes “Don’t know” for an answer, sent as empty text and kept with the page', async () => {
    const element = await show(fixtures, orUnsure);
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    inputs(element).at(-1)?.click();
    await element.updateComplete;
    expect(element.value).to.equal(null);
    expect(element.unsure).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).get('works')).to.equal('');
    form.reset();
    expect(new FormData(form).has('works')).to.equal(false);
    element.formStateRestoreCallback('"unsure"', 'restore');
    expect(new FormData(form).get('works')).to.equal('');
  });

  it('is no longer unsure when a step is chosen', async () => {
    const element = await show(fixtures, {...orUnsure, unsure: true});
    element.value = 2;
    await element.updateComplete;
    expect(element.unsure).to.equal(false);
    expect(inputs(element).map(({checked}) => checked)).to.deep.equal([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('stands in a row where there is room, in a column where there is not, and with large text', async () => {
    const element = await show(fixtures, fixtures.usual);
    const box = element.parentElement as HTMLElement;
    const isRow = () => {
      const tops = inputs(element).map((input) => Math.round(input.getBoundingClientRect().top));
      return new Set(tops).size === 1;
    };
    box.style.setProperty('inline-size', '640px');
    expect(isRow()).to.equal(true);
    box.style.setProperty('font-size', '32px');
    expect(isRow()).to.equal(false);
    box.style.setProperty('font-size', '16px');
    box.style.setProperty('inline-size', '320px');
    expect(isRow()).to.equal(false);
  });

  it('still shows its steps when what was missing is answered', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.parentElement?.style.setProperty('inline-size', '640px');
    element.reportValidity();
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    element.value = 3;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.scale')?.getBoundingClientRect().height).to.be.greaterThan(40);
  });

  it('gives every step a target that a thumb can hit', async () => {
    const element = await show(fixtures, fixtures.options['From 0 to 10'] ?? {});
    const box = element.parentElement as HTMLElement;
    for (const size of ['288px', '560px']) {
      box.style.setProperty('inline-size', size);
      const sides = [...element.renderRoot.querySelectorAll('label')].flatMap((label) => {
        const {width, height} = label.getBoundingClientRect();
        return [width, height];
      });
      expect(Math.min(...sides)).to.be.at.least(44);
    }
  });
});
