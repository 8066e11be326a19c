import {LANGUAGES} from '@civic-widgets/i18n';

/**
 * Languages that people near us read and whose own names a browser may lack: Chromium has no Welsh, and Albanian not
 * everywhere. The others come from the browser.
 */
const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LANGUAGES.map(({tag, name}) => [tag, name])),
  ckb: 'کوردیی ناوەندی',
  ga: 'Gaeilge',
  gd: 'Gàidhlig',
  gv: 'Gaelg',
  hy: 'Հայերեն',
  ig: 'Igbo',
  ka: 'ქართული',
  kmr: 'Kurmancî',
  ku: 'Kurdî',
  kw: 'Kernewek',
  ln: 'Lingála',
  mt: 'Malti',
  my: 'မြန်မာ',
  ne: 'नेपाली',
  om: 'Oromoo',
  prs: 'دری',
  ps: 'پښتو',
  rmy: 'Romani čhib',
  sco: 'Scots',
  si: 'සිංහල',
  sn: 'ChiShona',
  so: 'Soomaali',
  sq: 'Shqip',
  ti: 'ትግርኛ',
  yo: 'Yorùbá',
};

/** What a language is called by those who speak it: `cy` is Cymraeg. The tag itself where nobody knows. */
export function ownNameOf(lang: string): string {
  try {
    return names[lang] ?? nameByBrowser(lang) ?? lang;
  } catch (error) {
    // Not every tag that an author writes is one.
    if (error instanceof RangeError) return lang;
    throw error;
  }
}

function nameByBrowser(lang: string): string | undefined {
  // Without its words the browser would say the name in the language of the device.
  if (Intl.DisplayNames.supportedLocalesOf(lang).length === 0) return undefined;
  const name = new Intl.DisplayNames([lang], {type: 'language', fallback: 'none'}).of(lang);
  // A list is no middle of a sentence, for which browsers write the names of many languages small.
  return name && name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
