import {randomUUID} from 'node:crypto';
import {STATUS_CODES, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {sql} from 'kysely';
import fastify, {LogController, type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import type {Config} from './config.js';
import type {Content} from './content.js';
import type {Database} from './db/database.js';
import {createLibrary} from './directories/library.js';
import {createHarvester} from './directories/harvester.js';
import {createGazetteer} from './directories/places.js';
import {checkDeclarations} from './declarations.js';
import type {GroupCommitOptions} from './db/group-commit.js';
import {toProblem} from './errors.js';
import {logOptions, type LogStream} from './log.js';
import {Metrics} from './metrics.js';
import {registerBodies} from './middleware/bodies.js';
import {createCors} from './middleware/cors.js';
import {watchRoutes} from './middleware/methods.js';
import {registerProblems} from './middleware/problems.js';
import {createRateLimit} from './middleware/rate-limit.js';
import {createOrigins} from './origins.js';
import {createTranslators} from './pages/translators.js';
import {createConsultations} from './repositories/consultations.js';
import {createDirectories} from './repositories/directories.js';
import {createReportStore} from './repositories/reports.js';
import {createResponses} from './repositories/responses.js';
import {createServiceReader} from './repositories/services.js';
import {createPostbox} from './reports/postbox.js';
import {createSettings} from './repositories/settings.js';
import {createResults} from './results.js';
import {ballotHandlers} from './routes/ballots.js';
import {consultationHandlers} from './routes/consultations.js';
import {registerAdmin} from './routes/admin.js';
import {registerContract} from './routes/contract.js';
import {directoryHandlers} from './routes/directories.js';
import {registerDirectoryPages} from './routes/directory-pages.js';
import {registerEmbed} from './routes/embed.js';
import {registerFiles} from './routes/files.js';
import {gazetteerHandlers} from './routes/gazetteer.js';
import {registerOperations} from './routes/operations.js';
import {registerOpenReferral} from './routes/open-referral.js';
import {registerPages} from './routes/pages.js';
import {formHandler} from './routes/response-form.js';
import {registerReportForm} from './routes/report-form.js';
import {reportHandlers} from './routes/reports.js';
import {responseHandlers} from './routes/responses.js';
import {resultsHandlers} from './routes/results.js';
import {storeSampleAnswers} from './sample-answers.js';
import {createSeals} from './seals.js';
import type {Services} from './services.js';
import {createSubmit} from './submissions.js';

export interface Parts {
  readonly config: Config;
  readonly content: Content;
  /** Open and up to date; whoever opened it closes it, after the app. */
  readonly db: Database;
  /** 32 bytes, from which receipts and seals are derived. */
  readonly secret: Buffer;
  readonly clock?: () => number;
  /** Where the log goes instead of the standard error output. */
  readonly log?: LogStream;
  readonly commits?: GroupCommitOptions;
  /** Milliseconds in which a request has to have arrived, and how often that is looked at. */
  readonly requestTimeout?: number;
  readonly connectionsCheckingInterval?: number;
}

/** Builds the server and wires it; it does not listen yet. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const {config, log, requestTimeout = 20_000, connectionsCheckingInterval = 2000} = parts;
  const app = fastify({
    logger: logOptions(config.logLevel, log),
    // What comes in is not logged at all; what fails is, by its route's pattern.
    logController: new LogController({disableRequestLogging: true}),
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout,
    http: {headersTimeout: requestTimeout, connectionsCheckingInterval},
    forceCloseConnections: 'idle',
    // What still comes in over an open connection is stored; the connection closes after it.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void app.errorHandler(error, request, reply),
    routerOptions: {ignoreTrailingSlash: false, maxParamLength: 200},
  });
  const services = await wire(
    parts,
    () => (app.server.address() as AddressInfo | null)?.port ?? config.port,
    (sentence) => app.log.warn(sentence),
  );
  const limit = createRateLimit(config.writesPerMinute, parts.clock ?? Date.now);
  const cors = createCors(services, services.origins);

  app.addHook('onRequest', watchReplies);
  const refuseOtherMethods = watchRoutes(app);
  registerProblems(app, services);
  registerBodies(app);
  const handlers = {
    ...consultationHandlers(services),
    ...responseHandlers(services, formHandler(services, cors.guardWrite)),
    ...resultsHandlers(services),
    ...ballotHandlers(services),
    ...directoryHandlers(services),
    ...gazetteerHandlers(services),
    ...reportHandlers(services),
  };
  registerContract(app, handlers, cors, limit);
  registerOperations(app, services);
  registerOpenReferral(app, services);
  registerAdmin(app, services);
  registerPages(app, services);
  registerDirectoryPages(app, services);
  registerReportForm(app, services, limit);
  await registerEmbed(app, services, limit);
  registerFiles(app, config.contentDir, services.gazetteer?.made);
  refuseOtherMethods();
  await startReading(app, services);
  startRounds(app, services);
  app.addHook('onClose', async () => {
    await services.library.close();
    await services.harvester.close();
    await services.postbox.close();
    await services.responses.settled();
    await services.results.close();
  });
  return app;
}

async function wire(
  {config, content, db, secret, clock = Date.now, commits}: Parts,
  port: () => number,
  warn: (sentence: string) => void,
): Promise<Services> {
  const metrics = new Metrics();
  const seals = createSeals(secret);
  const responses = await createResponses(db, commits, metrics);
  await checkDeclarations(content, createSettings(db), clock());
  await storeSampleAnswers(content, responses, seals);
  const directories = createDirectories(db, clock);
  const library = createLibrary(content, directories, clock);
  const serviceReader = createServiceReader(db);
  const reports = createReportStore(db);
  const origins = createOrigins(config, port);
  const harvester = createHarvester({
    feeds: [...content.directories.values()].filter(({feed}) => feed !== undefined),
    library,
    directories,
    clock,
    publicUrl: origins.publicUrl,
    onFailure: (directory, code) =>
      warn(`The feed of ${directory} could not be read (${code}): the last good copy stays.`),
  });
  const translators = await createTranslators();
  const postbox = createPostbox({
    config,
    reports,
    reachable: [...content.directories.values()].flatMap(({id, contact}) =>
      contact === undefined ? [] : [id],
    ),
    ownerOf: (id) => content.directories.get(id),
    nameOf: async (id, service) => {
      const standing = await library.find(id);
      return standing && serviceReader.ownName(standing.edition, service);
    },
    publicUrl: origins.publicUrl,
    clock,
    translators,
    onFailure: (code) => warn(`A report could not be sent by e-mail (${code}). It is kept, and tried again.`),
  });
  return {
    config,
    consultations: createConsultations(content, clock, seals),
    library,
    gazetteer: createGazetteer(config.contentDir, {now: new Date(clock()), warn}),
    directories,
    serviceReader,
    reports,
    postbox,
    harvester,
    responses,
    results: createResults(responses, clock, {warn, isInvented: (id) => content.sampleAnswers.has(id)}),
    submit: createSubmit(responses, seals, clock),
    clock,
    seals,
    origins,
    translators,
    metrics,
    isReady: async () => {
      try {
        await sql`select 1`.execute(db.queries);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Longer than any file takes that people keep by hand. */
const patience = 2000;

/** Reads the files of directories. Nobody who wants to vote waits for one of 50,000 services: it comes when it has been read. */
async function startReading(app: FastifyInstance, {library}: Services): Promise<void> {
  const reading = library.readFiles();
  await Promise.race([reading, wait(patience, undefined, {ref: false})]);
  reading.catch((error: unknown) => app.log.error(error, 'A directory could not be read'));
}

/** Every minute, what is due: feeds to ask, e-mails that did not go out. Nobody who asks for a page waits for either. */
function startRounds(app: FastifyInstance, {harvester, postbox}: Services): void {
  const round = () => {
    harvester.run().catch((error: unknown) => app.log.error(error, 'A round of harvests failed'));
    postbox.sendAgain().catch((error: unknown) => app.log.error(error, 'A round of e-mails failed'));
  };
  app.addHook('onListen', async () => round());
  const rounds = setInterval(round, 60_000);
  rounds.unref();
  app.addHook('onClose', async () => clearInterval(rounds));
}

/** Replies that have not left yet, by connection. */
const replies = new WeakMap<Socket, Set<ServerResponse>>();

function watchReplies({raw: {socket}}: FastifyRequest, {raw}: FastifyReply, done: () => void): void {
  const here = replies.get(socket) ?? new Set();
  replies.set(socket, here.add(raw));
  raw.once('close', () => here.delete(raw));
  done();
}

/** Node gives up on a request before there is one to reply to: it stalled, or it is not HTTP. */
function answerBrokenRequest(error: Error & {code?: string}, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  // What came before it, over the same connection, is answered first, and nothing after: a refusal written now would be
  // taken for that answer.
  const pending = [...(replies.get(socket) ?? [])].filter(({req}) => req.complete);
  const last = pending.at(-1);
  if (last) return void last.once('close', () => socket.destroySoon());
  const code =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 'stalled'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? 'too-large'
        : 'invalid-path';
  const problem = toProblem(code);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Access-Control-Allow-Origin: *',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
