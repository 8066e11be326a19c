import type {AnswerFault} from '@civic-widgets/model';

/** What was typed and can't be read is in no answer: only its field knows of it. */
export function unreadAnswers(root: ParentNode): AnswerFault[] {
  const fields = [...root.querySelectorAll<HTMLElement & {name: string; validity: ValidityState}>('form [name]')];
  return fields
    .filter(({validity}) => validity?.badInput)
    .map(({name, localName}) => ({
      question: name.split(':', 1)[0] ?? name,
      code: localName.startsWith('civic-date-field') ? 'not-a-date' : 'wrong-type',
    }));
}
