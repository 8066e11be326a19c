import type {FastifyInstance, HTTPMethods} from 'fastify';
import {ProblemError} from '../errors.js';

const refusable: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Notes the routes that are registered from now on. What it gives back is called when all are: an address that exists but
 * does not take a method then says so, and which ones it takes (RFC 9110, 15.5.6).
 */
export function watchRoutes(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>();
  let isWatching = true;
  app.addHook('onRoute', ({url, method}) => {
    if (!isWatching) return;
    const methods = taken.get(url) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    taken.set(url, methods);
  });
  return () => {
    isWatching = false;
    for (const [url, methods] of taken) {
      const refuse = async () => {
        throw new ProblemError('method-not-allowed', {headers: {allow: [...methods].join(', ')}});
      };
      // Refused before the body is looked at, whatever it is.
      app.route({
        method: refusable.filter((method) => !methods.has(method)),
        url,
        onRequest: refuse,
        handler: refuse,
      });
    }
  };
}
