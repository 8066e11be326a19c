import {expect, fixture, html} from '@open-wc/testing';
import './define.js';
import {NOTICE_TONES, type CivicNotice} from './civic-notice.js';

describe('<civic-notice>', () => {
  for (const tone of NOTICE_TONES) {
    it(`says in a word, not only in colour, that it is ${tone}`, async () => {
      const element = await fixture<CivicNotice>(html`<civic-notice tone=${tone}><p>The hall is open.</p></civic-notice>`);
      expect(element.shadowRoot?.querySelector('.hidden')?.textContent?.trim()).to.match(/^\w+:$/);
      await expect(element).to.be.accessible();
    });
  }
});
