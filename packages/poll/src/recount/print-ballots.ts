import {ballotFormatsOf, safeUrl, type Consultation} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {addressIn, byUse} from './formats.js';

/** The votes on a question as files, where they are published. */
export function printBallots(translator: Translator, {links}: Consultation, {id, type}: {readonly id: string; readonly type: string}): Markup | undefined {
  const {t} = translator;
  const link = safeUrl(links.ballots);
  const formats = [...ballotFormatsOf(type)].sort(byUse);
  if (link === undefined || formats.length === 0) return undefined;
  return markup`<p class="civic-lead">${t('poll.ballots.heading')}</p>
<p>${t('poll.ballots.text')}</p>
<ul>${formats.map((format) => markup`<li><a href=${addressIn(link, id, format)}>${t(`poll.ballots.format.${format}`)}</a></li>`)}</ul>`;
}
