import type {KnownQuestion} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {budgetInstruction} from './budget.js';
import {multipleInstruction} from './multiple.js';
import {rankedInstruction} from './ranked.js';
import {scaleInstruction} from './scale.js';

/**
 * What has to be known before a question is answered; nothing for those that need no such sentence. The printed form says it here, the
 * widget in the module of each type, so that a page has only the words it uses.
 */
export function instructionOf(translator: Translator, question: KnownQuestion): string {
  const {t} = translator;
  switch (question.type) {
    case 'multiple':
      return multipleInstruction(translator, question);
    case 'ranked':
      return `${rankedInstruction(translator, question)} ${t('poll.print.ranked')}`;
    case 'score':
    case 'rating':
      return scaleInstruction(translator, question);
    case 'allocate':
      return t(question.required ? 'poll.print.allocate-all' : 'poll.print.allocate', {count: question.total});
    case 'budget':
      return budgetInstruction(translator, question);
    case 'postcode':
      return t(`poll.postcode.${question.precision}`);
    case 'location':
      return `${t('poll.location.example')} ${t('poll.location.note')}`;
    default:
      return '';
  }
}
