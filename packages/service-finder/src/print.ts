import type {Hit, IndexHead, SearchResult, ServiceRecord} from '@civic-widgets/directory/search.js';
import type {Translator} from '@civic-widgets/i18n';
import {safeUrl} from '@civic-widgets/model';
import {
  deeper,
  markup,
  printHeading,
  printWords,
  type HeadingLevel,
  type Markup,
} from '@civic-widgets/ui/markup.js';
import type {Near, NoPlaceReason} from './finder-state.js';
import {printExit} from './print/exit.js';
import {finderQuery, printForm, type PrintedRequest} from './print/form.js';
import {printText} from './print/page.js';
import {isSensitive} from './sensitive.js';
import {countWords, firstHalfWords} from './words/counts.js';
import {
  ageWords,
  attendingWords,
  distanceWords,
  freshnessWords,
  listOf,
  matchWords,
  placeWords,
  shortened,
} from './words/facts.js';
import type {FilterScene} from './words/filter-options.js';
import {holidaysOf, openingWords} from './words/opening.js';

export {printServiceData} from './print/json-ld.js';
export {printService, type ServiceToPrint} from './print/service.js';
export {printExit} from './print/exit.js';
export {
  printReportCheck,
  printReportForm,
  printReportSent,
  readReport,
  reportFaults,
  writeReport,
  type ReportFault,
  type TypedReport,
} from './print/report.js';
export {finderQuery, FINDER_FIELDS, readFinderQuery, type PrintedRequest} from './print/form.js';

/** How many services stand on a printed page. */
export const PAGE_LENGTH = 20;

export interface ServiceFinderToPrint {
  readonly translator: Translator;
  readonly head: IndexHead;
  /** What {@link readFinderQuery} read. */
  readonly request: PrintedRequest;
  /** What a search for that found: `from`, `limit` {@link PAGE_LENGTH}, and `facets: true` for the counts in the filters. */
  readonly result: SearchResult;
  /** Where the form goes (GET): the address of this page without its query. */
  readonly action: string;
  /** The moment that “open now” means. */
  readonly now: Date;
  /** Whether a place can be looked up by its name here. */
  readonly hasPlaces?: boolean;
  /** The place that was found for `request.place`. */
  readonly near?: Near | undefined;
  /** Why none was found. */
  readonly placeFault?: NoPlaceReason | undefined;
  /** Where a service has its own page. */
  readonly hrefOf?: (record: ServiceRecord) => string | undefined;
  /** The heading; without it, “Find a service”. */
  readonly heading?: string;
  /** Level of the heading, 1 where the finder is the page. */
  readonly headingLevel?: HeadingLevel;
}

/**
 * The finder as plain HTML: a form that works without any script, and a page of what it found. Inside `<civic-service-finder>` the widget
 * takes its place; anywhere else it stands for itself.
 */
export function printServiceFinder(input: ServiceFinderToPrint): Markup {
  const {translator, head, now, result, heading, headingLevel = 2, near} = input;
  const {t, lang, dir} = translator;
  const scene: FilterScene = {translator, place: lang, head, now};
  const firstHalf = firstHalfWords(translator, near);
  return markup`<section class="civic-finder" lang=${lang} dir=${dir} aria-labelledby="civic-finder-heading">
${isSensitive(head, input.request, result) && printExit(translator)}
${printHeading(headingLevel, 'civic-finder-heading', heading ?? t('finder.heading'))}
${printForm(input, scene)}
${printHeading(deeper(headingLevel), 'civic-finder-count', countWords(translator, result, near))}
${firstHalf && markup`<p>${firstHalf}</p>`}
${result.relaxed && markup`<p>${t('finder.relaxed')}</p>`}
${result.unknown.length > 0 && result.total > 0 && markup`<p>${t('finder.unknown', {words: listOf(lang, result.unknown)})}</p>`}
${result.openUncertain > 0 && markup`<p>${t('finder.open.uncertain', {count: result.openUncertain})}</p>`}
${result.total === 0 && printWaysOut(input)}
<ol class="civic-entries" start=${input.request.from + 1}>${result.hits.map((hit) => markup`<li>${printEntry(input, hit)}</li>`)}</ol>
${printPages(input)}
</section>`;
}

function printEntry(input: ServiceFinderToPrint, hit: Hit): Markup {
  const {translator, head, now, headingLevel = 2, hrefOf} = input;
  const {t, lang} = translator;
  const {record, distance, nearest} = hit;
  const href = hrefOf?.(record);
  const name = printWords(translator, {value: record.name, lang: record.lang});
  const link = href !== undefined && safeUrl(href) !== undefined ? markup`<a href=${href}>${name}</a>` : name;
  const opening = openingWords(translator, record, {now, nearest, holidays: holidaysOf(head)});
  const facts = [
    opening && [opening.words, opening.but].filter(Boolean).join('. '),
    distance === undefined ? undefined : distanceWords(translator, distance, lang),
    placeWords(translator, hit),
    ...attendingWords(translator, record.attending),
    record.cost && t(`finder.cost.${record.cost}`),
    ageWords(translator, record),
  ].filter((fact) => fact !== undefined && fact !== '');
  const why = matchWords(translator, hit.matches);
  const {description, organisation} = record;
  return markup`${printHeading(deeper(headingLevel, 2), undefined, link)}
${facts.length > 0 && markup`<p class="civic-facts">${facts.join(' · ')}</p>`}
${organisation && organisation.name !== record.name && markup`<p class="civic-meta">${organisation.name}</p>`}
${description && printText(translator, {...description, value: shortened(description.value)})}
<p class="civic-meta">${why && markup`${why} `}${freshnessWords(translator, record, now)}${record.stale && ` ${t('finder.checked.stale')}`}</p>`;
}

function printWaysOut({translator: {t}, result: {waysOut}, request, action}: ServiceFinderToPrint): Markup {
  if (waysOut.length === 0) return markup`<p>${t('finder.empty.plain')}</p>`;
  const ways = waysOut.map(({without, count}) => {
    const filters =
      without === 'filters'
        ? {}
        : without === 'text'
          ? request.filters
          : {...request.filters, [without]: undefined};
    const query = finderQuery({...request, filters, from: 0, ...(without === 'text' && {text: ''})});
    return markup`<li><a href=${linkTo(action, query)}>${t(`finder.empty.without-${without}`, {count})}</a></li>`;
  });
  return markup`<p>${t('finder.empty.try')}</p><ul>${ways}</ul>`;
}

function printPages({
  translator: {t},
  result: {total, hits},
  request,
  action,
}: ServiceFinderToPrint): Markup | undefined {
  const {from} = request;
  const next = from + hits.length;
  const before =
    from > 0 &&
    markup`<a rel="prev" href=${linkTo(action, finderQuery({...request, from: Math.max(0, from - PAGE_LENGTH)}))}>${t('finder.print.before')}</a>`;
  const after =
    next < total &&
    hits.length > 0 &&
    markup`<a rel="next" href=${linkTo(action, finderQuery({...request, from: next}))}>${t('finder.print.after')}</a>`;
  if (!before && !after) return undefined;
  return markup`<p class="civic-pages">${before} ${after}</p>`;
}

function linkTo(action: string, query: string): string {
  return query === '' ? action : `${action}${action.includes('?') ? '&' : '?'}${query}`;
}
