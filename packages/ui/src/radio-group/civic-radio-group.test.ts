import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicRadioGroup} from './civic-radio-group.js';
import {fixtures} from './fixtures.js';

const inputs = (element: CivicRadioGroup) => [...element.renderRoot.querySelectorAll('input')];

describe('<civic-radio-group>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 'benches', sent: [['first', 'benches']]});

  it('is named by its label, which says when no answer is needed', async () => {
    const legend = (await show(fixtures, {...fixtures.usual, required: false})).renderRoot.querySelector(
      'legend',
    );
    expect(legend?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'What should come first in Cornmarket Square? (optional)',
    );
  });

  it('chooses nothing for anybody', async () => {
    expect(inputs(await show(fixtures, fixtures.usual)).some(({checked}) => checked)).to.equal(false);
  });

  it('is entered at its first choice, or at the chosen one', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    expect(inputs(element)[0]?.matches(':focus')).to.equal(true);
    element.value = 'lights';
    await element.updateComplete;
    element.focus();
    expect(inputs(element)[2]?.matches(':focus')).to.equal(true);
  });

  // Around the ends as well, but in WebKitGTK, whose radio buttons never do that.
  it('moves between its choices with the arrow keys and tells what is chosen', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'ArrowDown'});
    await changed;
    expect(element.value).to.equal('benches');
    await sendKeys({press: 'ArrowRight'});
    expect(element.value).to.equal('lights');
    await sendKeys({press: 'ArrowUp'});
    expect(element.value).to.equal('benches');
    await sendKeys({press: 'ArrowLeft'});
    expect(element.value).to.equal('paving');
  });

  it('chooses with the space bar what has focus', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    await sendKeys({press: ' '});
    expect(element.value).to.equal('paving');
  });

  it('has its new value already when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    let heard = '';
    element.addEventListener('input', () => (heard = element.value));
    inputs(element)[1]?.click();
    expect(heard).to.equal('benches');
  });

  it('tells a choice from its hint', async () => {
    const element = await show(fixtures, fixtures.options['Hints of choices'] ?? {});
    const words = (attribute: string) =>
      element.renderRoot
        .querySelector(`#${inputs(element)[0]?.getAttribute(attribute)}`)
        ?.textContent?.trim();
    expect(words('aria-labelledby')).to.equal('Saturday 9 January, 10 am');
    expect(words('aria-describedby')).to.equal('In the Guildhall, with a signer');
  });

  it('says why a choice can’t be made, and begins at one that can', async () => {
    const element = await show(fixtures, fixtures.options['One that can’t be chosen now'] ?? {});
    expect(inputs(element).map(({disabled}) => disabled)).to.deep.equal([true, false]);
    expect(element.renderRoot.querySelector('#hint-0')?.textContent).to.contain('Full since Monday');
    element.focus();
    expect(inputs(element)[1]?.matches(':focus')).to.equal(true);
  });

  it('says “or” before what stands apart', async () => {
    const element = await show(fixtures, fixtures.options['One that stands apart'] ?? {});
    const rows = [...element.renderRoot.querySelectorAll('.choice, .or')].map((row) =>
      row.textContent?.trim(),
    );
    expect(rows.slice(-2)).to.deep.equal(['or', 'I don’t go there']);
  });

  it('marks words in another language', async () => {
    const element = await show(fixtures, fixtures.states['In another language'] ?? {});
    expect(element.renderRoot.querySelectorAll('.choice [lang=ur][dir=rtl]')).to.have.lengthOf(2);
  });

  it('gives every choice a target that a thumb can hit', async () => {
    const rows = [...(await show(fixtures, fixtures.usual)).renderRoot.querySelectorAll('label')];
    expect(Math.min(...rows.map((row) => row.getBoundingClientRect().height))).to.be.at.least(44);
  });
});
