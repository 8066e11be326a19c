import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {ContextProvider} from '@lit/context';
import {parseUrl} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {configContext} from '../contexts/config-context.js';
import {LocaleController, type CatalogueSource} from '../controllers/locale-controller.js';

/**
 * Gives settings to all widgets inside it, so that they are written once. It shows nothing of its own.
 *
 * Put it around the part of the page that holds widgets. Its `lang`, like that of any element, is the language of what is inside.
 *
 * @tagname civic-config
 * @slot - The part of the page that the settings are for.
 */
export class CivicConfig extends LitElement {
  static override styles = css`
    /* No box: a page may lay out its children by flex or grid. */
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Base address for the `src` of the widgets inside, such as `https://example.org/api/v1/`. */
  @property() api?: string;
  /** The site's id, for widgets that list what a site has. */
  @property() site?: string;
  /** A translator of the host's own, instead of our catalogues. */
  @property({attribute: false}) translator?: Translator;

  /**
   * Sentences for the elements inside it that stand in no widget, in the languages that the page offers; a draft language is spoken
   * too, since whoever names it has chosen it. Set it once, before the element is in the page. Without it such elements speak English.
   */
  set catalogues(source: CatalogueSource) {
    this.#locale ??= new LocaleController(this, source);
  }

  #locale: LocaleController | undefined;
  readonly #provider = new ContextProvider(this, {context: configContext, initialValue: {}});

  protected override willUpdate() {
    const {api, site, translator} = this;
    this.#provider.setValue({api: parseUrl(api, document.baseURI)?.href, site, translator});
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
