import {html, type TemplateResult} from 'lit';
import {fieldName, type Answer, type RatingQuestion, type ScoreQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/fieldset/define.js';
import '@civic-widgets/ui/number-field/define.js';
import {scaleInstruction} from '../words/scale.js';
import {controlParts, parts, wordsIn, type Asked} from './asked.js';

/** A scale of more steps than stand in a row: a number for each option. */
export function render(asked: Asked<RatingQuestion | ScoreQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer, onAnswer} = asked;
  const given = (typeof answer === 'object' && !Array.isArray(answer) ? answer : {}) as Readonly<Record<string, number>>;
  const note = scaleInstruction(scene.translator, question);
  const onInput = (event: Event, id: string) => {
    const {value} = event.target as HTMLElement & {value: number | null};
    const {[id]: _, ...others} = given;
    onAnswer((value === null ? others : {...given, [id]: value}) as Answer);
  };
  return html`<civic-fieldset exportparts=${parts} name=${question.id} tabindex="-1" .label=${label} .hint=${hint || note} .error=${error}>
    ${question.options.map(
      (option) => html`<civic-number-field
        exportparts=${controlParts}
        name=${fieldName(question.id, option.id)} .label=${wordsIn(asked, option.label)}
        .hint=${option.hint === undefined ? '' : wordsIn(asked, option.hint)}
        ?required=${question.required && question.type === 'rating'}
        .min=${question.from} .max=${question.to} .size=${4}
        .value=${given[option.id] ?? null}
        @input=${(event: Event) => onInput(event, option.id)}
      ></civic-number-field>`,
    )}
  </civic-fieldset>`;
}
