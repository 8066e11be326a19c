import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {make} from '../fixtures.js';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicTabs} from './civic-tabs.js';
import {fixtures} from './fixtures.js';

const usual = (more: Partial<CivicTabs> = {}) => show(fixtures, {...fixtures.usual, ...more});
const tabs = (element: CivicTabs) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
const panels = (element: CivicTabs) => [...element.renderRoot.querySelectorAll<HTMLElement>('.panel')];
const focused = (element: CivicTabs) => element.shadowRoot?.activeElement?.textContent?.trim();
const shown = (element: CivicTabs) => panels(element).flatMap((panel, index) => (panel.hasAttribute('hidden') ? [] : [index]));

describe('<civic-tabs>', () => {
  runElementSuite(fixtures);

  it('shows the first part, under a tab that says so', async () => {
    const element = await usual();
    expect(shown(element)).to.deep.equal([0]);
    expect(tabs(element).map(({ariaSelected}) => ariaSelected)).to.deep.equal(['true', 'false', 'false']);
    const panel = panels(element)[0];
    expect(element.renderRoot.querySelectorAll('[role=tabpanel]')).to.have.lengthOf(1);
    expect(panel?.getAttribute('aria-labelledby')).to.equal(tabs(element)[0]?.id);
    expect(tabs(element)[0]?.getAttribute('aria-controls')).to.equal(panel?.id);
    expect((element.querySelector('[slot=counts]') as HTMLElement).checkVisibility()).to.equal(true);
  });

  it('has one stop for the Tab key, at the tab that is shown, and then its content', async () => {
    const element = await usual({selected: 'rounds'});
    expect(tabs(element).map(({tabIndex}) => tabIndex)).to.deep.equal([-1, 0, -1]);
    element.focus();
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot?.activeElement?.id).to.equal('panel-1');
  });

  it('shows the next part with an arrow key, round and round, and tells', async () => {
    const element = await usual();
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'ArrowRight'});
    await changed;
    await element.updateComplete;
    expect(element.selected).to.equal('rounds');
    expect(shown(element)).to.deep.equal([1]);
    expect(focused(element)).to.equal('Round by round');
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'ArrowLeft'});
    expect(element.selected).to.equal('said');
    await sendKeys({press: 'ArrowRight'});
    expect(element.selected).to.equal('counts');
  });

  it('goes to the first and last with Home and End', async () => {
    const element = await usual();
    element.focus();
    await sendKeys({press: 'End'});
    expect(element.selected).to.equal('said');
    await sendKeys({press: 'Home'});
    expect(element.selected).to.equal('counts');
  });

  it('follows the arrows as they look from right to left', async () => {
    const element = make<CivicTabs>(fixtures.tag, fixtures.usual);
    await fixture(html`<div dir="rtl">${element}</div>`);
    await element.updateComplete;
    element.focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(element.selected).to.equal('rounds');
    await sendKeys({press: 'ArrowRight'});
    expect(element.selected).to.equal('counts');
  });

  it('only moves with arrow keys where showing takes a while, and shows with Enter', async () => {
    const element = await usual({manual: true});
    element.focus();
    await sendKeys({press: 'ArrowRight'});
    expect(focused(element)).to.equal('Round by round');
    expect(element.selected).to.equal('');
    await sendKeys({press: 'Enter'});
    expect(element.selected).to.equal('rounds');
  });

  it('shows a part when it is clicked, and tells nothing when it was shown already', async () => {
    const element = await usual();
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    tabs(element)[0]?.click();
    expect(changes).to.equal(0);
    tabs(element)[2]?.click();
    await element.updateComplete;
    expect(changes).to.equal(1);
    expect(shown(element)).to.deep.equal([2]);
  });

  it('opens the part in which the browser finds something', async () => {
    const element = await usual();
    const found = panels(element)[2];
    expect(found?.getAttribute('hidden')).to.equal('until-found');
    found?.dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
    expect(element.selected).to.equal('said');
    expect(shown(element)).to.deep.equal([2]);
  });

  it('leaves the content in the page, and takes no room for what is hidden', async () => {
    const element = await usual();
    expect(element.querySelectorAll('p')).to.have.lengthOf(3);
    expect(panels(element)[1]?.getBoundingClientRect().height).to.equal(0);
  });

  it('shows the first part where the one that is asked for is not there', async () => {
    expect(shown(await usual({selected: 'gone'}))).to.deep.equal([0]);
  });
});
