import {baseOf} from '@civic-widgets/model';

// Browsers disagree on Intl.Locale's text direction (Firefox has none), so the scripts are listed here:
// languages that are written right to left when the tag names no script, from CLDR's likely subtags.
const rightToLeft = new Set(
  'acm aeb apc ar ary arz azb bal ckb dv fa he iw ji ks pnb prs ps rhg sd sdh skr syr ug ur yi'.split(' '),
);

/**
 * Writing direction of a language tag: a script in the tag (`az-Arab`, `ur-Latn`) decides before the language does. Four
 * letters further on are something else: `ar-u-nu-latn` is Arabic with Latin digits.
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = /^[a-z]+(?:-[a-z]{3}){0,3}-([a-z]{4})(?:-|$)/i.exec(lang)?.[1]?.toLowerCase();
  if (script) return ['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(baseOf(lang)) ? 'rtl' : 'ltr';
}
