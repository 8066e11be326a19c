import {baseOf} from '@civic-widgets/model';

/**
 * Other forms of a folded word in a language, which may or may not be words: singular and plural in English, the mutations at the
 * beginning of a Welsh word (`lyfrgell` is `llyfrgell`, `gaerdydd` is `caerdydd`). None in other languages.
 */
export function formsOf(folded: string, lang: string): readonly string[] {
  switch (baseOf(lang)) {
    case 'en':
      return englishForms(folded);
    case 'cy':
      return welshForms(folded);
    default:
      return [];
  }
}

function englishForms(word: string): string[] {
  if (word.length < 3) return [];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
}

/** What a letter becomes: soft, nasal and aspirate mutation (Gramadeg y Gymraeg). A soft g is lost. */
const mutations: readonly (readonly [string, readonly string[]])[] = [
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
];

// Digraphs are letters of their own: what begins with `ch` does not begin with `c`.
const digraphs = /^(?:ch|dd|ff|ng|ll|ph|rh|th)/;

function welshForms(word: string): string[] {
  if (word.length < 3) return [];
  const forms = new Set<string>();
  for (const [radical, mutated] of mutations) {
    for (const letters of mutated) {
      if (letters !== '' && beginsWith(word, letters)) forms.add(radical + word.slice(letters.length));
      if (letters === '' && /^[aeiouwylr]/.test(word)) forms.add(`g${word}`);
      if (beginsWith(word, radical)) forms.add(letters + word.slice(radical.length));
    }
  }
  forms.delete(word);
  return [...forms];
}

function beginsWith(word: string, letters: string): boolean {
  if (!word.startsWith(letters)) return false;
  return letters.length > 1 || !digraphs.test(word);
}
