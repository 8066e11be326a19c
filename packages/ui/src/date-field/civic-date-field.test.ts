import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../config/define.js';
import welsh from '../locales/cy.json' with {type: 'json'};
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicDateField} from './civic-date-field.js';
import {fixtures} from './fixtures.js';
import type {DatePart} from './read-date.js';

const inputOf = (element: CivicDateField, part: DatePart) =>
  element.renderRoot.querySelector(`#${part}`) as HTMLInputElement;
const all = (element: CivicDateField) => [...element.renderRoot.querySelectorAll('input')];
const shown = (element: CivicDateField) => all(element).map(({value}) => value);
const marked = (element: CivicDateField) =>
  all(element)
    .filter(({ariaInvalid}) => ariaInvalid === 'true')
    .map(({id}) => id);

/** What happens in the three fields when somebody writes, whatever the keyboard. */
function write(element: CivicDateField, day: string, month: string, year: string): void {
  for (const [part, text] of Object.entries({day, month, year})) {
    const input = inputOf(element, part as DatePart);
    if (input.value === text) continue;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

/** What the field says of a date, which parts it marks, and where it moves focus. */
async function saidOf(
  element: CivicDateField,
  day: string,
  month: string,
  year: string,
): Promise<[string, string, string]> {
  write(element, day, month, year);
  element.error = '';
  element.reportValidity();
  await element.updateComplete;
  expect(shown(element)).to.deep.equal([day, month, year]);
  const focused = element.renderRoot.querySelector(':focus')?.id ?? '';
  return [element.error, marked(element).join(), focused];
}

describe('<civic-date-field>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {value: '1984-03-27', sent: [['birthday', '1984-03-27']]});

  it('is one group, named by its question, with a named field for each part', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect(element.renderRoot.querySelector('legend')?.textContent?.trim()).to.equal('When were you born?');
    expect(all(element).map((input) => input.labels?.[0]?.textContent)).to.deep.equal([
      'Day',
      'Month',
      'Year',
    ]);
    expect(element.renderRoot.querySelector('fieldset')?.getAttribute('aria-describedby')).to.equal('hint');
  });

  it('takes a date part by part, and moves only with the person', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    let changes = 0;
    element.addEventListener('change', () => (changes += 1));
    await sendKeys({type: '27'});
    expect(inputOf(element, 'day').matches(':focus')).to.equal(true);
    await sendKeys({press: 'Tab'});
    await sendKeys({type: '3'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: '1984'});
    expect(element.value).to.equal('1984-03-27');
    inputOf(element, 'year').blur();
    expect(changes).to.equal(1);
  });

  it('has its new value already when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    const heard: string[] = [];
    element.addEventListener('input', () => heard.push(element.value));
    write(element, '27', '3', '1984');
    expect(heard).to.deep.equal(['', '', '1984-03-27']);
  });

  it('reads months by their names, in English and in the language around it', async () => {
    const english = await show(fixtures, fixtures.usual);
    for (const [name, month] of [
      ['Jan', '01'],
      ['january', '01'],
      ['Sept', '09'],
      ['DECEMBER', '12'],
      ['6', '06'],
      ['06', '06'],
    ] as const) {
      write(english, '1', name, '2027');
      expect(english.value, name).to.equal(`2027-${month}-01`);
      expect(shown(english)).to.deep.equal(['1', name, '2027']);
    }
    const box = await fixture(html`<div lang="fr"><civic-date-field label="Jour"></civic-date-field></div>`);
    const french = box.querySelector('civic-date-field') as CivicDateField;
    for (const [name, month] of [
      ['février', '02'],
      ['Fevrier', '02'],
      ['août', '08'],
      ['March', '03'],
    ] as const) {
      write(french, '1', name, '2027');
      expect(french.value, name).to.equal(`2027-${month}-01`);
    }
  });

  it('reads the names in its sentences where the browser knows none: Chromium has no Welsh', async () => {
    const catalogues = {english: {}, languages: ['cy'], load: async () => welsh};
    const box = await fixture(
      html`<civic-config lang="cy" .catalogues=${catalogues}
        ><civic-date-field label="Dyddiad"></civic-date-field
      ></civic-config>`,
    );
    const element = box.querySelector('civic-date-field') as CivicDateField;
    await waitUntil(
      () => element.renderRoot.querySelector('label')?.textContent === 'Diwrnod',
      'it speaks Welsh',
    );
    for (const [name, month] of [
      ['ionawr', '01'],
      ['Mai', '05'],
      ['Rhag', '12'],
      ['July', '07'],
    ] as const) {
      write(element, '1', name, '2027');
      expect(element.value, name).to.equal(`2027-${month}-01`);
    }
  });

  it('reads the digits of any script', async () => {
    const element = await show(fixtures, fixtures.usual);
    write(element, '۲۷', '۳', '۱۹۸۴');
    expect(element.value).to.equal('1984-03-27');
  });

  it('shows a date that the page has set', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: '2027-06-05'});
    expect(shown(element)).to.deep.equal(['5', '6', '2027']);
    element.value = '';
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['', '', '']);
  });

  it('never changes what is being typed, even if the page hands the value back', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.addEventListener('input', () => (element.value = String(element.value)));
    write(element, '05', 'June', '2027');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['05', 'June', '2027']);
    write(element, '05', 'June', '');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['05', 'June', '']);
  });

  it('gets back what was typed, whole or not, when the browser restores the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.formStateRestoreCallback('"1984-sept-12"', 'restore');
    await element.updateComplete;
    expect([...shown(element), element.value]).to.deep.equal(['12', 'sept', '1984', '1984-09-12']);
    element.formStateRestoreCallback('"1984--12"', 'restore');
    await element.updateComplete;
    expect([...shown(element), element.value]).to.deep.equal(['12', '', '1984', '']);
  });

  it('is emptied by the form’s reset even if no date was whole', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><civic-date-field name="day" label="Day"></civic-date-field></form>`,
    );
    const element = form.querySelector('civic-date-field') as CivicDateField;
    write(element, '12', 'x', '');
    form.reset();
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['', '', '']);
    expect(element.validity.valid).to.equal(true);
  });

  describe('when something is wrong', () => {
    const of = '“When were you born?”';

    it('asks for the whole date when nothing is written', async () => {
      const element = await show(fixtures, fixtures.usual);
      expect(await saidOf(element, '', '', '')).to.deep.equal([`Answer ${of}`, 'day,month,year', 'day']);
    });

    it('asks for the part that is missing, marks it and goes there', async () => {
      const element = await show(fixtures, fixtures.usual);
      expect(await saidOf(element, '', '3', '1984')).to.deep.equal([
        `Fill in the day in ${of}`,
        'day',
        'day',
      ]);
      expect(await saidOf(element, '27', '', '1984')).to.deep.equal([
        `Fill in the month in ${of}`,
        'month',
        'month',
      ]);
      expect(await saidOf(element, '27', '3', '')).to.deep.equal([
        `Fill in the year in ${of}`,
        'year',
        'year',
      ]);
      expect(await saidOf(element, '27', '', ' ')).to.deep.equal([
        `Fill in day, month and year in ${of}`,
        'month,year',
        'month',
      ]);
    });

    it('asks for it even if no answer is needed: part of a date is a slip', async () => {
      const element = await show(fixtures, {...fixtures.usual, required: false});
      expect(element.checkValidity()).to.equal(true);
      write(element, '27', '3', '');
      expect(element.validity.badInput).to.equal(true);
    });

    it('says how a part is written that it can’t read', async () => {
      const element = await show(fixtures, fixtures.usual);
      const day = `Enter the day in ${of} as a number from 1 to 31`;
      expect(await saidOf(element, '32', '3', '1984')).to.deep.equal([day, 'day', 'day']);
      expect(await saidOf(element, 'x', '3', '')).to.deep.equal([day, 'day', 'day']);
      const month = `Enter the month in ${of} as a number from 1 to 12, or by its name`;
      expect(await saidOf(element, '27', '13', '1984')).to.deep.equal([month, 'month', 'month']);
      expect(await saidOf(element, '27', 'ju', '1984')).to.deep.equal([month, 'month', 'month']);
    });

    it('takes no year of two figures, of which nobody can tell the century', async () => {
      const element = await show(fixtures, fixtures.usual);
      expect(await saidOf(element, '27', '3', '84')).to.deep.equal([
        `Enter the year in ${of} with all 4 figures`,
        'year',
        'year',
      ]);
    });

    it('says when a month has no such day', async () => {
      const element = await show(fixtures, fixtures.usual);
      const message = `In ${of}, the month has only 30 days. Check the day and the month`;
      expect(await saidOf(element, '31', 'June', '1984')).to.deep.equal([message, 'day', 'day']);
      write(element, '29', '2', '2023');
      expect(element.validationMessage).to.contain('has only 28 days');
      write(element, '29', '2', '2024');
      expect(element.value).to.equal('2024-02-29');
    });

    it('names the first and the last day, and marks the whole date', async () => {
      const element = await show(fixtures, {label: 'Day', min: '2027-01-04', max: '2027-09-30'});
      expect(await saidOf(element, '3', '1', '2027')).to.deep.equal([
        'Enter 4 January 2027 or a later day for “Day”',
        'day,month,year',
        'day',
      ]);
      expect(element.validity.rangeUnderflow).to.equal(true);
      expect(await saidOf(element, '1', '10', '2027')).to.deep.equal([
        'Enter 30 September 2027 or an earlier day for “Day”',
        'day,month,year',
        'day',
      ]);
      expect(element.validity.rangeOverflow).to.equal(true);
      write(element, '30', '9', '2027');
      expect(element.validity.valid).to.equal(true);
    });

    it('marks the whole date when the page says that it is wrong', async () => {
      const element = await show(fixtures, {
        ...fixtures.usual,
        value: '1984-03-27',
        error: 'Nobody of this name was born then',
      });
      expect(marked(element).join()).to.equal('day,month,year');
      element.focus();
      expect(inputOf(element, 'day').matches(':focus')).to.equal(true);
    });

    it('takes the error away when the date is put right', async () => {
      const element = await show(fixtures, fixtures.usual);
      await saidOf(element, '31', '6', '1984');
      write(element, '30', '6', '1984');
      await element.updateComplete;
      expect([element.error, marked(element).join()]).to.deep.equal(['', '']);
    });
  });

  it('lets the browser fill in a birthday, part by part', async () => {
    const element = await show(fixtures, fixtures.usual);
    const filledIn = () => all(element).map((input) => input.getAttribute('autocomplete'));
    expect(filledIn()).to.deep.equal(['bday-day', 'bday-month', 'bday-year']);
    element.autocomplete = '';
    await element.updateComplete;
    expect(filledIn()).to.deep.equal(['off', 'off', 'off']);
  });

  it('sends the form around it with Enter', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: '1984-03-27'});
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    element.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    await oneEvent(form, 'submit');
  });
});
