import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, html as lit} from 'lit';
import {LocaleController, nearestLanguage} from './locale-controller.js';

const load = (lang: string) =>
  lang === 'ur' ? Promise.reject(new Error('blocked')) : Promise.resolve({'greeting': 'Helo', 'ask.consent.keep': 'Cadw?'});

class SpeakingElement extends LitElement {
  readonly locale = new LocaleController(this, {
    english: {'greeting': 'Hello', 'ask.consent.keep': 'Keep?'},
    languages: ['en', 'cy', 'ur'],
    load,
  });

  protected override render() {
    return lit`${this.locale.translator.t('greeting')} ${this.locale.translator.t('ask.consent.keep')}`;
  }
}
customElements.define('test-speaking', SpeakingElement);

const words = (element: Element) => element.shadowRoot?.textContent?.trim();

describe('LocaleController', () => {
  it('speaks English until the sentences have come, then the language of the place', async () => {
    const box = await fixture(html`<div lang="cy-GB"><test-speaking></test-speaking></div>`);
    const element = box.querySelector('test-speaking') as SpeakingElement;
    await waitUntil(() => words(element)?.startsWith('Helo'), 'it speaks Welsh');
  });

  it('asks for consent in English where nobody has checked the language', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking lang="cy"></test-speaking>`);
    await waitUntil(() => words(element) === 'Helo Keep?', 'consent stays English');
  });

  it('goes on in English when the sentences do not load', async () => {
    const {warn} = console;
    let warned = false;
    console.warn = () => (warned = true);
    const element = await fixture<SpeakingElement>(html`<test-speaking lang="ur"></test-speaking>`);
    await waitUntil(() => warned, 'it says so');
    console.warn = warn;
    expect(words(element)).to.equal('Hello Keep?');
  });

  it('leaves a draft language where the data is not written in it', async () => {
    const element = await fixture<SpeakingElement>(html`<test-speaking lang="cy"></test-speaking>`);
    await waitUntil(() => words(element)?.startsWith('Helo'), 'it speaks Welsh');
    element.locale.offer((lang) => lang === 'en');
    await element.updateComplete;
    expect(words(element)).to.equal('Hello Keep?');
  });

  it('finds the language through shadow roots', async () => {
    const outer = await fixture(html`<div lang="cy"><p></p></div>`);
    const root = (outer.querySelector('p') as HTMLElement).attachShadow({mode: 'open'});
    const inner = document.createElement('span');
    root.append(inner);
    expect(nearestLanguage(inner)).to.equal('cy');
    expect(nearestLanguage(document.createElement('span'))).to.equal('en');
  });
});
