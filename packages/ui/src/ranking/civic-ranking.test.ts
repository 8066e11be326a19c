import {expect, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicRanking} from './civic-ranking.js';
import {fixtures} from './fixtures.js';

const ranked = (value: readonly string[], more: Partial<CivicRanking> = {}) =>
  show(fixtures, {...fixtures.usual, value, ...more});
const find = <E extends HTMLElement>(element: CivicRanking, name: string) => {
  const found = [...element.renderRoot.querySelectorAll<E>('button, select')].find((one) => one.ariaLabel === name);
  if (!found) throw new Error(`Nothing is called “${name}”`);
  return found;
};
const focused = (element: CivicRanking) => element.shadowRoot?.activeElement?.getAttribute('aria-label');
const said = () => document.querySelector('body > [data-civic-live=polite]')?.lastElementChild?.textContent;
const paving = 'Level the paving by the bus stops';
const crossing = 'A zebra crossing at the library';

/** Chooses as a person does: the browser changes the list, then tells. */
async function choose(element: CivicRanking, name: string, position: string) {
  const select = find<HTMLSelectElement>(element, name);
  select.focus();
  select.value = position;
  select.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await element.updateComplete;
  await element.updateComplete;
}

describe('<civic-ranking>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {
    value: ['seats', 'trees'],
    sent: [
      ['first', 'seats'],
      ['first', 'trees'],
    ],
  });

  it('ranks nothing for anybody, and adds at the end with a button', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.value).to.deep.equal([]);
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    find(element, `Add ${crossing} to your order`).focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    find(element, `Add ${paving} to your order`).focus();
    await sendKeys({press: ' '});
    await element.updateComplete;
    expect(element.value).to.deep.equal(['crossing', 'paving']);
    expect(changes).to.equal(2);
  });

  it('takes focus with what was added, and tells its place', async () => {
    const element = await ranked(['trees']);
    find(element, `Add ${paving} to your order`).focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(focused(element)).to.equal(`Position of ${paving}`);
    expect(said()).to.equal(`${paving} is now 2 of 2`);
  });

  it('moves a thing up and up again with the same key, and keeps focus at the top', async () => {
    const element = await ranked(['trees', 'seats', 'paving']);
    find(element, `Move ${paving} up`).focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.value).to.deep.equal(['trees', 'paving', 'seats']);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.value).to.deep.equal(['paving', 'trees', 'seats']);
    expect(said()).to.equal(`${paving} is now 1 of 3`);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.value).to.deep.equal(['paving', 'trees', 'seats']);
    expect(focused(element)).to.equal(`Move ${paving} up`);
    expect(find(element, `Move ${paving} up`).ariaDisabled).to.equal('true');
  });

  it('moves a thing down', async () => {
    const element = await ranked(['paving', 'trees']);
    find(element, `Move ${paving} down`).focus();
    await sendKeys({press: ' '});
    await element.updateComplete;
    expect(element.value).to.deep.equal(['trees', 'paving']);
    expect(focused(element)).to.equal(`Move ${paving} down`);
  });

  it('gives a thing the place that was chosen for it; the others move on', async () => {
    const element = await ranked(['trees', 'seats', 'paving']);
    await choose(element, `Position of ${paving}`, '1');
    expect(element.value).to.deep.equal(['paving', 'trees', 'seats']);
    expect(focused(element)).to.equal(`Position of ${paving}`);
    const positions = [...element.renderRoot.querySelectorAll('select')].map(({value}) => value);
    expect(positions).to.deep.equal(['1', '2', '3', '0']);
  });

  it('puts a thing among the ranked by its position, and takes it out again', async () => {
    const element = await ranked(['trees', 'seats']);
    await choose(element, `Position of ${paving}`, '2');
    expect(element.value).to.deep.equal(['trees', 'paving', 'seats']);
    await choose(element, `Position of ${paving}`, '0');
    expect(element.value).to.deep.equal(['trees', 'seats']);
    expect(said()).to.equal(`${paving} is not ranked now`);
    expect(focused(element)).to.equal(`Position of ${paving}`);
  });

  it('offers only places that can be had', async () => {
    const element = await ranked(['trees']);
    const offered = (name: string) => [...find<HTMLSelectElement>(element, name).options].map(({text}) => text);
    expect(offered('Position of Plant trees along Market Row')).to.deep.equal(['Not ranked', '1']);
    expect(offered(`Position of ${paving}`)).to.deep.equal(['Not ranked', '1', '2']);
  });

  it('reads as two lists, with the place before each thing', async () => {
    const element = await ranked(['crossing', 'paving']);
    const wordsOf = (list: string) =>
      [...element.renderRoot.querySelectorAll(`${list} .what`)].map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim());
    expect(wordsOf('ol')).to.deep.equal([`1 ${crossing}`, `2 ${paving}`]);
    expect(wordsOf('ul')).to.deep.equal(['Plant trees along Market Row', 'Seats with arm restsOne every 50 metres.']);
  });

  describe('when only some may be ranked', () => {
    it('says that no more can be added, and adds none', async () => {
      const element = await ranked(['trees', 'seats'], {max: 2});
      find(element, `Add ${paving} to your order`).focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect(element.value).to.deep.equal(['trees', 'seats']);
      expect(said()).to.contain('You can give a place to only 2.');
    });

    it('lets one take the place of another, and tells that the last lost its place', async () => {
      const element = await ranked(['trees', 'seats'], {max: 2});
      await choose(element, `Position of ${paving}`, '1');
      expect(element.value).to.deep.equal(['paving', 'trees']);
      expect(said()).to.equal('Seats with arm rests is not ranked now');
    });

    it('keeps a form from being sent with too few or too many', async () => {
      const element = await ranked(['trees'], {min: 2});
      expect(element.validationMessage).to.equal('Put at least 2 in order for “What should we do first on the high street?”');
      Object.assign(element, {min: 0, max: 1, value: ['trees', 'seats']});
      expect(element.validationMessage).to.contain('Put only 1 in order');
      element.value = [];
      element.required = false;
      expect(element.checkValidity()).to.equal(true);
    });
  });

  it('leaves out what is no choice, and what is named twice', async () => {
    const element = await ranked(['gone', 'seats', 'seats']);
    expect(element.renderRoot.querySelectorAll('ol > li')).to.have.lengthOf(1);
    expect(element.value).to.deep.equal(['gone', 'seats', 'seats']);
  });

  describe('with a pointer', () => {
    afterEach(() => resetMouse());

    const middleOf = (one: Element | undefined | null): [number, number] => {
      const {left, top, width, height} = (one as Element).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const handleOf = (element: CivicRanking, words: string) =>
      [...element.renderRoot.querySelectorAll('.row')].find(({textContent}) => textContent?.includes(words))?.querySelector('.handle');
    const drag = async (element: CivicRanking, words: string, to: [number, number]) => {
      element.scrollIntoView();
      await sendMouse({type: 'move', position: middleOf(handleOf(element, words))});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: to});
    };

    it('drags a row to another place by its handle', async () => {
      const element = await ranked(['trees', 'seats', 'paving']);
      element.scrollIntoView();
      const [x, y] = middleOf(handleOf(element, 'Plant trees'));
      await drag(element, paving, [x, y - 8]);
      await sendMouse({type: 'up'});
      expect(element.value).to.deep.equal(['paving', 'trees', 'seats']);
      expect(said()).to.equal(`${paving} is now 1 of 3`);
    });

    it('takes a row out of the order, and another one into it', async () => {
      const element = await ranked(['trees', 'paving']);
      element.scrollIntoView();
      await drag(element, paving, middleOf(handleOf(element, crossing)));
      await sendMouse({type: 'up'});
      await element.updateComplete;
      expect(element.value).to.deep.equal(['trees']);
      const [x, y] = middleOf(handleOf(element, 'Plant trees'));
      await drag(element, crossing, [x, y - 8]);
      await sendMouse({type: 'up'});
      expect(element.value).to.deep.equal(['crossing', 'trees']);
    });

    it('leaves a dragged row where it was after Escape', async () => {
      const element = await ranked(['trees', 'seats', 'paving']);
      element.scrollIntoView();
      const to = middleOf(handleOf(element, 'Plant trees'));
      await drag(element, paving, to);
      await sendKeys({press: 'Escape'});
      await sendMouse({type: 'up'});
      expect(element.value).to.deep.equal(['trees', 'seats', 'paving']);
      expect(element.renderRoot.querySelector('.dragged, .before, .after, .into') === null).to.equal(true);
    });

    it('moves a long list on when a row is held at its end', async () => {
      const element = await ranked(['trees', 'seats', 'paving', 'crossing']);
      const box = element.parentElement as HTMLElement;
      box.style.setProperty('block-size', '200px');
      box.style.setProperty('overflow', 'auto');
      box.scrollTop = 100;
      const from = box.scrollTop;
      await sendMouse({type: 'move', position: middleOf(handleOf(element, 'Plant trees'))});
      await sendMouse({type: 'down'});
      const {left, bottom} = box.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(left + 20), Math.round(bottom - 10)]});
      await waitUntil(() => box.scrollTop > from, 'it scrolls', {timeout: 3000});
      await sendMouse({type: 'up'});
      expect(element.value[0]).to.equal('seats');
    });

    it('hides its handles from assistive technology, and has none where nobody can answer', async () => {
      const element = await ranked(['trees']);
      expect(handleOf(element, 'Plant trees')?.getAttribute('aria-hidden')).to.equal('true');
      element.disabled = true;
      await element.updateComplete;
      expect(element.renderRoot.querySelector('.handle') === null).to.equal(true);
    });
  });
});
