import {html, type TemplateResult} from 'lit';
import type {SingleQuestion} from '@civic-widgets/model';
import {choicesOf, tell, type Asked} from '../questions/asked.js';

export function render(asked: Asked<SingleQuestion>): TemplateResult {
  const {question, label, hint, error, answer} = asked;
  return html`<civic-radio-group
    exportparts="field, label, hint, error, choice, radio"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .choices=${choicesOf(asked, question.options)}
    .value=${typeof answer === 'string' ? answer : ''}
    @change=${tell(asked)}
  ></civic-radio-group>`;
}
