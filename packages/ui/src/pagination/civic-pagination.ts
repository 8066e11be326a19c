import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {safeUrl} from '@civic-widgets/model';
import {formatNumber} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {arrowEnd, arrowStart} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, type Words} from '../words.js';
import {styles} from './civic-pagination.styles.js';

/** Fired before another page is shown; prevent it to do something else instead. */
export class CivicPaginationGoEvent extends Event {
  constructor(
    /** The page that was asked for, counted from 1. */
    readonly page: number,
  ) {
    super('civic-pagination-go', {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * Leads to the other pages of a long list, by number and one by one.
 *
 * Use it where people come back to a page that they remember, or send it to somebody: then give an `href`, so that each page has an
 * address. To read on in one list, "Show more" is easier. Do not use it for the steps of a form. After `civic-pagination-go`, draw the
 * entries and move focus to the heading of the list; whoever does not keeps it on the number that was pressed.
 *
 * @tagname civic-pagination
 * @fires {CivicPaginationGoEvent} civic-pagination-go - A page was asked for: `page` is its number. With an `href`, preventing it keeps the browser here; without one, it keeps `page` as it is.
 * @csspart nav - The box around everything.
 * @csspart step - "Previous" and "Next".
 * @csspart page - A number.
 * @csspart current - The number of the page that is shown, beside `page`.
 * @csspart icon - The arrows.
 */
export class CivicPagination extends LitElement {
  static override styles = [base, iconStyles, styles];

  /** The page that is shown, counted from 1. */
  @property({type: Number}) page = 1;
  /** How many pages there are. With one or none, nothing is shown. */
  @property({type: Number}) pages = 0;
  /** Address of a page, with `{page}` where its number goes: `?page={page}`. Without it, numbers are buttons and `page` changes when one is pressed. */
  @property() href = '';
  /** What the pages are of, where a page has several lists: "Pages of hubs". */
  @property() label: Words = '';

  readonly #locale = new TranslatorController(this);
  #focused: Element | null = null;

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  protected override render() {
    const {page, pages} = this;
    if (pages <= 1) return nothing;
    const {t} = this.#locale.translator;
    const previous = html`${renderIcon(arrowStart)}${t('ui.pagination.previous')}`;
    const next = html`${t('ui.pagination.next')}${renderIcon(arrowEnd)}`;
    return html`<nav part="nav" aria-label=${plain(this.label) || t('ui.pagination.label')}>
      <ul role="list">
        ${page > 1 ? html`<li class="end">${this.#renderStep(page - 1, previous)}</li>` : nothing}
        ${windowOf(page, pages).map((number) => html`<li>${number === null ? html`<span class="gap">…</span>` : this.#renderPage(number)}</li>`)}
        ${page < pages ? html`<li class="end">${this.#renderStep(page + 1, next)}</li>` : nothing}
      </ul>
    </nav>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const was = this.#focused;
    // The number that was pressed may stand elsewhere now, and "Next" is gone on the last page.
    if (changed.has('page') && was && (!was.isConnected || was.matches('.page'))) {
      this.renderRoot.querySelector<HTMLElement>('[aria-current]')?.focus();
    }
  }

  #renderStep(page: number, words: TemplateResult): TemplateResult {
    const address = this.#addressOf(page);
    return address === undefined
      ? html`<button type="button" class="step" part="step" @click=${(event: MouseEvent) => this.#onClick(event, page)}>${words}</button>`
      : html`<a class="step" part="step" href=${address} @click=${(event: MouseEvent) => this.#onClick(event, page)}>${words}</a>`;
  }

  #renderPage(page: number): TemplateResult {
    const {t, lang} = this.#locale.translator;
    const number = formatNumber(lang, page);
    const isCurrent = page === this.page;
    const address = this.#addressOf(page);
    const part = isCurrent ? 'page current' : 'page';
    const label = t('ui.pagination.page', {page});
    const onClick = (event: MouseEvent) => this.#onClick(event, page);
    const current = isCurrent ? 'page' : nothing;
    return address === undefined
      ? html`<button type="button" class="page" part=${part} aria-label=${label} aria-current=${current} @click=${onClick}>${number}</button>`
      : html`<a class="page" part=${part} href=${address} aria-label=${label} aria-current=${current} @click=${onClick}>${number}</a>`;
  }

  #addressOf(page: number): string | undefined {
    const address = this.href.replaceAll('{page}', String(page));
    return address && safeUrl(address, document.baseURI) ? address : undefined;
  }

  #onClick(event: MouseEvent, page: number): void {
    // With a key held down a link opens elsewhere, and this page stays as it is.
    if (this.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (!this.dispatchEvent(new CivicPaginationGoEvent(page))) event.preventDefault();
    else if (!this.href) this.page = page;
  }
}

/** The numbers to show: the first, the last, the current one and its neighbours; `null` stands for those left out. At most seven. */
function windowOf(page: number, pages: number): readonly (number | null)[] {
  const shown: (number | null)[] = [];
  let last = 0;
  for (let number = 1; number <= pages; number += 1) {
    if (number !== 1 && number !== pages && Math.abs(number - page) > 1) continue;
    if (number - last === 2) shown.push(number - 1);
    else if (number - last > 2) shown.push(null);
    shown.push(number);
    last = number;
  }
  return shown;
}
