import {html, type TemplateResult} from 'lit';
import type {TextQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/text-area/define.js';
import {tell, type Asked} from './asked.js';

export function render(asked: Asked<TextQuestion>): TemplateResult {
  const {question, label, hint, error, answer} = asked;
  return html`<civic-text-area
    exportparts="field, label, hint, error, control, count"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .max=${question.max}
    .value=${typeof answer === 'string' ? answer : ''}
    @input=${tell(asked)}
  ></civic-text-area>`;
}
