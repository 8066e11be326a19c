import {checkAnswer} from './answer-checks.js';
import {checkAnswersBy, type CheckedAnswers} from './asked-answers.js';
import type {Question} from './question-types.js';

/**
 * Holds answers against their questions. The widget, the form without JavaScript and the API all ask this one
 * function, so a person is told the same thing wherever they answer.
 *
 * Good answers come back in one canonical form (questions and options in the consultation's order, text in NFC,
 * unanswered questions left out), so that the same answer is the same bytes. An answer to a question that is not asked of
 * whoever gave the others is refused: the page must not send what the person did not see.
 */
export function checkAnswers(questions: readonly Question[], given: Readonly<Record<string, unknown>>): CheckedAnswers {
  return checkAnswersBy(checkAnswer, questions, given);
}
