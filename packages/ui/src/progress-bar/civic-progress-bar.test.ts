import {expect} from '@open-wc/testing';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicProgressBar} from './civic-progress-bar.js';
import {fixtures} from './fixtures.js';

const barOf = (element: CivicProgressBar) => element.renderRoot.querySelector('progress') as HTMLProgressElement;
const wordsOf = (element: CivicProgressBar) => element.renderRoot.querySelector('#words')?.textContent?.trim();

describe('<civic-progress-bar>', () => {
  runElementSuite(fixtures);

  it('says in words, to see and to hear, how far it has come', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(wordsOf(element)).to.equal('62 of 80 volunteers');
    expect(barOf(element).getAttribute('aria-valuetext')).to.equal('62 of 80 volunteers');
    expect(barOf(element).position).to.equal(0.775);
  });

  it('finds words of its own', async () => {
    expect(wordsOf(await show(fixtures, {value: 1204, max: 1500}))).to.equal('1,204 of 1,500');
  });

  it('is named by its label', async () => {
    const element = await show(fixtures, {label: 'Questions answered', value: 3, max: 5});
    const id = barOf(element).getAttribute('aria-labelledby') ?? '';
    expect(element.shadowRoot?.getElementById(id)?.textContent).to.equal('Questions answered');
  });

  it('claims no distance that nobody knows, until it is known', async () => {
    const element = await show(fixtures, {label: 'Sending your photographs'});
    expect(barOf(element).matches(':indeterminate')).to.equal(true);
    expect(wordsOf(element)).to.equal('Under way');
    element.value = 40;
    await element.updateComplete;
    expect(barOf(element).matches(':indeterminate')).to.equal(false);
    element.value = null;
    await element.updateComplete;
    expect(barOf(element).matches(':indeterminate')).to.equal(true);
  });

  it('takes its numbers from attributes, nothing for no value', async () => {
    const element = await show(fixtures, {});
    element.setAttribute('value', '0');
    element.setAttribute('max', '12');
    await element.updateComplete;
    expect(wordsOf(element)).to.equal('0 of 12');
    element.removeAttribute('value');
    await element.updateComplete;
    expect(barOf(element).matches(':indeterminate')).to.equal(true);
  });
});
