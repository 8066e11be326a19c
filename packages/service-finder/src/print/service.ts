import type {
  IndexHead,
  ServiceDetails,
  ServicePlace,
  ServiceRecord,
} from '@civic-widgets/directory/search.js';
import {weekTable, type Hours} from '@civic-widgets/hours';
import {formatDay, type Translator} from '@civic-widgets/i18n';
import {paragraphs, parseUrl, safeUrl, serviceText, type ServiceTextField} from '@civic-widgets/model';
import {
  deeper,
  markup,
  printHeading,
  printWords,
  type HeadingLevel,
  type Markup,
} from '@civic-widgets/ui/markup.js';
import {ageWords, attendingWords, listOf, mailUrl, mapUrl} from '../words/facts.js';
import {languageWords} from '../words/languages.js';
import {dateIn, holidaysOf, hoursOf, nameOfDay, openingWords} from '../words/opening.js';
import {otherNotes, rangeWords} from '../words/week.js';
import {printExit} from './exit.js';
import {printText} from './page.js';
import {detailTexts} from '../words/detail-texts.js';

export interface ServiceToPrint {
  readonly translator: Translator;
  readonly head: IndexHead;
  readonly record: ServiceRecord;
  readonly details: ServiceDetails;
  /** The moment that “open now” means. */
  readonly now: Date;
  /** Level of the heading, 1 where the service is the page. */
  readonly headingLevel?: HeadingLevel;
}

/** One service as plain HTML, with all that is known of it: a page of its own, or a hand-out on paper. */
export function printService(input: ServiceToPrint): Markup {
  const {translator, record, details, head, now, headingLevel = 2} = input;
  const {t, lang, dir} = translator;
  const field = (name: ServiceTextField) => serviceText(details, name, lang, record.lang);
  const [alert, whole] = [field('alert'), field('description')];
  const opening = openingWords(translator, record, {now, holidays: holidaysOf(head)});
  const facts = [
    opening && [opening.words, opening.but].filter(Boolean).join('. '),
    ...attendingWords(translator, record.attending),
    record.cost && t(`finder.cost.${record.cost}`),
    ageWords(translator, record),
  ].filter((fact) => fact !== undefined && fact !== '');
  const section = (heading: string, content: Markup) =>
    markup`${printHeading(deeper(headingLevel), undefined, heading)}${content}`;
  const fees = details.fees_description ? undefined : details.fees;
  return markup`<article class="civic-service" lang=${lang} dir=${dir}>
${record.sensitive && printExit(translator)}
${printHeading(headingLevel, 'civic-service-heading', printWords(translator, {value: record.name, lang: record.lang}))}
${record.organisation && record.organisation.name !== record.name && markup`<p class="civic-meta">${record.organisation.name}</p>`}
${facts.length > 0 && markup`<p class="civic-facts">${facts.join(' · ')}</p>`}
${alert && markup`<div class="civic-notice">${printText(translator, alert)}</div>`}
${whole && paragraphs(whole.value).map((value) => printText(translator, {...whole, value}))}
${printContact(input, section)}
${printHours(input, section)}
${printPlaces(input, section)}
${detailTexts.map((name) => {
  const text = field(name);
  if (!text) return undefined;
  const content = paragraphs(text.value).map((value) => printText(translator, {...text, value}));
  return section(t(`finder.details.${name.replace(/_.*/, '')}`), markup`${content}`);
})}
${fees && section(t('finder.details.fees'), markup`<p>${fees}</p>`)}
${record.languages.length > 0 && section(t('finder.details.languages'), markup`<p>${listOf(lang, languageWords(translator, record.languages, 'details'))}</p>`)}
<p class="civic-meta">${record.assured === undefined ? t('finder.checked.never') : t('finder.details.assured', {day: formatDay(lang, `${record.assured}T12:00:00Z`, 'UTC')})}${record.stale && ` ${t('finder.checked.stale')}`}</p>
</article>`;
}

