import {html, type TemplateResult} from 'lit';
import type {BudgetQuestion} from '@civic-widgets/model';
import '@civic-widgets/ui/checkbox-group/define.js';
import {budgetInstruction, costSentence, spentSentence} from '../words/budget.js';
import {budgetStyles} from '../views/budget.styles.js';
import {adopt} from '../views/scene.js';
import {choicesOf, tell, wordsIn, type Asked} from './asked.js';

/** Each project with its cost, and under them what the chosen ones cost together. */
export function render(asked: Asked<BudgetQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer, announce} = asked;
  adopt(scene, budgetStyles);
  const {translator} = scene;
  const chosen: readonly string[] = Array.isArray(answer) ? answer : [];
  const onChange = (event: Event) => {
    tell(asked)(event);
    announce(spentSentence(translator, question, (event.target as HTMLElement & {value: readonly string[]}).value));
  };
  return html`<div class="budget">
    <civic-checkbox-group
      exportparts="field, label, hint, error, choice, checkbox"
      name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
      .note=${budgetInstruction(translator, question)}
      .choices=${question.options.map((option) => ({
        ...choicesOf(asked, [option])[0],
        hint: costSentence(translator, question, option, option.hint === undefined ? '' : wordsIn(asked, option.hint).value),
      }))}
      .value=${chosen}
      @change=${onChange}
    ></civic-checkbox-group>
    <p class="spent">${spentSentence(translator, question, chosen)}</p>
  </div>`;
}
