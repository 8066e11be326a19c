import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicButton} from './civic-button.js';
import {fixtures} from './fixtures.js';

describe('<civic-button>', () => {
  runElementSuite(fixtures);

  const inForm = async (button: Partial<CivicButton>) => {
    const element = await show(fixtures, button);
    const form = await fixture<HTMLFormElement>(html`<form><input name="word" value="kerb" /> ${element}</form>`);
    return {element, form};
  };

  it('sends the form around it, with its own name and value', async () => {
    const {element, form} = await inForm({type: 'submit', name: 'step', value: 'check'});
    let sent: [string, unknown][] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent = [...new FormData(form)];
    });
    setTimeout(() => element.click());
    await oneEvent(form, 'submit');
    expect(sent).to.deep.equal([['word', 'kerb'], ['step', 'check']]);
  });

  it('resets the form around it', async () => {
    const {element, form} = await inForm({type: 'reset'});
    const input = form.querySelector('input') as HTMLInputElement;
    input.value = 'changed';
    setTimeout(() => element.click());
    await oneEvent(form, 'reset');
    expect(input.value).to.equal('kerb');
  });

  it('does nothing in a form that a listener has kept it from', async () => {
    const {element, form} = await inForm({type: 'submit'});
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    element.addEventListener('click', (event) => event.preventDefault());
    element.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(isSent).to.equal(false);
  });

  it('is pressed with Enter and with the space bar', async () => {
    const element = await show(fixtures, fixtures.usual);
    let presses = 0;
    element.addEventListener('click', () => (presses += 1));
    element.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: ' '});
    expect(presses).to.equal(2);
  });

  it('keeps focus while what it began is on its way, and takes no second press', async () => {
    const element = await show(fixtures, fixtures.usual);
    let presses = 0;
    element.addEventListener('click', () => (presses += 1));
    element.focus();
    element.busy = true;
    await element.updateComplete;
    await sendKeys({press: 'Enter'});
    expect(presses).to.equal(0);
    expect(element.matches(':focus-within')).to.equal(true);
  });

  it('can’t be pressed in a disabled fieldset', async () => {
    const element = await show(fixtures, fixtures.usual);
    await fixture(html`<fieldset disabled>${element}</fieldset>`);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('button')?.disabled).to.equal(true);
  });
});
