import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {routes, type Route} from '@civic-widgets/model';
import type {Cors} from '../middleware/cors.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route of the contract that this is, if it is one. */
    readonly contract?: Route;
    /** Whether people see what it answers, so that an error is a page. */
    readonly isPage?: boolean;
    /** Whether what is sent there is a report of an entry, and not an answer: an error says so. */
    readonly isReport?: boolean;
  }
}

export type RouteId = (typeof routes)[number]['id'];
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;
/** A handler for each route of the contract: one that is missing does not compile. */
export type Handlers = Readonly<Record<RouteId, Handler>>;

/** Puts the contract's routes in place, each with its guard, and the preflight of each address. */
export function registerContract(
  app: FastifyInstance,
  handlers: Handlers,
  cors: Cors,
  limit: (address: string) => void,
): void {
  const byPath = new Map<string, Route[]>();
  for (const route of routes) {
    const url = toPattern(route.path);
    byPath.set(url, [...(byPath.get(url) ?? []), route]);
    app.route({
      method: route.method,
      url,
      config: {contract: route},
      onRequest: async (request, reply) => {
        if (!route.writes) return cors.openToAll(request, reply);
        // The form that a page without JavaScript sends stores nothing at first; its handler looks at the origin.
        if (!isForm(request)) cors.guardWrite(request, reply);
        limit(request.ip);
      },
      handler: handlers[route.id],
    });
  }
  for (const [url, here] of byPath) app.options(url, cors.preflight(here));
}

/** `/things/{id}` as Fastify writes it: `/things/:id`. */
export function toPattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

export function isForm(request: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
}
