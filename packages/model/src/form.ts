import {isKnown, type Answers, type Question} from './question.js';
import {cleanText} from './text.js';

/**
 * Fields that our forms add beside the questions. Question ids never start with `_`, so they can't meet.
 * `_key` is the idempotency key that the check page carries, `_lang` the language of the form, and `_edit` asks for the
 * form again with what was typed.
 */
export const FORM_FIELDS = {key: '_key', lang: '_lang', edit: '_edit'} as const;

/**
 * Reads answers from the fields of a printed form, sent by a browser or taken over by the widget. Typed text is
 * tidied here, since the person can't see what an API would refuse; nothing is checked yet.
 */
export function readForm(questions: readonly Question[], fields: Iterable<readonly [string, unknown]>): Answers {
  const lists = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    const list = lists.get(name) ?? [];
    list.push(value);
    lists.set(name, list);
  }
  const answers: Record<string, string | string[]> = {};
  for (const question of questions) {
    const values = lists.get(question.id);
    if (!values || !isKnown(question)) continue;
    if (question.type === 'multiple') answers[question.id] = [...new Set(values)];
    else if (question.type === 'text') answers[question.id] = cleanText(values[0] ?? '');
    else if (values[0]) answers[question.id] = values[0];
  }
  return answers;
}
