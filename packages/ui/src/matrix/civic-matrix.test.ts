import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicMatrix} from './civic-matrix.js';
import {fixtures} from './fixtures.js';

const value = {paths: 'good', seats: 'fair', play: 'unsure', toilets: 'bad'};
const rowsOf = (element: CivicMatrix) => [...element.renderRoot.querySelectorAll('fieldset fieldset')];
const inputs = (element: CivicMatrix, row: number) => [
  ...(rowsOf(element)[row]?.querySelectorAll('input') ?? []),
];

describe('<civic-matrix>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {
    value,
    sent: [
      ['park.paths', 'good'],
      ['park.seats', 'fair'],
      ['park.play', 'unsure'],
      ['park.toilets', 'bad'],
    ],
  });

  it('is a named group of named radio buttons for each row, at every width', async () => {
    const element = await show(fixtures, fixtures.usual);
    const box = element.parentElement as HTMLElement;
    for (const width of ['960px', '288px']) {
      box.style.setProperty('inline-size', width);
      const row = rowsOf(element)[1];
      expect(row?.querySelector('legend')?.textContent).to.equal('Benches and shade');
      const names = [...(row?.querySelectorAll('label') ?? [])].map((label) => label.textContent?.trim());
      expect(names).to.deep.equal(['Bad', 'Fair', 'Good', 'Don’t know']);
      await expect(element).to.be.accessible();
    }
    expect(element.renderRoot.querySelector('table, [role=table], [role=grid]') === null).to.equal(true);
  });

  it('looks like a grid where there is room, with the words of a column above it', async () => {
    const element = await show(fixtures, fixtures.usual);
    const box = element.parentElement as HTMLElement;
    const middles = (found: Iterable<Element>) =>
      [...found].map((one) => {
        const {left, width} = one.getBoundingClientRect();
        return Math.round(left + width / 2);
      });
    box.style.setProperty('inline-size', '960px');
    const columns = [...element.renderRoot.querySelectorAll('[part=column]')];
    expect(middles(inputs(element, 0))).to.deep.equal(middles(columns));
    expect(middles(inputs(element, 3))).to.deep.equal(middles(columns));
    box.style.setProperty('inline-size', '480px');
    expect(new Set(middles(inputs(element, 0))).size).to.equal(1);
    expect(columns.some((column) => column.checkVisibility())).to.equal(false);
  });

  it('moves from row to row with Tab, and in a row with the arrow keys', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: {paths: 'fair'}});
    inputs(element, 0)[1]?.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'ArrowRight'});
    await changed;
    expect(element.value).to.deep.equal({paths: 'good'});
    await sendKeys({press: 'Tab'});
    expect(inputs(element, 1)[0]?.matches(':focus')).to.equal(true);
    await sendKeys({press: ' '});
    expect(element.value).to.deep.equal({paths: 'good', seats: 'bad'});
    await sendKeys({press: 'Tab'});
    expect(inputs(element, 2)[0]?.matches(':focus')).to.equal(true);
  });

  it('keeps the rows apart', async () => {
    const element = await show(fixtures, fixtures.usual);
    inputs(element, 0)[2]?.click();
    inputs(element, 3)[0]?.click();
    inputs(element, 0)[1]?.click();
    expect(element.value).to.deep.equal({paths: 'fair', toilets: 'bad'});
  });

  it('names the first row without an answer, and goes there', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: {paths: 'good', play: 'fair'}});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    expect(form.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(element.error).to.equal('Choose an answer for “Benches and shade”');
    expect(inputs(element, 1)[0]?.matches(':focus')).to.equal(true);
  });

  it('still shows its rows when what was missing is answered', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: {paths: 'good'}});
    element.parentElement?.style.setProperty('inline-size', '668px');
    element.reportValidity();
    await element.updateComplete;
    // A picture on the screen, as a person would have seen it: the fault that this test found came only after one.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    element.value = value;
    await element.updateComplete;
    expect(rowsOf(element)[0]?.getBoundingClientRect().height).to.be.greaterThan(40);
  });

  it('sends the rows that are answered when none has to be', async () => {
    const element = await show(fixtures, {...fixtures.usual, required: false, value: {play: 'good'}});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    expect(form.checkValidity()).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([['park.play', 'good']]);
  });

  it('gives every choice a target that a thumb can hit', async () => {
    const element = await show(fixtures, fixtures.usual);
    const box = element.parentElement as HTMLElement;
    for (const width of ['960px', '288px']) {
      box.style.setProperty('inline-size', width);
      const sides = [...element.renderRoot.querySelectorAll('label')].flatMap((label) => {
        const {width, height} = label.getBoundingClientRect();
        return [width, height];
      });
      expect(Math.min(...sides)).to.be.at.least(44);
    }
  });
});
