import type {MultipleQuestion} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {howMany} from './how-many.js';

/** How many may be chosen, said before anybody chooses. */
export function multipleInstruction(translator: Translator, question: MultipleQuestion): string {
  return howMany(translator, 'multiple', question);
}
