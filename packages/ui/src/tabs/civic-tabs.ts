import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-tabs.styles.js';

/** One of several parts, and the words on its tab. */
export interface Tab {
  /** The slot that its content stands in. */
  readonly name: string;
  readonly label: Words;
}

/**
 * Shows one of several parts of the same thing at a time: the results as a chart, as a table, and what was said.
 *
 * Use it where people look at one part or another, and not where they compare or need all: what is behind a tab is missed by
 * many. The content stays in the page, in a slot named for its tab: the page's own styles hold, find in page opens the part
 * that it finds something in, and printed are all of them.
 *
 * @tagname civic-tabs
 * @slot - What is behind the tabs: each part has the name of its tab as its `slot`.
 * @fires change - The person chose another tab, or found something in it; read `selected`.
 * @csspart list - The row of tabs.
 * @csspart tab - A tab.
 * @csspart chosen - The tab that is shown.
 * @csspart panel - The box around a part.
 * @csspart title - The name of a part, on paper.
 */
export class CivicTabs extends LitElement {
  static override styles = [base, styles];

  /** The tabs, in the order shown. */
  @property({attribute: false}) tabs: readonly Tab[] = [];
  /** The name of the tab that is shown; empty means the first. */
  @property() selected = '';
  /** What the tabs are parts of, for screen readers. */
  @property() label: Words = '';
  /** Whether arrow keys only move, and Enter shows: for parts that take a while to load. */
  @property({type: Boolean}) manual = false;

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the tab that is shown. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus(options);
  }

  protected override render() {
    const {lang} = this.#locale.translator;
    const shown = this.#shown;
    return html`<div role="tablist" part="list" aria-label=${plain(this.label) || nothing} @keydown=${this.#onKey}>
        ${this.tabs.map(
          ({name, label}, index) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${index}"
              part=${index === shown ? 'tab chosen' : 'tab'}
              aria-controls="panel-${index}"
              aria-selected=${index === shown}
              tabindex=${index === shown ? 0 : -1}
              @click=${() => this.#choose(name)}
            >
              ${renderWords(label, lang)}
            </button>`,
        )}
      </div>
      ${this.tabs.map(
        // Hidden until found, the box itself is still there: nobody shall stop at it, or hear of it.
        ({name, label}, index) =>
          html`<div
            role=${index === shown ? 'tabpanel' : nothing}
            id="panel-${index}"
            class="panel"
            part="panel"
            aria-labelledby=${index === shown ? `tab-${index}` : nothing}
            tabindex=${index === shown ? 0 : nothing}
            hidden=${index === shown ? nothing : 'until-found'}
            @beforematch=${() => this.#choose(name)}
          >
            <p class="title" part="title">${renderWords(label, lang)}</p>
            <slot name=${name}></slot>
          </div>`,
      )}`;
  }

  get #shown(): number {
    return Math.max(0, this.tabs.findIndex(({name}) => name === this.selected));
  }

  #choose(name: string): void {
    if (name === this.tabs[this.#shown]?.name) return;
    this.selected = name;
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }

  // https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const next = placeAfter(event.key, tabs.indexOf(event.target as HTMLElement), tabs.length, this.matches(':dir(rtl)'));
    const name = next === undefined ? undefined : this.tabs[next]?.name;
    if (next === undefined || name === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
    if (!this.manual) this.#choose(name);
  }
}

/** Where an arrow key, Home or End leads from here; round and round. */
function placeAfter(key: string, from: number, count: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (from + forward + count) % count;
    case 'ArrowLeft':
      return (from - forward + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
