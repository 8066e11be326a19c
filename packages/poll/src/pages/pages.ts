import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Answers, AnswerFault, KnownQuestion, Question} from '@civic-widgets/model';
import {plain} from '@civic-widgets/ui';
import type {PollInside} from '../poll-inside.js';
import type {OpenState} from '../poll-state.js';
import {askedQuestions, renderPrivacy, renderQuestion, renderSend, type QuestionActions} from '../views/questions-view.js';
import {pagesStyles} from '../views/pages.styles.js';
import {adopt, renderHeading, say, wordsOf, type Scene} from '../views/scene.js';
import {answerLines} from '../words/answer.js';
import {PageHistory, runAt, type Mark} from './page-history.js';

/** The place after all questions: the look at the answers before they are sent. */
const check = '';

/** What was answered in this tab, by run: a host that takes the poll out and puts it back loses nothing. It goes when it is sent, and with the tab. */
const visits = new Map<string, {readonly src: string; readonly answers: Answers; readonly seen: ReadonlySet<string>}>();
const here = new Set<string>();

/** One question a page, and after the last a look at all answers before they are sent. */
export class Pages implements ReactiveController {
  readonly #inside: PollInside;
  readonly #history: PageHistory;
  #place: string;
  /** The person came from the look at all answers, and goes back there. */
  #isChange: boolean;
  /** Questions whose page has been left. */
  #seen: Set<string>;
  /** Answers of before the host took the poll out and put it back. */
  #visit: Answers | undefined;

  constructor(inside: PollInside) {
    this.#inside = inside;
    const [first] = inside.consultation.questions;
    const at = runAt((run) => visits.get(run)?.src === inside.src && !here.has(run));
    this.#visit = at && visits.get(at.run)?.answers;
    this.#place = at?.mark.at ?? first?.id ?? check;
    this.#isChange = at?.mark.isChange ?? false;
    this.#seen = new Set(at && visits.get(at.run)?.seen);
    this.#history = new PageHistory((mark) => this.#onMove(mark), at?.run);
    inside.host.addController(this);
  }

  /** The question that the person is at; empty for the look at all answers. */
  get place(): string {
    return this.#place;
  }

  /** Whether the person has gone on from the first page. */
  get isUnderWay(): boolean {
    return this.#place !== this.#inside.consultation.questions[0]?.id;
  }

  stop(): void {
    this.hostDisconnected();
    this.#inside.host.removeController(this);
  }

