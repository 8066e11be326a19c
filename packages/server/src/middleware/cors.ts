import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Route} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import type {Origins} from '../origins.js';
import type {Library} from '../directories/library.js';
import type {Consultations} from '../repositories/consultations.js';

export interface Cors {
  /** Opens an address to pages of any origin. */
  openToAll(request: FastifyRequest, reply: FastifyReply): void;
  /** Refuses a page that is not on the site's list. Programs, which send no Origin, may pass. */
  guardWrite(request: FastifyRequest, reply: FastifyReply): void;
  /** What a browser asks before it sends JSON to another origin. */
  preflight(routes: readonly Route[]): (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

export function createCors(
  {consultations, library}: {readonly consultations: Consultations; readonly library: Pick<Library, 'sites'>},
  origins: Origins,
): Cors {
  const openToAll = (_request: FastifyRequest, reply: FastifyReply) => {
    reply.header('access-control-allow-origin', '*');
    reply.header('cross-origin-resource-policy', 'cross-origin');
  };

  const guardWrite = (request: FastifyRequest, reply: FastifyReply) => {
    const {origin} = request.headers;
    reply.header('vary', 'Origin');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    if (origin === undefined) return;
    const {id} = request.params as {id?: string};
    // An unknown consultation is told as such, to everybody. Which directory a report is about stands in its body.
    const site = id === undefined ? undefined : consultations.find(id)?.site;
    const sites = id === undefined ? [...library.sites, undefined] : site ? [site] : [];
    if (sites.length > 0 && !sites.some((one) => origins.mayWrite(origin, one))) {
      throw new ProblemError('origin-not-allowed', {
        detail: `Pages of ${origin} are not on the list of this site.`,
      });
    }
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', 'Retry-After');
  };

  const preflight: Cors['preflight'] = (routes) => (request, reply) => {
    if (routes.some(({writes}) => writes)) guardWrite(request, reply);
    else openToAll(request, reply);
    return reply
      .header('access-control-allow-methods', ['OPTIONS', ...routes.map(({method}) => method)].join(', '))
      .header('access-control-allow-headers', 'Content-Type, Idempotency-Key')
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  };

  return {openToAll, guardWrite, preflight};
}
