import type {ReactiveController, ReactiveElement} from 'lit';
import {ContextConsumer, ContextProvider} from '@lit/context';
import type {Catalogue} from '@civic-widgets/model';
import {chaptersOf, createReader, isDraft, matchLanguage, type Translator} from '@civic-widgets/i18n';
import {configContext, type Config} from '../contexts/config-context.js';
import {translatorContext} from '../contexts/translator-context.js';

/** Where a widget's sentences come from: English is at hand, the others are loaded when a page is written in them. */
export interface CatalogueSource {
  readonly english: Catalogue;
  readonly languages: readonly string[];
  /** Loads what the widget says by itself, or what only its parts say. */
  readonly load: (lang: string, isOfParts: boolean) => Promise<Catalogue>;
}

/**
 * Makes a widget speak the language of the place it stands in: its own `lang`, else the nearest ancestor's, across shadow
 * roots. Until the catalogue has come, and if it never comes, it speaks English; nobody waits for words.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: CatalogueSource;
  readonly #provider: ContextProvider<typeof translatorContext>;
  readonly #config: ContextConsumer<typeof configContext, ReactiveElement>;
  readonly #observer: MutationObserver;
  #translator: Translator;
  #english: Translator;
  #chosen: Translator;
  #wanted = 'en';
  /** The sentences that the widget starts with, in the language wanted. */
  #start: Promise<Catalogue> | undefined;
  #extended: Promise<void> | undefined;
  #offers: (lang: string) => boolean = () => true;
  /** The language of the place, even where there are no sentences for it: data may have it. */
  #place = 'en';

  constructor(host: ReactiveElement, source: CatalogueSource) {
    this.#host = host;
    this.#source = source;
    this.#translator = this.#chosen = this.#english = createReader(chaptersOf('en', undefined, source.english));
    this.#provider = new ContextProvider(host, {context: translatorContext, initialValue: this.#translator});
    this.#config = new ContextConsumer(host, {
      context: configContext,
      subscribe: true,
      callback: ({translator}) => translator && this.#speak(translator),
    });
    this.#observer = new MutationObserver(() => void this.refresh());
    host.addController(this);
  }

  hostConnected(): void {
    // A language switch of the page's own usually changes <html lang>; the widget's own attribute may change too.
    this.#observer.observe(document.documentElement, {attributes: true, attributeFilter: ['lang']});
    this.#observer.observe(this.#host, {attributes: true, attributeFilter: ['lang']});
    void this.refresh();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  get translator(): Translator {
    return this.#translator;
  }

  /**
   * Says which languages the data is written in, once it is known. A draft language is spoken only with data in that language: a site
   * that publishes its own words in it has opted in.
   */
  offer(offers: (lang: string) => boolean): void {
    this.#offers = offers;
    this.#provide();
  }

  /** The settings of the enclosing `<civic-config>`. */
  get config(): Config {
    return this.#config.value ?? {};
  }

  get place(): string {
    return this.#place;
  }

  /** A part of the widget has come: what parts say is loaded too, from now on with every language. */
  extend(): Promise<void> {
    return (this.#extended ??= this.#load(true));
  }

  /** Looks again where the widget stands, and loads the sentences of that language. */
  async refresh(): Promise<void> {
    this.#place = nearestLanguage(this.#host);
    const lang = matchLanguage(this.#place, this.#source.languages);
    if (lang === this.#wanted) return;
    this.#wanted = lang;
    this.#start = lang === 'en' ? undefined : this.#source.load(lang, false);
    await this.#load(this.#extended !== undefined);
  }

  async #load(hasParts: boolean): Promise<void> {
    const lang = this.#wanted;
    const start = this.#start;
    const loading = start && Promise.all([start, hasParts ? this.#source.load(lang, true) : {}]);
    const entries = await loading?.then(([own, more]) => ({...own, ...more})).catch((cause: unknown) => {
      console.warn(`Civic Widgets: "${lang}" did not load, so it stays English.`, cause);
      return undefined;
    });
    if (this.#wanted === lang) this.#speak(this.config.translator ?? createReader(chaptersOf(lang, entries, this.#source.english)));
  }

  #speak(translator: Translator): void {
    this.#chosen = translator;
    this.#provide();
  }

  #provide(): void {
    const {lang} = this.#chosen;
    this.#translator = isDraft(lang) && !this.#offers(lang) ? this.#english : this.#chosen;
    this.#provider.setValue(this.#translator);
    this.#host.requestUpdate();
  }
}

/** The `lang` in force at an element, looking out of shadow roots as well. */
export function nearestLanguage(element: Element): string {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('[lang]');
    const lang = found?.getAttribute('lang');
    if (lang) return lang;
    const from: Element = found ?? at;
    const root = from.getRootNode();
    at = found?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'en';
}
