import {expect, fixture, html} from '@open-wc/testing';
import type {FormField} from '../form-field/form-field.js';
import {make, type Fixtures} from '../fixtures.js';

/** How to answer a field in a test. */
export interface Answering<E extends FormField, K extends keyof E> {
  /** A value that an answer could be. */
  readonly value: E[K];
  /** The property that holds it, where that is not `value`. */
  readonly property?: K;
  /** What the form then sends, as name and value pairs. */
  readonly sent: readonly (readonly [name: string, value: string])[];
}

/** What holds of every control. Call it inside the element's `describe`, with a required specimen as usual. */
export function runFormFieldSuite<E extends FormField, K extends keyof E = 'value'>(
  fixtures: Fixtures<E>,
  {value, sent, property}: Answering<E, K>,
): void {
  const answer = (element: E) => Object.assign(element, {[property ?? 'value']: value});
  const inForm = async () => {
    const element = make<E>(fixtures.tag, {...fixtures.usual, required: true});
    const form = await fixture<HTMLFormElement>(html`<form><fieldset>${element}</fieldset></form>`);
    await element.updateComplete;
    return {element, form, fieldset: form.querySelector('fieldset') as HTMLFieldSetElement};
  };
  const dataOf = (form: HTMLFormElement) =>
    [...new FormData(form)].map(([name, entry]) => [name, String(entry)]);

  describe('as every control of ours', () => {
    it('sends its value under its name with a plain form, at once', async () => {
      const {element, form} = await inForm();
      answer(element);
      expect(dataOf(form)).to.deep.equal(sent);
    });

    it('sends nothing until it is answered', async () => {
      const {form} = await inForm();
      expect(dataOf(form)).to.deep.equal([]);
    });

    it('is emptied by the form’s reset', async () => {
      const {element, form} = await inForm();
      answer(element);
      form.reset();
      await element.updateComplete;
      expect(dataOf(form)).to.deep.equal([]);
    });

    it('is disabled by the fieldset around it, and enabled again with it', async () => {
      const {element, form, fieldset} = await inForm();
      const controls = () => [
        ...element.renderRoot.querySelectorAll<HTMLInputElement>('input, select, textarea'),
      ];
      answer(element);
      fieldset.disabled = true;
      await element.updateComplete;
      expect(controls().every(({disabled}) => disabled)).to.equal(true);
      expect(dataOf(form)).to.deep.equal([]);
      fieldset.disabled = false;
      await element.updateComplete;
      expect(controls().some(({disabled}) => disabled)).to.equal(false);
    });

    it('gets its value back when the browser restores the page', async () => {
      const {element, form} = await inForm();
      element.formStateRestoreCallback(JSON.stringify(value), 'restore');
      await element.updateComplete;
      expect(dataOf(form)).to.deep.equal(sent);
    });

    it('keeps a form from being sent without a needed answer, and says so beside the field', async () => {
      const {element, form} = await inForm();
      expect(form.checkValidity()).to.equal(false);
      await element.updateComplete;
      expect(element.validity.valid).to.equal(false);
      expect(element.renderRoot.querySelector('#error')?.textContent?.trim()).to.contain(
        element.validationMessage,
      );
      expect(element.matches(':focus-within')).to.equal(true);
      answer(element);
      await element.updateComplete;
      expect(element.renderRoot.querySelector('#error') === null).to.equal(true);
      expect(form.checkValidity()).to.equal(true);
    });

    it('ties its hint and its error to what is focused, and keeps the value while an error is shown', async () => {
      const {element, form} = await inForm();
      answer(element);
      Object.assign(element, {hint: 'Think of a weekday.', error: 'Put it right'});
      await element.updateComplete;
      const described = [...element.renderRoot.querySelectorAll('[aria-describedby]')].some((one) => {
        const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.includes('hint') && ids.includes('error');
      });
      expect(described).to.equal(true);
      expect(dataOf(form)).to.deep.equal(sent);
    });

    it('takes focus when the page or an error summary sends it there', async () => {
      const {element} = await inForm();
      element.focus();
      expect(element.matches(':focus-within')).to.equal(true);
    });
  });
}
