import type {AnswerFault, Checked} from './check-single.js';
import type {KnownQuestion, Question} from './question-types.js';
import {isAsked, isKnown, type Answer, type Answers} from './question.js';

export type CheckedAnswers =
  | {readonly ok: true; readonly answers: Answers}
  | {readonly ok: false; readonly faults: readonly AnswerFault[]};

/** What `checkAnswers` does, by the checks that are at hand: a page need not have those of types that it doesn't ask. */
export function checkAnswersBy(
  check: (question: KnownQuestion, value: unknown) => Checked,
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const faults: AnswerFault[] = [];
  const answers: Record<string, Answer> = {};
  const ids = new Set(questions.map(({id}) => id));
  for (const question of Object.keys(given)) {
    if (!ids.has(question)) faults.push({question, code: 'unknown-question'});
  }
  for (const question of questions) {
    if (!isKnown(question)) continue;
    const value = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    if (!isAsked(questions, question, answers)) {
      if (value !== undefined) faults.push({question: question.id, code: 'not-asked'});
      continue;
    }
    const checked = check(question, value);
    if ('fault' in checked) faults.push({question: question.id, ...checked.fault});
    else if (checked.answer !== undefined) answers[question.id] = checked.answer;
  }
  return faults.length > 0 ? {ok: false, faults} : {ok: true, answers};
}

/** Leaves out the answers to questions that are not asked of whoever gave the others. */
export function askedAnswers(questions: readonly Question[], given: Answers): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const value = given[question.id];
    if (value !== undefined && isAsked(questions, question, answers)) answers[question.id] = value;
  }
  return answers;
}
