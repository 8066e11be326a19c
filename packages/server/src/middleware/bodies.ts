import type {FastifyInstance} from 'fastify';
import {ProblemError} from '../errors.js';
import {parseJson} from '../json.js';

/** Bytes of a JSON body; a form may take three times as many, since it writes `é` as `%C3%A9`. */
export const bodyLimit = 64 * 1024;
const formLimit = 3 * bodyLimit;

// A body that is too large is read to here and thrown away, so that the sender gets to see the answer. A sender who is cut
// off while writing sees a reset connection instead.
const drainLimit = 8 * 1024 * 1024;

/** The two kinds of body that are read, each strictly. Everything else is refused. */
export function registerBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (_request: unknown, stream: Stream) =>
    parseJson(await read(stream, bodyLimit)),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (_request: unknown, stream: Stream) =>
      new URLSearchParams((await read(stream, formLimit)).toString('utf8')),
  );
  app.addContentTypeParser('*', async (_request: unknown, stream: Stream) => {
    await read(stream, 0).catch(ignoreTooLarge);
    throw new ProblemError('content-type');
  });
}

interface Stream {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

function read(stream: Stream, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(new ProblemError('too-large', {detail: `A body may have ${limit} bytes.`}));
    if (Number(stream.headers['content-length']) > drainLimit) tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      if (size > drainLimit) tooLarge();
    });
    stream.on('end', () => (size > limit ? tooLarge() : resolve(Buffer.concat(chunks))));
    // Whoever left, or took too long, is not there any more to read this; nothing failed on our side.
    stream.on('error', (cause) => reject(new ProblemError('stalled', {cause})));
    stream.on('close', () => reject(new ProblemError('stalled')));
  });
}

function ignoreTooLarge(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'too-large')) throw error;
}
