import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {DirectoryIndex} from '@civic-widgets/directory/search.js';
import {PAGE_LENGTH, readFinderQuery} from '@civic-widgets/service-finder/print.js';
import {ProblemError} from '../errors.js';
import {pageHeaders} from '../pages/headers.js';
import {printDirectoryPage, printServicePage, type ListToPrint} from '../pages/directory-pages.js';
import type {Standing} from '../directories/library.js';
import type {Services} from '../services.js';
import {findDirectory} from './directories.js';
import {languageFor} from './pages.js';

/** Metres that the filter by distance offers: half a mile to 25 miles, or their like in kilometres. */
const distanceSteps = [805, 1609, 3219, 8047, 16_093, 40_234, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Directories for people: what works without any script. */
export function registerDirectoryPages(app: FastifyInstance, services: Services): void {
  const {library, origins} = services;
  const config = {isPage: true};

  app.get('/directories/:id', {config}, async (request, reply) => {
    const standing = await findDirectory(library, request);
    const page = await readList(request, standing, services);
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(standing.site)}))
      .header('vary', 'Accept-Language');
    // Caches keep answers under what was asked: a postcode, or a word that nobody should find on this computer.
    if (page.request.text !== '' || page.request.place !== '' || page.request.filters.categories)
      reply.header('cache-control', 'no-store');
    return printDirectoryPage(page);
  });

  app.get('/directories/:id/services/:service', {config}, async (request, reply) => {
    const {standing, index, number} = await findEntry(request, services);
    const translator = services.translators(languageFor(request, index.head.languages));
    const record = index.record(number, translator.lang);
    const details = await index.service(number);
    if (!record || !details) throw new ProblemError('service-unknown');
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(standing.site)}))
      .header('vary', 'Accept-Language');
    const now = new Date(services.clock());
    return printServicePage({
      standing,
      index,
      translator,
      now,
      record,
      details,
      publicUrl: origins.publicUrl(),
    });
  });
}

/** The entry that the address names, by its number in the index, or the problem that there is none. */
export async function findEntry(
  request: FastifyRequest,
  {library}: Pick<Services, 'library'>,
): Promise<{readonly standing: Standing; readonly index: DirectoryIndex; readonly number: number}> {
  const standing = await findDirectory(library, request);
  const {service} = request.params as {service: string};
  const index = await library.opened(standing);
  const number = index.numberOf(service);
  if (number === undefined) throw new ProblemError('service-unknown');
  return {standing, index, number};
}

/** Searches as the widget does: the same index, the same words. */
export async function readList(
  request: FastifyRequest,
  standing: Standing,
  {library, translators, gazetteer, clock}: Services,
): Promise<ListToPrint> {
  const index = await library.opened(standing);
  const asked = readFinderQuery(new URL(request.url, 'http://localhost').searchParams);
  const translator = translators(languageFor(request, index.head.languages));
  const now = new Date(clock());
  const looked = asked.place.trim() === '' ? undefined : await gazetteer?.look(asked.place);
  const result = await index.search({
    text: asked.text.slice(0, 300),
    lang: translator.lang,
    filters: asked.filters,
    ...(looked && 'near' in looked && {near: looked.near.point, distanceSteps}),
    now,
    from: asked.from,
    limit: PAGE_LENGTH,
    facets: true,
  });
  return {
    standing,
    index,
    translator,
    now,
    request: asked,
    result,
    looked,
    hasPlaces: gazetteer !== undefined,
  };
}