type Section = (heading: string, content: Markup) => Markup;

function printContact({translator: {t}, details}: ServiceToPrint, section: Section): Markup | undefined {
  const {phones = [], contacts = [], email, url, organization} = details;
  const all = [...phones, ...contacts.flatMap((one) => one.phones ?? [])];
  const numbers = all.length > 0 ? all : (organization?.phones ?? []);
  const address = email ?? contacts.find((one) => one.email)?.email ?? organization?.email;
  const website = safeUrl(url ?? organization?.website);
  const mail = address === undefined ? undefined : safeUrl(mailUrl(address));
  if (numbers.length === 0 && !mail && !website) return undefined;
  const kindOf = (type = '') => (['text', 'textphone', 'fax'].includes(type) ? type : 'phone');
  return section(
    t('finder.details.contact'),
    markup`<ul class="civic-contact">${numbers.map(
      ({number, type, description}) =>
        markup`<li>${t(`finder.details.${kindOf(type)}`)}: <a href=${safeUrl(`tel:${number.replace(/[^\d+]/g, '')}`)} dir="ltr">${number}</a>${description && ` (${description})`}</li>`,
    )}
${mail && markup`<li>${t('finder.details.email')}: <a href=${mail} dir="ltr">${address}</a></li>`}
${website && markup`<li>${t('finder.details.website')}: <a href=${website} rel="noreferrer" dir="ltr">${parseUrl(website)?.host}</a></li>`}</ul>`,
  );
}

function printHours(input: ServiceToPrint, section: Section): Markup | readonly Markup[] {
  const {
    translator: {t},
    record,
  } = input;
  const hours = hoursOf(record);
  if (hours) return printWeek(input, hours, t('finder.details.hours'));
  const tables = record.places.flatMap((place) =>
    place.hours ? [printWeek(input, place.hours, t('finder.details.hours-at', {place: nameOf(place)}))] : [],
  );
  if (tables.length > 0) return tables;
  return section(t('finder.details.hours'), markup`<p>${t('finder.details.no-hours')}</p>`);
}

function printWeek({translator, head, now}: ServiceToPrint, hours: Hours, caption: string): Markup {
  const {t} = translator;
  const days = weekTable(hours, dateIn(now.getTime(), hours.zone), holidaysOf(head));
  return markup`<table class="civic-week"><caption>${caption}</caption><tbody>${days.map(
    (line) =>
      markup`<tr><th scope="row">${nameOfDay(translator, line.weekday)}</th><td>${rangeWords(translator, line)}${line.holiday && ` (${t(line.mayDiffer ? 'finder.open.differs-holiday' : 'finder.details.holiday')})`}</td></tr>`,
  )}</tbody></table>${otherNotes(days).map((note) => markup`<p class="civic-meta">${note}</p>`)}`;
}

function printPlaces({translator: {t}, record}: ServiceToPrint, section: Section): Markup | undefined {
  const places = record.places.filter((place) => nameOf(place) !== '');
  if (places.length === 0) return undefined;
  const items = places.map((place) => {
    const lines = [place.name, place.street, place.town, place.postcode].filter(Boolean);
    return markup`<li><address>${lines.map((line, at) => markup`${at > 0 && markup`<br>`}<bdi>${line}</bdi>`)}</address>
${place.point && markup`<p><a href=${mapUrl(place.point)} rel="noreferrer">${t('finder.details.map', {place: nameOf(place)})}</a></p>`}
${place.accessibility.length > 0 && markup`<p class="civic-meta">${t('finder.details.access')}: ${place.accessibility.map((one, at) => markup`${at > 0 && markup`<br>`}<bdi>${one}</bdi>`)}</p>`}</li>`;
  });
  return section(t('finder.details.where'), markup`<ul class="civic-places">${items}</ul>`);
}

function nameOf({name, street, town, postcode}: ServicePlace): string {
  return name ?? street ?? town ?? postcode ?? '';
}
