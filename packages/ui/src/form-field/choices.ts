import {css, html, nothing, type TemplateResult} from 'lit';
import {renderWords, type Words} from '../words.js';
import {markStyles} from './mark.styles.js';

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
}

/** The rows of a radio or checkbox group: the platform's own inputs, each a target as wide as its row. */
export function renderChoices(
  type: 'radio' | 'checkbox',
  choices: readonly Choice[],
  chosen: readonly string[],
  {lang, disabled, onChange}: {lang: string; disabled: boolean; onChange: (event: Event) => void},
): TemplateResult {
  return html`${choices.map(
    ({value, label, hint}, index) =>
      html`<label class="choice" part="choice"
        ><input
          part=${type}
          type=${type}
          name="choice"
          value=${value}
          .checked=${chosen.includes(value)}
          ?disabled=${disabled}
          aria-labelledby=${hint ? `label-${index}` : nothing}
          aria-describedby=${hint ? `hint-${index}` : nothing}
          @change=${onChange}
        /><span
          ><span id="label-${index}">${renderWords(label, lang)}</span>${
            hint
              ? html`<span class="choice-hint" id="hint-${index}">${renderWords(hint, lang)}</span>`
              : nothing
          }</span
        ></label
      >`,
  )}`;
}

export const choiceStyles = [
  markStyles,
  css`
    .choice {
      display: flex;
      gap: var(--_space-3);
      align-items: flex-start;
      line-height: var(--_leading);
      padding-block: calc((var(--_control-size) - 1.5em) / 2);
      min-block-size: var(--_control-size);
      cursor: pointer;
    }
    .choice + .choice {
      border-block-start: 1px solid var(--_line);
    }
    .choice input {
      margin-block-start: calc((var(--_leading) - 1.5) * 0.5em);
    }
    .choice > span {
      min-inline-size: 0;
      overflow-wrap: break-word;
    }
    .choice-hint {
      display: block;
      color: var(--_quiet);
    }
    .choice:has(:disabled) {
      cursor: not-allowed;
      opacity: 0.6;
    }
  `,
];
