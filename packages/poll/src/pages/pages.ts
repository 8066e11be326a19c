import {html, nothing, type TemplateResult} from 'lit';
import type {KnownQuestion} from '@civic-widgets/model';
import {plain} from '@civic-widgets/ui';
import type {OpenState} from '../poll-state.js';
import {askedQuestions, renderPrivacy, renderQuestion, renderSend, type QuestionActions} from '../views/questions-view.js';
import {pagesStyles} from '../views/pages.styles.js';
import {adopt, renderHeading, say, wordsOf, type Scene} from '../views/scene.js';
import {answerLines} from '../words/answer.js';

/** What the person does with pages. */
export interface PageActions extends QuestionActions {
  readonly onPage: (page: number) => void;
}

/** One question a page, and after the last a look at all answers before they are sent. The buttons lead on and back; the host's history is its own. */
export function render(scene: Scene, state: OpenState, page: number, actions: PageActions): TemplateResult {
  const {t} = scene.translator;
  const asked = askedQuestions(state);
  const question = asked[page];
  const back =
    page > 0
      ? html`<p class="actions"><button type="button" part="button" @click=${() => actions.onPage(page - 1)}>${t('poll.pages.back')}</button></p>`
      : nothing;
  if (!question) return html`${back}${renderCheck(scene, state, asked, actions)}`;
  const isWrong = state.faults.some((fault) => fault.question === question.id);
  const place = t('poll.pages.of', {page: page + 1, total: asked.length});
  return html`${back}
    <form novalidate @submit=${actions.onSubmit}>
      ${renderHeading(scene, html`${isWrong ? `${t('ui.error')} ` : nothing}${place}`, {deeper: 1, id: 'page'})}
      ${renderQuestion(scene, state, question, actions)}
      <p class="actions"><button type="submit" class="primary" part="button primary">${t('poll.pages.continue')}</button></p>
    </form>`;
}

function renderCheck(scene: Scene, state: OpenState, asked: readonly KnownQuestion[], actions: PageActions): TemplateResult {
  const {consultation, answers} = state;
  adopt(scene, pagesStyles);
  const {t} = scene.translator;
  return html`<form novalidate @submit=${actions.onSubmit}>
    ${renderHeading(scene, t('poll.pages.check'), {deeper: 1, id: 'page'})}
    <dl>
      ${asked.map((question, page) => {
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
            <button type="button" part="button" aria-label=${t('poll.pages.change-answer', {question: plain(label)})} @click=${() => actions.onPage(page)}>
              ${t('poll.pages.change')}
            </button>
          </dd>`;
      })}
    </dl>
    ${renderPrivacy(scene, consultation)} ${renderSend(scene, state, false)}
  </form>`;
}
