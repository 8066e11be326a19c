import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {safeUrl} from '@civic-widgets/model';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {renderHeading} from '../heading.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-card.styles.js';

/** Fired before a card's link is followed; prevent it to show the entry in place instead. */
export class CivicCardOpenEvent extends Event {
  constructor() {
    super('civic-card-open', {bubbles: true, composed: true, cancelable: true});
  }
}

const pressable = 'a, button, input, select, textarea, label, summary, [tabindex], [slot="actions"]';

/**
 * One entry of a list: a place, a service, a role to help in. Its heading is the link, and the only one that leads to the entry.
 *
 * Put it into an `<li>` of a list, so that people hear how many there are. A press anywhere on it follows the link too, but not
 * while words are being marked, nor where something else is to be pressed; a keyboard and a screen reader meet the link once. Do not
 * use it as a box around part of a page.
 *
 * @tagname civic-card
 * @slot - What there is to say about it, in a sentence or two.
 * @slot image - A picture, with its `alt`; empty where it only decorates.
 * @slot meta - Facts in a line: when, where, a tag for how it stands.
 * @slot actions - Buttons and links of its own.
 * @fires {CivicCardOpenEvent} civic-card-open - The link is about to be followed in this tab. Prevent it to show the entry in place.
 * @csspart card - The box around everything.
 * @csspart heading - The heading.
 * @csspart link - The link in it.
 * @csspart meta - The line of facts.
 * @csspart actions - The row of buttons and links.
 */
export class CivicCard extends LitElement {
  static override styles = [base, buttonStyles, styles];

  /** The name of the entry. */
  @property() heading: Words = '';
  /** Where the entry has its page. Without it the heading is no link. */
  @property() href = '';
  /** Level of its heading: one below that of the list. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the link: for the first new entry after "Show more". */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('a')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#onClick);
  }

  protected override render() {
    const name = renderWords(this.heading, this.#locale.translator.lang);
    const isLink = this.href !== '' && safeUrl(this.href, document.baseURI) !== undefined;
    const heading = isLink ? html`<a part="link" href=${this.href}>${name}</a>` : name;
    return html`<div class="card ${isLink ? 'linked' : ''}" part="card">
      <div class="image" hidden><slot name="image" @slotchange=${this.#onSlot}></slot></div>
      <div class="words">
        ${this.heading ? renderHeading(this.headingLevel, heading) : nothing}
        <div class="meta" part="meta" hidden><slot name="meta" @slotchange=${this.#onSlot}></slot></div>
        <div class="body" hidden><slot @slotchange=${this.#onSlot}></slot></div>
        <div class="actions" part="actions" hidden><slot name="actions" @slotchange=${this.#onSlot}></slot></div>
      </div>
    </div>`;
  }

  // A box around an empty slot would still take its gap.
  #onSlot({target}: Event): void {
    if (!(target instanceof HTMLSlotElement) || !target.parentElement) return;
    const isFilled = target.assignedNodes().some(({textContent, nodeType}) => nodeType === 1 || textContent?.trim());
    target.parentElement.hidden = !isFilled;
    if (target.name === 'image') this.renderRoot.querySelector('.card')?.toggleAttribute('data-pictured', isFilled);
  }

  readonly #onClick = (event: MouseEvent) => {
    const link = this.renderRoot.querySelector('a');
    if (!link || event.defaultPrevented) return;
    const path = event.composedPath();
    const {ctrlKey, metaKey, shiftKey} = event;
    if (path.includes(link)) {
      // With a key held down the link opens elsewhere, and this page stays as it is.
      if (!ctrlKey && !metaKey && !shiftKey && !this.dispatchEvent(new CivicCardOpenEvent())) event.preventDefault();
      return;
    }
    const isForOther = path.slice(0, path.indexOf(this)).some((node) => node instanceof Element && node.matches(pressable));
    if (isForOther || getSelection()?.toString()) return;
    link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey, metaKey, shiftKey}));
  };
}
