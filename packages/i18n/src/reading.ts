import {localesOf} from './formats.js';

/** The digits of any script as 0 to 9: `۱۲` and `१२` are 12. What is not a digit stays. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let first = digit.codePointAt(0) ?? 0;
    const code = first;
    // Unicode keeps the ten digits of a script together, zero first.
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });
}

/**
 * The number that somebody has written, as people of the language write them; NaN where it can't be told. Thousands may be
 * apart or not. What the language doesn't write is read only if nothing else can be meant: `12,50` on an English
 * page is twelve and a half, `1,250` is more than a thousand, and `1,25,0` is nothing.
 */
export function readNumber(text: string, lang: string): number {
  const written = latinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^[\u2212\u2013]/, '-');
  for (const [decimal, group] of [separatorsOf(lang), ['.', ','], [',', '.']]) {
    const [point, between] = [`[${decimal}\u066b]`, `[${group}\u066c\\s'\u2019]`];
    const whole = `\\d+|\\d{1,3}(?=(${between}))(?:\\1\\d{2,3})*\\1\\d{3}|(?=${point}\\d)`;
    if (!new RegExp(`^[-+]?(?:${whole})(?:${point}\\d*)?$`).test(written)) continue;
    return Number(written.replace(new RegExp(between, 'g'), '').replace(new RegExp(point), '.'));
  }
  return Number.NaN;
}

/** A number as somebody would write it into a field: nothing rounded, thousands not apart. */
export function writeNumber(lang: string, value: number): string {
  return new Intl.NumberFormat(localesOf(lang), {useGrouping: false, maximumFractionDigits: 20}).format(
    value,
  );
}

const known = new Map<string, string[][]>();

/** The names of the months, January first, each in full and short; of a language that the browser doesn't know, the English ones. */
export function monthNames(lang: string): string[][] {
  const made = known.get(lang) ?? Array.from({length: 12}, (): string[] => []);
  if (known.has(lang)) return made;
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(localesOf(lang), {month, timeZone: 'UTC'});
    made.forEach((names, index) => names.push(format.format(Date.UTC(2026, index, 15))));
  }
  known.set(lang, made);
  return made;
}

/**
 * The month that somebody has written, as a number or by a name, from 1 to 12; 0 where it can't be told. Names are looked for in one
 * language after the other, and their first letters will do (`sept`, `Janu`) if no other month begins with them.
 */
export function readMonth(text: string, languages: readonly (readonly (readonly string[])[])[]): number {
  const number = latinDigits(text).trim();
  if (/^\d{1,2}$/.test(number)) return Number(number) <= 12 ? Number(number) : 0;
  const written = fold(text);
  for (const months of languages) {
    const isNamed = (matches: (name: string) => boolean) => {
      const found = months.flatMap((names, index) =>
        names.some((name) => matches(fold(name))) ? index + 1 : [],
      );
      return found.length === 1 ? found[0] : undefined;
    };
    const found =
      isNamed((name) => name === written) ??
      (written.length > 2 && isNamed((name) => name.startsWith(written)));
    if (found) return found;
  }
  return 0;
}

/** Upper or lower case, accents and full stops make no other word. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{Cf}\s]/gu, '')
    .toLowerCase();
}

function separatorsOf(lang: string): readonly [decimal: string, group: string] {
  const parts = new Intl.NumberFormat(localesOf(lang)).formatToParts(1_234_567.8);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return [of('decimal'), of('group')];
}
