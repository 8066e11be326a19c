import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import './define.js';
import type {CivicRadioGroup} from './civic-radio-group.js';

const choices = [
  {value: 'trees', label: 'More trees'},
  {value: 'seats', label: {value: 'Mwy o seddi', lang: 'cy'}, hint: 'With arm rests'},
];

const group = () =>
  fixture<CivicRadioGroup>(html`<civic-radio-group name="first" label="What first?" .choices=${choices}></civic-radio-group>`);
const inputs = (element: CivicRadioGroup) => [...(element.shadowRoot?.querySelectorAll('input') ?? [])];

describe('<civic-radio-group>', () => {
  it('is named by its label, which says when no answer is needed', async () => {
    const legend = (await group()).shadowRoot?.querySelector('legend');
    expect(legend?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('What first? (optional)');
  });

  it('chooses nothing for anybody', async () => {
    expect(inputs(await group()).some(({checked}) => checked)).to.equal(false);
  });

  it('moves between its choices with the arrow keys and tells what is chosen', async () => {
    const element = await group();
    element.focus();
    const changed = oneEvent(element, 'change');
    await sendKeys({press: 'ArrowDown'});
    await changed;
    expect(element.value).to.equal('seats');
  });

  it('sends its value with the form around it, and is reset and disabled with it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><fieldset><civic-radio-group name="first" label="What first?" .choices=${choices}></civic-radio-group></fieldset></form>`,
    );
    const element = form.querySelector('civic-radio-group') as CivicRadioGroup;
    expect(new FormData(form).has('first')).to.equal(false);
    inputs(element)[0]?.click();
    await element.updateComplete;
    expect(new FormData(form).get('first')).to.equal('trees');
    form.reset();
    await element.updateComplete;
    expect(element.value).to.equal('');
    const fieldset = form.querySelector('fieldset');
    if (fieldset) fieldset.disabled = true;
    await element.updateComplete;
    expect(inputs(element).every(({disabled}) => disabled)).to.equal(true);
  });

  it('behaves the same whether its properties are set before or after it is connected', async () => {
    const before = document.createElement('civic-radio-group');
    Object.assign(before, {choices, value: 'seats'});
    document.body.append(before);
    await before.updateComplete;
    const after = await group();
    after.value = 'seats';
    await after.updateComplete;
    expect(inputs(before).map(({checked}) => checked)).to.deep.equal(inputs(after).map(({checked}) => checked));
    before.remove();
  });

  it('marks words in another language', async () => {
    expect((await group()).shadowRoot?.querySelector('[lang=cy]')?.textContent).to.equal('Mwy o seddi');
  });

  it('gives every choice a target that a thumb can hit', async () => {
    const rows = [...((await group()).shadowRoot?.querySelectorAll('label') ?? [])];
    expect(Math.min(...rows.map((row) => row.getBoundingClientRect().height))).to.be.at.least(44);
  });

  it('is accessible, with an error as well', async () => {
    const element = await group();
    await expect(element).to.be.accessible();
    element.error = 'Choose an answer';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
