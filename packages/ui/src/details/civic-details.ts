import {LitElement, css, html} from 'lit';
import {property, query} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {chevronEnd} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {renderWords, type Words} from '../words.js';

/**
 * Keeps what only some people need out of everybody's way: "How we count", "What happens to my answer".
 *
 * Use it for help that interrupts nobody; what everybody needs to know stands in the open. It is the platform's own
 * disclosure: find in page opens it, and what is printed is open.
 *
 * @tagname civic-details
 * @slot - What is shown when it is open.
 * @slot summary - The words that open it, where they are more than `summary` can say.
 * @fires toggle - It has opened or closed; read `open`.
 * @csspart details - The box around everything.
 * @csspart summary - The words that open it.
 * @csspart icon - The arrow before them.
 * @csspart content - The box around what is shown.
 */
export class CivicDetails extends LitElement {
  static override styles = [
    base,
    iconStyles,
    css`
      details {
        line-height: var(--_leading);
      }
      summary {
        display: flex;
        gap: var(--_space-1);
        align-items: baseline;
        inline-size: fit-content;
        max-inline-size: 100%;
        min-block-size: var(--_control-size);
        padding-block: calc((var(--_control-size) - 1em * var(--_leading)) / 2);
        overflow-wrap: anywhere;
        font-weight: 600;
        list-style: none;
        cursor: pointer;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary > span {
        min-inline-size: 0;
      }
      summary:hover > span {
        text-decoration: underline;
        text-underline-offset: 0.16em;
      }
      .icon {
        position: relative;
        inset-block-start: 0.27em;
        transition: rotate var(--_duration);
      }
      details[open] .icon {
        rotate: 90deg;
      }
      /* Turned round where people read from right to left, it has to turn the other way. */
      details[open] .icon.mirrored:dir(rtl) {
        rotate: -90deg;
      }
      .content {
        margin-inline-start: 0.5625em;
        padding: var(--_space-1) 0 var(--_space-2);
        padding-inline-start: calc(0.6875em + var(--_space-1));
        border-inline-start: 2px solid var(--_line);
        overflow-wrap: anywhere;
      }
      ::slotted(:first-child) {
        margin-block-start: 0;
      }
      ::slotted(:last-child) {
        margin-block-end: 0;
      }
    `,
  ];

  /** The words that open it. */
  @property() summary: Words = '';
  /** Whether it is open. */
  @property({type: Boolean, reflect: true}) open = false;

  @query('details') private _details!: HTMLDetailsElement;

  readonly #locale = new TranslatorController(this);
  #isPrinting = false;

  /** Moves focus to the words that open it. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('summary')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  protected override render() {
    return html`<details part="details" .open=${this.open} @toggle=${this.#onToggle}>
      <summary part="summary"
        >${renderIcon(chevronEnd)}<span><slot name="summary">${renderWords(this.summary, this.#locale.translator.lang)}</slot></span></summary
      >
      <div class="content" part="content"><slot></slot></div>
    </details>`;
  }

  #onToggle(): void {
    if (this.#isPrinting) return;
    this.open = this._details.open;
    this.dispatchEvent(new Event('toggle'));
  }

  // Not every browser lets a style sheet open it on paper.
  readonly #onPrint = (event: Event): void => {
    this.#isPrinting = event.type === 'beforeprint';
    this._details.open = this.#isPrinting || this.open;
  };
}
