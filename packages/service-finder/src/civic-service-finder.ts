import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {DirectoryIndex, Hit, ServiceRecord, WayOut} from '@civic-widgets/directory/search.js';
import {baseOf, parseUrl} from '@civic-widgets/model';
import type {Handover} from '@civic-widgets/client';
import {createDirectoryClient, mayHaveSaved} from '@civic-widgets/client/directories.js';
import {
  AnnouncerController,
  LocaleController,
  base,
  buttonStyles,
  warnOnce,
  type CatalogueSource,
  type CivicShowMoreGoEvent,
} from '@civic-widgets/ui';
import {
  CivicServiceFinderExitEvent,
  CivicServiceFinderFailedEvent,
  CivicServiceFinderFoundEvent,
} from './civic-service-finder.events.js';
import {styles} from './civic-service-finder.styles.js';
import {anybodysPage} from './anybodys-page.js';
import {CopyKeeper} from './copy-keeper.js';
import {DeepLink} from './deep-link.js';
import type {Deeds} from './details/details.js';
import {FilterDesk} from './filter-desk.js';
import {FinderController} from './finder-controller.js';
import type {FinderHost} from './finder-host.js';
import type {FinderState, ReadyState} from './finder-state.js';
import {LateParts} from './late-parts.js';
import {OpenEntries} from './open-entries.js';
import {isSensitive} from './sensitive.js';
import {english, loadPart, partOf, type PartName} from './parts.js';
import {SearchDesk} from './search-desk.js';
import {renderHits, renderResults} from './views/results-view.js';
import {renderHeading, type Scene} from './views/scene.js';
import {renderLoadFailed, renderLoading, renderOld} from './views/state-views.js';
import {countWords} from './words/counts.js';
import {holidaysOf} from './words/opening.js';

/** Milliseconds without a key before the count is said. */
const sayingPause = 900;

/**
 * Finds a service nearby in the words that people use: by need, by place, by when it is open, in their language.
 *
 * Give it the address of a directory: the index that a server of ours makes, or a file that `civic directory build` made. Put a link to
 * the plain list between the tags: it is shown until the finder is ready, and for good where it can't be.
 *
 * @tagname civic-service-finder
 * @attr lang - Language of the widget. Without it, the nearest ancestor's `lang`.
 * @slot - Shown until the finder is ready, and where it can't be.
 * @fires {CivicServiceFinderFoundEvent} civic-service-finder-found - A search was answered; it says how many there are, and not what was typed.
 * @fires {CivicServiceFinderFailedEvent} civic-service-finder-failed - The directory could not be loaded; the person has been told.
 * @fires {CivicServiceFinderExitEvent} civic-service-finder-exit - Somebody wants to leave at once; cancel it to take them away by other means.
 * @csspart region - The box around everything.
 * @csspart heading - The heading.
 * @csspart subheading - A heading below it.
 * @csspart search - The form to search with.
 * @csspart button - A button.
 * @csspart primary - The button that searches or sends, beside `button`.
 * @csspart filters - What can be chosen to filter by.
 * @csspart results - The list and what stands around it.
 * @csspart entry-heading - The name of a service in the list.
 * @csspart facts - The line of facts below it.
 * @csspart details - All that is known of a service.
 * @csspart week - The table of a week's hours.
 * @csspart exit - The box with the way out of a sensitive page.
 * @csspart exit-button - The button in it, beside `button`.
 */
export class CivicServiceFinder extends LitElement {
  static override styles = [base, buttonStyles, styles];

  /** Where sentences in other languages than English are loaded from; set where the element is registered. */
  static catalogues: Omit<CatalogueSource, 'english'> = {
    languages: ['en'],
    load: async () => english,
  };

  /** What the loader had already asked for when it started this code. */
  static handover: ((host: Element) => Handover | undefined) | undefined;

  /** Address of the directory's index, relative to the `api` of an enclosing `<civic-config>`, else to the page. */
  @property() src = '';
  /** The heading; without it, “Find a service”. */
  @property() heading = '';
  /** Level of the heading in the page, 2 to 6; 1 only where the page is nothing but the finder. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Address of a folder that `civic places build` made; without it, nobody can look near a place that they name. */
  @property() places = '';
  /** Address that takes reports of wrong entries, of the same website as `src` or `api`; without it, there is no button for them. */
  @property() reports = '';
  /** Whether filters, and the service that somebody has opened, stand in the page's address: never what was typed, nor a place. */
  @property({type: Boolean, attribute: 'deep-link'}) deepLink = false;
  /** Whether the whole directory is about what people must not be seen to look for. Single categories say so in the directory itself. */
  @property({type: Boolean}) sensitive = false;
  /** Where “Exit this page” leads: a page that anybody may have open. */
  @property({attribute: 'exit-url'}) exitUrl = anybodysPage;
  /** How the finder speaks to its server; a test or a host may hand in another. */
  @property({attribute: false}) client = createDirectoryClient();
  /** What time it is; a test or a host may hand in another clock. */
  @property({attribute: false}) clock: () => Date = () => new Date();

