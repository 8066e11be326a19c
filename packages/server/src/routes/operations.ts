import type {FastifyInstance} from 'fastify';
import {ProblemError} from '../errors.js';
import {createOpenApi} from '../openapi.js';
import type {Services} from '../services.js';
import {sendWithTag} from './etag.js';

/** What those who run the server look at, and the document of the API. */
export function registerOperations(
  app: FastifyInstance,
  {isReady, metrics, responses, origins, harvester, reports, postbox, clock}: Services,
): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({status: 'ok'}));

  app.get('/readyz', async (_request, reply) => {
    if (!(await isReady()))
      throw new ProblemError('busy', {
        detail: 'The database does not answer.',
        headers: {'retry-after': '5'},
      });
    return reply.header('cache-control', 'no-store').send({status: 'ready'});
  });

  app.get('/metrics', async (_request, reply) => {
    const now = clock();
    const feeds = (await harvester.states()).map(({directory, checked, failure}) => ({
      directory,
      failure,
      age: checked === undefined ? undefined : Math.round((now - checked) / 1000),
    }));
    const unsent = await reports.countUnsent();
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(metrics.print(responses.queueDepth, {feeds, unsent, failures: postbox.failures}));
  });

  app.get('/openapi.json', (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return sendWithTag(request, reply, createOpenApi(origins.publicUrl()), {maxAge: 300});
  });
}
