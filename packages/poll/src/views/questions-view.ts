import {html, nothing, type TemplateResult} from 'lit';
import {isAsked, isKnown, safeUrl, type Answer, type AnswerFault, type Consultation, type KnownQuestion} from '@civic-widgets/model';
import {renderAsked} from '../parts.js';
import {faultSentence} from '../sentences.js';
import type {OpenState} from '../poll-state.js';
import {momentOf, renderHeading, renderParagraphs, say, sayConsent, wordsOf, type Scene} from './scene.js';

/** What the person does with the questions. */
export interface QuestionActions {
  readonly onAnswer: (question: string, value: Answer | null) => void;
  /** Says something to a screen reader. */
  readonly announce: (sentence: string) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onFollow: (event: Event) => void;
  /** The answers were given in the printed form, whose button promised a look at them before they are sent. */
  readonly isCheck: boolean;
}

/** What it is about: the heading that names the region. */
export function renderTitle(scene: Scene, consultation: Consultation): TemplateResult {
  return renderHeading(scene, say(scene, wordsOf(scene, consultation.title, consultation)), {id: 'heading'});
}

/** Who asks, what and why, until when, and what to read first. */
export function renderIntroduction(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  const {summary, reasons, area, audience, closes, status, site} = consultation;
  return html`${renderTitle(scene, consultation)}
    <div class="summary">${renderParagraphs(scene, summary, consultation)}</div>
    ${renderParagraphs(scene, reasons, consultation)}
    <ul class="facts" role="list">
      <li>${t('poll.by', {site: wordsOf(scene, site.name, consultation).value})}</li>
      ${audience === undefined ? nothing : html`<li>${t('poll.audience', {audience: wordsOf(scene, audience, consultation).value})}</li>`}
      ${area === undefined ? nothing : html`<li>${t('poll.area', {area: wordsOf(scene, area, consultation).value})}</li>`}
      ${status === 'open' && closes ? html`<li>${t('poll.closes', {moment: momentOf(scene, closes, consultation)})}</li>` : nothing}
    </ul>
    ${renderDocuments(scene, consultation)}`;
}

/** The form: one control a question, the errors above it, what happens to the answer below. */
export function renderQuestions(scene: Scene, state: OpenState, actions: QuestionActions): TemplateResult {
  const {consultation, faults} = state;
  // Each question keeps its place, so that none is drawn anew when another comes or goes.
  const asked = askedQuestions(state);
  return html`<form novalidate @submit=${actions.onSubmit}>
    ${faults.length > 0
      ? html`<civic-error-summary
          exportparts="box: error-summary"
          .level=${scene.headingLevel + 1}
          .errors=${faults.map((fault) => ({field: fault.question, message: sentenceOf(scene, consultation, fault)}))}
          @civic-error-summary-follow=${actions.onFollow}
        ></civic-error-summary>`
      : nothing}
    ${consultation.questions.map((question) => (asked.includes(question as KnownQuestion) ? renderQuestion(scene, state, question as KnownQuestion, actions) : nothing))}
    ${renderPrivacy(scene, consultation)}
    ${actions.isCheck ? html`<p class="lead" id="check">${scene.translator.t('poll.check')}</p>` : nothing}
    ${renderSend(scene, state, actions.isCheck)}
  </form>`;
}

/** What happens to the answer. */
export function renderPrivacy(scene: Scene, consultation: Consultation): TemplateResult {
  return html`<div class="privacy">
    ${renderHeading(scene, scene.translator.t('poll.privacy.heading'), {deeper: 1})}
    ${renderParagraphs(scene, consultation.privacy, consultation)}
    ${sayConsent(scene, 'poll.consent.stored', consultation)}
  </div>`;
}

