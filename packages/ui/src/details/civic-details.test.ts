import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicDetails} from './civic-details.js';
import {fixtures} from './fixtures.js';

const isShown = (element: CivicDetails) => (element.querySelector('p') as HTMLElement).checkVisibility();

describe('<civic-details>', () => {
  runElementSuite(fixtures);

  it('opens and closes with Enter and with the space bar, and tells', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(isShown(element)).to.equal(false);
    element.focus();
    let toggled = oneEvent(element, 'toggle');
    await sendKeys({press: 'Enter'});
    await toggled;
    await element.updateComplete;
    expect(element.open).to.equal(true);
    expect(element.hasAttribute('open')).to.equal(true);
    expect(isShown(element)).to.equal(true);
    toggled = oneEvent(element, 'toggle');
    await sendKeys({press: ' '});
    await toggled;
    expect(element.open).to.equal(false);
  });

  it('is opened by the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    const toggled = oneEvent(element, 'toggle');
    element.open = true;
    await toggled;
    expect(isShown(element)).to.equal(true);
  });

  it('is opened by a click on its words', async () => {
    const element = await show(fixtures, fixtures.usual);
    const toggled = oneEvent(element, 'toggle');
    element.renderRoot.querySelector('summary')?.click();
    await toggled;
    expect(element.open).to.equal(true);
  });

  it('is open on paper, and as it was afterwards, without a word to the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    let toggles = 0;
    element.addEventListener('toggle', () => (toggles += 1));
    window.dispatchEvent(new Event('beforeprint'));
    expect(isShown(element)).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    window.dispatchEvent(new Event('afterprint'));
    expect(isShown(element)).to.equal(false);
    expect(element.open).to.equal(false);
    expect(toggles).to.equal(0);
  });

  it('takes richer words from the page', async () => {
    const element = await show(fixtures, fixtures.options['With words of its own'] ?? {});
    expect((element.querySelector('em') as HTMLElement).getBoundingClientRect().height).to.be.above(0);
  });
});
