import {html, nothing, type TemplateResult} from 'lit';
import {isKnown, type Consultation, type CountedResult, type Results} from '@civic-widgets/model';
import '@civic-widgets/ui/bar-chart/define.js';
import {resultsStyles} from '../views/results.styles.js';
import {adopt, momentOf, renderHeading, say, wordsOf, type Scene} from '../views/scene.js';
import {tellCounted} from './counted.js';
import type {Block, Result, Told} from './report.js';
import {renderBallots, tellers} from './tellers.js';

export {load} from './tellers.js';

/** The result: how many answered, and what came of each question. */
export function render(scene: Scene, consultation: Consultation, results: Results): TemplateResult {
  adopt(scene, resultsStyles);
  const {t} = scene.translator;
  return html`<div class="results">
    ${renderHeading(scene, t(results.final ? 'poll.results.final' : 'poll.results.heading'), {deeper: 1})}
    <p class="meta">
      ${t('poll.results.responses', {count: results.responses})}
      ${results.final ? nothing : html`<br />${t('poll.results.as-of', {moment: momentOf(scene, results.asOf, consultation)})}`}
    </p>
    ${results.responses === 0 ? nothing : results.questions.map((result) => renderResult(scene, consultation, result, results))}
  </div>`;
}

function renderResult(scene: Scene, consultation: Consultation, result: Result, {responses, final}: Results) {
  const {translator} = scene;
  const question = consultation.questions.find(({id}) => id === result.id);
  if (!question || !isKnown(question)) return nothing;
  const heading = () => renderHeading(scene, say(scene, wordsOf(scene, question.label, consultation)), {deeper: 2});
  const told = {translator, question, result, responses, say: (text: Parameters<Told['say']>[0]) => wordsOf(scene, text, consultation)};
  switch (result.type) {
    case 'single':
    case 'multiple':
      return renderBlocks(scene, tellCounted({...told, result: result as CountedResult}));
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
  return html`${heading()} ${renderTold(told)} ${final ? renderBallots(scene, consultation, told, renderTold) : nothing}`;
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
      return html`<table>
        <caption>${block.caption}</caption>
        <thead><tr>${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${block.rows.map(
            ([first = '', ...cells]) => html`<tr><th scope="row">${say(scene, first)}</th>${cells.map((cell) => html`<td>${say(scene, cell)}</td>`)}</tr>`,
          )}
        </tbody>
      </table>`;
  }
}
