import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicShowMore, CivicShowMoreGoEvent} from './civic-show-more.js';
import {fixtures} from './fixtures.js';

const wordsOf = (element: CivicShowMore) => element.renderRoot.textContent?.replace(/\s+/g, ' ').trim();

describe('<civic-show-more>', () => {
  runElementSuite(fixtures);

  it('says how many are shown, how many there are, and how many come', async () => {
    expect(wordsOf(await show(fixtures, {shown: 40, total: 1153, step: 20}))).to.equal('Show 20 more 40 of 1,153 shown');
  });

  it('promises no more than there are', async () => {
    const element = await show(fixtures, {shown: 140, total: 153});
    expect(wordsOf(element)).to.contain('Show 13 more');
    const asked = oneEvent<CivicShowMoreGoEvent>(element, 'civic-show-more-go');
    element.renderRoot.querySelector('button')?.click();
    const {shown, first} = await asked;
    expect([shown, first]).to.deep.equal([153, 140]);
  });

  it('says when all are shown, and offers no more', async () => {
    const element = await show(fixtures, {shown: 153, total: 153});
    expect(wordsOf(element)).to.equal('All 153 shown');
    expect(element.renderRoot.querySelector('button') === null).to.equal(true);
  });

  for (const [name, key] of [['Enter', 'Enter'], ['the space bar', ' ']] as const) {
    it(`lets the page move focus to the first new entry, with ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div><ol></ol></div>`);
      const list = box.querySelector('ol') as HTMLElement;
      const draw = (count: number) => {
        while (list.childElementCount < count) list.append(Object.assign(document.createElement('li'), {tabIndex: -1}));
      };
      draw(20);
      const element = await show(fixtures, {shown: 20, total: 30});
      list.after(element);
      element.addEventListener('civic-show-more-go', ({shown, first}: CivicShowMoreGoEvent) => {
        draw(shown);
        element.shown = shown;
        (list.children[first] as HTMLElement).focus();
      });
      element.focus();
      await sendKeys({press: key});
      await element.updateComplete;
      expect(list.childElementCount).to.equal(30);
      expect(document.activeElement === list.children[20]).to.equal(true);
    });
  }

  it('keeps focus and takes no second press while entries are on their way', async () => {
    const element = await show(fixtures, {shown: 20, total: 153, busy: true});
    let asked = 0;
    element.addEventListener('civic-show-more-go', () => (asked += 1));
    element.focus();
    await sendKeys({press: 'Enter'});
    expect(asked).to.equal(0);
    expect(element.matches(':focus-within')).to.equal(true);
  });
});
