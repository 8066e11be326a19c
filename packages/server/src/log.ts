import type {FastifyLoggerOptions, FastifyServerOptions} from 'fastify';
import type {LogLevel} from './config.js';

/** Where lines of the log go. */
export interface LogStream {
  write(line: string): void;
}

/**
 * A log in which nobody can be found: of a request only its method and its route's pattern are kept, never its address, its
 * sender or its body.
 */
export function logOptions(
  level: LogLevel,
  stream: LogStream = process.stderr,
): FastifyServerOptions['logger'] {
  const serializers: FastifyLoggerOptions['serializers'] = {
    req: (request) => ({method: request.method, url: request.routeOptions?.url ?? ''}),
    res: (reply) => ({statusCode: reply.statusCode}),
  };
  return {level, base: null, stream, serializers};
}
