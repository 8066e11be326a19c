import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicCard} from './civic-card.js';
import {fixtures} from './fixtures.js';

const bus = {heading: 'Drive the minibus', href: '#bus', content: html`<p>You need a <em>full</em> licence.</p><button slot="actions">Sign up</button>`};

/** Counts how often the card's link is followed, and follows it never. */
function counting(element: CivicCard) {
  const follows: MouseEvent[] = [];
  element.addEventListener('click', (event) => {
    const link = element.renderRoot.querySelector('a');
    if (link && event.composedPath().includes(link)) follows.push(event);
    event.preventDefault();
  });
  return follows;
}

describe('<civic-card>', () => {
  runElementSuite(fixtures);

  it('has one link to its entry, in a heading of the level that the list asks for', async () => {
    const element = await show(fixtures, {...bus, headingLevel: 4});
    const links = [...element.renderRoot.querySelectorAll('a')].map((link) => [link.parentElement?.localName, link.textContent]);
    expect(links).to.deep.equal([['h4', 'Drive the minibus']]);
  });

  it('follows its link wherever it is pressed', async () => {
    const element = await show(fixtures, bus);
    const follows = counting(element);
    element.querySelector('em')?.click();
    expect(follows.length).to.equal(1);
  });

  it('opens in another tab where the person asks for one', async () => {
    const element = await show(fixtures, bus);
    const follows = counting(element);
    element.querySelector('em')?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}));
    expect(follows.map(({ctrlKey}) => ctrlKey)).to.deep.equal([true]);
  });

  it('leaves what else can be pressed in it alone', async () => {
    const element = await show(fixtures, bus);
    const follows = counting(element);
    element.querySelector('button')?.click();
    expect(follows.length).to.equal(0);
  });

  it('stays while somebody marks its words', async () => {
    const element = await show(fixtures, bus);
    const follows = counting(element);
    const words = element.querySelector('em') as HTMLElement;
    getSelection()?.selectAllChildren(words);
    words.click();
    getSelection()?.removeAllRanges();
    expect(follows.length).to.equal(0);
  });

  it('lets the page show the entry in place instead', async () => {
    const element = await show(fixtures, bus);
    const before = location.hash;
    let opens = 0;
    element.addEventListener('civic-card-open', (event) => {
      event.preventDefault();
      opens += 1;
    });
    element.focus();
    await sendKeys({press: 'Enter'});
    element.querySelector('em')?.click();
    expect(opens).to.equal(2);
    expect(location.hash).to.equal(before);
  });

  it('has no link for an address that may not be followed', async () => {
    const element = await show(fixtures, {heading: 'Drive the minibus', href: 'javascript:alert(1)'});
    expect(element.renderRoot.querySelector('a') === null).to.equal(true);
    expect(element.renderRoot.querySelector('h3')?.textContent).to.equal('Drive the minibus');
  });

  it('leaves no gap for what it does not have', async () => {
    const {height: alone} = (await show(fixtures, {heading: 'Repair café'})).getBoundingClientRect();
    const element = await show(fixtures, {heading: 'Repair café', content: html`<p>Bring your toaster.</p>`});
    expect(element.getBoundingClientRect().height).to.be.greaterThan(alone);
    await fixture(html`<p></p>`);
    expect(alone).to.be.lessThan(70);
  });
});
