import {html, type TemplateResult} from 'lit';
import type {AllocateQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/allocation/define.js';
import {choicesOf, tell, wordsIn, type Asked} from './asked.js';

export function render(asked: Asked<AllocateQuestion>): TemplateResult {
  const {question, label, hint, error, answer} = asked;
  return html`<civic-allocation
    exportparts="field, label, hint, error, control, item, button, icon, left"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required} ?exact=${question.required}
    .total=${question.total} .step=${stepFor(question.total)}
    .unit=${question.unit === undefined ? '' : wordsIn(asked, question.unit)}
    .choices=${choicesOf(asked, question.options)}
    .value=${typeof answer === 'object' && !Array.isArray(answer) ? answer : {}}
    @input=${tell(asked)}
    @change=${tell(asked)}
  ></civic-allocation>`;
}

/** What the buttons add: nobody presses one a hundred times. */
function stepFor(total: number): number {
  return total > 50 ? Math.max(1, 10 ** Math.floor(Math.log10(total / 10)) / 2) : 1;
}
