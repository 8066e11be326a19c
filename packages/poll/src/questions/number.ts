import {html, type TemplateResult} from 'lit';
import type {NumberQuestion} from '@civic-widgets/model';
import {plain} from '@civic-widgets/ui';
import '@civic-widgets/ui/number-field/define.js';
import {tell, wordsIn, type Asked} from './asked.js';

export function render(asked: Asked<NumberQuestion>): TemplateResult {
  const {question, label, hint, error, answer} = asked;
  const unit = question.unit === undefined ? '' : wordsIn(asked, question.unit);
  return html`<civic-number-field
    exportparts="field, label, hint, error, control, unit"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .min=${question.min ?? null} .max=${question.max ?? null} .step=${Number(`1e-${question.places}`)}
    .unit=${unit} .unitPosition=${/^\p{Sc}$/u.test(plain(unit)) ? 'before' : 'after'}
    .value=${typeof answer === 'number' ? answer : null}
    @input=${tell(asked)}
  ></civic-number-field>`;
}
