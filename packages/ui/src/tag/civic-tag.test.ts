import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import {TAG_TONES, type CivicTag} from './civic-tag.js';
import {fixtures} from './fixtures.js';

const nameOf = (element: CivicTag) => element.renderRoot.querySelector('button')?.getAttribute('aria-label');

describe('<civic-tag>', () => {
  runElementSuite(fixtures);

  it('tells its tones apart by shape, for those who don’t see the colours', async () => {
    const shapes = [];
    for (const tone of TAG_TONES) {
      const element = await show(fixtures, {tone, content: html`Open`});
      shapes.push(element.renderRoot.querySelector('path')?.getAttribute('d'));
    }
    expect(new Set(shapes).size).to.equal(TAG_TONES.length);
  });

  it('is passed over by Tab where it is only a word', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.renderRoot.querySelector('button') === null).to.equal(true);
  });

  for (const [name, key] of [['Enter', 'Enter'], ['the space bar', ' ']] as const) {
    it(`asks with ${name} to be taken away, and leaves that to the page`, async () => {
      const element = await show(fixtures, {removable: true, content: html`Step-free access`});
      element.focus();
      setTimeout(() => void sendKeys({press: key}));
      await oneEvent(element, 'civic-tag-remove');
      expect(element.isConnected).to.equal(true);
    });
  }

  it('says on its button which filter goes, also when the words have changed', async () => {
    const element = await show(fixtures, {removable: true, content: html`Step-free access`});
    expect(nameOf(element)).to.equal('Remove filter: Step-free access');
    const words = [...element.childNodes].find(({textContent}) => textContent?.includes('Step')) as Text;
    words.data = 'Hearing loop';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(nameOf(element)).to.equal('Remove filter: Hearing loop');
  });

  it('can be pressed by a thumb', async () => {
    const element = await show(fixtures, {removable: true, content: html`A`});
    expect(element.getBoundingClientRect().height).to.be.at.least(36);
  });
});
