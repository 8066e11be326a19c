import {html, type TemplateResult} from 'lit';
import type {RankedQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/ranking/define.js';
import {rankedInstruction} from '../words/ranked.js';
import {choicesOf, tell, type Asked} from './asked.js';

export function render(asked: Asked<RankedQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer} = asked;
  return html`<civic-ranking
    exportparts="field, label, hint, error, control, heading: list-heading, item, ranked, button, icon"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .note=${rankedInstruction(scene.translator, question)}
    .min=${question.min ?? 0} .max=${question.max ?? 0}
    .choices=${choicesOf(asked, question.options)}
    .value=${Array.isArray(answer) ? answer : []}
    @change=${tell(asked)}
  ></civic-ranking>`;
}
