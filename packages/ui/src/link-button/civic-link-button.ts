import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {safeUrl} from '@civic-widgets/model';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {external} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {warnOnce} from '../warn-once.js';

export const LINK_BUTTON_VARIANTS = ['secondary', 'primary'] as const;
export type LinkButtonVariant = (typeof LINK_BUTTON_VARIANTS)[number];

/**
 * A link that looks like a button, for beginning something on another page: "Start the survey", "Give a bag of food".
 *
 * Use it for the one thing that a page leads up to. What stays on the page (sends, adds, opens) is a button; what leads to
 * something to read is a link in the text. It is a link in all but looks: Enter follows it and the space bar does not, it can be
 * opened in another tab, and a screen reader says "link".
 *
 * @tagname civic-link-button
 * @slot - The words.
 * @csspart button - The link itself; also named by its variant: `primary` or `secondary`.
 * @csspart icon - The drawing of a link that opens in a new tab.
 */
export class CivicLinkButton extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    iconStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      @media print {
        a.button {
          border: 0;
          padding: 0;
          color: inherit;
          background: none;
          text-decoration: underline;
        }
      }
    `,
  ];

  /** Where it leads: an address of the web, `mailto:`, `tel:`, or one relative to the page. Any other is not followed: the words stand alone. */
  @property() href = '';
  /** How much it matters: one `primary` a page. */
  @property({reflect: true}) variant: LinkButtonVariant = 'secondary';
  /** Where it opens, as for any link. With `_blank`, the link says that it opens a new tab. */
  @property() target = '';
  /** What the page it leads to is to this one, as for any link. */
  @property() rel = '';

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the link. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('a')?.focus(options);
  }

  /** Follows the link. */
  override click(): void {
    this.renderRoot.querySelector('a')?.click();
  }

  protected override render() {
    const {href, variant, target, rel} = this;
    if (safeUrl(href, document.baseURI) === undefined || href === '') {
      if (href) warnOnce(this, 'href', `"${href}" is not an address that a link may lead to.`);
      return html`<slot></slot>`;
    }
    const isNewTab = target === '_blank';
    return html`<a
      class="button ${variant}"
      part="button ${variant}"
      href=${href}
      target=${target || nothing}
      rel=${rel || (isNewTab ? 'noopener' : nothing)}
      ><slot></slot>${isNewTab
        ? html`${renderIcon(external)}<span class="hidden">${this.#locale.translator.t('ui.link-button.new-tab')}</span>`
        : nothing}</a
    >`;
  }
}
