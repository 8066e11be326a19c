import type {RankedQuestion} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {howMany} from './how-many.js';

/** How many are to be put in order, and which way round. */
export function rankedInstruction(translator: Translator, question: RankedQuestion): string {
  return howMany(translator, 'ranked', question);
}
