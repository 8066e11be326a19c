import type {Catalogue} from '@civic-widgets/model';
import {isDraft} from '@civic-widgets/i18n';
import {primitiveTags} from '@civic-widgets/ui/primitives.js';

const primitiveNames = new Set<string>(primitiveTags.map((tag) => tag.replace('civic-', '')));

/**
 * Leaves out the sentences that a page never says: those of the printed form (`….print.…`), and in a draft those that ask
 * for consent, which are said in English until a native reader has checked them; and those of primitives (`ui.<name>.…`) other
 * than `used`. A plural form that reads like `_other` goes
 * too, since the reader puts it back (`chaptersOf` in i18n); not in English, which is read as it is.
 */
export function leanCatalogue(lang: string, catalogue: Catalogue, used: ReadonlySet<string>): Catalogue {
  const isOfOther = (key: string) => {
    const [, name = ''] = /^ui\.([\w-]+)\./.exec(key) ?? [];
    return primitiveNames.has(name) && !used.has(name);
  };
  const isSaid = (key: string) => !key.includes('.print.') && !(isDraft(lang) && key.includes('.consent.')) && !isOfOther(key);
  const plural = /_(?:zero|one|two|few|many)$/;
  const isOther = (key: string, sentence: string) =>
    lang !== 'en' && plural.test(key) && catalogue[key.replace(plural, '_other')] === sentence;
  return Object.fromEntries(Object.entries(catalogue).filter(([key, sentence]) => isSaid(key) && !isOther(key, sentence)));
}
