import {html, nothing, type TemplateResult} from 'lit';
import {isKnown, type Consultation, type CountedResult, type Results} from '@civic-widgets/model';
import '@civic-widgets/ui/bar-chart/define.js';
import '@civic-widgets/ui/details/define.js';
import {resultsStyles} from '../views/results.styles.js';
import {adopt, momentOf, renderHeading, say, wordsOf, type Scene} from '../views/scene.js';
import {tellCounted} from './counted.js';
import type {Block, Result, Told} from './report.js';
import {renderBallots, tellGroups, tellers} from './tellers.js';
import {turnoutSentence} from './turnout.js';

export {load} from './tellers.js';

/** The result: how many answered, and what came of each question. */
export function render(scene: Scene, consultation: Consultation, results: Results): TemplateResult {
  adopt(scene, resultsStyles);
  const {t} = scene.translator;
  const {electorate} = consultation;
  return html`<div class="results">
    ${renderHeading(scene, t(results.final ? 'poll.results.final' : 'poll.results.heading'), {deeper: 1})}
    <p class="meta">
      ${t('poll.results.responses', {count: results.responses})}
      ${electorate === undefined ? nothing : html`<br />${turnoutSentence(scene.translator, results.responses, electorate)}`}
      ${results.final ? nothing : html`<br />${t('poll.results.as-of', {moment: momentOf(scene, results.asOf, consultation)})}`}
    </p>
    ${results.invented ? html`<p>${t('poll.results.invented')}</p>` : nothing}
    ${results.responses === 0 ? nothing : results.questions.map((result) => renderResult(scene, consultation, result, results))}
  </div>`;
}

function renderResult(scene: Scene, consultation: Consultation, result: Result, results: Results) {
  const {translator} = scene;
  const question = consultation.questions.find(({id}) => id === result.id);
  if (!question || !isKnown(question)) return nothing;
  const heading = () => renderHeading(scene, say(scene, wordsOf(scene, question.label, consultation)), {deeper: 2});
  const {responses, final} = results;
  const divided = (told: Told, tell: (one: Told) => Block[]) => renderBlocks(scene, tellGroups(told, consultation, results, tell));
  const told = {translator, question, result, responses, say: (text: Parameters<Told['say']>[0]) => wordsOf(scene, text, consultation)};
  switch (result.type) {
    case 'single':
    case 'multiple': {
      const tell = (one: Told) => tellCounted(one as Told<CountedResult>);
      return html`${renderBlocks(scene, tell(told))} ${divided(told, tell)}`;
    }
    case 'text':
    case 'number':
    case 'date':
    case 'postcode':
    case 'location':
      return html`${heading()}
        <p>${translator.t('poll.results.written', {count: Number('answered' in result ? result.answered : 0)})}</p>`;
  }
  const tell = tellers.get(result.type) as ((one: Told) => Block[]) | undefined;
  if (!tell) return nothing;
  const renderTold = (one: Told) => renderBlocks(scene, tell(one));
  return html`${heading()} ${renderTold(told)} ${divided(told, tell)} ${final ? renderBallots(scene, consultation, told, renderTold) : nothing}`;
}

function renderBlocks(scene: Scene, blocks: readonly Block[]): TemplateResult[] {
  return blocks.map((block) => renderBlock(scene, block));
}

function renderBlock(scene: Scene, block: Block): TemplateResult {
  switch (block.kind) {
    case 'text':
      return html`<p class=${block.isMain ? 'lead' : 'meta'}>${block.text}</p>`;
    case 'bars':
      return html`<civic-bar-chart .caption=${block.caption} .columns=${block.columns} .bars=${block.bars} .whole=${block.whole}></civic-bar-chart>`;
    case 'progress':
      return html`<civic-progress-bar .label=${block.label} .value=${block.value} .max=${block.max} .words=${block.words}></civic-progress-bar>`;
    case 'more':
      return html`<civic-details .summary=${block.summary}>${renderBlocks(scene, block.blocks)}</civic-details>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${say(scene, item)}</li>`);
      const list = block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
      return html`${block.heading ? html`<p class="lead">${block.heading}</p>` : nothing}${items.length > 0 ? list : nothing}`;
    }
    case 'table':
      // Roles are written out because `display: flex` takes a table's own away from Safari.
      return html`<table role="table" class=${block.isWide ? 'wide' : nothing}>
        <caption>${block.caption}</caption>
        <thead role="rowgroup"><tr role="row">${block.head.map((cell) => html`<th role="columnheader" scope="col">${cell}</th>`)}</tr></thead>
        <tbody role="rowgroup">
          ${block.rows.map(
            ([first = '', ...cells]) => html`<tr role="row"><th role="rowheader" scope="row">${say(scene, first)}</th>${cells.map((cell) => html`<td role="cell">${say(scene, cell)}</td>`)}</tr>`,
          )}
        </tbody>
      </table>`;
  }
}
