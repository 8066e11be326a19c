import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  askedAnswers,
  checkAnswersBy,
  isAsked,
  isKnown,
  type Answer,
  type Answers,
  type AnswerFault,
  type CheckedAnswers,
  type Consultation,
  type ConsultationShell,
  type Receipt,
} from '@civic-widgets/model';
import {ClientError, followable, newKey, type ConsultationClient, type Outbox, type Outgoing} from '@civic-widgets/client';
import {checkLoaded, loadQuestions, loadRemarks, loadResults, type Span} from './parts.js';
import type {OpenState, Outcome, PollState} from './poll-state.js';

/** What the controller needs of the element: to ask the page before sending, and to tell it what happened. */
export interface PollPage {
  /** Asks the page's script; `undefined` goes on as usual, `stop` stops, a promise has taken over. */
  beforeSubmit(answers: Answers): Promise<Partial<Receipt> | undefined> | 'stop' | undefined;
  submitted(receipt: string | undefined): unknown;
  failed(error: ClientError): unknown;
  /** Loads what the page's own way of asking needs. */
  prepare(consultation: Span): Promise<unknown> | undefined;
  /** Loads what parts of the poll say in the language of the page. */
  extend(): Promise<unknown>;
  loaded(consultation: Consultation): void;
}

const firstPause = 5_000;
const longestPause = 60_000;
/** A server may ask for more patience than ours, but not for so much that a tab is never asked again. */
const longestWish = 600_000;

/**
 * The life of a poll: load, answer, send, receipt. Latest call wins; nothing is shown as stored before the server said
 * so; an answer that could not be sent stays here, in this tab's memory, and goes out when the connection is back.
 */
