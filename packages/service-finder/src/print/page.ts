import {directionOf, type Translator} from '@civic-widgets/i18n';
import type {LocalText} from '@civic-widgets/model';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';

export type Level = 1 | 2 | 3 | 4 | 5 | 6;

export function deeper(level: Level, by = 1): Level {
  return Math.min(level + by, 6) as Level;
}

export function printHeading(level: Level, id: string | undefined, content: Markup | string): Markup {
  switch (level) {
    case 1:
      return markup`<h1 id=${id}>${content}</h1>`;
    case 2:
      return markup`<h2 id=${id}>${content}</h2>`;
    case 3:
      return markup`<h3 id=${id}>${content}</h3>`;
    case 4:
      return markup`<h4 id=${id}>${content}</h4>`;
    case 5:
      return markup`<h5 id=${id}>${content}</h5>`;
    default:
      return markup`<h6 id=${id}>${content}</h6>`;
  }
}

/** Words of data, marked with their language where it is not the page's. */
export function words(translator: Translator, {value, lang}: LocalText): Markup {
  return lang === translator.lang
    ? markup`${value}`
    : markup`<span lang=${lang} dir=${directionOf(lang)}>${value}</span>`;
}

/** A paragraph of data. */
export function printText(translator: Translator, {value, lang}: LocalText): Markup {
  const foreign = lang === translator.lang ? undefined : lang;
  return markup`<p lang=${foreign} dir=${foreign && directionOf(foreign)}>${value}</p>`;
}
