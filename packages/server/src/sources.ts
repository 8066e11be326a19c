import * as v from 'valibot';
import {Consultation} from '@civic-widgets/model';
import {ProblemError} from './errors.js';
import {parseJson} from './json.js';
import type {Origins} from './origins.js';
import type {Consultations} from './repositories/consultations.js';
import type {Services} from './services.js';
import type {SiteContent} from './content.js';

/** What a `src` given to /embed leads to. */
export interface Source {
  readonly consultation: Consultation;
  /** Where the form is sent. */
  readonly action: string;
  /** Where the widget reads, as this page would write it. */
  readonly src: string;
  /** The site that asks, or the one that has listed the other origin. */
  readonly site: SiteContent;
  /** The other origin, where it is not ours. */
  readonly origin?: string;
}

const longest = 256 * 1024;
const patience = 5000;

/**
 * Follows `src`: to a consultation of this server, or of an origin that a site here has listed. Nowhere else.
 * `beforeFetch` may throw, so that nobody makes this server ask others without end.
 */
export async function readSource(
  src: unknown,
  {consultations, origins}: Pick<Services, 'consultations' | 'origins'>,
  beforeFetch: () => void,
): Promise<Source> {
  if (typeof src !== 'string' || src === '') {
    throw new ProblemError('invalid-query', {detail: 'src must be the address of a consultation.'});
  }
  const url = URL.canParse(src, origins.publicUrl()) ? new URL(src, origins.publicUrl()) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isPlain) throw new ProblemError('source-not-allowed');
  if (origins.isOwn(url.origin)) return readOwn(url, consultations, origins);
  const site = consultations.sites.find(({sources}) => sources.includes(url.origin));
  if (!site) throw new ProblemError('source-not-allowed', {detail: `No site here has listed ${url.origin}.`});
  beforeFetch();
  return readForeign(url, site);
}

function readOwn({pathname}: URL, consultations: Consultations, origins: Origins): Source {
  const id = /^\/api\/v1\/consultations\/([^/]+)$/.exec(pathname)?.[1];
  if (id === undefined)
    throw new ProblemError('invalid-query', {detail: 'src must be the address of a consultation.'});
  const found = consultations.find(id);
  if (!found) throw new ProblemError('consultation-unknown');
  const {consultation, site} = found;
  // Absolute, since the form may be pasted into a page of any origin.
  const action = new URL(consultation.links.responses ?? '', origins.publicUrl()).href;
  return {consultation, action, src: pathname, site};
}

async function readForeign(url: URL, site: SiteContent): Promise<Source> {
  try {
    // A redirect is refused, not followed: it could lead to a host that nobody has listed.
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {accept: 'application/json'},
    });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    const consultation = v.parse(Consultation, parseJson(await readAtMost(response.body, longest)));
    const action = new URL(consultation.links.responses ?? '', url);
    // `blob:` has the origin of the page that made it.
    if (!/^https?:$/.test(action.protocol) || action.origin !== url.origin)
      throw new Error('links.responses leaves the origin');
    return {consultation, action: action.href, src: url.href, site, origin: url.origin};
  } catch (cause) {
    throw new ProblemError('source-failed', {cause});
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new Error('The source is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
