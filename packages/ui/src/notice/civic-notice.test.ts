import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import {NOTICE_TONES} from './civic-notice.js';
import {fixtures} from './fixtures.js';

describe('<civic-notice>', () => {
  runElementSuite(fixtures);

  for (const tone of NOTICE_TONES) {
    it(`says in a word, not only in colour, that it is ${tone}`, async () => {
      const element = await show(fixtures, {tone, content: html`<p>The hall is open.</p>`});
      expect(element.shadowRoot?.querySelector('.hidden')?.textContent?.trim()).to.match(/^\w+:$/);
    });
  }

  it('shows a shape for each tone, for those who don’t see the colours', async () => {
    const shapes = new Set<string | null | undefined>();
    for (const tone of NOTICE_TONES) {
      shapes.add((await show(fixtures, {tone})).renderRoot.querySelector('path')?.getAttribute('d'));
    }
    expect(shapes.size).to.equal(NOTICE_TONES.length);
  });

  it('has a heading only where the page gives it a level', async () => {
    const element = await show(fixtures, {heading: 'The hall is closed'});
    expect(element.renderRoot.querySelector('[role=heading]') === null).to.equal(true);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role=heading][aria-level="3"]')?.textContent).to.equal('The hall is closed');
  });

  it('leaves no gap where there is nothing to do', async () => {
    const actions = async (content: ReturnType<typeof html>) =>
      (await show(fixtures, {content})).renderRoot.querySelector('[name=actions]')?.getBoundingClientRect().height;
    expect(await actions(html`Closed.`)).to.equal(0);
    expect(await actions(html`Closed. <a slot="actions" href="#hours">See when we open</a>`)).to.be.greaterThan(10);
  });

  it('does not speak by itself', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.renderRoot.querySelector('[role=status], [role=alert], [aria-live]') === null).to.equal(true);
  });
});
