import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {AnnouncerController} from './announcer-controller.js';

class AnnouncingElement extends LitElement {
  readonly announcer = new AnnouncerController(this);
}
customElements.define('test-announcing', AnnouncingElement);

const regions = () => [...document.querySelectorAll<HTMLElement>('body > [data-civic-live]')];

describe('AnnouncerController', () => {
  it('shares one polite and one assertive region among all elements of the page', () => {
    for (let n = 0; n < 3; n += 1) document.body.append(new AnnouncingElement());
    expect(regions().map(({ariaLive}) => ariaLive).sort()).to.deep.equal(['assertive', 'polite']);
  });

  it('has its regions standing before it speaks, outside of what can be seen', () => {
    for (const region of regions()) {
      expect(region.getBoundingClientRect().width).to.equal(1);
      expect(getComputedStyle(region).position).to.equal('absolute');
    }
  });

  it('says the same words anew, and leaves them to be found only once', () => {
    const element = document.querySelector('test-announcing') as AnnouncingElement;
    element.announcer.announce('Saved', {lang: 'en', dir: 'ltr'});
    const first = regions().flatMap((region) => [...region.children]);
    element.announcer.announce('Saved', {lang: 'en', dir: 'ltr'});
    const polite = regions().find(({ariaLive}) => ariaLive === 'polite');
    const said = [...(polite?.children ?? [])].filter(({textContent}) => textContent === 'Saved');
    expect(said).to.have.lengthOf(1);
    expect(first).not.to.include(said[0]);
    for (const one of document.querySelectorAll('test-announcing')) one.remove();
  });
});
