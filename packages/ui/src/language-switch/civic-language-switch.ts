import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {safeUrl} from '@civic-widgets/model';
import {directionOf} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {plain, type Words} from '../words.js';
import {ownNameOf} from './own-name.js';

/** A language to choose, and where the page is in that language, if it has a page of its own. */
export interface SwitchLanguage {
  readonly lang: string;
  readonly href?: string;
}

/** Fired when somebody chooses a language that has no page of its own; prevent it to keep `current` as it is. */
export class CivicLanguageSwitchGoEvent extends Event {
  constructor(
    /** Tag of the language that was chosen, such as `cy`. */
    readonly lang: string,
  ) {
    super('civic-language-switch-go', {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * Offers the page in other languages, each by its own name: whoever looks for Cymraeg may not know the word "Welsh".
 *
 * Use it where all, or nearly all, of what follows is there in each language. It shows no flags: they stand for countries. Each name
 * carries its `lang`, so that a voice can say it, and its direction.
 *
 * @tagname civic-language-switch
 * @fires {CivicLanguageSwitchGoEvent} civic-language-switch-go - A language without a page of its own was chosen; `lang` is its tag. `current` changes unless it is prevented.
 * @csspart nav - The box around everything.
 * @csspart language - A language.
 * @csspart current - The language in use, beside `language`.
 */
export class CivicLanguageSwitch extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--_space-2);
        margin: 0;
        /* The names begin where the text above them does. */
        margin-inline-start: calc(-1 * var(--_space-2));
        padding: 0;
        list-style: none;
      }
      .language {
        appearance: none;
        display: flex;
        align-items: center;
        min-inline-size: var(--_control-size);
        min-block-size: var(--_control-size);
        padding: var(--_space-1) var(--_space-2);
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        letter-spacing: inherit;
        word-spacing: inherit;
        line-height: var(--_leading-tight);
        text-decoration: underline;
        text-decoration-thickness: max(1px, 0.0625em);
        text-underline-offset: 0.16em;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      .language:lang(ur) {
        line-height: 1.8;
        text-underline-offset: 0.6em;
      }
      .language:hover {
        background-color: var(--_soft);
        text-decoration-thickness: max(2px, 0.125em);
      }
      .language[aria-current] {
        font-weight: 700;
        text-decoration: underline 3px var(--_accent);
        text-underline-offset: 0.5em;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The languages, in the order shown. With `href` they are links; without one, choosing one changes `current`. */
  @property({attribute: false}) languages: readonly SwitchLanguage[] = [];
  /** Tag of the language in use. */
  @property() current = '';
  /** What is chosen here, where "Language" does not say it. */
  @property() label: Words = '';

  readonly #locale = new TranslatorController(this);

  protected override render() {
    if (this.languages.length === 0) return nothing;
    const label = plain(this.label) || this.#locale.translator.t('ui.language-switch.label');
    const list = html`<ul role="list">
      ${this.languages.map((language) => html`<li>${this.#renderLanguage(language)}</li>`)}
    </ul>`;
    // Only what leads to other pages is a landmark.
    return this.languages.some(({href}) => href)
      ? html`<nav part="nav" aria-label=${label}>${list}</nav>`
      : html`<div part="nav" role="group" aria-label=${label}>${list}</div>`;
  }

  #renderLanguage({lang, href}: SwitchLanguage) {
    const isCurrent = lang === this.current;
    const current = isCurrent ? 'true' : nothing;
    const part = isCurrent ? 'language current' : 'language';
    const name = ownNameOf(lang);
    const dir = directionOf(lang);
    return href && safeUrl(href, document.baseURI)
      ? html`<a class="language" part=${part} href=${href} lang=${lang} hreflang=${lang} dir=${dir} aria-current=${current}>${name}</a>`
      : html`<button type="button" class="language" part=${part} lang=${lang} dir=${dir} aria-current=${current} @click=${() => this.#onClick(lang)}>
          ${name}
        </button>`;
  }

  #onClick(lang: string): void {
    if (lang !== this.current && this.dispatchEvent(new CivicLanguageSwitchGoEvent(lang))) this.current = lang;
  }
}
