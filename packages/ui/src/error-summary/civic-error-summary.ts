import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {base} from '../base.styles.js';

/** One error: what to do, and the name of the field to do it in. */
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
 * Lists what has to be put right before a form can be sent, at its top. (The pattern of GOV.UK's error summary.)
 *
 * Use it for a form of more than one field, when somebody has tried to send it. Move focus to it then, so that it is
 * read out; and on `civic-error-summary-follow` move focus to the field. Each line says the same as the error at its field.
 *
 * @tagname civic-error-summary
 * @fires {CivicErrorSummaryFollowEvent} civic-error-summary-follow - A line was followed; `field` names the field.
 * @csspart box - The box around everything.
 * @csspart heading - The line above the list.
 * @csspart link - A line, which leads to its field.
 */
export class CivicErrorSummary extends LitElement {
  static override styles = [
    base,
    css`
      #box {
        padding: var(--_space-4) var(--_space-5);
        border: 3px solid var(--_danger);
        border-radius: var(--_radius);
        overflow-wrap: anywhere;
      }
      #heading {
        margin: 0 0 var(--_space-2);
        font-size: var(--_large);
        font-weight: 700;
        line-height: var(--_leading-tight);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-block;
        padding-block: var(--_space-1);
        color: var(--_danger);
        font-weight: 700;
        line-height: var(--_leading);
        text-underline-offset: 0.16em;
      }
      a:hover {
        text-decoration-thickness: max(2px, 0.125em);
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
      <p id="heading" part="heading" role="heading" aria-level=${this.level}>
        ${this.#locale.translator.t('ui.error-summary.heading')}
      </p>
      <ul role="list">
        ${this.errors.map(
          ({message, field}) =>
            html`<li>
              <a part="link" href="#${field}" @click=${(event: Event) => this.#onFollow(event, field)}
                >${message}</a
              >
            </li>`,
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
