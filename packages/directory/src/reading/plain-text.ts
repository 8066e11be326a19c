import {cleanText} from '@civic-widgets/model';

/** The named entities that feeds use in fact; anything else stays as it was typed. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  times: '×',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  szlig: 'ß',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  wcirc: 'ŵ',
  ycirc: 'ŷ',
  yacute: 'ý',
  shy: '',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
};

// A tag begins with a letter right after the bracket: "ages < 5 > 2" is not one.
const markup = /<\/?[a-z][^<>]*>|<!--(?:(?!<!--)[^])*?-->|<!\[CDATA\[|\]\]>/gi;
const unread = /<(script|style|template|iframe|noscript|svg)\b[^<>]*>/gi;
const lineEnds = /<(?:br|hr)\b[^<>]*>|<\/(?:tr|dt|dd)\s*>/gi;
const blockEnds =
  /<\/?(?:p|div|h[1-6]|ul|ol|dl|table|section|article|blockquote|header|footer|address|pre)\b[^<>]*>/gi;

/**
 * The words of a value that may be HTML, as plain text: tags are taken away, paragraphs become blank lines, items of a list get
 * a dash, entities are decoded, once. Then they are tidied as everything that is kept here is: see `cleanText`.
 */
export function plainText(value: string): string {
  let text = value.replace(/\r\n?/g, '\n');
  if (text.includes('<')) {
    text = withoutUnread(text)
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(lineEnds, '\n')
      .replace(blockEnds, '\n\n')
      .replace(markup, '');
  }
  return tidy(decodeEntities(text));
}

// What begins and never ends is looked for once: a feed may have a hundred thousand of them.
function withoutUnread(text: string): string {
  const endless = new Set<string>();
  let kept = '';
  let at = 0;
  for (const {0: tag, 1: given = '', index} of text.matchAll(unread)) {
    const name = given.toLowerCase();
    if (index < at || endless.has(name)) continue;
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = index + tag.length;
    if (end.test(text)) {
      kept += `${text.slice(at, index)} `;
      at = end.lastIndex;
    } else endless.add(name);
  }
  return kept + text.slice(at);
}

/** One line: no markup, no line ends. For names, streets, numbers. */
export function plainLine(value: string): string {
  return plainText(value).replace(/\s+/g, ' ');
}

/** Whether a text held markup or entities that {@link plainText} takes away. */
export function holdsMarkup(value: string): boolean {
  return value.search(markup) >= 0 || (value.includes('&') && decodeEntities(value) !== value);
}

/** Decodes character references once: `&amp;lt;` is the text `&lt;`, which somebody meant to be read. */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi,
    (all, decimal, hex, name) => {
      if (typeof name === 'string') return named(name) ?? all;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

// `&Eacute;` is the capital of `&eacute;`; `&AMP;` is an old form.
function named(name: string): string | undefined {
  if (Object.hasOwn(entities, name)) return entities[name];
  const lower = name.toLowerCase();
  if (!Object.hasOwn(entities, lower)) return undefined;
  const value = entities[lower] ?? '';
  return /^[A-Z][a-z]/.test(name) && /^\p{Ll}$/u.test(value) ? value.toUpperCase() : value;
}

function tidy(text: string): string {
  return cleanText(text)
    .replace(/\u00a0/g, ' ')
    .replace(/[\ufeff\u00ad\u200b]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
