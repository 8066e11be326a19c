import type {Catalogue} from '@civic-widgets/model';
import {isDraft} from '@civic-widgets/i18n';

/**
 * Leaves out the sentences that a page never says: those of the printed form (`….print.…`), and in a draft those that ask
 * for consent, which are said in English until a native reader has checked them.
 */
export function leanCatalogue(lang: string, catalogue: Catalogue): Catalogue {
  const isSaid = (key: string) => !key.includes('.print.') && !(isDraft(lang) && key.includes('.consent.'));
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => isSaid(key)));
}
