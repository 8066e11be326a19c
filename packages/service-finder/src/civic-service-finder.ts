import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {
  DirectoryIndex,
  Hit,
  ServiceDetails,
  ServiceRecord,
  WayOut,
} from '@civic-widgets/directory/search.js';
import {parseUrl} from '@civic-widgets/model';
import type {Handover} from '@civic-widgets/client';
import {createDirectoryClient} from '@civic-widgets/client/directories.js';
import {
  AnnouncerController,
  LocaleController,
  base,
  buttonStyles,
  warnOnce,
  type CatalogueSource,
  type CivicShowMoreGoEvent,
} from '@civic-widgets/ui';
import {CivicServiceFinderFailedEvent, CivicServiceFinderFoundEvent} from './civic-service-finder.events.js';
import {styles} from './civic-service-finder.styles.js';
import {FinderController, type FinderPage} from './finder-controller.js';
import type {FinderState, ReadyState} from './finder-state.js';
import {english, loadPart, partOf} from './parts.js';
import {renderResults} from './views/results-view.js';
import {renderHeading, type Scene} from './views/scene.js';
import {renderSearch} from './views/search-view.js';
import {renderLoadFailed, renderLoading, renderOld} from './views/state-views.js';
import {countWords} from './words/counts.js';
import {holidaysOf} from './words/opening.js';

