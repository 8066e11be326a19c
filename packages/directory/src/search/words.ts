const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Half of a pair of surrogates is a letter of a script beyond the basic plane. Format characters join letters (Persian, Indic).
const wordCharacters = /[\p{L}\p{N}\p{M}\p{Cf}\p{Cs}]/u;
const apostrophes = "'’‘`´ʼ";

const BETWEEN = 1;
const WORD = 2;
const APOSTROPHE = 3;
const UNSPACED = 4;

const kinds = new Uint8Array(0x1_0000);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  const character = String.fromCharCode(code);
  const kind = unspacedScripts.test(character)
    ? UNSPACED
    : wordCharacters.test(character)
      ? WORD
      : apostrophes.includes(character)
        ? APOSTROPHE
        : BETWEEN;
  kinds[code] = kind;
  return kind;
}

/**
 * Calls `each` with every word of a text, as it is spelled there. Where a script has no spaces between words (Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese) `Intl.Segmenter` finds them; where a browser has none (Firefox before 125), each character counts as a word.
 * The same text gives the same words, so that what is typed meets what was read.
 */
export function eachWord(text: string, each: (word: string) => void): void {
  const {length} = text;
  let start = -1;
  let kind = 0;
  for (let at = 0; at <= length; at += 1) {
    let next = at < length ? kindOf(text.charCodeAt(at)) : BETWEEN;
    if (next === APOSTROPHE) next = kind === WORD ? WORD : BETWEEN;
    if (next === kind) continue;
    if (start >= 0) {
      const run = text.slice(start, at);
      if (kind === UNSPACED) eachUnspacedWord(run, each);
      else each(run);
    }
    start = next === BETWEEN ? -1 : at;
    kind = next;
  }
}

let segmenter: Intl.Segmenter | undefined;

function eachUnspacedWord(run: string, each: (word: string) => void): void {
  if (typeof Intl.Segmenter !== 'function') {
    for (const character of run) each(character);
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
  for (const {segment} of segmenter.segment(run)) each(segment);
}

// Letters that look the same and that keyboards for Arabic, Persian and Urdu have at different code points.
const keyboards: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ۀ: 'ۂ',
};
const latin: Readonly<Record<string, string>> = {ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i'};

/**
 * A word as it is compared: lower case; marks stripped from Latin letters only, since in other scripts they tell words apart; no
 * apostrophes; one code point for letters that keyboards write differently. May be empty.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'’‘`´ʼ]/gu, '')
    .replace(/[ßøæœłđı]/g, (letter) => latin[letter] ?? letter)
    .replace(/[يىكهۀ]/g, (letter) => keyboards[letter] ?? letter);
}

/** The words of a text as they are compared, each once, in their order. */
export function foldedWords(text: string): string[] {
  const words = new Set<string>();
  eachWord(text, (word) => words.add(foldWord(word)));
  words.delete('');
  return [...words];
}
