import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {ConsultationStatus, Consultation} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {pageHeaders} from '../pages/headers.js';
import {chooseLanguage, languagesOf} from '../pages/languages.js';
import {printListPage} from '../pages/list-page.js';
import {printConsultationPage, printReceiptPage, type ShownResults} from '../pages/poll-pages.js';
import {printProblemTable} from '../pages/problem-pages.js';
import type {Services} from '../services.js';
import {findConsultation} from './consultations.js';
import {findReceipt} from './responses.js';

const formAddress = '/api/v1/consultations/:id/responses';

/** The pages for people: what works without any script, and without any other site. */
export function registerPages(app: FastifyInstance, services: Services): void {
  const {consultations, origins, translators} = services;
  const config = {isPage: true};

  app.get('/consultations', {config}, (request, reply) => {
    const all = consultations
      .list()
      .consultations.flatMap(({id}) => consultations.find(id)?.consultation ?? []);
    const languages = [...new Set(all.flatMap(languagesOf))];
    const lang = languageFor(request, languages);
    reply.headers(pageHeaders({frameAncestors: "'self'"})).header('vary', 'Accept-Language');
    return printListPage(all, translators(lang), languages);
  });

  app.get('/consultations/:id', {config}, async (request, reply) => {
    const {consultation, site} = findConsultation(consultations, request);
    const translator = translators(languageFor(request, languagesOf(consultation)));
    const isShown = consultation.results.when === 'always' || consultation.status === 'closed';
    const results = isShown ? await resultsIfAllowed(services, consultation) : undefined;
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(site)}))
      .header('vary', 'Accept-Language');
    return printConsultationPage({consultation, translator, results, base: origins.addressFor(request)});
  });

  app.get('/consultations/:id/receipts/:receipt', {config}, async (request, reply) => {
    const {consultation, site} = findConsultation(consultations, request);
    const {receipt} = await findReceipt(services, consultation.id, request.params);
    const translator = translators(languageFor(request, languagesOf(consultation)));
    const results = await resultsIfAllowed(services, consultation);
    reply.headers({
      ...pageHeaders({frameAncestors: origins.frameAncestors(site)}),
      'cache-control': 'no-store',
    });
    return printReceiptPage({consultation, translator, receipt, results, base: origins.addressFor(request)});
  });

  // A page that a form led to, asked for once more from the address bar. To programs that address takes no GET.
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.url !== formAddress) return;
    const current = consultations.find((request.params as {id: string}).id);
    const isBrowser = /\btext\/html\b/.test(request.headers.accept ?? '');
    if (isBrowser && current?.consultation.links.page) {
      await reply.redirect(current.consultation.links.page, 303);
    }
  });

  app.get('/problems', {config}, (_request, reply: FastifyReply) => {
    reply.headers(pageHeaders({frameAncestors: "'self'"}));
    return printProblemTable(translators('en'));
  });
}

export function languageFor(request: FastifyRequest, available: readonly string[]): string {
  const {lang} = request.query as {lang?: unknown};
  return chooseLanguage(
    available,
    typeof lang === 'string' ? lang : undefined,
    request.headers['accept-language'],
  );
}

/** The result, where the rule of the consultation allows it to be seen. */
async function resultsIfAllowed(
  {results}: Services,
  consultation: Consultation & {readonly status: ConsultationStatus},
): Promise<ShownResults> {
  try {
    return await results.read(consultation);
  } catch (error) {
    if (!(error instanceof ProblemError && error.code.startsWith('results-'))) throw error;
    return error.code === 'results-not-countable' ? 'not-countable' : undefined;
  }
}
