/** The languages that headings name, by their own name and in English. */
const names: Readonly<Record<string, string>> = {
  english: 'en',
  saesneg: 'en',
  welsh: 'cy',
  cymraeg: 'cy',
  irish: 'ga',
  gaeilge: 'ga',
  gaelic: 'gd',
  gaidhlig: 'gd',
  french: 'fr',
  francais: 'fr',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  italiano: 'it',
  spanish: 'es',
  espanol: 'es',
  polish: 'pl',
  polski: 'pl',
  urdu: 'ur',
  punjabi: 'pa',
  bengali: 'bn',
  arabic: 'ar',
  romanian: 'ro',
  portuguese: 'pt',
  gujarati: 'gu',
  somali: 'so',
  ukrainian: 'uk',
  chinese: 'zh',
  dutch: 'nl',
};
const codes = new Set(Object.values(names));

const atEnd = /^(.*?\S)\s*[\s_:.\-–(/[]\s*([\p{L}\p{M}]{2,12})\s*[)\]]?$/u;

/** The language that a heading ends with: `Name (Welsh)`, `description_cy`, `Title - Cymraeg`, `name:it`. */
export function langOfHeading(heading: string): string | undefined {
  const word = atEnd.exec(heading.trim())?.[2];
  if (word === undefined) return undefined;
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (Object.hasOwn(names, bare)) return names[bare];
  return codes.has(bare) && /[_:([-]\s*\p{L}{2}\s*[)\]]?$/u.test(heading.trim()) ? bare : undefined;
}

/** The heading without its language. */
export function withoutLang(heading: string): string {
  return atEnd.exec(heading.trim())?.[1] ?? heading;
}
