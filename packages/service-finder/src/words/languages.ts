import {localesOf, type Translator} from '@civic-widgets/i18n';

/** Sign languages that people are served in here and that browsers have no names for. */
const signed = ['bfi', 'isg'];

/** The names of languages in the reader's own, for a part that has the sentences. Where a feed has a name and no tag, that name. */
export function languageWords(
  {t, lang}: Translator,
  tags: readonly string[],
  part: 'details' | 'filters',
): string[] {
  const names = new Intl.DisplayNames(localesOf(lang), {type: 'language'});
  return tags.map((tag) => {
    if (signed.includes(tag)) return t(`finder.${part}.language.${tag}`);
    try {
      return names.of(tag) ?? tag;
    } catch (error) {
      if (error instanceof RangeError) return tag;
      throw error;
    }
  });
}