  hostConnected(): void {
    here.add(this.#history.run);
    this.#history.start();
  }

  hostDisconnected(): void {
    here.delete(this.#history.run);
    this.#history.stop();
  }

  hostUpdate(): void {
    const {poll} = this.#inside;
    if (this.#visit && poll.state.status === 'open') {
      poll.takeOver(this.#visit);
      this.#visit = undefined;
    }
    const {state} = poll;
    const {run} = this.#history;
    if (state.status === 'answered') visits.delete(run);
    else if (state.status === 'open' && this.#history.current) visits.set(run, {src: this.#inside.src, answers: state.answers, seen: this.#seen});
  }

  /** Goes to a question, or to the look at all answers. */
  goTo(place: string, isChange = false): void {
    if (place !== this.#place) this.#history.push(this.#place, {at: place, ...(isChange && {isChange})});
    this.#show(place, isChange);
  }

  /** Leads on from a page, unless something is wrong with its answer. False where it is the last page, from which answers are sent. */
  leave(unread: readonly AnswerFault[]): boolean {
    const {poll} = this.#inside;
    if (poll.state.status !== 'open') return false;
    const asked = askedQuestions(poll.state);
    const page = asked.findIndex(({id}) => id === this.#place);
    const question = asked[page];
    if (!question) return false;
    const checked = poll.check(unread);
    const faults = checked.ok ? [] : checked.faults.filter((fault) => fault.question === question.id);
    poll.show(faults);
    if (faults.length > 0) {
      void this.#inside.focus('#page');
      return true;
    }
    this.#seen.add(question.id);
    // Whoever changes one answer is not led through all others again, but through those that it brings with it.
    const next = this.#isChange ? asked.find(({id}) => !this.#seen.has(id)) : asked[page + 1];
    this.goTo(next?.id ?? check, this.#isChange && next !== undefined);
    return true;
  }

  render(scene: Scene, state: OpenState, actions: QuestionActions): TemplateResult {
    const {t} = scene.translator;
    const asked = askedQuestions(state);
    const page = asked.findIndex(({id}) => id === this.#place);
    const question = asked[page];
    const back =
      page === 0
        ? nothing
        : html`<p class="actions"><button type="button" part="button" @click=${() => this.#onBack(asked)}>${t('poll.pages.back')}</button></p>`;
    if (!question) return html`${back}${this.#renderCheck(scene, state, asked, actions)}`;
    const isWrong = state.faults.some((fault) => fault.question === question.id);
    const most = mostAsked(state.consultation.questions, asked, question.id);
    const place = t(most === asked.length ? 'poll.pages.of' : 'poll.pages.up-to', {page: page + 1, total: most});
    return html`${back}
      <form novalidate @submit=${actions.onSubmit}>
        ${renderHeading(scene, html`${isWrong ? `${t('ui.error')} ` : nothing}${place}`, {deeper: 1, id: 'page'})}
        ${renderQuestion(scene, state, question, actions)}
        <p class="actions"><button type="submit" class="primary" part="button primary">${t('poll.pages.continue')}</button></p>
      </form>`;
  }

  #renderCheck(scene: Scene, state: OpenState, asked: readonly KnownQuestion[], actions: QuestionActions): TemplateResult {
    const {consultation, answers} = state;
    adopt(scene, pagesStyles);
    const {t} = scene.translator;
    return html`<form novalidate @submit=${actions.onSubmit}>
      ${renderHeading(scene, t('poll.pages.check'), {deeper: 1, id: 'page'})}
      <dl>
        ${asked.map((question) => {
          const label = wordsOf(scene, question.label, consultation);
          const lines = answerLines(scene.translator, question, answers[question.id], (text) => wordsOf(scene, text, consultation));
          return html`<dt>${say(scene, label)}</dt>
            <dd>
              ${lines.length === 0 ? t('poll.pages.none') : nothing}
              ${lines.map(({of, value}) =>
                of === undefined
                  ? html`<p>${say(scene, value)}</p>`
                  : html`<p>${question.type === 'number' ? html`${say(scene, value)} ${say(scene, of)}` : html`${say(scene, of)}: <strong>${say(scene, value)}</strong>`}</p>`,
              )}
              <button
                type="button"
                part="button"
                aria-label=${t('poll.pages.change-answer', {question: plain(label)})}
                @click=${() => this.goTo(question.id, true)}
              >
                ${t('poll.pages.change')}
              </button>
            </dd>`;
        })}
      </dl>
      ${renderPrivacy(scene, consultation)} ${renderSend(scene, state, false)}
    </form>`;
  }

  #onBack(asked: readonly KnownQuestion[]): void {
    if (this.#history.back()) return;
    const page = asked.findIndex(({id}) => id === this.#place);
    this.#show(asked.at(page < 0 ? -1 : page - 1)?.id ?? check, false);
  }

  #onMove({at, isChange = false}: Mark): void {
    const state = this.#inside.poll.state;
    if (state.status !== 'open') return;
    // A question that is no longer asked can't be gone back to: the answers stand for it.
    const isThere = askedQuestions(state).some(({id}) => id === at);
    this.#show(isThere ? at : check, isChange);
    // Browsers scroll to where the page stood before, after they have told of the move: the heading may be far from there.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => this.#inside.host.shadowRoot?.querySelector('#page')?.scrollIntoView({block: 'nearest'})),
    );
  }

  // Focus goes to the heading: it says which page this is, and that something is wrong where it is.
  #show(place: string, isChange: boolean): void {
    this.#place = place;
    this.#isChange = isChange;
    this.#inside.host.requestUpdate();
    void this.#inside.focus('#page');
  }
}

/** How many questions there can be at most for whoever has come this far: those whose asking hangs on an answer that may still be given count. */
function mostAsked(questions: readonly Question[], asked: readonly KnownQuestion[], here: string): number {
  const ahead = new Set<string>();
  let isAhead = false;
  let most = 0;
  for (const question of questions) {
    isAhead ||= question.id === here;
    const depends = question.showIf?.question;
    const mayCome = depends !== undefined && ahead.has(depends);
    const isAsked = asked.some(({id}) => id === question.id);
    if (!isAsked && !mayCome) continue;
    most += 1;
    if (isAhead) ahead.add(question.id);
  }
  return most;
}
