import {createHash, timingSafeEqual} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {ProblemError} from '../errors.js';
import type {Services} from '../services.js';

/** What only those read who run the server: the address is not there for anybody without the token. */
export function registerAdmin(app: FastifyInstance, {config, reports}: Services): void {
  const {adminToken} = config;
  if (adminToken === undefined) return;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(`Bearer ${adminToken}`);

  app.get('/api/v1/admin/reports', async (request, reply) => {
    if (!timingSafeEqual(hash(request.headers.authorization ?? ''), expected))
      throw new ProblemError('not-found');
    const {directory} = request.query as {directory?: unknown};
    const found = await reports.list(typeof directory === 'string' ? directory : undefined);
    return reply.header('cache-control', 'no-store').send({
      reports: found.map(({directory: id, service, problem, text, lang, received, sent}) => ({
        directory: id,
        service,
        problem,
        text,
        lang,
        received,
        ...(sent !== null && {sent}),
      })),
    });
  });
}