/** The button that sends, for as long as sending helps. */
export function renderSend(scene: Scene, {sending}: OpenState, isCheck: boolean) {
  const {t} = scene.translator;
  const isSending = sending.step === 'sending';
  if (isClosed(sending)) return nothing;
  return html`<p class="actions">
    <button
      type="submit"
      class="primary"
      part="button primary"
      aria-disabled=${isSending ? 'true' : nothing}
      aria-describedby=${isCheck ? 'check' : nothing}
    >
      ${t(isSending ? 'poll.sending' : 'poll.send')}
    </button>
  </p>`;
}

/** Other ways to answer, and the plain page, for whom this one does not work. */
export function renderFoot(scene: Scene, consultation: Consultation, plainPage: string | undefined): TemplateResult {
  const {t} = scene.translator;
  const {contact, formats} = consultation;
  const phone = contact?.phone && `tel:${contact.phone.replace(/\s/g, '')}`;
  const email = contact?.email && `mailto:${contact.email}`;
  return html`<div class="foot">
    ${contact || formats
      ? html`${renderHeading(scene, t('poll.contact.heading'), {deeper: 1})} ${renderParagraphs(scene, formats, consultation)}
          <ul>
            ${contact?.name ? html`<li>${say(scene, wordsOf(scene, contact.name, consultation))}</li>` : nothing}
            ${phone
              ? html`<li>
                  ${t('poll.contact.phone')}: <a href=${phone} dir="ltr">${contact.phone}</a>
                  ${contact.hours ? html`(${say(scene, wordsOf(scene, contact.hours, consultation))})` : nothing}
                </li>`
              : nothing}
            ${email ? html`<li>${t('poll.contact.email')}: <a href=${email} dir="ltr">${contact.email}</a></li>` : nothing}
            ${contact?.post
              ? html`<li>${t('poll.contact.post')}: ${say(scene, wordsOf(scene, contact.post, consultation))}</li>`
              : nothing}
          </ul>`
      : nothing}
    ${plainPage ? html`<p class="plain"><a href=${plainPage} aria-describedby="heading">${t('poll.plain')}</a></p>` : nothing}
  </div>`;
}

/** The questions that are asked of whoever gave these answers. */
export function askedQuestions({consultation: {questions}, answers}: OpenState): KnownQuestion[] {
  return questions.filter(isKnown).filter((question) => isAsked(questions, question, answers));
}

/** One question, by the part that asks its type. */
export function renderQuestion(scene: Scene, state: OpenState, question: KnownQuestion, {onAnswer, announce}: QuestionActions) {
  const {consultation, answers, faults} = state;
  const {id, hint} = question;
  const fault = faults.find((one) => one.question === id);
  return renderAsked({
    scene,
    consultation,
    question,
    label: wordsOf(scene, question.label, consultation),
    hint: hint === undefined ? '' : wordsOf(scene, hint, consultation),
    error: fault ? sentenceOf(scene, consultation, fault) : '',
    answer: answers[id],
    onAnswer: (value) => onAnswer(id, value),
    announce,
  });
}

// Once it has closed no button helps; the words stay, to be copied.
function isClosed(sending: OpenState['sending']): boolean {
  return sending.step === 'refused' && sending.error.problem?.code === 'consultation-closed';
}

function renderDocuments(scene: Scene, consultation: Consultation) {
  if (consultation.documents.length === 0) return nothing;
  return html`<p class="lead">${scene.translator.t('poll.documents')}</p>
    <ul>
      ${consultation.documents.map(({title, url, note}) => {
        const name = say(scene, wordsOf(scene, title, consultation));
        const href = safeUrl(url, scene.base);
        return html`<li>
          ${href ? html`<a href=${href}>${name}</a>` : name}
          ${note === undefined ? nothing : say(scene, wordsOf(scene, note, consultation))}
        </li>`;
      })}
    </ul>`;
}

function sentenceOf(scene: Scene, consultation: Consultation, fault: AnswerFault): string {
  return faultSentence({...scene.translator, lang: scene.place}, consultation.questions, fault, consultation.lang);
}
