import type {Answer, Answers, KnownQuestion, MultipleQuestion, Question, SingleQuestion, TextQuestion} from './question.js';
import {isKnown} from './question.js';
import {textFault, textLength, type TextFault} from './text.js';

/** Why an answer does not fit its question; the codes are stable and every language has a sentence for each. */
export type AnswerFaultCode =
  | 'required'
  | 'wrong-type'
  | 'unknown-question'
  | 'unknown-option'
  | 'doubled-option'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | TextFault;

/** One thing to put right: the question, why, and the limit or the value that the sentence needs. */
export interface AnswerFault {
  readonly question: string;
  readonly code: AnswerFaultCode;
  readonly limit?: number;
  readonly value?: string;
}

export type CheckedAnswers =
  | {readonly ok: true; readonly answers: Answers}
  | {readonly ok: false; readonly faults: readonly AnswerFault[]};

/**
 * Holds answers against their questions. The widget, the form without JavaScript and the API all ask this one
 * function, so a person is told the same thing wherever they answer.
 *
 * Good answers come back in one canonical form (questions and options in the consultation's order, text in NFC,
 * unanswered questions left out), so that the same answer is the same bytes.
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
    const checked = checkOne(question, value);
    if ('fault' in checked) faults.push({question: question.id, ...checked.fault});
    else if (checked.answer !== undefined) answers[question.id] = checked.answer;
  }
  return faults.length > 0 ? {ok: false, faults} : {ok: true, answers};
}

type Checked = {answer: Answer | undefined} | {fault: Omit<AnswerFault, 'question'>};

function checkOne(question: KnownQuestion, value: unknown): Checked {
  switch (question.type) {
    case 'single':
      return checkSingle(question, value);
    case 'multiple':
      return checkMultiple(question, value);
    case 'text':
      return checkText(question, value);
  }
}

function missing(question: KnownQuestion): Checked {
  return question.required ? {fault: {code: 'required'}} : {answer: undefined};
}

function checkSingle(question: SingleQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'string') return {fault: {code: 'wrong-type'}};
  if (!question.options.some(({id}) => id === value)) return {fault: {code: 'unknown-option', value}};
  return {answer: value};
}

function checkMultiple(question: MultipleQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return {fault: {code: 'wrong-type'}};
  if (value.length === 0) return missing(question);
  const chosen = new Set(value);
  const known = question.options.filter(({id}) => chosen.has(id)).map(({id}) => id);
  if (known.length < chosen.size) {
    const stranger = value.find((item) => !known.includes(item)) ?? '';
    return {fault: {code: 'unknown-option', value: stranger}};
  }
  if (chosen.size < value.length) return {fault: {code: 'doubled-option'}};
  if (question.min !== undefined && known.length < question.min) return {fault: {code: 'too-few', limit: question.min}};
  if (question.max !== undefined && known.length > question.max) return {fault: {code: 'too-many', limit: question.max}};
  return {answer: known};
}

function checkText(question: TextQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'string') return {fault: {code: 'wrong-type'}};
  const text = value.replace(/\r\n?/g, '\n');
  const fault = textFault(text);
  if (fault) return {fault: {code: fault}};
  const answer = text.normalize('NFC').trim();
  if (answer === '') return missing(question);
  if (textLength(answer) > question.max) return {fault: {code: 'too-long', limit: question.max}};
  return {answer};
}
