import {checkAnswer, type AnswerFault} from './answer-checks.js';
import {isAsked, isKnown, type Answer, type Answers, type Question} from './question.js';

export type {AnswerFault, AnswerFaultCode} from './answer-checks.js';

export type CheckedAnswers =
  | {readonly ok: true; readonly answers: Answers}
  | {readonly ok: false; readonly faults: readonly AnswerFault[]};

/**
 * Holds answers against their questions. The widget, the form without JavaScript and the API all ask this one
 * function, so a person is told the same thing wherever they answer.
 *
 * Good answers come back in one canonical form (questions and options in the consultation's order, text in NFC,
 * unanswered questions left out), so that the same answer is the same bytes. An answer to a question that is not asked of
 * whoever gave the others is refused: the page must not send what the person did not see.
 */
export function checkAnswers(questions: readonly Question[], given: Readonly<Record<string, unknown>>): CheckedAnswers {
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
    const checked = checkAnswer(question, value);
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
