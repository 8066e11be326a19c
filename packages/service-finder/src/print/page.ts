import {directionOf, type Translator} from '@civic-widgets/i18n';
import type {LocalText} from '@civic-widgets/model';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';

/** A paragraph of data. */
export function printText(translator: Translator, {value, lang}: LocalText): Markup {
  const foreign = lang === translator.lang ? undefined : lang;
  return markup`<p lang=${foreign} dir=${foreign && directionOf(foreign)}>${value}</p>`;
}
