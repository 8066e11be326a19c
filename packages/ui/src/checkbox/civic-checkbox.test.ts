import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicCheckbox} from './civic-checkbox.js';
import {fixtures} from './fixtures.js';

const box = (element: CivicCheckbox) => element.renderRoot.querySelector('input') as HTMLInputElement;

describe('<civic-checkbox>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {property: 'checked', value: true, sent: [['agree', 'on']]});

  it('is ticked and unticked with the space bar, and tells', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: ' '});
    await changed;
    expect(element.checked).to.equal(true);
    await sendKeys({press: ' '});
    expect(element.checked).to.equal(false);
  });

  it('is ticked by its words', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.renderRoot.querySelector<HTMLElement>('[part=label]')?.click();
    expect(element.checked).to.equal(true);
  });

  it('knows whether it is ticked when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    let heard = false;
    element.addEventListener('input', () => (heard = element.checked));
    element.click();
    expect(heard).to.equal(true);
  });

  it('sends the value that the page gave it', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: 'until-2027', checked: true});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    expect(new FormData(form).get('agree')).to.equal('until-2027');
  });

  it('is ticked again by the form’s reset where the page ticked it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><civic-checkbox name="news" label="Write to me" checked></civic-checkbox></form>`,
    );
    const element = form.querySelector('civic-checkbox') as CivicCheckbox;
    element.click();
    expect(new FormData(form).has('news')).to.equal(false);
    form.reset();
    await element.updateComplete;
    expect(box(element).checked).to.equal(true);
  });

  it('says which box to tick', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.validationMessage).to.equal(
      'Tick the box “I agree that the council keeps my answers until December 2027”',
    );
  });

  it('does not call itself optional: leaving it empty is an answer', async () => {
    const element = await show(fixtures, {...fixtures.usual, required: false});
    expect(element.renderRoot.querySelector('label')?.textContent).not.to.contain('optional');
  });
});
