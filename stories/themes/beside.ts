import {html, nothing, type TemplateResult} from 'lit';
import '@civic-widgets/ui/button/define.js';
import '@civic-widgets/ui/error-summary/define.js';
import '@civic-widgets/ui/radio-group/define.js';
import '@civic-widgets/ui/text-area/define.js';
import '@civic-widgets/ui/text-field/define.js';

/** What both forms ask. */
const words = {
  radios: {
    label: 'How should we write to you?',
    hint: 'Only about this question, and never more than once a month.',
    error: 'Choose how we should write to you',
    choices: [
      {value: 'email', label: 'By e-mail'},
      {value: 'text', label: 'By text message', hint: 'To a UK mobile number'},
      {value: 'post', label: 'By post'},
    ],
  },
  field: {
    label: 'Your e-mail address',
    hint: 'We do not give it to anybody else.',
    error: 'Write an e-mail address, like name@example.com',
  },
  area: {
    label: 'What should we know before we write?',
    hint: 'Large print, another language, a neighbour who reads for you.',
  },
};

/** The same small form twice: as the framework's own documentation has it, and with our elements. */
export function beside(prefix: string, {errors = false} = {}): TemplateResult {
  return html`<div class="beside">
    <section>
      <h2 class="${prefix}-heading-m">The site’s own form</h2>
      ${theirs(prefix, errors)}
    </section>
    <section class="${prefix}-body">
      <h2 class="${prefix}-heading-m">The same with our elements</h2>
      ${ours(errors)}
    </section>
  </div>`;
}

function theirs(prefix: string, errors: boolean): TemplateResult {
  const {radios, field, area} = words;
  const invalid = (name: string) => (errors ? `${name} ${name}--error` : name);
  return html`<form novalidate @submit=${stay}>
    ${
      errors
        ? html`<div class="${prefix}-error-summary" tabindex="-1">
            <h2 class="${prefix}-error-summary__title ${prefix}-error-summary__heading">
              There is a problem
            </h2>
            <div class="${prefix}-error-summary__body">
              <ul class="${prefix}-list ${prefix}-error-summary__list">
                <li><a href="#their-email">${radios.error}</a></li>
                <li><a href="#their-field">${field.error}</a></li>
              </ul>
            </div>
          </div>`
        : nothing
    }
    <div class=${invalid(`${prefix}-form-group`)}>
      <fieldset class="${prefix}-fieldset" aria-describedby="their-hint ${errors ? 'their-error' : ''}">
        <legend class="${prefix}-fieldset__legend ${prefix}-fieldset__legend--m">${radios.label}</legend>
        <div class="${prefix}-hint" id="their-hint">${radios.hint}</div>
        ${errors ? theirError(prefix, 'their-error', radios.error) : nothing}
        <div class="${prefix}-radios">
          ${radios.choices.map(
            ({value, label, hint}) =>
              html`<div class="${prefix}-radios__item">
                <input
                  class="${prefix}-radios__input"
                  type="radio"
                  name="their-way"
                  value=${value}
                  id="their-${value}"
                  aria-describedby=${hint ? `their-${value}-hint` : nothing}
                />
                <label class="${prefix}-label ${prefix}-radios__label" for="their-${value}">${label}</label>
                ${
                  hint
                    ? html`<div class="${prefix}-hint ${prefix}-radios__hint" id="their-${value}-hint">
                        ${hint}
                      </div>`
                    : nothing
                }
              </div>`,
          )}
        </div>
      </fieldset>
    </div>
    <div class=${invalid(`${prefix}-form-group`)}>
      <label class="${prefix}-label ${prefix}-label--m" for="their-field">${field.label}</label>
      <div class="${prefix}-hint" id="their-field-hint">${field.hint}</div>
      ${errors ? theirError(prefix, 'their-field-error', field.error) : nothing}
      <input
        class=${invalid(`${prefix}-input`)}
        id="their-field"
        type="email"
        autocomplete="email"
        aria-describedby="their-field-hint ${errors ? 'their-field-error' : ''}"
      />
    </div>
    <div class="${prefix}-form-group">
      <label class="${prefix}-label ${prefix}-label--m" for="their-area">${area.label}</label>
      <div class="${prefix}-hint" id="their-area-hint">${area.hint}</div>
      <textarea
        class="${prefix}-textarea"
        id="their-area"
        rows="5"
        aria-describedby="their-area-hint"
      ></textarea>
    </div>
    <button type="submit" class="${prefix}-button">Keep me informed</button>
    <button type="button" class="${prefix}-button ${prefix}-button--secondary">Not now</button>
  </form>`;
}

function theirError(prefix: string, id: string, error: string): TemplateResult {
  return html`<p class="${prefix}-error-message" id=${id}>
    <span class="${prefix}-visually-hidden ${prefix}-u-visually-hidden">Error:</span> ${error}
  </p>`;
}

function ours(errors: boolean): TemplateResult {
  const {radios, field, area} = words;
  return html`<form class="ours" novalidate @submit=${stay}>
    ${
      errors
        ? html`<civic-error-summary
            .errors=${[
              {field: 'way', message: radios.error},
              {field: 'email', message: field.error},
            ]}
          ></civic-error-summary>`
        : nothing
    }
    <civic-radio-group
      name="way"
      required
      .label=${radios.label}
      .hint=${radios.hint}
      .choices=${radios.choices}
      .error=${errors ? radios.error : ''}
    ></civic-radio-group>
    <civic-text-field
      name="email"
      type="email"
      autocomplete="email"
      required
      .label=${field.label}
      .hint=${field.hint}
      .error=${errors ? field.error : ''}
    ></civic-text-field>
    <civic-text-area name="area" required .label=${area.label} .hint=${area.hint}></civic-text-area>
    <p class="actions">
      <civic-button type="submit" variant="primary">Keep me informed</civic-button>
      <civic-button>Not now</civic-button>
    </p>
  </form>`;
}

/** A form in the catalogue goes nowhere. */
export function stay(event: Event): void {
  event.preventDefault();
}
