import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicCheckboxGroup} from './civic-checkbox-group.js';
import {fixtures} from './fixtures.js';

const inputs = (element: CivicCheckboxGroup) => [...element.renderRoot.querySelectorAll('input')];

describe('<civic-checkbox-group>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {
    value: ['tuesday', 'saturday'],
    sent: [
      ['days', 'tuesday'],
      ['days', 'saturday'],
    ],
  });

  it('ticks and unticks with the space bar and tells what is chosen', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: ' '});
    await changed;
    expect(element.value).to.deep.equal(['tuesday']);
    await sendKeys({press: ' '});
    expect(element.value).to.deep.equal([]);
  });

  it('lists what is chosen in the order of the choices, whatever the order of the clicks', async () => {
    const element = await show(fixtures, fixtures.usual);
    for (const input of inputs(element).reverse()) input.click();
    expect(element.value).to.deep.equal(['tuesday', 'friday', 'saturday']);
  });

  it('has its new value already when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    let heard: readonly string[] = [];
    element.addEventListener('input', () => (heard = element.value));
    inputs(element)[1]?.click();
    expect(heard).to.deep.equal(['friday']);
  });

  it('ties its note to the group', async () => {
    const fieldset = (await show(fixtures, fixtures.usual)).renderRoot.querySelector('fieldset');
    expect(fieldset?.getAttribute('aria-describedby')).to.equal('hint');
  });

  describe('with “None of these”', () => {
    const group = () => show(fixtures, fixtures.options['One that is ticked alone'] ?? {});
    const said = () =>
      document.querySelector('body > [data-civic-live=polite]')?.lastElementChild?.textContent;

    it('unticks the others when it is ticked, and says so', async () => {
      const element = await group();
      inputs(element)[0]?.click();
      inputs(element)[1]?.click();
      inputs(element)[3]?.click();
      await element.updateComplete;
      expect(element.value).to.deep.equal(['none']);
      expect(inputs(element).map(({checked}) => checked)).to.deep.equal([false, false, false, true]);
      expect(said()).to.equal('No longer ticked: A way in without steps, A hearing loop');
    });

    it('unticks it when another is ticked, and says so', async () => {
      const element = await group();
      inputs(element)[3]?.click();
      await element.updateComplete;
      inputs(element)[1]?.click();
      await element.updateComplete;
      expect(element.value).to.deep.equal(['loop']);
      expect(inputs(element)[3]?.checked).to.equal(false);
      expect(said()).to.equal('No longer ticked: None of these');
    });
  });
});
