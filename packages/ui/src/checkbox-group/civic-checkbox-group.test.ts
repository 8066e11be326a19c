import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import './define.js';
import type {CivicCheckboxGroup} from './civic-checkbox-group.js';

const choices = [
  {value: 'morning', label: 'Mornings'},
  {value: 'evening', label: 'Evenings'},
];

const group = () =>
  fixture<CivicCheckboxGroup>(
    html`<civic-checkbox-group name="times" label="When?" note="Choose up to 2" required .choices=${choices}></civic-checkbox-group>`,
  );
const inputs = (element: CivicCheckboxGroup) => [...(element.shadowRoot?.querySelectorAll('input') ?? [])];

describe('<civic-checkbox-group>', () => {
  it('ticks and unticks with the space bar and tells what is chosen', async () => {
    const element = await group();
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: ' '});
    await changed;
    expect(element.value).to.deep.equal(['morning']);
    await sendKeys({press: ' '});
    expect(element.value).to.deep.equal([]);
  });

  it('lists what is chosen in the order of the choices, whatever the order of the clicks', async () => {
    const element = await group();
    for (const input of inputs(element).reverse()) input.click();
    expect(element.value).to.deep.equal(['morning', 'evening']);
  });

  it('sends one field for each tick, and none after a reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><civic-checkbox-group name="times" label="When?" .choices=${choices}></civic-checkbox-group></form>`,
    );
    const element = form.querySelector('civic-checkbox-group') as CivicCheckboxGroup;
    for (const input of inputs(element)) input.click();
    await element.updateComplete;
    expect(new FormData(form).getAll('times')).to.deep.equal(['morning', 'evening']);
    form.reset();
    await element.updateComplete;
    expect(new FormData(form).getAll('times')).to.deep.equal([]);
  });

  it('ties its note to the group', async () => {
    const fieldset = (await group()).shadowRoot?.querySelector('fieldset');
    expect(fieldset?.getAttribute('aria-describedby')).to.equal('hint');
  });

  it('is accessible', async () => {
    await expect(await group()).to.be.accessible();
  });
});
