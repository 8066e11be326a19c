import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';

/** Fired when the reader asks for more entries; whoever owns the list draws them, and moves focus to the first new one. */
export class CivicShowMoreGoEvent extends Event {
  constructor(
    /** How many entries to show now. */
    readonly shown: number,
    /** Place of the first new entry, counted from 0: the one to move focus to. */
    readonly first: number,
  ) {
    super('civic-show-more-go', {bubbles: true, composed: true});
  }
}

/**
 * Offers the next entries of a long list, and says how many are shown.
 *
 * Put it after the list. When it is pressed, show `shown` entries, set `shown` on it, and move focus to the first new entry, which
 * is what the person asked to read. Of cards, that is `cards[event.first].focus()`; another element takes focus with
 * `tabindex="-1"`. Where pages have addresses of their own, use pagination.
 *
 * @tagname civic-show-more
 * @fires {CivicShowMoreGoEvent} civic-show-more-go - More entries are wanted: `shown` says how many to show now, `first` which of them is the first new one.
 * @csspart count - How many are shown.
 * @csspart button - The button.
 */
export class CivicShowMore extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    css`
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2) var(--_space-4);
        align-items: center;
        padding-block-start: var(--_space-4);
        border-block-start: 1px solid var(--_line);
      }
      p {
        margin: 0;
        color: var(--_quiet);
        line-height: var(--_leading);
        font-variant-numeric: tabular-nums;
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  /** How many entries the list shows now. */
  @property({type: Number}) shown = 0;
  /** How many entries there are. With none, nothing is shown. */
  @property({type: Number}) total = 0;
  /** How many to add at a time. */
  @property({type: Number}) step = 20;
  /** The next entries are on their way: the button stays, and takes no second press. */
  @property({type: Boolean}) busy = false;

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render() {
    const {shown, total, busy} = this;
    if (total <= 0) return nothing;
    const {t, dir} = this.#locale.translator;
    const count = Math.min(this.step, total - shown);
    const button = html`<button type="button" part="button" aria-disabled=${busy ? 'true' : nothing} @click=${this.#onClick}>
      ${t('ui.show-more.more', {count})}
    </button>`;
    return html`<div class="more">
      ${count > 0 ? button : nothing}
      <p part="count" dir=${dir}>${t(count > 0 ? 'ui.show-more.shown' : 'ui.show-more.all', {shown, total})}</p>
    </div>`;
  }

  #onClick(): void {
    const {shown, total, step} = this;
    if (!this.busy) this.dispatchEvent(new CivicShowMoreGoEvent(Math.min(total, shown + step), shown));
  }
}
