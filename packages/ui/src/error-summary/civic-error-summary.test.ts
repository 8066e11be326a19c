import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import './define.js';
import type {CivicErrorSummary, CivicErrorSummaryFollowEvent} from './civic-error-summary.js';

const summary = () =>
  fixture<CivicErrorSummary>(
    html`<civic-error-summary .errors=${[{message: 'Choose an answer', field: 'first'}]}></civic-error-summary>`,
  );

describe('<civic-error-summary>', () => {
  it('takes focus as a whole, so that it is read from its heading', async () => {
    const element = await summary();
    element.focus();
    const box = element.shadowRoot?.activeElement;
    expect(box?.getAttribute('aria-labelledby')).to.equal('heading');
    expect(box?.textContent).to.contain('There is a problem');
  });

  it('names the field of the line that was followed, and leaves the address of the page alone', async () => {
    const element = await summary();
    const {href} = location;
    setTimeout(() => element.shadowRoot?.querySelector('a')?.click());
    const event = await oneEvent<CivicErrorSummaryFollowEvent>(element, 'civic-error-summary-follow');
    expect(event.field).to.equal('first');
    expect(location.href).to.equal(href);
  });

  it('is accessible', async () => {
    await expect(await summary()).to.be.accessible();
  });
});
