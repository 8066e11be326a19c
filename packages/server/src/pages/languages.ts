import {baseOf, type Consultation, type Text} from '@civic-widgets/model';

/** The languages that a consultation is written in, its own first. A draft catalogue is only used where a site has its own words in that language. */
export function languagesOf({title, lang}: Pick<Consultation, 'title' | 'lang'>): string[] {
  const tags = typeof title === 'string' ? [lang] : Object.keys(title as Exclude<Text, string>);
  return [...new Set([...tags.filter((tag) => baseOf(tag) === baseOf(lang)), ...tags])];
}

/**
 * The language of a page: the one asked for, else the first that the browser names and the page is written in, else the
 * page's own (the first of `available`).
 */
export function chooseLanguage(
  available: readonly string[],
  asked: string | undefined,
  accepted: string | undefined,
): string {
  for (const wanted of [asked, ...acceptedLanguages(accepted)]) {
    const found = wanted && find(available, wanted);
    if (found) return found;
  }
  return available[0] ?? 'en';
}

function find(available: readonly string[], wanted: string): string | undefined {
  const exact = available.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  return exact ?? available.find((tag) => baseOf(tag) === baseOf(wanted));
}

// Nobody reads so many languages; what is longer is sent to keep us busy.
const longestHeader = 1000;

/** Accept-Language as a list, most wanted first (RFC 9110, 12.5.4). */
function acceptedLanguages(header = ''): string[] {
  if (header.length > longestHeader) return [];
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.split(';').map((piece) => piece.trim());
      return {tag, weight: Number(quality.replace('q=', '')) || 0};
    })
    .filter(({tag, weight}) => weight > 0 && /^[A-Za-z]/.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({tag}) => tag);
}
