import * as v from 'valibot';

/**
 * A BCP 47 language tag, such as `cy` or `pt-BR`: language, script, region, variants, extensions, private use, in the order
 * of RFC 5646. 35 characters hold every tag that is in use (4.4.1 there). Intl refuses a few of these still, such as one with
 * a variant twice: whoever formats has to expect that.
 */
export const LanguageTag = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(
    /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-x(?:-[A-Za-z0-9]{1,8})+)?$/,
  ),
);

/**
 * Words for people: one string, or the same words in several languages. It is always plain text; a blank line
 * starts a new paragraph. A plain string is in the language that the record around it names.
 */
export const Text = v.union([v.string(), v.record(LanguageTag, v.string())]);
export type Text = v.InferOutput<typeof Text>;

/** Words in one language, with the tag that belongs in the `lang` attribute around them. */
export interface LocalText {
  readonly value: string;
  readonly lang: string;
}

/**
 * Chooses the words to show. Takes the wanted language, then its base (`cy` for `cy-GB`), then any form of it, then the
 * record's own language in the same way, then the first there is: a reader sees words in some language, never an empty place.
 */
export function localise(text: Text, wanted: string, own = 'en'): LocalText {
  if (typeof text === 'string') return {value: text, lang: own};
  const languages = writtenLanguages(text);
  const lang = closest(wanted, languages) ?? closest(own, languages) ?? languages[0];
  return lang === undefined ? {value: '', lang: own} : {value: text[lang] ?? '', lang};
}

/** Whether the words exist in this language (or a form of it); a plain string exists in its own language only. */
export function isWrittenIn(text: Text, lang: string, own = 'en'): boolean {
  const languages = typeof text === 'string' ? [own] : writtenLanguages(text);
  return closest(lang, languages) !== undefined;
}

// A translation that is still to come is often an empty string in the record.
function writtenLanguages(text: Readonly<Record<string, string>>): string[] {
  return Object.keys(text).filter((lang) => text[lang]);
}

/** The tag that serves the wanted language best: the same, its base, or another form of that. Letter case does not matter. */
export function closest(wanted: string, tags: readonly string[]): string | undefined {
  const same = (lang: string) => tags.find((tag) => tag.toLowerCase() === lang.toLowerCase());
  return same(wanted) ?? same(baseOf(wanted)) ?? tags.find((tag) => baseOf(tag) === baseOf(wanted));
}

/** The language without script or region: `pt` for `pt-BR`. */
export function baseOf(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? lang;
}

/** Splits plain text into paragraphs at blank lines. */
export function paragraphs(value: string): string[] {
  return value
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Why a typed text can't be stored as it is; the codes are stable. */
export type TextFault = 'text-nul' | 'text-not-well-formed' | 'text-control-character';

// Tab and newline are the two controls a text area produces. U+202A to U+202E can make "no" read as "on";
// the isolates U+2066 to U+2069 and the marks U+200E/F are kept, since Arabic and Hebrew writers need them.
// eslint-disable-next-line no-control-regex
const controls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/;

/** Finds what makes a text unfit to store. Runs on text whose line endings are already `\n`. */
export function textFault(value: string): TextFault | undefined {
  if (value.includes('\u0000')) return 'text-nul';
  if (/\p{Surrogate}/u.test(value)) return 'text-not-well-formed';
  return controls.test(value) ? 'text-control-character' : undefined;
}

/**
 * Tidies what a person typed or pasted, so that nobody is refused for a character they can't see: line endings
 * become `\n`, invisible controls go, half characters become U+FFFD, and the rest is composed (Unicode NFC).
 */
export function cleanText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000/g, '') // eslint-disable-line no-control-regex
    .replace(new RegExp(controls, 'g'), '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

/** Length as people count: in code points, so that an accent or an emoji is not counted twice by its encoding. */
export function textLength(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}
