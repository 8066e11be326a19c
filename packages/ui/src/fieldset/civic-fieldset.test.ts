import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import type {CivicTextField} from '../text-field/civic-text-field.js';
import './define.js';
import {fixtures} from './fixtures.js';

const wrong = fixtures.states['Wrong together'] ?? {};

describe('<civic-fieldset>', () => {
  runElementSuite(fixtures);

  it('names the group of its fields', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.renderRoot.querySelector('fieldset > legend')?.textContent).to.equal('Where do you live?');
    const slot = element.renderRoot.querySelector<HTMLSlotElement>('fieldset slot');
    expect(slot?.assignedElements()).to.have.lengthOf(3);
  });

  it('ties its hint and its error to the group', async () => {
    const fieldset = (await show(fixtures, wrong)).renderRoot.querySelector('fieldset');
    expect(fieldset?.getAttribute('aria-describedby')).to.equal('hint error');
    expect(fieldset?.querySelector('#error')?.textContent).to.equal(
      'Error: Enter an e-mail address or a telephone number',
    );
  });

  it('leaves its fields to the form around it', async () => {
    const element = await show(fixtures, fixtures.usual);
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    Object.assign(element.querySelector('civic-text-field') ?? {}, {value: '12 Tenterfield Street'});
    expect([...new FormData(form)].map(([name, value]) => `${name}: ${String(value)}`)).to.deep.equal([
      'street: 12 Tenterfield Street',
    ]);
  });

  it('is disabled, with all its fields, by the platform’s fieldset around it', async () => {
    const element = await show(fixtures, fixtures.usual);
    const fieldset = await fixture(html`<fieldset disabled>${element}</fieldset>`);
    const fields = [...fieldset.querySelectorAll<CivicTextField>('civic-text-field')];
    await Promise.all(fields.map(({updateComplete}) => updateComplete));
    expect(fields.map(({renderRoot}) => renderRoot.querySelector('input')?.disabled)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('sends focus to its first field that takes it', async () => {
    const element = await show(fixtures, {
      ...fixtures.usual,
      content: html`<p>Two fields.</p>
        <civic-text-field name="a" label="Street" disabled></civic-text-field>
        <div><civic-text-field name="b" label="Town"></civic-text-field></div>`,
    });
    element.focus();
    expect(element.querySelector('[name=b]')?.matches(':focus-within')).to.equal(true);
  });

  it('is walked through with Tab', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    await sendKeys({press: 'Tab'});
    expect(element.querySelector('[name=town]')?.matches(':focus-within')).to.equal(true);
  });
});
