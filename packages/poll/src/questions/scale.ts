import {html, type TemplateResult} from 'lit';
import {AGREEMENTS, type AgreeQuestion, type MatrixQuestion, type RatingQuestion, type ScoreQuestion} from '@civic-widgets/model';
import type {MatrixLine} from '@civic-widgets/ui';
import '@civic-widgets/ui/matrix/define.js';
import {scaleInstruction, stepWords} from '../words/scale.js';
import {choicesOf, wordsIn, type Asked} from './asked.js';

type ScaleQuestion = AgreeQuestion | MatrixQuestion | RatingQuestion | ScoreQuestion;

/** The same scale, or the same columns, for each option: a row for each, so that they can be weighed against each other. */
export function render(asked: Asked<ScaleQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer, onAnswer} = asked;
  const isNumber = question.type === 'score' || question.type === 'rating';
  const given = typeof answer === 'object' && !Array.isArray(answer) ? Object.entries(answer) : [];
  const onChange = (event: Event) => {
    const {value} = event.target as HTMLElement & {value: Readonly<Record<string, string>>};
    onAnswer(isNumber ? Object.fromEntries(Object.entries(value).map(([id, step]) => [id, Number(step)])) : value);
  };
  return html`<civic-matrix
    exportparts="field, label, hint, error, choice, radio, row, column"
    name=${question.id} .label=${label} .hint=${hint} .error=${error} ?required=${question.required}
    .note=${scaleInstruction(scene.translator, question)}
    .rows=${choicesOf(asked, question.options)}
    .columns=${columnsOf(asked)}
    .value=${Object.fromEntries(given.map(([id, value]) => [id, String(value)]))}
    @change=${onChange}
  ></civic-matrix>`;
}

function columnsOf(asked: Asked<ScaleQuestion>): MatrixLine[] {
  const {question, scene} = asked;
  switch (question.type) {
    case 'agree':
      return AGREEMENTS.map((value) => ({value, label: scene.translator.t(`poll.scale.${value}`)}));
    case 'matrix':
      return question.columns.map(({id, label}) => ({value: id, label: wordsIn(asked, label)}));
    default:
      return Array.from({length: question.to - question.from + 1}, (_, index) => {
        const step = question.from + index;
        return {value: String(step), label: stepWords(scene.translator, question, step, (text) => wordsIn(asked, text))};
      });
  }
}
