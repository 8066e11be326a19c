import {html, type TemplateResult} from 'lit';
import type {PostcodeQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/text-field/define.js';
import {tell, type Asked} from './asked.js';

/** What is kept of it is said before it is asked for. */
export function render(asked: Asked<PostcodeQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer} = asked;
  return html`<civic-text-field
    exportparts="field, label, hint, error, control"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .note=${scene.translator.t(`poll.postcode.${question.precision}`)}
    autocomplete="postal-code" .size=${10}
    .value=${typeof answer === 'string' ? answer : ''}
    @input=${tell(asked)}
  ></civic-text-field>`;
}
