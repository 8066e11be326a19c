import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicErrorSummaryFollowEvent} from './civic-error-summary.js';
import {fixtures} from './fixtures.js';

describe('<civic-error-summary>', () => {
  runElementSuite(fixtures);

  it('takes focus as a whole, so that it is read from its heading', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    const box = element.shadowRoot?.activeElement;
    expect(box?.getAttribute('aria-labelledby')).to.equal('heading');
    expect(box?.textContent).to.contain('There is a problem');
  });

  it('has a heading of the level that its place needs', async () => {
    const element = await show(fixtures, {...fixtures.usual, level: 2});
    expect(element.renderRoot.querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('2');
  });

  it('names the field of the line that was followed, and leaves the address of the page alone', async () => {
    const element = await show(fixtures, fixtures.usual);
    const {href} = location;
    setTimeout(() => element.renderRoot.querySelector('a')?.click());
    const event = await oneEvent<CivicErrorSummaryFollowEvent>(element, 'civic-error-summary-follow');
    expect(event.field).to.equal('first');
    expect(location.href).to.equal(href);
  });

  it('leads on from itself to its lines by Tab, and each line to its field by Enter', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    const followed = oneEvent<CivicErrorSummaryFollowEvent>(element, 'civic-error-summary-follow');
    await sendKeys({press: 'Enter'});
    expect((await followed).field).to.equal('days');
  });
});
