import type {KnownQuestion} from './question-types.js';
import type {Answer, SingleQuestion} from './question.js';
import type {TextFault} from './text.js';

/** Why an answer does not fit its question; the codes are stable and every language has a sentence for each. */
export type AnswerFaultCode =
  | 'required'
  | 'wrong-type'
  | 'unknown-question'
  | 'not-asked'
  | 'unknown-option'
  | 'doubled-option'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'too-low'
  | 'too-high'
  | 'too-precise'
  | 'total-wrong'
  | 'over-budget'
  | 'incomplete'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'not-a-postcode'
  | 'off-the-map'
  | TextFault;

/** One thing to put right: the question, why, and the limit or the value that the sentence needs. */
export interface AnswerFault {
  readonly question: string;
  readonly code: AnswerFaultCode;
  readonly limit?: number;
  readonly value?: string;
  /** The option that is meant, where one is. */
  readonly option?: string;
}

/** An answer as it is stored, nothing where none was given, or what is wrong with it. */
export type Checked = {readonly answer: Answer | undefined} | {readonly fault: Omit<AnswerFault, 'question'>};

/** What is wrong with an answer. */
export function fault(code: AnswerFaultCode, details: Omit<AnswerFault, 'question' | 'code'> = {}): Checked {
  return {fault: {code, ...details}};
}

/** No answer: wrong only where one is needed. */
export function missing(question: KnownQuestion): Checked {
  return question.required ? fault('required') : {answer: undefined};
}

/** One option of those there are. By itself, since this is what most pages ask. */
export function checkSingle(question: SingleQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'string') return fault('wrong-type');
  if (!question.options.some(({id}) => id === value)) return fault('unknown-option', {value});
  return {answer: value};
}
