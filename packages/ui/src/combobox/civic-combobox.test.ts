import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicCombobox, CivicComboboxSearchEvent} from './civic-combobox.js';
import {fixtures} from './fixtures.js';

const places = ['Abbots Coombe', 'Cornmarket', 'Eastgate', 'Fairoak', 'Tarbeck', 'Tarn End', 'Tarrow'].map(
  (label) => ({
    value: label.toLowerCase(),
    label,
  }),
);

const inputOf = (element: CivicCombobox) => element.renderRoot.querySelector('input') as HTMLInputElement;
const optionsOf = (element: CivicCombobox) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]'),
];
const listOf = (element: CivicCombobox) => element.renderRoot.querySelector('[role=listbox]') as HTMLElement;
const isOpen = (element: CivicCombobox) =>
  inputOf(element).getAttribute('aria-expanded') === 'true' && listOf(element).checkVisibility();
const activeOf = (element: CivicCombobox) => {
  const id = inputOf(element).getAttribute('aria-activedescendant');
  return id === null
    ? ''
    : (element.renderRoot.querySelector(`#${id}`)?.textContent?.trim() ?? 'nothing there');
};

/** A combobox whose owner knows some places. */
async function finder(properties: Partial<CivicCombobox> = {}): Promise<CivicCombobox> {
  const element = await show(fixtures, {name: 'place', label: 'Place', suggestions: [], ...properties});
  element.addEventListener('input', () => {
    const wanted = element.value.toLowerCase();
    element.suggestions = wanted ? places.filter(({value}) => value.startsWith(wanted)) : [];
  });
  element.focus();
  return element;
}

async function type(element: CivicCombobox, text: string): Promise<void> {
  await sendKeys({type: text});
  await element.updateComplete;
}

async function press(element: CivicCombobox, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await element.updateComplete;
}

/** A key as a browser tells of it, with what drivers can't press. */
async function tell(
  element: CivicCombobox,
  key: string,
  more: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
  inputOf(element).dispatchEvent(event);
  await element.updateComplete;
  return event;
}

