import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {make} from '../fixtures.js';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicStepper, CivicStepperFollowEvent} from './civic-stepper.js';
import {fixtures} from './fixtures.js';

const usual = (more: Partial<CivicStepper> = {}) => show(fixtures, {...fixtures.usual, ...more});
const wordsOf = (one: Element | null | undefined) => one?.textContent?.replace(/\s+/g, ' ').trim();
const items = (element: CivicStepper) => [...element.renderRoot.querySelectorAll('li')];
const links = (element: CivicStepper) => [...element.renderRoot.querySelectorAll('a')].map(wordsOf);

describe('<civic-stepper>', () => {
  runElementSuite(fixtures);

  it('says in a sentence which step this is', async () => {
    const element = await usual();
    expect(wordsOf(element.renderRoot.querySelector('.now'))).to.equal('Step 3 of 5: About you');
    element.current = 6;
    await element.updateComplete;
    expect(wordsOf(element.renderRoot.querySelector('.now'))).to.equal('You have done all 5 steps');
  });

  it('marks a step in another language, in the sentence and in the list', async () => {
    const element = await usual({current: 1, steps: [{label: {value: 'Eich rôl', lang: 'cy'}}, {label: 'About you'}]});
    const marked = [...element.renderRoot.querySelectorAll('[lang=cy]')].map(wordsOf);
    expect(marked).to.deep.equal(['Eich rôl', 'Eich rôl']);
    expect(wordsOf(element.renderRoot.querySelector('.now'))).to.equal('Step 1 of 2: Eich rôl');
  });

  it('lists the steps: done ones say so, the current one is marked', async () => {
    const element = await usual();
    expect(items(element).map(wordsOf)).to.deep.equal([
      'Done: Your role',
      'Done: Your shifts',
      '3About you',
      '4Emergency contact',
      '5Check and send',
    ]);
    expect(items(element).map((item) => item.getAttribute('aria-current'))).to.deep.equal([null, null, 'step', null, null]);
  });

  it('leads back to steps that are done, and to no others', async () => {
    expect(links(await usual())).to.deep.equal(['Your role', 'Your shifts']);
    expect(links(await usual({current: 1}))).to.deep.equal([]);
    expect(links(await usual({current: 2, steps: [{label: 'a', href: 'javascript:alert(1)'}, {label: 'b'}]}))).to.deep.equal([]);
  });

  it('leads to later steps that are done already', async () => {
    const element = await show(fixtures, fixtures.options['Back at a step, later ones done'] ?? {});
    expect(links(element)).to.deep.equal(['Your role', 'About you', 'Emergency contact']);
  });

  it('asks the page before it leads back, which can stay', async () => {
    const element = await usual();
    const {href} = location;
    element.addEventListener('civic-stepper-follow', (event) => event.preventDefault());
    const asked = oneEvent<CivicStepperFollowEvent>(element, 'civic-stepper-follow');
    element.renderRoot.querySelectorAll<HTMLElement>('a')[1]?.focus();
    await sendKeys({press: 'Enter'});
    expect((await asked).step).to.equal(2);
    expect(location.href).to.equal(href);
  });

  it('shows only the sentence where there is little room, and all steps at a press', async () => {
    const element = make<CivicStepper>(fixtures.tag, fixtures.usual);
    const box = await fixture<HTMLElement>(html`<div>${element}</div>`);
    box.style.setProperty('inline-size', '288px');
    await element.updateComplete;
    const list = element.renderRoot.querySelector('ol') as HTMLElement;
    const toggle = element.renderRoot.querySelector('button') as HTMLButtonElement;
    expect(getComputedStyle(list).display).to.equal('none');
    toggle.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(getComputedStyle(list).display).to.equal('flex');
    expect(toggle.ariaExpanded).to.equal('true');
    box.style.setProperty('inline-size', '900px');
    expect(getComputedStyle(toggle).display).to.equal('none');
  });

  it('shows nothing without steps', async () => {
    expect(wordsOf(await usual({steps: []}))).to.equal('');
  });
});
