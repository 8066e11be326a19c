import {isDay, isKnown, type ConsultationContent} from '@civic-widgets/model';
import type {Complain} from './content-checks.js';

/** Types whose counts can be weighted, and those in which nothing is counted. */
const weighable = new Set(['single', 'multiple', 'allocate', 'text', 'number', 'date', 'postcode', 'location']);

/** Whether people can be told by the groups that the consultation names, and turnout and weights be worked out. */
export function checkConstituencies(
  {questions, constituencies, electorate, feedback}: ConsultationContent,
  complain: Complain,
): void {
  if (electorate === 0) complain('electorate', 'must be 1 or more');
  if (feedback?.date !== undefined && !isDay(feedback.date))
    complain('feedback.date', 'must be a day such as 2026-11-30');
  if (!constituencies) return;
  const {electorates = {}, weights} = constituencies;
  const by = questions.find(({id}) => id === constituencies.question);
  if (!by || !isKnown(by) || by.type !== 'single' || !by.required || by.showIf) {
    complain(
      'constituencies.question',
      `must name a question of the type single that is required and asked of everybody, not ${JSON.stringify(constituencies.question)}`,
    );
    return;
  }
  const ids = by.options.map(({id}) => id);
  for (const [name, numbers] of Object.entries({electorates, weights: weights ?? {}})) {
    for (const [id, number] of Object.entries(numbers)) {
      const path = `constituencies.${name}.${id}`;
      if (!ids.includes(id)) complain(path, `is no answer to ${JSON.stringify(by.id)}`);
      else if (number === 0) complain(path, 'must be 1 or more');
    }
  }
  if (!weights) return;
  for (const id of ids.filter((one) => !Object.hasOwn(weights, one)))
    complain('constituencies.weights', `must have a weight for ${JSON.stringify(id)}`);
  questions.forEach(({type}, index) => {
    if (!weighable.has(type))
      complain(
        `questions.${index}.type`,
        `${JSON.stringify(type)} can't be counted with weights, only single, multiple and allocate`,
      );
  });
}