/** Milliseconds without a key before the list follows what is typed, and before the count is said. */
const typingPause = 150;
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
 * @csspart region - The box around everything.
 * @csspart heading - The heading.
 * @csspart subheading - A heading below it.
 * @csspart search - The form to search with.
 * @csspart button - A button.
 * @csspart primary - The button that searches, beside `button`.
 * @csspart results - The list and what stands around it.
 * @csspart details - All that is known of a service.
 * @csspart week - The table of a week's hours.
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
  /** How the finder speaks to its server; a test or a host may hand in another. */
  @property({attribute: false}) client = createDirectoryClient();
  /** What time it is; a test or a host may hand in another clock. */
  @property({attribute: false}) clock: () => Date = () => new Date();

  @state() private _text = '';
  @state() private _near = '';

  readonly #locale = new LocaleController(this, {
    english,
    languages: CivicServiceFinder.catalogues.languages,
    load: (lang, isWhole) => {
      const handed = this.#handover?.catalogue;
      return handed?.lang === lang && !isWhole
        ? handed.entries
        : CivicServiceFinder.catalogues.load(lang, isWhole);
    },
  });
  readonly #announcer = new AnnouncerController(this);
  readonly #finder = new FinderController(this, this.#page(), () => this.client);
  #handover: Handover | undefined;
  #loaded = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The person has pressed “Try again” and waits for what comes of it. */
  #hasActed = false;
  #shownStatus: FinderState['status'] = 'idle';
  /** Details that stand open, by the service's id; nothing yet for those on their way. */
  readonly #open = new Map<string, ServiceDetails | undefined>();

  override connectedCallback(): void {
    this.#handover ??= CivicServiceFinder.handover?.(this);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {api} = this.#locale.config;
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
    const {status} = this.#finder.state;
    if (status === this.#shownStatus) return;
    this.#shownStatus = status;
    if (status !== 'failed' && status !== 'ready') return;
    if (this.#hasActed) void this.#focus('#heading');
    else if (status === 'failed') this.#say(this.#locale.translator.t('finder.load-failed.heading'));
    this.#hasActed = false;
  }

  #renderState(state: FinderState) {
    const scene = this.#scene();
    if (state.status === 'failed') {
      return html`${renderLoadFailed(scene, state.error, () => this.#onReload())}<slot></slot>`;
    }
    const heading = renderHeading(scene, this.heading || scene.translator.t('finder.heading'), {
      id: 'heading',
    });
    if (state.status !== 'ready') return html`${heading} ${renderLoading(scene)}`;
    return html`${heading}
    ${renderOld(scene, {kept: undefined, isBroken: state.broken !== undefined}, () => this.#onReload())}
    ${this.#renderSearch(scene)} ${this.#renderResults(scene, state)}`;
  }

  #renderSearch(scene: Scene) {
    const boxes = {
      text: this._text,
      near: this._near,
      hasPlaces: false,
      suggestions: [],
      fault: '',
      isLocating: false,
    };
    return renderSearch(scene, boxes, {
      onSearch: (event) => this.#onSearch(event),
      onText: (text) => this.#onText(text),
      onNear: (near) => (this._near = near),
      onNearChosen: () => undefined,
      onHere: () => undefined,
    });
  }

  #renderResults(scene: Scene, state: ReadyState) {
    return renderResults(scene, state, {
      isOpen: (id) => this.#open.has(id),
      onToggle: (record, isOpen) => void this.#onToggle(record, isOpen),
      renderDetails: (hit) => this.#renderDetails(scene, hit),
      onMore: (event) => void this.#onMore(event),
      onWayOut: (way) => this.#onWayOut(way),
    });
  }

  #renderDetails(scene: Scene, hit: Hit) {
    const shown = {hit, details: this.#open.get(hit.record.id), root: this.shadowRoot, actions: nothing};
    return partOf('details')?.render(scene, shown) ?? nothing;
  }

  #scene(): Scene {
    const {translator, place} = this.#locale;
    const {state} = this.#finder;
    const holidays = state.status === 'ready' ? holidaysOf(state.index.head) : undefined;
    return {translator, place, headingLevel: this.headingLevel, now: this.clock(), holidays};
  }

  #page(): FinderPage {
    const page = () => this.#locale.place;
    return {
      get lang() {
        return page();
      },
      isCounting: false,
      distanceSteps: [],
      now: () => this.clock(),
      kept: async () => undefined,
      keep: (_src, pieces) => pieces,
      opened: (index) => this.#onOpened(index),
      found: ({total}) => {
        this.dispatchEvent(new CivicServiceFinderFoundEvent(total));
        this.#sayCount();
      },
      failed: (error) => this.dispatchEvent(new CivicServiceFinderFailedEvent(error)),
    };
  }

  #onOpened({head}: DirectoryIndex): void {
    this.#locale.offer((wanted) =>
      head.languages.some((one) => one.split('-', 1)[0] === wanted.split('-', 1)[0]),
    );
  }

  #onText(text: string): void {
    this._text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#finder.ask({text}), typingPause);
  }

  // Whoever presses the button wants to read the list now; typing alone leaves them where they are.
  #onSearch(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#typing);
    void this.#finder.ask({text: this._text}).then(() => this.#focus('#count'));
  }

  #onReload(): void {
    this.#hasActed = true;
    void this.#finder.reload();
  }

  async #onMore({shown, first}: CivicShowMoreGoEvent): Promise<void> {
    await this.#finder.show(shown);
    await this.#focus(`[data-at="${first}"]`);
  }

  #onWayOut({without}: WayOut): void {
    const {filters} = this.#finder.wishes;
    if (without === 'text') {
      this._text = '';
      void this.#finder.ask({text: ''});
    } else if (without === 'filters') void this.#finder.ask({filters: {}});
    else void this.#finder.ask({filters: {...filters, [without]: undefined}});
    void this.#focus('#count');
  }

  async #onToggle({id, number}: ServiceRecord, isOpen: boolean): Promise<void> {
    if (isOpen === this.#open.has(id)) return;
    if (!isOpen) {
      this.#open.delete(id);
      this.requestUpdate();
      return;
    }
    this.#open.set(id, undefined);
    this.requestUpdate();
    const {state} = this.#finder;
    const [details] = await Promise.all([
      state.status === 'ready' ? state.index.service(number) : undefined,
      loadPart('details'),
    ]);
    if (this.#open.has(id)) this.#open.set(id, details);
    this.requestUpdate();
    void this.#locale.extend();
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
