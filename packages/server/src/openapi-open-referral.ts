import {PROBLEMS, type ProblemCode} from '@civic-widgets/model';
import {
  openReferralParameters,
  openReferralRoots,
  openReferralRoutes,
  REFUSED_PARAMETERS,
  MOST_MINIMAL,
  type OpenReferralParameter,
  type OpenReferralRecord,
  type OpenReferralRoute,
} from './routes/open-referral-routes.js';

type Json = Readonly<Record<string, unknown>>;

/** Where the profile keeps its schemas: its own OpenAPI document refers to them by these addresses. */
const official =
  'https://raw.githubusercontent.com/tpximpact/OpenReferralApi/refs/heads/main/OpenReferralApi/Schemas/V3.0-UK';

const tag = 'Open Referral UK 3.0';

/** What each record has for certain. The official schema, to which the address leads, says what else it may have. */
const records: Readonly<Record<OpenReferralRecord, {name: string; required: readonly string[]}>> = {
  api_details: {name: 'OpenReferralAbout', required: ['version', 'profile', 'openapi_url']},
  service: {name: 'OpenReferralService', required: ['id', 'name', 'status']},
  service_at_location: {name: 'OpenReferralServiceAtLocation', required: ['id']},
  organization: {name: 'OpenReferralOrganization', required: ['id', 'name', 'description']},
  taxonomy: {name: 'OpenReferralTaxonomy', required: ['id', 'name', 'description']},
  taxonomy_term: {name: 'OpenReferralTaxonomyTerm', required: ['id', 'name', 'description']},
};

const minimal = 'OpenReferralMinimalService';
const page = 'OpenReferralPage';
const refer = (name: string): Json => ({$ref: `#/components/schemas/${name}`});

/** What the document says of Open Referral’s API. `problem` is the schema of a refusal. */
export function describeOpenReferral(problem: Json): {
  readonly paths: Readonly<Record<string, Json>>;
  readonly schemas: Readonly<Record<string, Json>>;
  readonly tags: readonly Json[];
} {
  const paths = openReferralRoots.flatMap((root) =>
    openReferralRoutes.map(
      (route) => [`${root}${route.path}`, {get: describe(root, route, problem)}] as const,
    ),
  );
  return {
    paths: Object.fromEntries(paths),
    schemas: schemas(),
    tags: [
      {
        name: tag,
        description: `The directories of this server as the British profile of HSDS has them. A value that is not understood is refused. A parameter that is not listed is passed over, but for ${REFUSED_PARAMETERS.join(', ')}, which are refused.`,
        externalDocs: {url: 'https://docs.openreferraluk.org'},
      },
    ],
  };
}

function describe(
  root: string,
  {id, path, summary, gives, isList = false, parameters}: OpenReferralRoute,
  problem: Json,
): Json {
  const inPath = [...`${root}${path}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: {type: 'string'},
  }));
  const isOfDirectory = root.includes('{directory}');
  return {
    // Each has to be unique in the document.
    operationId: isOfDirectory ? `${id}OfDirectory` : id,
    summary: isOfDirectory ? `${summary}, of one directory` : summary,
    tags: [tag],
    parameters: [...inPath, ...parameters.map((name) => parameter(name, parameters))],
    responses: {
      200: {description: 'As asked', content: content(gives, isList, parameters)},
      ...refusals(
        [
          'invalid-query',
          ...(isOfDirectory ? (['directory-unknown', 'directory-unread'] as const) : []),
          ...(path.includes('{id}') ? (['not-found'] as const) : []),
          'invalid-path',
          'internal',
          'busy',
        ],
        problem,
      ),
    },
  };
}

function parameter(name: OpenReferralParameter, all: readonly OpenReferralParameter[]): Json {
  const {schema, description} = openReferralParameters[name];
  const isLonger = name === 'per_page' && all.includes('minimal');
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: isLonger ? {...schema, maximum: MOST_MINIMAL} : schema,
  };
}

function content(
  gives: OpenReferralRecord,
  isList: boolean,
  parameters: readonly OpenReferralParameter[],
): Json {
  const record = refer(records[gives].name);
  if (!isList) return {'application/json': {schema: record}};
  const item = parameters.includes('minimal') ? {anyOf: [record, refer(minimal)]} : record;
  const contents = {
    type: 'object',
    required: ['contents'],
    properties: {contents: {type: 'array', items: item}},
  };
  return {
    'application/json': {schema: {allOf: [refer(page), contents]}},
    'application/x-ndjson': {schema: {type: 'string', description: 'One record a line, as in `contents`.'}},
  };
}

function schemas(): Record<string, Json> {
  const id = {type: 'string', format: 'uuid'};
  const named = Object.entries(records).map(([record, {name, required}]) => {
    const fields = required.map((field) => [
      field,
      field === 'id' ? id : field === 'openapi_url' ? {type: 'string', format: 'uri'} : {type: 'string'},
    ]);
    return [
      name,
      {
        type: 'object',
        description: `\`${record}\` of HSDS-UK 3.0. In a list, without \`full\`, it has only what it has once.`,
        externalDocs: {description: `${record}.json`, url: `${official}/${record}.json`},
        required,
        properties: Object.fromEntries(fields) as Json,
      },
    ];
  });
  const count = {type: 'integer', minimum: 0};
  const isSo = {type: 'boolean'};
  const envelope = {
    total_items: count,
    total_pages: count,
    page_number: {...count, minimum: 1},
    size: {...count, description: 'How many records stand on this page.'},
    first_page: isSo,
    last_page: isSo,
    empty: isSo,
  };
  return {
    ...(Object.fromEntries(named) as Record<string, Json>),
    [minimal]: {
      type: 'object',
      description: 'What `minimal` gives of a service: what it was changed at is there where it is known.',
      required: ['id'],
      properties: {
        id,
        last_modified: {type: 'string', format: 'date-time'},
        modified_date: {type: 'string', format: 'date-time'},
      },
      additionalProperties: false,
    },
    [page]: {type: 'object', required: Object.keys(envelope), properties: envelope},
  };
}

/** One entry a status: OpenAPI has no place for two refusals of the same status, so their codes are listed in words. */
export function refusals(codes: readonly ProblemCode[], schema: Json): Record<string, Json> {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const [status, title] = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${title}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, here]) => [
      status,
      {description: here.join('\n\n'), content: {'application/problem+json': {schema}}},
    ]),
  );
}