export class PollController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #page: PollPage;
  readonly #client: () => ConsultationClient;
  readonly #outbox: Outbox;
  #state: PollState = {status: 'idle'};
  #src = '';
  #api: string | undefined;
  #loading: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  /** The first attempt whose fate is unknown. Its key is kept, so that a second one can't be counted beside it. */
  #uncertain: Outgoing | undefined;

  constructor(host: ReactiveControllerHost, page: PollPage, client: () => ConsultationClient, outbox: Outbox) {
    this.#host = host;
    this.#page = page;
    this.#client = client;
    this.#outbox = outbox;
    host.addController(this);
  }

  get state(): PollState {
    return this.#state;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('beforeunload', this.#onBeforeUnload);
    // Moved in the page, or put back: what was waiting goes on waiting.
    if (this.#waiting()) this.#retryLater();
    else if (this.#state.status === 'loading') void this.load(this.#src, this.#api);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
    clearTimeout(this.#timer);
    this.#loading?.abort();
  }

  /** Loads the consultation. `handedOver` is a request that the loader has already made. */
  async load(src: string, api?: string, handedOver?: Promise<Response>): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#src = src;
    this.#api = api;
    this.#set({status: 'loading'});
    try {
      const consultation = await this.#client().load(src, {signal: loading.signal, foresee: (coming) => void this.#loadParts(coming).catch(() => undefined), ...(handedOver && {handedOver})});
      if (loading.signal.aborted) return;
      await this.#loadParts(consultation);
      if (loading.signal.aborted) return;
      this.#page.loaded(consultation);
      this.#begin(consultation);
    } catch (cause) {
      if (loading.signal.aborted) return;
      // What the client doesn't know of is a part that did not load.
      const error = cause instanceof ClientError ? cause : new ClientError('network', 'A part of the poll did not load', {cause});
      this.#set({status: 'failed', error});
      this.#page.failed(error);
    }
  }

  reload(): Promise<void> {
    return this.load(this.#src, this.#api);
  }

  /** Notes an answer. Messages stay until the next sending: if they went at once, the page would move under the hand. */
  answer(question: string, value: Answer | null): void {
    if (this.#state.status !== 'open') return;
    const {[question]: _, ...others} = this.#state.answers;
    this.#set({...this.#state, answers: isEmpty(value) ? others : {...others, [question]: value}});
  }

  /** Takes over what was typed into the printed form. */
  takeOver(answers: Answers): void {
    if (this.#state.status === 'open') this.#set({...this.#state, answers});
  }

  /** Checks and sends. Resolves to the faults that stand in the way, when there are any; `unread` are those of what could not even be read. */
  async submit(lang: string, unread: readonly AnswerFault[] = []): Promise<readonly AnswerFault[]> {
    const state = this.#state;
    if (state.status !== 'open' || state.sending.step === 'sending') return [];
    const {links} = state.consultation;
    const checked = this.check(unread);
    if (!checked.ok) {
      this.#set({...state, faults: checked.faults, sending: {step: 'idle'}});
      return checked.faults;
    }
    const url = followable(links.responses, this.#src, this.#api) ?? this.#src;
    const key = this.#uncertain?.key ?? newKey();
    const outgoing = {url, key, answers: checked.answers, lang};
    this.#set({...state, faults: [], sending: {step: 'sending', outgoing}});
    const taken = this.#page.beforeSubmit(checked.answers);
    if (taken === 'stop') this.#set({...state, faults: []});
    else if (taken) await this.#believe(taken, outgoing);
    else await this.#send(outgoing);
    return this.#state.status === 'open' ? this.#state.faults : [];
  }

  /** Holds what is answered against its questions, those alone that are asked. */
  check(unread: readonly AnswerFault[] = []): CheckedAnswers {
    const state = this.#state;
    if (state.status !== 'open') return {ok: true, answers: {}};
    const {questions} = state.consultation;
    const checked = checkAnswersBy(checkLoaded, questions, askedAnswers(questions, state.answers));
    const found = checked.ok ? [] : checked.faults;
    const asked = questions.filter((question) => isAsked(questions, question, state.answers));
    const faults = asked.flatMap(({id}) => [...unread, ...found].find(({question}) => question === id) ?? []);
    return faults.length > 0 ? {ok: false, faults} : checked;
  }

  /** Shows what is wrong with one answer, or that nothing is. */
  show(faults: readonly AnswerFault[]): void {
    if (this.#state.status === 'open') this.#set({...this.#state, faults});
  }

  /** Tries again now. */
  async retry(): Promise<void> {
    const waiting = this.#waiting();
    if (waiting && !waiting.isTrying) await this.#send(waiting.outgoing, waiting.kept !== undefined);
  }

  /** Back to the questions, with everything that was filled in. */
  edit(): void {
    clearTimeout(this.#timer);
    if (this.#state.status === 'open') this.#set({...this.#state, sending: {step: 'idle'}});
  }

  /** Keeps the waiting answer on the device, because the person asked for it. Says whether the browser let us. */
  keep(): boolean {
    const waiting = this.#waiting();
    if (!waiting || this.#state.status !== 'open') return false;
    const kept = this.#outbox.keep(waiting.outgoing, this.#state.consultation.closes);
    if (kept) this.#set({...this.#state, sending: {...waiting, kept}});
    return kept !== undefined;
  }

  /** Deletes the answer from the device; it still waits in this tab. */
  forget(): void {
    const waiting = this.#waiting();
    if (!waiting || this.#state.status !== 'open') return;
    this.#outbox.remove(waiting.outgoing.url);
    this.#set({...this.#state, sending: {step: 'waiting', outgoing: waiting.outgoing, error: waiting.error}});
  }

  // What a consultation asks is drawn at once and whole: nothing pushes away what somebody has begun to read.
  async #loadParts(consultation: Consultation | ConsultationShell): Promise<void> {
    const {status, questions} = consultation;
    const isAsked = status === 'open' && questions.every(isKnown);
    const loading = [loadRemarks(isAsked, consultation), ...(isAsked ? [loadQuestions(questions), this.#page.prepare(consultation)] : [])].filter(Boolean);
    if (loading.length > 0) await Promise.all([...loading, this.#page.extend()]);
  }

  #begin(consultation: Consultation): void {
    const {status, questions, results} = consultation;
    const outcome: Outcome = {status: 'none'};
    if (status === 'closed') {
      this.#set({status, consultation, outcome});
      if (results.when !== 'never') void this.#loadResults();
    } else if (status === 'upcoming') {
      this.#set({status, consultation});
    } else if (status !== 'open' || !questions.every(isKnown)) {
      this.#set({status: 'unknown', consultation});
      return;
    } else {
      this.#set({status, consultation, answers: {}, faults: [], sending: {step: 'idle'}, outcome});
      if (results.when === 'always') void this.#loadResults();
    }
    void this.#sendKept(consultation);
  }

  async #sendKept(consultation: Consultation): Promise<void> {
    const url = followable(consultation.links.responses, this.#src, this.#api);
    const kept = url === undefined ? undefined : this.#outbox.find(url);
    if (!kept) return;
    if (this.#state.status === 'open') this.#set({...this.#state, answers: kept.answers});
    const {until: _, ...outgoing} = kept;
    await this.#send(outgoing, true);
  }

  async #send(outgoing: Outgoing, fromDevice = false): Promise<void> {
    clearTimeout(this.#timer);
    const state = this.#state;
    // What waits goes on waiting until the server has answered: whoever reads or types meanwhile is left in peace.
    const waiting = this.#waiting();
    if (state.status === 'open') {
      this.#set({...state, sending: waiting ? {...waiting, isTrying: true} : {step: 'sending', outgoing}});
    }
    const kept = fromDevice ? this.#outbox.find(outgoing.url) : undefined;
    try {
      const {receipt} = await this.#client().submit(outgoing);
      this.#stored(receipt, outgoing, fromDevice);
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      await this.#notStored(error, outgoing, kept);
    }
  }

  #stored(receipt: string | undefined, outgoing: Outgoing, fromDevice = false, tooLate = false): void {
    this.#uncertain = undefined;
    this.#pause = firstPause;
    this.#outbox.remove(outgoing.url);
    const state = this.#state;
    if (!('consultation' in state)) return;
    const {consultation} = state;
    this.#set({status: 'answered', consultation, receipt, tooLate, fromDevice, outcome: {status: 'none'}});
    this.#page.submitted(receipt);
    if (['always', 'after-answering'].includes(consultation.results.when)) void this.#loadResults();
  }

  async #notStored(error: ClientError, outgoing: Outgoing, kept?: ReturnType<Outbox['find']>): Promise<void> {
    const state = this.#state;
    const code = error.problem?.code;
    if (error.passes) {
      this.#uncertain ??= outgoing;
      // Somebody who has gone back to the questions meanwhile is not taken away from them.
      if (state.status !== 'open' || state.sending.step === 'idle') return;
      this.#set({...state, sending: {step: 'waiting', outgoing, error, ...(kept && {kept})}});
      this.#retryLater(error.retryAfter);
    } else if (code === 'idempotency-key-reused' && this.#uncertain) {
      await this.#confirmFirst(this.#uncertain);
      return;
    } else {
      if (kept) this.#outbox.remove(outgoing.url);
      if (state.status !== 'open') return;
      this.#set({...state, faults: faultsOf(error), sending: refusal(error, kept !== undefined)});
    }
    this.#page.failed(error);
  }

  // The key was used with another body: an earlier attempt did arrive. Sending that one again gives its receipt.
  async #confirmFirst(first: Outgoing): Promise<void> {
    this.#uncertain = undefined;
    try {
      const {receipt} = await this.#client().submit(first);
      this.#stored(receipt, first, false, true);
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      await this.#notStored(error, first);
    }
  }

  async #believe(taken: Promise<Partial<Receipt> | undefined>, outgoing: Outgoing): Promise<void> {
    try {
      this.#stored((await taken)?.receipt, outgoing);
    } catch (cause) {
      const error = new ClientError('refused', 'The page did not store the answer', {cause});
      const state = this.#state;
      if (state.status === 'open') this.#set({...state, sending: refusal(error, false)});
      this.#page.failed(error);
    }
  }

  async #loadResults(): Promise<void> {
    const state = this.#state;
    if (!('outcome' in state)) return;
    const url = followable(state.consultation.links.results, this.#src, this.#api);
    if (url === undefined) return;
    this.#setOutcome({status: 'loading'});
    try {
      const coming = this.#client().results(url);
      const [results] = await Promise.all([coming, loadResults(coming), this.#page.extend()]);
      this.#setOutcome({status: 'ready', results});
    } catch (error) {
      if (!(error instanceof ClientError)) {
        console.warn('Civic Widgets: a part of the poll did not load, so the result is not shown.', error);
        this.#setOutcome({status: 'failed'});
        return;
      }
      const code = error.problem?.code ?? '';
      const isWithheld = code.startsWith('results-') && code !== 'results-not-countable';
      this.#setOutcome(isWithheld ? {status: 'withheld', code} : {status: 'failed'});
    }
  }

  #setOutcome(outcome: Outcome): void {
    if ('outcome' in this.#state) this.#set({...this.#state, outcome});
  }

  #waiting() {
    const state = this.#state;
    return state.status === 'open' && state.sending.step === 'waiting' ? state.sending : undefined;
  }

  #retryLater(after?: number): void {
    clearTimeout(this.#timer);
    const pause = Math.max(this.#pause, Math.min((after ?? 0) * 1000, longestWish));
    this.#pause = Math.min(this.#pause * 2, longestPause);
    this.#timer = setTimeout(() => void this.retry(), pause);
  }

  readonly #onOnline = () => {
    this.#pause = firstPause;
    if (this.#waiting()) void this.retry();
    else if (this.#state.status === 'failed' && this.#state.error.passes) void this.reload();
  };

  // Closing the tab would lose the answer: the browser asks first, in its own words.
  readonly #onBeforeUnload = (event: BeforeUnloadEvent) => {
    const waiting = this.#waiting();
    if (waiting && !waiting.kept) event.preventDefault();
  };

  #set(state: PollState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function isEmpty(value: Answer | null): value is null {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function refusal(error: ClientError, fromDevice: boolean): OpenState['sending'] {
  return error.problem?.errors?.length ? {step: 'idle'} : {step: 'refused', error, fromDevice};
}

function faultsOf(error: ClientError): readonly AnswerFault[] {
  return (error.problem?.errors ?? []) as readonly AnswerFault[];
}
