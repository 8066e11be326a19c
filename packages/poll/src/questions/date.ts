import {html, type TemplateResult} from 'lit';
import type {DateQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/date-field/define.js';
import {tell, type Asked} from './asked.js';

export function render(asked: Asked<DateQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer} = asked;
  return html`<civic-date-field
    exportparts="field, label, hint, error, control, part, part-label"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .note=${scene.translator.t('poll.date.example')}
    .min=${question.min ?? ''} .max=${question.max ?? ''}
    .value=${typeof answer === 'string' ? answer : ''}
    @input=${tell(asked)}
  ></civic-date-field>`;
}
