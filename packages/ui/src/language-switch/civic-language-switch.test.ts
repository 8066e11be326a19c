import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicLanguageSwitch, CivicLanguageSwitchGoEvent} from './civic-language-switch.js';
import {fixtures} from './fixtures.js';
import {ownNameOf} from './own-name.js';

const inPlace = {current: 'en', languages: [{lang: 'en'}, {lang: 'cy'}, {lang: 'ur'}]};
const all = (element: CivicLanguageSwitch) => [...element.renderRoot.querySelectorAll<HTMLElement>('a, button')];

describe('<civic-language-switch>', () => {
  runElementSuite(fixtures);

  it('says each language’s own name, in its own voice and direction', async () => {
    const element = await show(fixtures, inPlace);
    expect(all(element).map(({lang, dir, textContent}) => [lang, dir, textContent?.trim()])).to.deep.equal([
      ['en', 'ltr', 'English'],
      ['cy', 'ltr', 'Cymraeg'],
      ['ur', 'rtl', 'اردو'],
    ]);
  });

  it('knows names that no browser does, asks the browser for the others, and shows the tag when nobody knows', () => {
    expect(['kw', 'cy', 'gd'].map(ownNameOf)).to.deep.equal(['Kernewek', 'Cymraeg', 'Gàidhlig']);
    expect(['fr', 'pl'].map(ownNameOf)).to.deep.equal(['Français', 'Polski']);
    expect(ownNameOf('not a tag')).to.equal('not a tag');
  });

  it('leads to the page of each language, and is a landmark then', async () => {
    const element = await show(fixtures, fixtures.usual);
    const [, welsh] = all(element);
    expect([welsh?.getAttribute('href'), welsh?.getAttribute('hreflang')]).to.deep.equal(['#cy', 'cy']);
    expect(element.renderRoot.querySelector('nav')?.getAttribute('aria-label')).to.equal('Language');
  });

  it('has no link to an address that may not be followed', async () => {
    const element = await show(fixtures, {languages: [{lang: 'en', href: 'javascript:alert(1)'}]});
    expect(element.renderRoot.querySelector('a') === null).to.equal(true);
  });

  it('says which language is in use', async () => {
    const element = await show(fixtures, {...inPlace, current: 'cy'});
    expect(all(element).map((one) => one.getAttribute('aria-current'))).to.deep.equal([null, 'true', null]);
  });

  for (const [name, key] of [['Enter', 'Enter'], ['the space bar', ' ']] as const) {
    it(`changes the language in place with ${name}, and keeps focus`, async () => {
      const element = await show(fixtures, inPlace);
      all(element)[1]?.focus();
      setTimeout(() => void sendKeys({press: key}));
      const {lang} = await oneEvent<CivicLanguageSwitchGoEvent>(element, 'civic-language-switch-go');
      await element.updateComplete;
      expect([lang, element.current]).to.deep.equal(['cy', 'cy']);
      expect(element.shadowRoot?.activeElement?.getAttribute('lang')).to.equal('cy');
    });
  }

  it('stays with its language where the page’s script says so', async () => {
    const element = await show(fixtures, inPlace);
    element.addEventListener('civic-language-switch-go', (event) => event.preventDefault());
    all(element)[1]?.click();
    expect(element.current).to.equal('en');
  });
});
