import {html, type TemplateResult} from 'lit';
import type {MultipleQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/checkbox-group/define.js';
import {multipleInstruction} from '../words/multiple.js';
import {choicesOf, tell, type Asked} from './asked.js';

export function render(asked: Asked<MultipleQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer} = asked;
  return html`<civic-checkbox-group
    exportparts="field, label, hint, error, choice, checkbox"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .note=${multipleInstruction(scene.translator, question)}
    .choices=${choicesOf(asked, question.options)}
    .value=${Array.isArray(answer) ? answer : []}
    @change=${tell(asked)}
  ></civic-checkbox-group>`;
}
