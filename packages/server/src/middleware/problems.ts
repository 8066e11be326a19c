import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Translator} from '@civic-widgets/i18n';
import {ProblemError, toProblem, toProblemError} from '../errors.js';
import {pageHeaders} from '../pages/headers.js';
import {chooseLanguage, languagesOf} from '../pages/languages.js';
import {aroundDirectory} from '../pages/directory-pages.js';
import {printProblemPage, type ProblemFrame} from '../pages/problem-pages.js';
import {isForm} from '../routes/contract.js';
import type {SiteContent} from '../content.js';
import type {Services} from '../services.js';

/** What is wrong is told in one way everywhere: as a problem to programs, as a page to people. */
export function registerProblems(app: FastifyInstance, services: Services): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  app.addHook('onResponse', async (request, reply) => {
    services.metrics.onRequest(request.method, request.routeOptions.url ?? 'none', reply.statusCode);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answer(services, error, request, reply));
  app.setNotFoundHandler((request, reply) => answer(services, new ProblemError('not-found'), request, reply));
}

async function answer(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const problem = toProblemError(error);
  if (problem.status >= 500) logFailure(problem, error, request);
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .headers({...problem.extras.headers});
  if (isForPeople(request)) return sendPage(services, problem, request, reply);
  // With 5xx goes the number under which the log tells more.
  const instance = problem.status >= 500 ? {instance: `urn:uuid:${request.id}`} : {};
  return reply
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({...toProblem(problem.code, problem.extras), ...instance}));
}

/** Neither the address nor what was sent is logged: they may hold a receipt, or what somebody said. */
function logFailure(problem: ProblemError, error: unknown, request: FastifyRequest): void {
  const cause = problem.extras.cause ?? error;
  const {name, message, stack, code}: Error & {code?: unknown} =
    cause instanceof Error ? cause : new Error(String(cause));
  const level = problem.code === 'internal' ? 'error' : 'warn';
  request.log[level](
    {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      problem: problem.code,
      // Another server that is away or wrong is no failure of our code: there is nothing to see in it.
      error: problem.code === 'source-failed' ? {message} : {name, message, code, stack},
    },
    'A request failed',
  );
}

function isForPeople(request: FastifyRequest): boolean {
  if (isForm(request)) return true;
  const isPage = request.routeOptions.config.isPage ?? !/^\/(?:api|v1|assets|\d+\.)/.test(request.url);
  return isPage && /\btext\/html\b/.test(request.headers.accept ?? '');
}

async function sendPage(
  services: Services,
  problem: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {isReport = false} = request.routeOptions.config;
  const {languages, site, frameFor} = await subjectOf(services, request);
  const {lang} = {...(request.query as object), ...fieldsOf(request)} as {lang?: unknown};
  const chosen = chooseLanguage(
    languages,
    typeof lang === 'string' ? lang : undefined,
    request.headers['accept-language'],
  );
  reply.headers({
    ...pageHeaders({frameAncestors: services.origins.frameAncestors(site)}),
    'cache-control': 'no-store',
  });
  const translator = services.translators(chosen);
  const {detail} = problem.extras;
  return reply.send(
    printProblemPage(problem.code, translator, {detail, isReport, frame: frameFor?.(translator)}),
  );
}

interface Subject {
  readonly languages: readonly string[];
  readonly site?: SiteContent | undefined;
  /** What stands around the page, where it is not one of consultations. */
  readonly frameFor?: (translator: Translator) => ProblemFrame;
}

/** What the address is about, in which languages it can be read, and whose it is. */
async function subjectOf(services: Services, request: FastifyRequest): Promise<Subject> {
  const {id = ''} = (request.params ?? {}) as {id?: string};
  if (request.routeOptions.url?.startsWith('/directories/:id')) return directoryOf(services, request, id);
  const found = services.consultations.find(id);
  return {languages: found ? languagesOf(found.consultation) : ['en'], site: found?.site};
}

async function directoryOf({library}: Services, request: FastifyRequest, id: string): Promise<Subject> {
  const unknown: Subject = {languages: ['en'], frameFor: () => ({isDirectory: true})};
  try {
    const standing = await library.find(id);
    if (!standing) return unknown;
    const index = await library.opened(standing);
    return {
      languages: index.head.languages,
      site: standing.site,
      frameFor: (translator) => aroundDirectory({standing, index, translator}),
    };
  } catch (error) {
    // What failed first may be that the database is away: that has to be told all the same.
    const {message} = error instanceof Error ? error : new Error(String(error));
    request.log.warn({error: {message}}, 'The page of a problem could not say whose it is');
    return unknown;
  }
}

function fieldsOf({body}: FastifyRequest): {lang?: string} {
  const lang = body instanceof URLSearchParams ? body.get('_lang') : null;
  return lang === null ? {} : {lang};
}
