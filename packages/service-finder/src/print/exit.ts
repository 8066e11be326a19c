import type {Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {anybodysPage} from '../anybodys-page.js';

/** The way out of a page that somebody must not be seen on, where no script runs: a link, and what it can't do. */
export function printExit({t}: Translator): Markup {
  return markup`<p class="civic-exit"><a href=${anybodysPage} rel="nofollow noreferrer">${t('finder.careful.exit')}</a></p>
<p class="civic-meta">${t('finder.print.exit-hint')}</p>`;
}
