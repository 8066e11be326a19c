import {html, type TemplateResult} from 'lit';
import {fieldName, type RatingQuestion, type ScoreQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/fieldset/define.js';
import '@civic-widgets/ui/number-field/define.js';
import {scaleInstruction} from '../words/scale.js';
import {wordsIn, type Asked} from './asked.js';

/** A scale of more steps than stand in a row: a number for each option. */
export function render(asked: Asked<RatingQuestion | ScoreQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer, onAnswer} = asked;
  const given = (typeof answer === 'object' && !Array.isArray(answer) ? answer : {}) as Readonly<Record<string, number>>;
  const note = scaleInstruction(scene.translator, question);
  // All fields are read: whoever types fast, or by machine, is in the second before the first is drawn.
  const onInput = (event: Event) => {
    const fields = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement & {value: number | null}>('[name]');
    const values = question.options.map(({id}, index) => [id, fields[index]?.value ?? null] as const);
    onAnswer(Object.fromEntries(values.filter((one): one is readonly [string, number] => one[1] !== null)));
  };
  return html`<civic-fieldset exportparts="field, label, hint, error" name=${question.id} tabindex="-1" .label=${label} .hint=${hint || note} .error=${error} @input=${onInput}>
    ${question.options.map(
      (option) => html`${option.image && asked.picture?.(asked, option.image)}<civic-number-field
        exportparts="field, label, hint, error, control, unit"
        name=${fieldName(question.id, option.id)} .label=${wordsIn(asked, option.label)}
        .hint=${option.hint === undefined ? '' : wordsIn(asked, option.hint)}
        ?required=${question.required && question.type === 'rating'}
        .min=${question.from} .max=${question.to} .size=${4}
        .value=${given[option.id] ?? null}
      ></civic-number-field>`,
    )}
  </civic-fieldset>`;
}
