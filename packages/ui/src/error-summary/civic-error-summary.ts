import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {base} from '../base.styles.js';

/** One error: what to do, and the field to do it in. */
export interface SummaryError {
  readonly message: string;
  readonly field: string;
}

/** Fired when somebody follows a link of the summary; whoever owns the field moves focus to it. */
export class CivicErrorSummaryFollowEvent extends Event {
  constructor(readonly field: string) {
    super('civic-error-summary-follow', {bubbles: true, composed: true});
  }
}

/**
 * Lists what has to be put right before a form can be sent, at its top. Move focus to it when it appears; each line
 * leads to its field. (The pattern of GOV.UK's error summary.)
 *
 * @tagname civic-error-summary
 * @fires {CivicErrorSummaryFollowEvent} civic-error-summary-follow - A link was followed; `field` names the field.
 * @csspart box - The box around everything.
 */
export class CivicErrorSummary extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    css`
      #box {
        padding: 1em 1.25em;
        border: 3px solid var(--_danger);
        border-radius: var(--_radius);
      }
      #heading {
        margin: 0 0 0.5em;
        font-size: 1.125em;
        font-weight: 700;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-block;
        padding-block: 0.25em;
        color: var(--_danger);
        font-weight: 700;
      }
    `,
  ];

  /** What is wrong, in the order of the form. */
  @property({attribute: false}) errors: readonly SummaryError[] = [];
  /** Level of its heading: one below that of what the form stands in. */
  @property({type: Number}) level = 3;

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the list, so that it is read out and Tab leads to its first line. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#box')?.focus(options);
  }

  protected override render() {
    return html`<div id="box" part="box" role="group" aria-labelledby="heading" tabindex="-1">
      <p id="heading" role="heading" aria-level=${this.level}>${this.#locale.translator.t('ui.error-summary.heading')}</p>
      <ul>
        ${this.errors.map(
          ({message, field}) =>
            html`<li><a href="#${field}" @click=${(event: Event) => this.#onFollow(event, field)}>${message}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  // A fragment can't point into a shadow tree, so the link's own jump is replaced by moving focus.
  #onFollow(event: Event, field: string): void {
    event.preventDefault();
    this.dispatchEvent(new CivicErrorSummaryFollowEvent(field));
  }
}
