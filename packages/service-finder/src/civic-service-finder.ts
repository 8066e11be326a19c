import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {
  DirectoryIndex,
  Filters,
  Hit,
  ServiceDetails,
  ServiceRecord,
  WayOut,
} from '@civic-widgets/directory/search.js';
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
import {CopyKeeper} from './copy-keeper.js';
import {FinderController} from './finder-controller.js';
import type {FinderHost} from './finder-host.js';
import type {FinderState, Near, ReadyState} from './finder-state.js';
import {LateParts} from './late-parts.js';
import {faultKey, renderNear} from './near/near-view.js';
import {PlaceBox, type PlacePage} from './near/place-box.js';
import {english, loadPart, partOf, type PartName} from './parts.js';
import {renderHits, renderResults} from './views/results-view.js';
import {renderHeading, type Scene} from './views/scene.js';
import {renderSearch} from './views/search-view.js';
import {renderLoadFailed, renderLoading, renderOld} from './views/state-views.js';
import {countWords} from './words/counts.js';
import {holidaysOf} from './words/opening.js';

/** Milliseconds without a key before the list follows what is typed, and before the count is said. */
const typingPause = 150;
const sayingPause = 900;

/** A page that anybody may have open. */
const anybodysPage = 'https://www.bbc.co.uk/weather';

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

  @state() private _text = '';
  @state() private _isFiltering = false;

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
  readonly #place = new PlaceBox(this.#asPlacePage());
  readonly #keeper = new CopyKeeper(() => this.sensitive);
  readonly #finder = new FinderController(this, this.#asPage(), () => this.client);
  #handover: Handover | undefined;
  #loaded = '';
  #lang = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The person has pressed “Try again” and waits for what comes of it. */
  #hasActed = false;
  #shownStatus: FinderState['status'] = 'idle';
  /** Details that stand open, by the service's id; nothing yet for those on their way. */
  readonly #open = new Map<string, ServiceDetails | undefined>();

  override connectedCallback(): void {
    this.#handover ??= CivicServiceFinder.handover?.(this);
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
    this.#late.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    window.removeEventListener('hashchange', this.#onHash);
    this.#late.disconnected();
    this.#place.stop();
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
    ${this.#late.list?.shown ? nothing : html`${this.#renderSearch(scene)} ${this.#renderFilters(state)}`}
    ${this.#renderResults(scene, state)}`;
  }

  #renderSearch(scene: Scene) {
    const {list} = this.#late;
    const place = this.#place;
    const onChoice = (near: Near) => {
      place.choose(near);
      void this.#focus('#count');
    };
    const boxes = {
      text: this._text,
      near: renderNear(scene, place, {hasPlaces: this.places !== '', onChoice}),
      isLocating: place.isLocating,
      mine: list?.count ?? 0,
    };
    return renderSearch(scene, boxes, {
      onSearch: (event) => void this.#onSearch(event),
      onText: (text) => this.#onText(text),
      onHere: () => void this.#onHere(),
      onMine: () => list?.show('mine'),
    });
  }

  #renderFilters(state: ReadyState) {
    const {t} = this.#locale.translator;
    const {place} = this.#locale;
    const {filters, near} = this.#finder.wishes;
    const count = Object.values(filters).filter((value) => value !== undefined).length;
    const part = partOf('filters');
    const shown = {
      scene: {translator: this.#locale.translator, place, head: state.index.head, now: this.clock()},
      root: this.shadowRoot,
      filters,
      onChange: (change: Filters) => void this.#onFilters({...this.#finder.wishes.filters, ...change}),
    };
    return html`<civic-details
        id="filters"
        .summary=${count > 0 ? t('finder.filters-chosen', {count}) : t('finder.filters')}
        ?open=${this._isFiltering}
        @toggle=${(event: Event) => void this.#onFiltering((event.target as HTMLElement & {open: boolean}).open)}
        >${this._isFiltering && part ? part.render({...shown, facets: state.result.facets, isNear: near !== undefined}) : nothing}</civic-details
      >${part?.renderTags({...shown, onChange: (change) => void this.#onTag({...this.#finder.wishes.filters, ...change})}, () => void this.#onTag({})) ?? nothing}`;
  }

  #renderResults(scene: Scene, state: ReadyState) {
    const actions = {
      isOpen: (id: string) => this.#open.has(id),
      onToggle: (record: ServiceRecord, isOpen: boolean) => void this.#onToggle(record, isOpen),
      renderDetails: (hit: Hit) => this.#renderDetails(scene, hit),
      onMore: (event: CivicShowMoreGoEvent) => void this.#onMore(event),
      onWayOut: (way: WayOut) => void this.#onWayOut(way),
    };
    const {list} = this.#late;
    return list?.shown
      ? list.render((hits) => renderHits(scene, hits, actions))
      : renderResults(scene, state, actions);
  }

  #renderDetails(scene: Scene, hit: Hit) {
    const {record} = hit;
    const {list, reports} = this.#late;
    // What was looked at by somebody who must not be seen leaves nothing behind.
    const canSave = !record.sensitive && !this.sensitive;
    const deeds = {
      save: canSave ? list?.renderSave(record) : undefined,
      onSave: canSave ? () => void this.#late.needList().then((one) => one.ask(record)) : undefined,
      report: reports?.render(record),
      onReport: this.#reportsUrl
        ? () => void this.#late.needReports().then((one) => one.begin(record))
        : undefined,
    };
    return (
      partOf('details')?.render(scene, {
        hit,
        details: this.#open.get(record.id),
        root: this.shadowRoot,
        deeds,
      }) ?? nothing
    );
  }

  get #reportsUrl(): string {
    return (this.reports && parseUrl(this.reports, this.#locale.config.api ?? document.baseURI)?.href) || '';
  }

  /** Whether somebody may look for what they must not be seen to look for. */
  get #isCareful(): boolean {
    if (this.sensitive) return true;
    const {state} = this.#finder;
    if (state.status !== 'ready') return false;
    const {index, wishes, result} = state;
    const {categories = []} = wishes.filters;
    return (
      index.head.categories.some(({id, sensitive}) => sensitive && categories.includes(id)) ||
      (wishes.text !== '' && result.hits.some(({record}) => record.sensitive)) ||
      [...this.#open.keys()].some((id) => index.record(index.numberOf(id) ?? -1)?.sensitive)
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
        return element()._isFiltering ? partOf('filters')?.distanceSteps(element().#locale.place) : undefined;
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

  #asPlacePage(): PlacePage {
    const element = () => this;
    return {
      get folder() {
        const {places} = element();
        return places === ''
          ? undefined
          : parseUrl(places, element().#locale.config.api ?? document.baseURI)?.href;
      },
      get client() {
        return element().client;
      },
      update: () => this.requestUpdate(),
      extend: () => this.#locale.extend(),
      settled: (near) =>
        void this.#finder.ask({
          near,
          ...(!near && {filters: {...this.#finder.wishes.filters, within: undefined}}),
        }),
    };
  }

  async #onOpened({head}: DirectoryIndex): Promise<void> {
    this.#locale.offer((wanted) => head.languages.some((one) => baseOf(one) === baseOf(wanted)));
    if (mayHaveSaved()) void this.#late.needList();
    await this.#readLink();
  }

  #onText(text: string): void {
    this._text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#finder.ask({text}), typingPause);
  }

  // Whoever presses the button wants to read the list now; typing alone leaves them where they are.
  async #onSearch(event: Event): Promise<void> {
    event.preventDefault();
    clearTimeout(this.#typing);
    const place = this.#place;
    // Many people write their postcode into the first box that they see.
    if (this.places && /\d/.test(this._text) && (await place.isPostcode(this._text))) {
      place.type(this._text);
      this._text = '';
    }
    const isSettled = await place.settle();
    await this.#finder.ask({text: this._text});
    await this.#focus(isSettled ? '#count' : place.choices.length > 0 ? '#choices button' : '#near');
  }

  async #onHere(): Promise<void> {
    const place = this.#place;
    if (await place.locate()) await this.#focus('#count');
    else if (place.fault) this.#say(this.#locale.translator.t(faultKey(place.fault)));
  }

  async #onFiltering(isOpen: boolean): Promise<void> {
    if (isOpen === this._isFiltering) return;
    if (isOpen) await this.#need('filters');
    this._isFiltering = isOpen;
    await this.#finder.refresh();
  }

  async #onFilters(filters: Filters): Promise<void> {
    await this.#finder.ask({filters});
    await this.#putLink();
  }

  // The tag that was pressed goes: focus moves to what is next, or to the list.
  async #onTag(filters: Filters): Promise<void> {
    await this.#onFilters(filters);
    await this.#focus('.tags civic-tag, #count');
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
      this._text = '';
      await this.#finder.ask({text: ''});
    } else {
      await this.#onFilters(without === 'filters' ? {} : {...filters, [without]: undefined});
    }
    await this.#focus('#count');
  }

  async #onToggle({id, number}: ServiceRecord, isOpen: boolean): Promise<void> {
    if (isOpen === this.#open.has(id)) return;
    if (isOpen) this.#open.set(id, undefined);
    else this.#open.delete(id);
    this.requestUpdate();
    if (isOpen) {
      const [details] = await Promise.all([this.#host.index?.service(number), this.#need('details')]);
      if (this.#open.has(id)) this.#open.set(id, details);
      this.requestUpdate();
    }
    await this.#putLink();
  }

  readonly #onHash = (): void => void this.#readLink();

  async #readLink(): Promise<void> {
    const {prefix} = this.#host;
    if (!location.hash.includes(`${prefix}.`)) return;
    const {readLink} = await loadPart('links');
    const {filters, service, list} = readLink(location.hash, prefix);
    if (list) (await this.#late.needList()).show('shared', list);
    if (!this.deepLink) return;
    if (Object.keys(filters).length > 0) await this.#need('filters');
    await this.#finder.ask({filters});
    const {index} = this.#host;
    await index?.listed.catch(() => undefined);
    const record = index?.record(index.numberOf(service ?? '') ?? -1, this.#locale.place);
    if (!record || this.#open.has(record.id)) return;
    await this.#finder.reveal(record.id);
    await this.#onToggle(record, true);
    await this.#focus(`[data-id="${CSS.escape(record.id)}"]`);
  }

  // What somebody must not be seen to look for is in no address.
  async #putLink(): Promise<void> {
    if (!this.deepLink) return;
    const {putLink, writeLink} = await loadPart('links');
    const service = [...this.#open.keys()].at(-1);
    const linked = {filters: this.#finder.wishes.filters, ...(service !== undefined && {service})};
    putLink(writeLink(location.hash, this.#host.prefix, this.#isCareful ? {filters: {}} : linked));
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
