import {brotliDecompressSync} from 'node:zlib';
import type {DirectorySummary} from '@civic-widgets/model';
import type {Standing} from '../directories/library.js';
import type {Services} from '../services.js';
import {acceptsEncoding} from '../static-files.js';
import type {Handlers} from './contract.js';
import {isKnown, sendWithTag} from './etag.js';

export function directoryHandlers({
  library,
}: Pick<Services, 'library'>): Pick<Handlers, 'listDirectories' | 'readDirectoryIndex'> {
  return {
    async listDirectories(request, reply) {
      const directories = (await library.list()).map(summaryOf);
      return sendWithTag(request, reply, {directories}, {maxAge: 60});
    },

    async readDirectoryIndex(request, reply) {
      const standing = await findDirectory(library, request);
      const {tag: version} = standing.edition;
      const tag = `"${version}"`;
      const asked = (request.query as {version?: unknown}).version;
      reply.headers({
        'etag': tag,
        'vary': 'Accept-Encoding',
        'cache-control':
          asked === version
            ? 'public, max-age=31536000, immutable'
            : 'public, max-age=300, stale-while-revalidate=86400',
      });
      if (isKnown(request, tag)) return reply.code(304).send();
      const {brotli, gzip} = await library.packed(standing);
      const accepted = request.headers['accept-encoding'] ?? '';
      reply.type('application/json; charset=utf-8');
      if (acceptsEncoding(accepted, 'br')) return reply.header('content-encoding', 'br').send(brotli);
      if (acceptsEncoding(accepted, 'gzip')) return reply.header('content-encoding', 'gzip').send(gzip);
      return reply.send(brotliDecompressSync(brotli));
    },
  };
}

export function summaryOf({content: {id}, edition, name}: Standing): DirectorySummary {
  return {
    id,
    name,
    services: edition.services,
    built: edition.built,
    links: {
      index: `/api/v1/directories/${id}/index?version=${edition.tag}`,
      openReferral: `/directories/${id}/openreferral/v3`,
      page: `/directories/${id}`,
    },
  };
}

/** The directory that the address names, or the problem that there is none. */
export async function findDirectory(
  library: Services['library'],
  {params}: {readonly params: unknown},
): Promise<Standing> {
  const {id = ''} = params as {id?: string};
  return library.get(id);
}
