import {baseOf, localise, type Consultation} from '@civic-widgets/model';
import {directionOf, formatMoment, type Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {printPage} from './shell.js';

/** All consultations of this server, those that can be answered first. */
export function printListPage(
  consultations: readonly Consultation[],
  translator: Translator,
  languages: readonly string[],
): string {
  const {t} = translator;
  const order = ['open', 'upcoming', 'closed'];
  const sorted = consultations.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const main = markup`<h1>${t('page.list.title')}</h1>
${sorted.length === 0 ? markup`<p>${t('page.list.empty')}</p>` : markup`<ul class="page-list">${sorted.map((one) => printItem(one, translator))}</ul>`}`;
  const tags = languages.toSorted((a, b) => Number(baseOf(b) === 'en') - Number(baseOf(a) === 'en'));
  return printPage({
    translator,
    title: t('page.list.title'),
    main,
    isList: true,
    languages: {tags, path: '/consultations'},
  });
}

function printItem(consultation: Consultation, translator: Translator): Markup {
  const {t, lang} = translator;
  const {title, site, status, links} = consultation;
  const words = localise(title, lang, consultation.lang);
  const asks = localise(site.name, lang, consultation.lang);
  const foreign = (tag: string) => (tag === lang ? undefined : tag);
  const dirOf = (tag: string) => (tag === lang ? undefined : directionOf(tag));
  const dates = printDates(consultation, translator);
  return markup`<li><a href=${`${links.page}?lang=${words.lang}`} lang=${foreign(words.lang)} dir=${dirOf(words.lang)}>${words.value}</a>
<p class="page-facts"><span class=${`page-status page-${status}`}>${t(`page.list.${status}`)}</span> <span lang=${foreign(asks.lang)} dir=${dirOf(asks.lang)}>${asks.value}</span></p>
${dates && markup`<p class="page-facts">${dates}</p>`}
${printOutcome(consultation, translator)}</li>`;
}

/** What was done, once a consultation is closed and its authors have said so. */
function printOutcome(
  {status, feedback, lang: own}: Consultation,
  {t, lang}: Translator,
): Markup | undefined {
  if (status !== 'closed' || !feedback) return undefined;
  const {value, lang: of} = localise(feedback.did, lang, own);
  const foreign = of === lang ? undefined : of;
  return markup`<p class="page-did">${t('poll.remarks.did')}: <span lang=${foreign} dir=${foreign && directionOf(foreign)}>${value}</span></p>`;
}

function printDates({status, opens, closes, site}: Consultation, {t, lang}: Translator): string | undefined {
  const tell = (key: string, instant: string) => t(key, {moment: formatMoment(lang, instant, site.timeZone)});
  if (status === 'upcoming') return opens === undefined ? undefined : tell('page.list.opens', opens);
  return closes === undefined
    ? undefined
    : tell(status === 'closed' ? 'page.list.closed-on' : 'page.list.closes', closes);
}