describe('<civic-combobox>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: 'Tarn End', sent: [['place', 'Tarn End']]});

  describe('without suggestions', () => {
    it('is a plain text field', async () => {
      const element = await show(fixtures, {...fixtures.usual, suggestions: null});
      for (const attribute of ['role', 'aria-expanded', 'aria-controls', 'aria-autocomplete']) {
        expect(inputOf(element).hasAttribute(attribute), attribute).to.equal(false);
      }
      expect(listOf(element) === null).to.equal(true);
    });

    it('sends the form around it with Enter', async () => {
      const element = await finder({suggestions: null});
      const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
      form.addEventListener('submit', (event) => event.preventDefault());
      element.focus();
      setTimeout(() => void sendKeys({press: 'Enter'}));
      await oneEvent(form, 'submit');
    });
  });

  it('says that it is a combobox with a list, as APG has it', async () => {
    const element = await finder();
    const {role, ariaAutoComplete, ariaExpanded} = inputOf(element);
    expect([role, ariaAutoComplete, ariaExpanded]).to.deep.equal(['combobox', 'list', 'false']);
    expect(inputOf(element).getAttribute('aria-controls')).to.equal(listOf(element).id);
    expect(listOf(element).getAttribute('aria-label')).to.equal('Suggestions');
  });

  it('opens its list when suggestions come for what is typed, and is accessible then', async () => {
    const element = await finder();
    expect(isOpen(element)).to.equal(false);
    await type(element, 'ta');
    expect(isOpen(element)).to.equal(true);
    expect(optionsOf(element).map(({textContent}) => textContent?.trim())).to.deep.equal([
      'Tarbeck',
      'Tarn End',
      'Tarrow',
    ]);
    expect(activeOf(element)).to.equal('');
    await press(element, 'ArrowDown');
    await expect(element).to.be.accessible();
  });

  it('closes it when there are none', async () => {
    const element = await finder();
    await type(element, 'tax');
    expect(isOpen(element)).to.equal(false);
  });

  it('moves through them with the arrow keys, around the ends', async () => {
    const element = await finder();
    await type(element, 'ta');
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await press(element, key);
      seen.push(activeOf(element));
    }
    expect(seen).to.deep.equal(['Tarbeck', 'Tarn End', 'Tarrow', 'Tarbeck', 'Tarrow']);
    expect(element.value).to.equal('ta');
    expect(optionsOf(element).map(({ariaSelected}) => ariaSelected)).to.deep.equal([
      'false',
      'false',
      'true',
    ]);
  });

  it('begins at the last one with arrow up', async () => {
    const element = await finder();
    await type(element, 'ta');
    await press(element, 'ArrowUp');
    expect(activeOf(element)).to.equal('Tarrow');
  });

  it('chooses one with Enter, closes the list and tells once', async () => {
    const element = await finder();
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    element.focus();
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    await type(element, 'ta');
    await press(element, 'ArrowDown', 'ArrowDown', 'Enter');
    expect([element.value, inputOf(element).value, element.chosen?.value]).to.deep.equal([
      'Tarn End',
      'Tarn End',
      'tarn end',
    ]);
    expect(isOpen(element)).to.equal(false);
    expect(isSent).to.equal(false);
    inputOf(element).blur();
    expect(changes).to.equal(1);
  });

  it('takes what is not in the list for an answer, and tells when the person moves on', async () => {
    const element = await finder();
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    await type(element, 'tar');
    await press(element, 'ArrowDown');
    inputOf(element).blur();
    await element.updateComplete;
    expect([element.value, element.chosen, changes]).to.deep.equal(['tar', undefined, 1]);
    expect(isOpen(element)).to.equal(false);
  });

  it('forgets what was chosen when something else is written', async () => {
    const element = await finder();
    await type(element, 'tab');
    await type(element, '');
    element.suggestions = places.slice(4, 5);
    await element.updateComplete;
    await press(element, 'ArrowDown', 'Enter');
    expect(element.chosen?.value).to.equal('tarbeck');
    await type(element, 's');
    expect([element.value, element.chosen]).to.deep.equal(['Tarbecks', undefined]);
  });

  it('closes with Escape, and is emptied by the next one, which the page hears', async () => {
    const element = await finder();
    await type(element, 'ta');
    await press(element, 'ArrowDown', 'Escape');
    expect([isOpen(element), element.value]).to.deep.equal([false, 'ta']);
    let heard = 'nothing';
    element.addEventListener('input', () => (heard = element.value));
    await press(element, 'Escape');
    expect([element.value, inputOf(element).value, heard]).to.deep.equal(['', '', '']);
    await type(element, 'fa');
    expect([element.value, inputOf(element).value, isOpen(element)]).to.deep.equal(['fa', 'fa', true]);
  });

  it('leaves Escape to a dialog around it once there is nothing to close or empty', async () => {
    const element = await finder();
    await type(element, 'ta');
    const isTaken = [];
    for (let times = 0; times < 3; times += 1) isTaken.push((await tell(element, 'Escape')).defaultPrevented);
    expect(isTaken).to.deep.equal([true, true, false]);
  });

  it('opens again with arrow down; with Alt it stays in the text, and closes with Alt and arrow up', async () => {
    const element = await finder();
    await type(element, 'ta');
    await press(element, 'Escape');
    await tell(element, 'ArrowDown', {altKey: true});
    expect([isOpen(element), activeOf(element)]).to.deep.equal([true, '']);
    await tell(element, 'ArrowUp', {altKey: true});
    expect(isOpen(element)).to.equal(false);
    await press(element, 'ArrowDown');
    expect([isOpen(element), activeOf(element)]).to.deep.equal([true, 'Tarbeck']);
  });

  it('goes back to the text with the keys that move in it', async () => {
    const element = await finder();
    await type(element, 'ta');
    for (const key of ['ArrowLeft', 'Home', 'ArrowRight', 'End']) {
      await press(element, 'ArrowDown');
      expect(activeOf(element)).to.equal('Tarbeck');
      await press(element, key);
      expect([activeOf(element), isOpen(element)], key).to.deep.equal(['', true]);
    }
    await press(element, 'ArrowDown', 'Home');
    expect(inputOf(element).selectionStart).to.equal(0);
    await press(element, 'ArrowDown');
    await type(element, 's');
    expect([element.value, activeOf(element)]).to.deep.equal(['sta', '']);
  });

  it('chooses nothing with Tab', async () => {
    const element = await finder();
    // Somewhere to go: from a page's last field Firefox leaves the page, and WebKitGTK stays.
    element.after(document.createElement('button'));
    await type(element, 'ta');
    await press(element, 'ArrowDown', 'Tab');
    expect([element.value, isOpen(element)]).to.deep.equal(['ta', false]);
  });

  it('leaves keys to somebody who composes characters', async () => {
    const element = await finder();
    await type(element, 'ta');
    await tell(element, 'ArrowDown', {isComposing: true});
    await tell(element, 'ArrowDown', {keyCode: 229});
    expect(activeOf(element)).to.equal('');
    await press(element, 'ArrowDown');
    await tell(element, 'Enter', {isComposing: true});
    expect([element.value, isOpen(element)]).to.deep.equal(['ta', true]);
  });

  it('takes a press on a suggestion, and keeps focus in the field', async () => {
    const element = await finder();
    await type(element, 'ta');
    const option = optionsOf(element)[2] as HTMLElement;
    const down = new MouseEvent('mousedown', {bubbles: true, composed: true, cancelable: true});
    option.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
    const changed = oneEvent(element, 'change');
    option.click();
    await changed;
    await element.updateComplete;
    expect([element.value, isOpen(element)]).to.deep.equal(['Tarrow', false]);
    expect(element.matches(':focus-within')).to.equal(true);
  });

  it('opens no list for suggestions that come when the person has moved on', async () => {
    const element = await finder();
    await type(element, 'x');
    inputOf(element).blur();
    element.suggestions = places;
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
  });

  it('opens none when the browser fills it in', async () => {
    const element = await finder();
    inputOf(element).blur();
    inputOf(element).value = 'Ta';
    inputOf(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await element.updateComplete;
    expect([element.value, isOpen(element)]).to.deep.equal(['Ta', false]);
  });

  it('brings the suggestion that the person moves to into sight', async () => {
    const many = Array.from({length: 40}, (_, index) => ({value: `${index}`, label: `Ward ${index + 1}`}));
    const element = await show(fixtures, {label: 'Ward', suggestions: many});
    element.focus();
    await press(element, 'ArrowUp');
    const list = listOf(element).getBoundingClientRect();
    const last = (optionsOf(element).at(-1) as HTMLElement).getBoundingClientRect();
    expect(activeOf(element)).to.equal('Ward 40');
    expect(last.bottom <= list.bottom + 1 && last.top >= list.top).to.equal(true);
  });

  it('gives every suggestion a target that a thumb can hit', async () => {
    const element = await finder();
    await type(element, 'ta');
    expect(Math.min(...optionsOf(element).map((one) => one.getBoundingClientRect().height))).to.be.at.least(
      44,
    );
  });

  it('says how many suggestions there are when the person pauses', async () => {
    const element = await finder();
    const region = document.querySelector('body > [data-civic-live=polite]');
    await type(element, 'ta');
    await waitUntil(() => region?.textContent?.includes('3 suggestions'), 'it is announced', {timeout: 5000});
    await type(element, 'x');
    await waitUntil(() => region?.textContent?.includes('No suggestions'), 'it is announced', {
      timeout: 5000,
    });
  });

  describe('with a button', () => {
    const search = (element: CivicCombobox) =>
      oneEvent(element, 'civic-combobox-search') as Promise<CivicComboboxSearchEvent>;
    const inForm = async () => {
      const element = await finder({buttonLabel: 'Find', value: 'Cornmarket'});
      const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      element.focus();
      return {
        element,
        sent: () => sent,
        button: element.renderRoot.querySelector('button') as HTMLButtonElement,
      };
    };

    it('asks to search when it is pressed, and sends the form', async () => {
      const {element, sent, button} = await inForm();
      const asked = search(element);
      button.click();
      expect((await asked).value).to.equal('Cornmarket');
      expect(sent()).to.equal(1);
    });

    it('asks with Enter too, and leaves the form alone if the page searches itself', async () => {
      const {element, sent} = await inForm();
      element.addEventListener('civic-combobox-search', (event) => event.preventDefault());
      const asked = search(element);
      await sendKeys({press: 'Enter'});
      expect((await asked).value).to.equal('Cornmarket');
      expect(sent()).to.equal(0);
    });

    it('does not ask when Enter chooses a suggestion', async () => {
      const {element} = await inForm();
      let asked = 0;
      element.addEventListener('civic-combobox-search', () => (asked += 1));
      element.suggestions = places;
      await element.updateComplete;
      await press(element, 'ArrowDown', 'Enter');
      expect([element.value, asked]).to.deep.equal(['Abbots Coombe', 0]);
    });
  });
});
