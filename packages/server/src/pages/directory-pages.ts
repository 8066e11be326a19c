import {localise} from '@civic-widgets/model';
import type {
  DirectoryIndex,
  SearchResult,
  ServiceDetails,
  ServiceRecord,
} from '@civic-widgets/directory/search.js';
import type {Translator} from '@civic-widgets/i18n';
import {
  finderQuery,
  printService,
  printServiceData,
  printServiceFinder,
  type PrintedRequest,
} from '@civic-widgets/service-finder/print.js';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import type {Looked} from '../directories/places.js';
import type {Standing} from '../directories/library.js';
import {printPage, type Page} from './shell.js';

/** What every page of a directory needs. */
export interface DirectoryPage {
  readonly standing: Standing;
  readonly index: DirectoryIndex;
  readonly translator: Translator;
  readonly now: Date;
}

export interface ListToPrint extends DirectoryPage {
  readonly request: PrintedRequest;
  readonly result: SearchResult;
  readonly looked: Looked | undefined;
  readonly hasPlaces: boolean;
}

/** The list of services, as a form that works without any script, inside the tag that a script may bring to life. */
export function printDirectoryPage(page: ListToPrint): string {
  const {index, request} = page;
  const query = finderQuery(request);
  const path = pathOf(page.standing);
  return printPage({
    ...frameOf(page),
    title: titleOf(page),
    main: printFinder(page, {action: path, headingLevel: 1}),
    languages: {tags: index.head.languages, path, query},
    hasWidgets: true,
  });
}

/** Where a finder stands. */
export interface Stand {
  /** Where its form goes. */
  readonly action: string;
  readonly headingLevel: 1 | 2;
  /** What stands before links to our own pages, where they are not in one. */
  readonly base?: string;
}

/** The printed finder inside its tag, so that a browser that can makes it a widget. */
export function printFinder(page: ListToPrint, stand: Stand): Markup {
  const {standing, translator, hasPlaces} = page;
  const src = `/api/v1/directories/${standing.content.id}/index`;
  return markup`<civic-service-finder src=${src} lang=${translator.lang} heading=${titleOf(page)} heading-level=${String(stand.headingLevel)} deep-link places=${hasPlaces && '/places/'} reports="/api/v1/reports">${printList(page, stand)}</civic-service-finder>`;
}

/** The finder as plain HTML. */
export function printList(page: ListToPrint, {action, headingLevel, base = ''}: Stand): Markup {
  const {standing, index, translator, request, result, looked, hasPlaces, now} = page;
  return printServiceFinder({
    translator,
    head: index.head,
    request,
    result,
    action: `${action}?lang=${translator.lang}`,
    now,
    hasPlaces,
    near: looked && 'near' in looked ? looked.near : undefined,
    placeFault: looked && 'fault' in looked ? looked.fault : undefined,
    hrefOf: (record) => `${base}${serviceHref(standing, record.id, translator.lang)}`,
    heading: titleOf(page),
    headingLevel,
  });
}

export interface ServicePage extends DirectoryPage {
  readonly record: ServiceRecord;
  readonly details: ServiceDetails;
  /** This server's address as people know it. */
  readonly publicUrl: string;
}

/** One service, to read, print or link to. */
export function printServicePage(page: ServicePage): string {
  const {standing, index, translator, now, record, details, publicUrl} = page;
  const path = serviceHref(standing, record.id);
  const service = printService({translator, head: index.head, record, details, now, headingLevel: 1});
  return printPage({
    ...aroundDirectory(page),
    title: record.name,
    // What is sensitive is not offered to search engines.
    main: markup`${service}
<p class="page-report"><a href=${reportHref(standing, record.id, translator.lang)} rel="nofollow">${translator.t('finder.print.report.heading')}</a></p>
${!record.sensitive && printServiceData(record, details, new URL(path, publicUrl).href)}`,
    languages: {tags: index.head.languages, path},
  });
}

export function titleOf({
  standing: {name},
  index,
  translator,
}: Pick<DirectoryPage, 'standing' | 'index' | 'translator'>): string {
  return localise(name, translator.lang, index.head.lang).value;
}

export function pathOf({content: {id}}: Standing): string {
  return `/directories/${id}`;
}

export function serviceHref(standing: Standing, id: string, lang?: string): string {
  return `${pathOf(standing)}/services/${encodeURIComponent(id)}${lang === undefined ? '' : `?lang=${lang}`}`;
}

/** The form that says what is wrong with a service. */
export function reportHref(standing: Standing, id: string, lang?: string): string {
  return `${serviceHref(standing, id)}/report${lang === undefined ? '' : `?lang=${lang}`}`;
}

/** Whose page it is, and the way back to the list. */
export function aroundDirectory(
  page: Omit<DirectoryPage, 'now'>,
): Pick<Page, 'translator' | 'site' | 'isDirectory' | 'back'> {
  const {standing, translator} = page;
  const back = {href: `${pathOf(standing)}?lang=${translator.lang}`, text: titleOf(page)};
  return {...frameOf(page), back};
}

/** Whose page it is, and that it shows a directory. */
export function frameOf({
  standing: {site},
  index,
  translator,
}: Omit<DirectoryPage, 'now'>): Pick<Page, 'translator' | 'site' | 'isDirectory'> {
  const name = site && localise(site.name, translator.lang, index.head.lang);
  return {
    translator,
    isDirectory: true,
    ...(site && name && {site: {name: name.value, lang: name.lang, url: site.url}}),
  };
}
