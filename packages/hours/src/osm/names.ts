/** What a word that people write stands for among those of OpenStreetMap: `mo`, `jan`, `ph`, `off` and so on. */
export type Meaning = (word: string) => string;

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of the days, Monday first: in English, Welsh, German, French, Italian, Spanish and Dutch. Three letters or more of one are enough. */
const dayNames = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'llun mawrth mercher iau gwener sadwrn sul',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  'lunes martes miércoles jueves viernes sábado domingo',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
].map((names) => names.split(' ').map(plain));

const monthNames = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((names) => names.split(' ').map(plain));

/** Days of two letters, Monday first, in the languages whose own are not those of English. */
const short = {
  german: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  french: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
  italian: ['lu', 'ma', 'me', 'gi', 've', 'sa', 'do'],
  spanish: ['lu', 'ma', 'mi', 'ju', 'vi', 'sa', 'do'],
  dutch: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
} as const;

/** Those of them that tell the language: `di` and `do` alone are other days in each. */
const telling: readonly (readonly [keyof typeof short, readonly string[]])[] = [
  ['dutch', ['wo', 'vr', 'za', 'zo']],
  ['french', ['je']],
  ['italian', ['gi']],
  ['spanish', ['ju', 'vi']],
  ['german', ['mo', 'mi', 'so', 'fr']],
  ['italian', ['lu', 've', 'me']],
];

const words: Readonly<Record<string, string>> = {
  closed: 'off',
  shut: 'off',
  chiuso: 'off',
  ferme: 'off',
  geschlossen: 'off',
  cerrado: 'off',
  gesloten: 'off',
  weds: 'we',
  thurs: 'th',
  till: 'to',
  until: 'to',
  bis: 'to',
  und: 'and',
  et: 'and',
  ed: 'and',
  uhr: 'h',
  hrs: 'h',
  excluding: 'except',
  late: 'late',
  close: 'late',
  closing: 'late',
  daily: 'mo-su',
  everyday: 'mo-su',
  weekday: 'mo-fr',
  weekdays: 'mo-fr',
  weekend: 'sa-su',
  weekends: 'sa-su',
  feiertag: 'ph',
  feiertage: 'ph',
  feiertags: 'ph',
  festivi: 'ph',
};

/** Reads the words of one text: what language they are in shows in all of them together. */
export function meaningsIn(text: string): Meaning {
  const found = new Set((text.replace(/"[^"]*"/g, '').match(/\p{L}+/gu) ?? []).map(plain));
  const [told] = telling.find(([, tell]) => tell.some((it) => found.has(it))) ?? [];
  // Both together are days in German and Dutch alone, and the same ones.
  const language = told ?? (found.has('di') && found.has('do') ? 'german' : undefined);
  const isFrench = language === 'italian' && found.has('di');
  // "and so on" is no Sunday.
  const isSo = /[-–,]\s*so(?!\p{L})|(?<!\p{L})so\s*[-–,:\d]/iu.test(text);
  const two: readonly string[] = language ? short[isFrench ? 'french' : language] : [];
  // "mar" is March, but between "lun" and "mer".
  const romance = ['lun', 'mer', 'gio', 'jeu', 'jue', 'ven', 'vie'].some((it) => found.has(it));
  return (word) => {
    if (weekdays.includes(word) || (months.includes(word) && !(romance && word === 'mar'))) return word;
    const name = plain(word);
    const known = words[name];
    if (known) return known;
    if (two.includes(name) && (name !== 'so' || isSo)) return weekdays[two.indexOf(name)] ?? word;
    if (name.length < 3) return word;
    const day = firstOf(dayNames, name);
    if (day >= 0 && !(name === 'mar' && !romance)) return weekdays[day] ?? word;
    const month = firstOf(monthNames, name);
    return month < 0 ? word : (months[month] ?? word);
  };
}

function firstOf(languages: readonly (readonly string[])[], name: string): number {
  for (const names of languages) {
    const index = names.findIndex((it) => it.startsWith(name) || `${it}s` === name);
    if (index >= 0) return index;
  }
  return -1;
}

/** Lower case, without marks: many leave them out. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