  readonly #locale = new LocaleController(this, {
    english,
    languages: CivicServiceFinder.catalogues.languages,
    load: (lang, isOfParts) => {
      const handed = this.#handover?.catalogue;
      return handed?.lang === lang && !isOfParts
        ? handed.entries
        : CivicServiceFinder.catalogues.load(lang, isOfParts);
    },
  });
  readonly #announcer = new AnnouncerController(this);
  readonly #host: FinderHost = this.#asHost();
  readonly #late = new LateParts(this.#host, {
    reports: () => this.#reportsUrl,
    exit: () => parseUrl(this.exitUrl)?.href ?? anybodysPage,
    ask: (url) => this.dispatchEvent(new CivicServiceFinderExitEvent(url)),
    extend: () => this.#locale.extend(),
  });
  readonly #keeper = new CopyKeeper(() => this.sensitive);
  readonly #finder = new FinderController(this, this.#asPage(), () => this.client);
  readonly #desk = new SearchDesk(this.#host, this.#finder, {
    folder: () => this.#addressOf(this.places),
    extend: () => this.#locale.extend(),
    list: () => this.#late.list,
  });
  readonly #filters = new FilterDesk(this.#host, this.#finder, () => this.#link.put());
  readonly #entries = new OpenEntries(this.#host, () => this.#link.put());
  readonly #link = new DeepLink(this.#host, this.#finder, this.#entries, {
    isOn: () => this.deepLink,
    isCareful: () => this.#isCareful,
    needList: () => this.#late.needList(),
  });
  #handover: Handover | undefined;
  #loaded = '';
  #lang = '';
  /** The person has pressed “Try again” and waits for what comes of it. */
  #hasActed = false;
  #shownStatus: FinderState['status'] = 'idle';

  override connectedCallback(): void {
    this.#handover ??= CivicServiceFinder.handover?.(this);
    super.connectedCallback();
    this.#link.start();
    this.#late.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#link.stop();
    this.#late.disconnected();
    this.#desk.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {api} = this.#locale.config;
    if (this.#lang !== this.#locale.place) {
      this.#lang = this.#locale.place;
      void this.#finder.refresh();
    }
    if (!this.src) {
      if (changed.has('src') || !this.hasUpdated)
        warnOnce(this, 'src-missing', 'give it a src: the address of a directory’s index.');
      return;
    }
    const src = parseUrl(this.src, api ?? document.baseURI)?.href ?? '';
    if (src === this.#loaded) return;
    this.#loaded = src;
    if (!/^https?:/.test(src)) {
      warnOnce(this, 'src-invalid', `its src "${this.src}" is not an http or https address.`);
      return;
    }
    // What was handed over belongs to the first address; a later one is fetched.
    void this.#finder.load(src, this.#handover?.data);
    this.#handover = {};
  }

  protected override render() {
    const {state} = this.#finder;
    if (state.status === 'idle' || (state.status === 'loading' && this.textContent.trim() !== ''))
      return html`<slot></slot>`;
    const {lang, dir} = this.#locale.translator;
    return html`<section id="region" part="region" aria-labelledby="heading" lang=${lang} dir=${dir}>
      ${this.#renderState(state)}
    </section>`;
  }

  protected override updated(): void {
    if (this.#isCareful) this.#late.needExit();
    const {state} = this.#finder;
    const {status} = state;
    if (status === 'ready' && state.result.total === 0 && !partOf('empty')) void this.#need('empty');
    if (status === this.#shownStatus) return;
    this.#shownStatus = status;
    if (status !== 'failed' && status !== 'ready') return;
    if (this.#hasActed) void this.#focus('#heading');
    else if (status === 'failed') this.#say(this.#locale.translator.t('finder.load-failed.heading'));
    this.#hasActed = false;
  }

  #renderState(state: FinderState) {
    const scene = this.#scene();
    const exit = this.#late.exit?.render() ?? nothing;
    if (state.status === 'failed') {
      return html`${exit} ${renderLoadFailed(scene, state.error, () => this.#onReload())}<slot></slot>`;
    }
    const heading = renderHeading(scene, this.heading || scene.translator.t('finder.heading'), {
      id: 'heading',
    });
    if (state.status !== 'ready') return html`${exit} ${heading} ${renderLoading(scene)}`;
    return html`${exit} ${heading} ${renderOld(scene, state, () => this.#onReload())}
    ${this.#late.list?.shown ? nothing : html`${this.#desk.render()} ${this.#filters.render(state)}`}
    ${this.#renderResults(scene, state)}`;
  }

  #renderResults(scene: Scene, state: ReadyState) {
    const actions = {
      isOpen: (id: string) => this.#entries.has(id),
      onToggle: (record: ServiceRecord, isOpen: boolean) => void this.#entries.toggle(record, isOpen),
      renderDetails: (hit: Hit) => this.#entries.render(hit, this.#deedsOf(hit)),
      onMore: (event: CivicShowMoreGoEvent) => void this.#onMore(event),
      onWayOut: (way: WayOut) => void this.#onWayOut(way),
    };
    const {list} = this.#late;
    return list?.shown
      ? list.render((hits) => renderHits(scene, hits, actions))
      : renderResults(scene, state, actions);
  }

  #deedsOf({record}: Hit): Deeds {
    const {list, reports} = this.#late;
    // What was looked at by somebody who must not be seen leaves nothing behind.
    const canSave = !record.sensitive && !this.sensitive;
    return {
      save: canSave ? list?.renderSave(record) : undefined,
      onSave: canSave ? () => void this.#late.needList().then((one) => one.ask(record)) : undefined,
      report: reports?.render(record),
      onReport: this.#reportsUrl
        ? () => void this.#late.needReports().then((one) => one.begin(record))
        : undefined,
    };
  }

  /** An address of ours, relative to that of the server that the page names. */
  #addressOf(address: string): string | undefined {
    return address === '' ? undefined : parseUrl(address, this.#locale.config.api ?? document.baseURI)?.href;
  }

  get #reportsUrl(): string {
    return this.#addressOf(this.reports) ?? '';
  }

  /** Whether somebody may look for what they must not be seen to look for. */
  get #isCareful(): boolean {
    if (this.sensitive) return true;
    const {state} = this.#finder;
    if (state.status !== 'ready') return false;
    const {index, wishes, result} = state;
    return (
      isSensitive(index.head, wishes, result) ||
      this.#entries.ids.some((id) => index.record(index.numberOf(id) ?? -1)?.sensitive)
    );
  }

  #scene(): Scene {
    const {translator, place} = this.#locale;
    const {state} = this.#finder;
    const holidays = state.status === 'ready' ? holidaysOf(state.index.head) : undefined;
    return {translator, place, headingLevel: this.headingLevel, now: this.clock(), holidays};
  }

  #asHost(): FinderHost {
    const element = () => this;
    return {
      get root() {
        return element().shadowRoot;
      },
      get src() {
        return element().#loaded;
      },
      get client() {
        return element().client;
      },
      get prefix() {
        return element().id || 'finder';
      },
      get index() {
        const {state} = element().#finder;
        return state.status === 'ready' ? state.index : undefined;
      },
      scene: () => this.#scene(),
      update: () => this.requestUpdate(),
      focus: (selector) => this.#focus(selector),
      need: (part) => this.#need(part),
      say: (sentence) => this.#say(sentence),
    };
  }

  #asPage(): ConstructorParameters<typeof FinderController>[1] {
    const element = () => this;
    return {
      get lang() {
        return element().#locale.place;
      },
      get distanceSteps() {
        return element().#filters.distanceSteps;
      },
      now: () => this.clock(),
      kept: (src) => this.#keeper.find(src),
      keep: (src, pieces) => this.#keeper.keep(src, pieces),
      opened: (index) => void this.#onOpened(index),
      found: ({total}) => {
        this.dispatchEvent(new CivicServiceFinderFoundEvent(total));
        this.#sayCount();
      },
      failed: (error) => this.dispatchEvent(new CivicServiceFinderFailedEvent(error)),
    };
  }

  async #onOpened({head}: DirectoryIndex): Promise<void> {
    this.#locale.offer((wanted) => head.languages.some((one) => baseOf(one) === baseOf(wanted)));
    if (mayHaveSaved()) void this.#late.needList();
    await this.#link.read();
  }

  #onReload(): void {
    this.#hasActed = true;
    void this.#finder.reload();
  }

  async #onMore({shown, first}: CivicShowMoreGoEvent): Promise<void> {
    await this.#finder.show(shown);
    await this.#focus(`[data-at="${first}"]`);
  }

  async #onWayOut({without}: WayOut): Promise<void> {
    const {filters} = this.#finder.wishes;
    if (without === 'text') {
      await this.#desk.clearText();
    } else {
      await this.#filters.choose(without === 'filters' ? {} : {...filters, [without]: undefined});
    }
    await this.#focus('#count');
  }

  async #need(name: PartName): Promise<void> {
    try {
      await loadPart(name);
      void this.#locale.extend();
      this.requestUpdate();
    } catch (cause) {
      // The connection is gone. What stands here stays; whoever asks again may have more luck.
      console.warn(`Civic Widgets: a part of the finder (${name}) did not load.`, cause);
    }
  }

  #sayCount(): void {
    this.#announcer.announceAfter(sayingPause, () => {
      const {state} = this.#finder;
      const {translator} = this.#locale;
      return [
        state.status === 'ready' ? countWords(translator, state.result, state.wishes.near) : '',
        translator,
      ];
    });
  }

  #say(sentence: string): void {
    this.#announcer.announce(sentence, this.#locale.translator);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    const outer = found?.closest('civic-notice') ?? found;
    if (outer instanceof LitElement) await outer.updateComplete;
    found?.focus();
  }
}
