import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {isWrittenIn, localise, parseUrl, type Answer, type Answers, type Consultation} from '@civic-widgets/model';
import {createConsultationClient, followable, Outbox, type Handover} from '@civic-widgets/client';
import {AnnouncerController, LocaleController, base, buttonStyles, warnOnce, type CatalogueSource} from '@civic-widgets/ui';
import {CivicPollFailedEvent, CivicPollSubmitEvent, CivicPollSubmittedEvent} from './civic-poll.events.js';
import {styles} from './civic-poll.styles.js';
import type {Beside} from './beside/beside.js';
import type {Pages} from './pages/pages.js';
import type {PollInside} from './poll-inside.js';
import {english, loadBeside, loadPages, renderRemarks, startBeside, startPages, type Span} from './parts.js';
import {PollController} from './poll-controller.js';
import type {OpenState, PollState} from './poll-state.js';
import {unreadAnswers} from './unread.js';
import {askedQuestions, renderFoot, renderIntroduction, renderQuestions, renderTitle} from './views/questions-view.js';
import {renderOutcome} from './views/outcome-view.js';
import type {Scene} from './views/scene.js';
import {renderRefused, renderWaiting} from './views/sending-view.js';
import {renderSent} from './views/sent-view.js';
import {renderLoadFailed, renderLoading} from './views/state-views.js';

/**
 * Asks people about something that concerns them, stores what they say, and shows what came of it.
 *
 * Put a link to the consultation's plain page between the tags: it is shown until the poll is ready, and for good where it
 * can't be. A form that the server printed may stand there too; the poll then takes over its sending, and what was typed.
 *
 * @tagname civic-poll
 * @attr lang - Language of the widget. Without it, the nearest ancestor's `lang`.
 * @slot - Shown until the poll is ready, and where it can't be.
 * @fires {CivicPollSubmitEvent} civic-poll-submit - The person pressed send; cancel it to stop, or respond to take over.
 * @fires {CivicPollSubmittedEvent} civic-poll-submitted - The server has stored the answer.
 * @fires {CivicPollFailedEvent} civic-poll-failed - Loading or sending failed; the person has been told.
 * @csspart region - The box around everything.
 * @csspart heading - The heading.
 * @csspart button - A button.
 * @csspart primary - The button that sends, beside `button`.
 * @csspart receipt - The receipt.
 * @csspart error-summary - The box that lists what has to be put right.
 * @csspart field - The box around a question.
 * @csspart label - What a question asks.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong with an answer.
 * @csspart choice - One choice with its button or box.
 * @csspart radio - The radio button of a choice.
 * @csspart checkbox - The box of a choice.
 * @csspart control - The box to write in.
 * @csspart count - How much room is left to write.
 * @csspart unit - What a number counts.
 * @csspart item - A thing to put in order or to give a share to.
 * @csspart ranked - A thing that has a place, beside `item`.
 * @csspart list-heading - The words above the ordered things, and above the others.
 * @csspart icon - The sign on a small button.
 * @csspart left - How much there is left to share out.
 * @csspart row - A row of a matrix or a scale.
 * @csspart column - The words above a column.
 * @csspart map - The map on which a place is shown.
 * @csspart pin - The pin on it.
 * @csspart place - Where the pin is, in a sentence.
 * @csspart part - A part of a date with its name.
 * @csspart part-label - The name of a part of a date.
 * @cssproperty --civic-poll-bar-color - Colour of the bars in a result.
 */
export class CivicPoll extends LitElement {
  static override styles = [base, buttonStyles, styles];

  /** Where sentences in other languages than English are loaded from; set where the element is registered. */
  static catalogues: Omit<CatalogueSource, 'english'> = {
    languages: ['en'],
    load: async () => english,
  };

  /** What the loader had already asked for when it started this code. */
  static handover: ((host: Element) => Handover | undefined) | undefined;

