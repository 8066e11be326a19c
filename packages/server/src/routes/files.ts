import {join} from 'node:path';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {ProblemError} from '../errors.js';
import {folders} from '../paths.js';
import {findFile} from '../static-files.js';
import {isKnown, sendJson} from './etag.js';

const minutes = 60;
const year = 365 * 24 * 60 * minutes;

const caching = {
  /** The loader: asked for again after five minutes, and used meanwhile for a day. */
  moving: `public, max-age=${5 * minutes}, stale-while-revalidate=${24 * 60 * minutes}`,
  /** A file of one version never changes. */
  pinned: `public, max-age=${year}, immutable`,
  /** Asked for each time, and sent only when it has changed. */
  checked: 'no-cache',
} as const;

/** The files of the widgets for any page, our own pages' style, and, in a checkout, the examples and the catalogue. */
export function registerFiles(
  app: FastifyInstance,
  contentDir: string,
  madePlaces: ReadonlyMap<string, string> | undefined,
): void {
  const forAll = {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'};

  app.get('/v1/*', (request, reply) =>
    send(request, reply, folders.cdn, `v1/${rest(request)}`, {...forAll, 'cache-control': caching.moving}),
  );
  app.get('/:version(^\\d+\\.\\d+\\.\\d+[\\w.-]*$)/*', (request, reply) => {
    const {version} = request.params as {version: string};
    return send(request, reply, folders.cdn, `${version}/${rest(request)}`, {
      ...forAll,
      'cache-control': caching.pinned,
    });
  });
  app.get('/assets/*', (request, reply) =>
    send(request, reply, folders.assets, rest(request), {'cache-control': caching.moving}),
  );
  // Our own pages wear the design system's colours.
  app.get('/assets/tokens.css', (request, reply) =>
    send(request, reply, folders.tokens, 'tokens.css', {'cache-control': caching.moving}),
  );
  // Pictures that consultations show, also inside pages of others.
  app.get('/media/*', (request, reply) =>
    send(request, reply, join(contentDir, 'media'), rest(request), {
      ...forAll,
      'cache-control': caching.moving,
    }),
  );
  // Places by their first letter, which finders on any page look up.
  app.get('/places/*', (request, reply) => {
    const headers = {...forAll, 'cache-control': caching.moving};
    if (!madePlaces) return send(request, reply, join(contentDir, 'places'), rest(request), headers);
    const json = madePlaces.get(rest(request));
    if (json === undefined) throw new ProblemError('not-found');
    return sendJson(request, reply.headers(headers), json);
  });
  app.get('/favicon.ico', (request, reply) =>
    send(request, reply, folders.assets, 'icon.svg', {'cache-control': caching.moving}),
  );

  // Host pages stand for other people's web sites and the catalogue is Storybook's: our pages' policy is not theirs.
  const checked = {'cache-control': caching.checked};
  const config = {isPage: true};
  app.get('/', {config}, async (request, reply) => {
    if (!(await findFile(folders.examples, ''))) return reply.redirect('/consultations', 302);
    return send(request, reply, folders.examples, '', checked);
  });
  app.get('/examples/*', {config}, (request, reply) =>
    send(request, reply, folders.examples, rest(request), checked),
  );
  for (const folder of ['/examples', '/catalogue']) {
    app.get(folder, {config}, (_request, reply) => reply.redirect(`${folder}/`, 301));
  }
  app.get('/catalogue/*', {config}, (request, reply) =>
    send(request, reply, folders.catalogue, rest(request), checked),
  );
}

function rest(request: FastifyRequest): string {
  // As it came, since Fastify's own `*` is decoded already and would be decoded twice.
  const prefix = request.routeOptions.url?.replace('*', '').split('/').length ?? 0;
  return (
    (request.raw.url ?? '')
      // A proxy may be asked with the whole address (RFC 9112, 3.2.2), and so may we.
      .replace(/^https?:\/\/[^/?]*/i, '')
      .split('?', 1)[0]
      ?.split('/')
      .slice(prefix - 1)
      .join('/') ?? ''
  );
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<FastifyReply> {
  const file = await findFile(folder, path, request.headers['accept-encoding']);
  if (!file) throw new ProblemError('not-found');
  reply.headers({...headers, vary: 'Accept-Encoding', etag: file.etag});
  if (isKnown(request, file.etag)) return reply.code(304).send();
  reply.type(file.type).header('content-length', file.size);
  if (file.encoding) reply.header('content-encoding', file.encoding);
  return reply.send(file.open());
}
