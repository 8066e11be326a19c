import {css, html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Translator} from '@civic-widgets/i18n';
import {renderWords, type Words} from '../words.js';
import {markStyles} from './mark.styles.js';

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  /** A sentence that tells it from the others. */
  readonly hint?: Words | undefined;
  /** What it looks like: a `civic-picture`, whose words say so to whoever does not see it. */
  readonly picture?: TemplateResult | undefined;
  /** Why it can't be chosen now: “Full since Monday”. Nobody is left to guess. */
  readonly unavailable?: Words;
  /** Stands apart from the others, after “or”: “None of these”. As a box it is ticked alone. */
  readonly exclusive?: boolean;
}

/** The rows of a radio or checkbox group: the platform's own inputs, each a target as wide as its row. */
export function renderChoices(
  type: 'radio' | 'checkbox',
  choices: readonly Choice[],
  chosen: readonly string[],
  {translator: {t, lang}, disabled}: {translator: Translator; disabled: boolean},
): TemplateResult {
  return html`${choices.map(({value, label, hint, picture, unavailable, exclusive}, index) => {
    const more = [picture ?? '', hint ?? '', unavailable ?? ''].filter((words) => words !== '');
    return html`${exclusive && index > 0 ? html`<p class="or">${t('ui.or')}</p>` : nothing}<label
        class="choice"
        part="choice"
        ><input
          part=${type}
          type=${type}
          name="choice"
          value=${value}
          .checked=${live(chosen.includes(value))}
          ?disabled=${disabled || Boolean(unavailable)}
          aria-labelledby=${more.length > 0 ? `label-${index}` : nothing}
          aria-describedby=${more.length > 0 ? `hint-${index}` : nothing}
        /><span
          ><span class="choice-label" id="label-${index}">${renderWords(label, lang)}</span>${
            more.length > 0
              ? html`<span class="choice-hint" id="hint-${index}"
                  >${more.map((words) => html`<span>${words === picture ? picture : renderWords(words as Words, lang)} </span>`)}</span
                >`
              : nothing
          }</span
        ></label
      >`;
  })}`;
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
      color: var(--_quiet);
    }
    .choice-hint > * {
      display: block;
    }
    /* Why a choice can't be made stays as readable as the rest. */
    .choice:has(:disabled) {
      cursor: not-allowed;
    }
    .choice:has(:disabled) :is(input, .choice-label) {
      opacity: 0.6;
    }
    /* A word in the hairline that parts it from the others. */
    .or {
      display: flex;
      gap: var(--_space-3);
      align-items: center;
      margin: 0;
      color: var(--_quiet);
      line-height: var(--_leading);
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      border-block-start: 1px solid var(--_line);
    }
    .or::before {
      flex: 0 0 1.5em;
    }
  `,
];