  /** Address of the consultation, relative to the `api` of an enclosing `<civic-config>`, else to the page. */
  @property() src = '';
  /** Level of the poll's heading in the page, 2 to 6; 1 only where the page is nothing but the poll. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** `each` asks one question a page, with a look at all answers before they are sent; `one` asks all on one page. */
  @property() pages: 'one' | 'each' = 'one';
  /** How the poll speaks to its server; a test or a host may hand in another. */
  @property({attribute: false}) client = createConsultationClient();

  @state() private _keepFailed = false;
  @state() private _isDrawn = false;

  readonly #locale = new LocaleController(this, {
    english,
    languages: CivicPoll.catalogues.languages,
    load: (lang, isOfParts) => {
      const handed = this.#handover?.catalogue;
      return handed?.lang === lang && !isOfParts ? handed.entries : CivicPoll.catalogues.load(lang, isOfParts);
    },
  });
  readonly #announcer = new AnnouncerController(this);
  readonly #poll = new PollController(
    this,
    {
      beforeSubmit: (answers) => this.#askPage(answers),
      submitted: (receipt) => this.dispatchEvent(new CivicPollSubmittedEvent(receipt)),
      failed: (error) => this.dispatchEvent(new CivicPollFailedEvent(error)),
      prepare: (consultation) => this.#prepare(consultation),
      extend: () => this.#locale.extend(),
      loaded: (consultation) => {
        this.#locale.offer((wanted) => isWrittenIn(consultation.title, wanted, consultation.lang));
        this.#start(consultation);
      },
    },
    () => this.client,
    new Outbox(),
  );
  #pages: Pages | undefined;
  #beside: Beside | undefined;
  #handover: Handover | undefined;
  #loaded = '';
  #shown = '';
  /** The person did something and waits for what comes of it. */
  #hasActed = false;

  override connectedCallback(): void {
    this.#handover ??= CivicPoll.handover?.(this);
    super.connectedCallback();
    this.addEventListener('submit', this.#onPrintedSubmit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('submit', this.#onPrintedSubmit);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {api} = this.#locale.config;
    if (!this.src) {
      if (changed.has('src') || !this.hasUpdated) warnOnce(this, 'src-missing', 'give it a src: the address of a consultation.');
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
    void this.#poll.load(src, api, this.#handover?.data);
    this.#handover = {};
  }

  protected override render() {
    const {lang, dir} = this.#locale.translator;
    const {state} = this.#poll;
    if (this.#isFallbackEnough(state)) return html`<slot></slot>`;
    return html`<section id="region" part="region" aria-labelledby="heading" lang=${lang} dir=${dir}>
      ${this.#renderState(state)}
    </section>`;
  }

  protected override updated(): void {
    const {state} = this.#poll;
    const shown = nameOf(state);
    if (shown === this.#shown) return;
    const before = this.#shown;
    this.#shown = shown;
    this.#lead(shown, before);
  }

  // What stands between the tags is enough until the poll can do better: while it loads, and for as long as a printed
  // form is at hand and nobody has sent it, or a printed result while ours is on its way. Drawing our own in its place would move the page under the reader.
  #isFallbackEnough(state: PollState): boolean {
    const {status} = state;
    if (status === 'idle') return true;
    if (this.#printedForm && !this._isDrawn) return ['loading', 'failed', 'open', 'unknown'].includes(status);
    const isComing = status === 'loading' || (status === 'closed' && /loading|failed/.test(state.outcome.status));
    return isComing && this.textContent.trim() !== '';
  }

  get #printedForm(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>('form[data-civic-form]');
  }

  #renderState(state: PollState) {
    const {translator, place} = this.#locale;
    const poll = {host: this, client: () => this.client, api: this.#locale.config.api, announce: (sentence: string) => this.#tell(sentence)};
    const scene: Scene = {translator, place, headingLevel: this.headingLevel, base: this.#loaded, poll};
    switch (state.status) {
      case 'idle':
        return nothing;
      case 'loading':
        return renderLoading(scene);
      case 'failed':
        return html`${renderLoadFailed(scene, state.error, () => this.#onReload())}<slot></slot>`;
    }
    const {consultation} = state;
    const plainPage = this.#plainPage(consultation);
    const hasActed = state.status === 'answered' || (state.status === 'open' && state.sending.step === 'waiting');
    const head = hasActed || (state.status === 'open' && this.#paged?.isUnderWay) ? renderTitle(scene, consultation) : renderIntroduction(scene, consultation);
    const frame = (content: unknown) => html`${head} ${content} ${renderFoot(scene, consultation, plainPage)}`;
    switch (state.status) {
      case 'upcoming':
      case 'unknown':
        return frame(renderRemarks(scene, state, plainPage));
      case 'closed':
        return frame(html`${renderRemarks(scene, state, plainPage)} ${renderOutcome(scene, consultation, state.outcome, false)}`);
      case 'answered':
        return frame(html`${renderSent(scene, state)} ${renderOutcome(scene, consultation, state.outcome, true)}`);
      case 'open':
        return frame(this.#renderOpen(scene, state, plainPage));
    }
  }

  #renderOpen(scene: Scene, state: OpenState, plainPage: string | undefined) {
    const {consultation, sending} = state;
    if (sending.step === 'waiting') {
      const details = {consultation, keepFailed: this._keepFailed};
      return renderWaiting(scene, sending, details, {
        onRetry: () => void this.#onRetry(),
        onEdit: () => this.#onEdit(),
        onKeep: () => this.#onKeep(),
        onForget: () => this.#onForget(),
      });
    }
    return html`${sending.step === 'refused' ? renderRefused(scene, sending, plainPage) : nothing}
    ${renderRemarks(scene, state, plainPage)} ${this.#beside?.before(scene, state)} ${this.#renderForm(scene, state)}
    ${this.#beside?.after(scene, state)} ${renderOutcome(scene, consultation, state.outcome, false)}`;
  }

  #renderForm(scene: Scene, state: OpenState) {
    const actions = {
      onAnswer: (question: string, value: Answer | null) => this.#onAnswer(question, value),
      announce: (sentence: string) => this.#tell(sentence),
      onSubmit: (event: Event) => this.#onSubmit(event),
      onFollow: (event: Event) => this.#onFollow(event),
      isCheck: this._isDrawn,
    };
    return this.#paged?.render(scene, state, actions) ?? renderQuestions(scene, state, actions);
  }

  // What was taken over from a printed form has been seen whole, and is checked whole.
  get #paged(): Pages | undefined {
    return this.pages === 'each' && !this._isDrawn ? this.#pages : undefined;
  }

  #prepare(consultation: Span): Promise<unknown> | undefined {
    const loading = [loadBeside(consultation), this.pages === 'each' ? loadPages() : undefined].filter((one) => one !== undefined);
    return loading.length > 0 ? Promise.all(loading) : undefined;
  }

  #start(consultation: Consultation): void {
    this.#pages?.stop();
    this.#beside?.stop();
    const inside: PollInside = {
      host: this,
      poll: this.#poll,
      src: this.#loaded,
      consultation,
      pages: () => this.#paged,
      say: (key, values) => this.#say(key, values),
      focus: (selector) => this.#focus(selector),
    };
    this.#pages = this.pages === 'each' ? startPages(inside) : undefined;
    this.#beside = startBeside(inside);
  }

  #askPage(answers: Answers) {
    const event = new CivicPollSubmitEvent(answers);
    if (this.dispatchEvent(event)) return undefined;
    return event.response ?? 'stop';
  }

  #plainPage(consultation: Consultation): string | undefined {
    const page = followable(consultation.links.page, this.#loaded, this.#locale.config.api);
    const lang = localise(consultation.title, this.#locale.place, consultation.lang).lang;
    return page && `${page}${page.includes('?') ? '&' : '?'}lang=${encodeURIComponent(lang)}`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.#paged?.leave(unreadAnswers(this.renderRoot))) void this.#submit();
  }

  // The printed form works without us; it is ours only while we can send it.
  readonly #onPrintedSubmit = (event: Event) => {
    const {state} = this.#poll;
    if (event.target !== this.#printedForm || event.defaultPrevented || state.status !== 'open') return;
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    void this.#takeOver(state.consultation, fields);
  };

  async #takeOver({questions}: Consultation, fields: FormData): Promise<void> {
    const {readForm} = await import('@civic-widgets/model/form.js');
    this.#poll.takeOver(readForm(questions, fields));
    this._isDrawn = true;
    if (this.#poll.check().ok) void this.#focus('[type=submit]');
    else void this.#submit();
  }

  async #submit(): Promise<void> {
    const {state} = this.#poll;
    if (state.status !== 'open') return;
    const {lang} = localise(state.consultation.title, this.#locale.place, state.consultation.lang);
    this.#hasActed = true;
    const faults = await this.#poll.submit(lang, unreadAnswers(this.renderRoot));
    if (faults.length === 0) return;
    if (this.#paged) this.#paged.goTo(faults[0]?.question ?? '', true);
    else await this.#focus('civic-error-summary');
  }

  // Questions come and go with the answers to others; who can't see that is told.
  #onAnswer(id: string, value: Answer | null): void {
    const before = this.#asked();
    this.#poll.answer(id, value);
    const after = this.#asked();
    for (const label of after.filter((one) => !before.includes(one))) this.#say('poll.comes', {question: label});
    for (const label of before.filter((one) => !after.includes(one))) this.#say('poll.goes', {question: label});
  }

  #asked(): string[] {
    const {state} = this.#poll;
    if (state.status !== 'open') return [];
    const {lang} = state.consultation;
    return askedQuestions(state).map(({label}) => localise(label, this.#locale.place, lang).value);
  }

  #onFollow(event: Event): void {
    const {field} = event as Event & {field: string};
    void this.#focus(`form [name="${CSS.escape(field)}"]`);
  }

  #onReload(): void {
    this.#hasActed = true;
    void this.#poll.reload();
  }

  async #onRetry(): Promise<void> {
    this.#hasActed = true;
    await this.#poll.retry();
    if (nameOf(this.#poll.state) === 'waiting') this.#say('poll.waiting.heading');
  }

  #onEdit(): void {
    this.#hasActed = true;
    this.#poll.edit();
  }

  #onKeep(): void {
    this._keepFailed = !this.#poll.keep();
    if (this._keepFailed) this.#say('poll.keep.failed');
    else void this.#focus('#kept');
  }

  #onForget(): void {
    this.#poll.forget();
    void this.#focus('#waiting');
    this.#say('poll.kept.deleted');
  }

  // Brings whoever acted to what came of it. Whoever is elsewhere on the page stays there, and is told.
  #lead(shown: string, before: string): void {
    if (shown === 'sending') this.#say('poll.sending');
    if (shown === 'sending' || shown === 'loading') return;
    const isHere = this.#hasActed || this.matches(':focus-within');
    this.#hasActed = false;
    const news = {
      answered: ['#sent', 'poll.sent.heading'],
      waiting: ['#waiting', 'poll.waiting.heading'],
      refused: ['#refused', 'poll.send-failed.heading'],
      failed: ['#heading', 'poll.load-failed.heading'],
    }[shown];
    if (isHere && before === 'waiting' && shown === 'open') void this.#focus('form [name], #page');
    else if (isHere && (news || before === 'loading')) void this.#focus(news?.[0] ?? '#heading');
    else if (news?.[1]) this.#say(news[1]);
  }

  #say(key: string, values?: Readonly<Record<string, string | number>>): void {
    this.#tell(this.#locale.translator.t(key, values));
  }

  #tell(sentence: string): void {
    this.#announcer.announce(sentence, this.#locale.translator);
  }

  // What stands inside another element can take focus only when that has drawn its part.
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    const outer = found?.closest('civic-notice') ?? found;
    if (outer instanceof LitElement) await outer.updateComplete;
    found?.focus();
  }
}

function nameOf(state: PollState): string {
  return state.status === 'open' && state.sending.step !== 'idle' ? state.sending.step : state.status;
}
