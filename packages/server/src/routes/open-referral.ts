import {Readable} from 'node:stream';
import {readPostcode} from '@civic-widgets/model';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {listed, type Shaped} from '../directories/open-referral.js';
import type {PartKind} from '../directories/prepare.js';
import {ProblemError} from '../errors.js';
import type {Edition} from '../repositories/directories.js';
import type {Found, ServiceFilter, Slice} from '../repositories/services.js';
import type {Services} from '../services.js';
import {toPattern} from './contract.js';
import {readQuery, type Query} from './open-referral-query.js';
import {openReferralRoots, openReferralRoutes, type OpenReferralRouteId} from './open-referral-routes.js';

type Read = (slice: Slice) => Promise<Found>;
type Show = (record: Shaped) => unknown;

/** What somebody asks one route for. */
interface Asked {
  readonly query: Query;
  readonly editions: readonly Edition[];
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
type Answer = (asked: Asked) => unknown;

const self: Show = (record) => record;

/**
 * Open Referral UK 3.0 (https://docs.openreferraluk.org): `/openreferral/v3` for all directories of this server, and
 * `/directories/{id}/openreferral/v3` for one.
 */
export function registerOpenReferral(app: FastifyInstance, services: Services): void {
  const {library} = services;
  const answers = answersOf(services);
  const editionsOf = async ({params}: FastifyRequest): Promise<readonly Edition[]> => {
    const {directory} = params as {directory?: string};
    if (directory === undefined) return (await library.list()).map(({edition}) => edition);
    return [(await library.get(directory)).edition];
  };
  for (const root of openReferralRoots)
    for (const route of openReferralRoutes) {
      // The root is asked for with a slash and without.
      const paths = route.path === '' ? ['', '/'] : [route.path];
      for (const path of paths)
        app.get(toPattern(`${root}${path}`), {config: {isPage: false}}, async (request, reply) => {
          reply
            .header('access-control-allow-origin', '*')
            .header('cross-origin-resource-policy', 'cross-origin')
            .header('cache-control', 'public, max-age=60');
          const query = readQuery(request.query, route);
          return answers[route.id]({query, editions: await editionsOf(request), request, reply});
        });
    }
}

/** What each route answers: one that is missing does not compile. */
function answersOf({
  serviceReader: reader,
  origins,
}: Pick<Services, 'serviceReader' | 'origins'>): Readonly<Record<OpenReferralRouteId, Answer>> {
  const one =
    (kind: PartKind, show: (record: Shaped, asked: Asked) => unknown = self): Answer =>
    async (asked) => {
      const document = await reader.part(asked.editions, kind, idOf(asked.request));
      if (document === undefined) throw new ProblemError('not-found');
      return show(JSON.parse(document) as Shaped, asked);
    };
  const withServices = async (record: Shaped, {editions, query}: Asked) => {
    const {documents} = await reader.services(editions, {organization: record.id}, {from: 0, limit: 10_000});
    const services = documents.map((document) => JSON.parse(document) as Shaped);
    return {
      ...record,
      services: services.map((service) =>
        query.isFullService ? service : {id: service.id, name: service['name'], status: service['status']},
      ),
    };
  };

  return {
    readAbout: () => ({
      version: 'HSDS-UK-3.0',
      profile: 'https://docs.openreferraluk.org/en/latest/hsds/overview.html',
      openapi_url: `${origins.publicUrl()}/openapi.json`,
    }),

    listServices({query, editions, reply}) {
      const show: Show = query.isMinimal
        ? ({id, last_modified: modified}) => ({id, last_modified: modified, modified_date: modified})
        : query.isFull
          ? self
          : listed;
      return list(reply, query, (slice) => reader.services(editions, filterOf(query), slice), show);
    },

    async readService({editions, request}) {
      const document = await reader.service(editions, idOf(request));
      if (document === undefined) throw new ProblemError('not-found');
      return JSON.parse(document) as unknown;
    },

    async listServicesAtLocations({query, editions, reply}) {
      const near =
        query.postcode === undefined
          ? undefined
          : {...(await middleOf(editions, query.postcode)), within: query.proximity};
      const read: Read = (slice) => reader.atLocations(editions, {...filterOf(query), near}, slice);
      return list(reply, query, read, query.isFull ? self : listed);
    },
    readServiceAtLocation: one('service_at_location'),

    listTaxonomies: ({query, editions, reply}) =>
      list(reply, query, (slice) => reader.parts(editions, 'taxonomy', {text: query.text}, slice), self),
    readTaxonomy: one('taxonomy'),

    listTaxonomyTerms({query, editions, reply}) {
      const {text, parent, taxonomy: of, topOnly} = query;
      const read: Read = (slice) =>
        reader.parts(editions, 'taxonomy_term', {text, parent, of, topOnly}, slice);
      return list(reply, query, read, self);
    },
    readTaxonomyTerm: one('taxonomy_term'),

    listOrganizations(asked) {
      const {query, editions, reply} = asked;
      const read: Read = (slice) => reader.parts(editions, 'organization', {text: query.text}, slice);
      const isWhole = query.isFull || query.isFullService;
      return list(reply, query, read, isWhole ? (record) => withServices(record, asked) : listed);
    },
    readOrganization: one('organization', withServices),
  };

  async function middleOf(editions: readonly Edition[], typed: string): Promise<{lat: number; lon: number}> {
    const whole = readPostcode(typed, 'postcode')?.replace(/\s/g, '');
    const outcode = readPostcode(typed, 'outcode') ?? whole?.slice(0, -3);
    if (outcode === undefined)
      throw new ProblemError('invalid-query', {detail: 'postcode must be a postcode of the United Kingdom.'});
    const middle =
      (whole === undefined ? undefined : await reader.middleOf(editions, whole, true)) ??
      (await reader.middleOf(editions, outcode, false));
    if (!middle)
      throw new ProblemError('invalid-query', {
        detail: 'postcode is not one that this server knows the place of.',
      });
    return middle;
  }
}

function idOf({params}: FastifyRequest): string {
  return (params as {id: string}).id.toLowerCase();
}

function filterOf(query: Query): ServiceFilter {
  const {text, term, taxonomy, organization, modifiedAfter, minimumAge, maximumAge} = query;
  return {text, term, taxonomy, organization, modifiedAfter, minimumAge, maximumAge};
}

async function list(
  reply: FastifyReply,
  {page, perPage, isLines}: Query,
  read: Read,
  show: (record: Shaped) => unknown,
): Promise<unknown> {
  if (isLines) return sendLines(reply, read, show);
  const from = (page - 1) * perPage;
  const contents: unknown[] = [];
  let total = 0;
  for await (const found of piecesOf(read, from, from + perPage)) {
    ({total} = found);
    for (const document of found.documents) contents.push(await show(JSON.parse(document) as Shaped));
  }
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** Records that are read at once. Between two pieces others have their turn, those who answer a consultation above all. */
const piece = 2000;

async function* piecesOf(read: Read, from: number, to: number): AsyncGenerator<Found> {
  for (let at = from; at < to; at += piece) {
    const limit = Math.min(piece, to - at);
    const found = await read({from: at, limit});
    yield found;
    if (found.documents.length < limit) return;
  }
}

/** All of them, one a line, read piece by piece and no faster than they are taken. */
function sendLines(reply: FastifyReply, read: Read, show: (record: Shaped) => unknown): FastifyReply {
  async function* written(): AsyncGenerator<Buffer> {
    for await (const {documents} of piecesOf(read, 0, Infinity)) {
      let text = '';
      for (const document of documents)
        text += `${JSON.stringify(await show(JSON.parse(document) as Shaped))}\n`;
      if (text !== '') yield Buffer.from(text);
    }
  }
  const stream = Readable.from(written(), {objectMode: false});
  return reply.type('application/x-ndjson; charset=utf-8').send(stream);
}
