import {isKnown, localise, type CountedResult, type Results, type Text} from '@civic-widgets/model';
import {formatNumber, formatShare} from '@civic-widgets/i18n';
import {deeper, markup, printHeading, type Markup} from '@civic-widgets/ui/markup.js';
import {tellConstituencies} from '../results/constituencies.js';
import {tellCounted} from '../results/counted.js';
import {tell as tellFunding} from '../results/funding.js';
import {tell as tellRanking} from '../results/ranking.js';
import {printBallots} from '../recount/print-ballots.js';
import type {Block, Result, Told} from '../results/report.js';
import {tell as tellSpread} from '../results/spread.js';
import {turnoutSentence} from '../results/turnout.js';
import {moment, percent, words, type Printed} from './page.js';

/** The result as tables whose bars are drawn from the same numbers. */
export function printResults(input: Printed & {results: Results}): Markup {
  const {translator, results} = input;
  const {t} = translator;
  const {electorate} = input.consultation;
  const level = input.headingLevel ?? 3;
  return markup`<div class="civic-results">
${printHeading(level, undefined, t(results.final ? 'poll.results.final' : 'poll.results.heading'))}
<p class="civic-meta">${t('poll.results.responses', {count: results.responses})}${electorate !== undefined && markup`<br>${turnoutSentence(translator, results.responses, electorate)}`}${!results.final && markup`<br>${t('poll.results.as-of', {moment: moment(input, results.asOf)})}`}</p>
${results.invented && markup`<p>${t('poll.results.invented')}</p>`}
${(results.responses > 0 ? results.questions : []).map((result) => printResult(input, result))}
</div>`;
}

function printResult(input: Printed & {results: Results}, result: Result): Markup | undefined {
  const {consultation, translator, results} = input;
  const question = consultation.questions.find(({id}) => id === result.id);
  if (!question || !isKnown(question)) return undefined;
  const heading = printHeading(deeper(input.headingLevel ?? 3), undefined, words(translator, question.label, consultation.lang));
  const say = (text: Text) => localise(text, translator.lang, consultation.lang);
  const told: Told = {translator, question, result, responses: results.responses, say};
  const printTold = (tell: (one: Told) => Block[]) =>
    markup`${printBlocks(input, tell(told))}${printBlocks(input, tellConstituencies(told, consultation, results, tell))}`;
  const ballots = () => results.final && printBallots(translator, consultation, result);
  switch (result.type) {
    case 'single':
    case 'multiple':
      return printTold((one) => tellCounted(one as Told<CountedResult>));
    case 'text':
    case 'number':
    case 'date':
    case 'postcode':
    case 'location':
      return markup`${heading}<p>${translator.t('poll.results.written', {count: Number('answered' in result ? result.answered : 0)})}</p>`;
    case 'ranked':
    case 'score':
      return markup`${heading}${printTold((one) => tellRanking(one as Parameters<typeof tellRanking>[0]))}${ballots()}`;
    case 'budget':
      return markup`${heading}${printTold((one) => tellFunding(one as Parameters<typeof tellFunding>[0]))}${ballots()}`;
    case 'allocate':
    case 'rating':
    case 'matrix':
    case 'agree':
      return markup`${heading}${printTold((one) => tellSpread(one as Parameters<typeof tellSpread>[0]))}`;
    default:
      return undefined;
  }
}

function printBlocks(input: Printed, blocks: readonly Block[]): Markup {
  return markup`${blocks.map((block) => printBlock(input, block))}`;
}

function printBlock(input: Printed, block: Block): Markup {
  const {translator, consultation} = input;
  const say = (text: string | {readonly value: string; readonly lang: string}) =>
    typeof text === 'string' ? markup`${text}` : words(translator, {[text.lang]: text.value}, consultation.lang);
  switch (block.kind) {
    case 'text':
      return markup`<p class=${block.isMain ? 'civic-lead' : 'civic-meta'}>${block.text}</p>`;
    case 'progress':
      return markup`<p>${block.label}: ${block.words}<svg class="civic-bar" aria-hidden="true" width="100%" height="8"><rect width=${`${percent(block.value, block.max)}%`} height="8"></rect></svg></p>`;
    case 'more':
      return markup`<details><summary>${block.summary}</summary>${printBlocks(input, block.blocks)}</details>`;
    case 'list': {
      const items = block.items.map((item) => markup`<li>${say(item)}</li>`);
      const list = items.length > 0 && (block.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`);
      return markup`${block.heading && markup`<p class="civic-lead">${block.heading}</p>`}${list}`;
    }
    case 'table':
      return markup`<table role="table" class=${block.isWide ? 'civic-table civic-wide' : 'civic-table'}><caption>${block.caption}</caption>
<thead role="rowgroup"><tr role="row">${block.head.map((cell) => markup`<th role="columnheader" scope="col">${cell}</th>`)}</tr></thead>
<tbody role="rowgroup">${block.rows.map(([first = '', ...cells]) => markup`<tr role="row"><th role="rowheader" scope="row">${say(first)}</th>${cells.map((cell) => markup`<td role="cell">${say(cell)}</td>`)}</tr>`)}</tbody></table>`;
    case 'bars':
      return printBars(translator.lang, block, say);
  }
}

function printBars(lang: string, {caption, columns, bars, whole}: Extract<Block, {kind: 'bars'}>, say: (text: string | {readonly value: string; readonly lang: string}) => Markup): Markup {
  return markup`<table class="civic-chart"><caption>${say(caption)}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${bars.map(
    ({label, value}) => markup`<tr><th scope="row">${say(label)}</th>
<td>${formatNumber(lang, value)}</td>
<td>${formatShare(lang, value, whole)}<svg class="civic-bar" aria-hidden="true" width="100%" height="8"><rect width=${`${percent(value, whole)}%`} height="8"></rect></svg></td></tr>`,
  )}</tbody></table>`;
}
