import {randomUUID} from 'node:crypto';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {FORM_FIELDS} from '@civic-widgets/model';
import {readReport, reportFaults, type TypedReport} from '@civic-widgets/service-finder/print.js';
import {ProblemError} from '../errors.js';
import {pageHeaders} from '../pages/headers.js';
import {chooseLanguage} from '../pages/languages.js';
import {
  printReportCheckPage,
  printReportFormPage,
  printReportSentPage,
  sentHref,
  type ReportPage,
} from '../pages/report-pages.js';
import {guardReport, takeReport} from '../reports/take-report.js';
import type {Services} from '../services.js';
import {isForm} from './contract.js';
import {findEntry} from './directory-pages.js';
import {languageFor} from './pages.js';
import {uuid} from './responses.js';

const address = '/directories/:id/services/:service/report';

/**
 * “Something is wrong with this entry”, for people whose browser runs no script. As with an answer, the first step stores nothing: it leads to a
 * page that shows what was written and carries a fresh key. Only what comes back with a key, from a page that may write, is taken.
 */
export function registerReportForm(
  app: FastifyInstance,
  services: Services,
  limit: (address: string) => void,
): void {
  const config = {isPage: true, isReport: true};

  app.get(address, {config}, async (request, reply) => {
    const page = await readPage(request, services);
    setHeaders(reply, page, services).header('vary', 'Accept-Language');
    // A widget that could not send leads here with what was chosen; what was written stays out of addresses.
    const {problem} = request.query as {problem?: unknown};
    const asked = new URLSearchParams(typeof problem === 'string' ? {problem} : {});
    return printReportFormPage({...page, typed: readReport(asked), isFirst: true});
  });

  app.get(`${address}/sent`, {config}, async (request, reply) => {
    const page = await readPage(request, services);
    setHeaders(reply, page, services).header('vary', 'Accept-Language');
    return printReportSentPage(page);
  });

  app.post(address, {config, onRequest: async (request) => limit(request.ip)}, async (request, reply) => {
    if (!isForm(request) || !(request.body instanceof URLSearchParams))
      throw new ProblemError('content-type');
    const page = await readPage(request, services, request.body.get(FORM_FIELDS.lang) ?? undefined);
    const typed = readReport(request.body);
    const faults = reportFaults(typed);
    const key = request.body.get(FORM_FIELDS.key);
    const isChanging = request.body.has(FORM_FIELDS.edit);
    if (key !== null && !isChanging) {
      guardReport(services, request.headers.origin, page.standing);
      if (!uuid.test(key)) throw new ProblemError('idempotency-key-invalid');
      if (await isTaken(services, page, typed, request)) return reply.redirect(sentHref(page), 303);
    }
    setHeaders(reply, page, services).header('cache-control', 'no-store');
    if (isChanging) return printReportFormPage({...page, typed});
    if (faults.length === 0) return printReportCheckPage({...page, typed, key: randomUUID()});
    return reply.code(422).send(printReportFormPage({...page, typed, faults}));
  });
}

async function readPage(request: FastifyRequest, services: Services, asked?: string): Promise<ReportPage> {
  const {standing, index, number} = await findEntry(request, services);
  const {languages} = index.head;
  const lang =
    asked === undefined
      ? languageFor(request, languages)
      : chooseLanguage(languages, asked, request.headers['accept-language']);
  const translator = services.translators(lang);
  const record = index.record(number, translator.lang);
  if (!record) throw new ProblemError('service-unknown');
  return {standing, index, translator, record};
}

/** Nothing where what was confirmed does not fit, so that the form is shown. */
async function isTaken(
  services: Services,
  {standing, record, translator}: ReportPage,
  {problem, text}: TypedReport,
  {log}: FastifyRequest,
): Promise<boolean> {
  if (problem === '' || reportFaults({problem, text}).length > 0) return false;
  const directory = standing.content.id;
  await takeReport(
    services,
    standing,
    {directory, service: record.id, problem, text, lang: translator.lang},
    log,
  );
  return true;
}

function setHeaders(reply: FastifyReply, {standing}: ReportPage, {origins}: Services): FastifyReply {
  return (
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(standing.site)}))
      // A form for each entry is nothing that anybody searches for.
      .header('x-robots-tag', 'noindex')
  );
}
