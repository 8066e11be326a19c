import type {SearchResult} from '@civic-widgets/directory/search.js';
import type {Translator} from '@civic-widgets/i18n';
import type {Near} from '../finder-state.js';

/** How many there are, in one sentence: the heading of the list, and what is announced. */
export function countWords(
  {t}: Translator,
  {total}: Pick<SearchResult, 'total'>,
  near: Pick<Near, 'label'> | undefined,
): string {
  if (!near || total === 0) return t('finder.found', {count: total});
  return near.label === undefined
    ? t('finder.found-here', {count: total})
    : t('finder.found-near', {count: total, place: near.label});
}

/** For whoever wrote a whole postcode: what of it was looked at, and so where distances are from. */
export function firstHalfWords({t}: Translator, near: Near | undefined): string | undefined {
  return near?.shortened ? t('finder.gazetteer.first-half', {outcode: near.label ?? ''}) : undefined;
}
