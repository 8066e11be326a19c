import {toJsonSchema, toJsonSchemaDefs, type ConversionConfig} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {
  AnswerByOption,
  Answers,
  Ballots,
  Consultation,
  ConsultationList,
  ConsultationSummary,
  NoList,
  PlaceFound,
  PlacesFound,
  Problem,
  Question,
  Receipt,
  ResponseBody,
  Results,
  routes,
  Site,
  StoredReceipt,
  Text,
  type ProblemCode,
  type Route,
} from '@civic-widgets/model';
import {describeOpenReferral, refusals} from './openapi-open-referral.js';

/** The schemas that have a name in the document; one that stands inside another is referred to. */
const named: Readonly<Record<string, GenericSchema>> = {
  Text,
  Site,
  Question,
  Consultation,
  ConsultationSummary,
  ConsultationList,
  AnswerByOption,
  Answers,
  Ballots,
  ResponseBody,
  Receipt,
  StoredReceipt,
  Results,
  PlaceFound,
  PlacesFound,
  Problem,
};

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // JSON Schema knows a list from an object by itself.
  overrideSchema: ({valibotSchema}) =>
    valibotSchema === NoList ? {$ref: '#/components/schemas/AnswerByOption'} : undefined,
  definitions: named as ConversionConfig['definitions'] & {},
  overrideRef: ({referenceId}) => `#/components/schemas/${referenceId}`,
};

/** Refusals that any address can answer with. */
const common: readonly ProblemCode[] = ['invalid-path', 'internal'];
const commonWrites: readonly ProblemCode[] = ['too-many-requests'];

type Json = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1, from the routes and schemas that the server itself goes by. */
export function createOpenApi(url: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const openReferral = describeOpenReferral(refer(Problem));
  for (const route of routes) {
    paths[route.path] = {...paths[route.path], [route.method.toLowerCase()]: describe(route)};
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Civic Widgets',
      version: '1.0.0',
      summary: 'Consultations, answers to them, and what came of it; directories of services.',
      license: {name: 'Apache-2.0', identifier: 'Apache-2.0'},
    },
    servers: [{url}],
    tags: openReferral.tags,
    paths: {...paths, ...openReferral.paths},
    components: {
      schemas: {
        ...toJsonSchemaDefs(named as ConversionConfig['definitions'] & {}, conversion),
        ...openReferral.schemas,
      },
    },
  };
}

function describe(route: Route): Json {
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.description === undefined ? {} : {description: route.description}),
    parameters: [
      ...pathParameters(route),
      ...queryParameters(route),
      ...(route.idempotent ? [idempotencyKey] : []),
    ],
    ...(route.body
      ? {requestBody: {required: true, content: {'application/json': {schema: refer(route.body)}}}}
      : {}),
    responses: {...replies(route), ...problems(route)},
  };
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A fresh UUID for each answer; the same one when the same answer is sent again.',
  schema: {type: 'string', format: 'uuid'},
};

function pathParameters({params}: Route): Json[] {
  const {properties = {}} = params ? toJsonSchema(params, conversion) : {};
  return Object.entries(properties).map(([name, schema]) => ({name, in: 'path', required: true, schema}));
}

function queryParameters({query}: Route): Json[] {
  const {properties = {}, required = []} = query ? toJsonSchema(query, conversion) : {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function replies({
  replies: schemas,
  media = 'application/json',
  otherMedia = [],
}: Route): Record<string, Json> {
  const others = Object.fromEntries(otherMedia.map((type) => [type, {schema: {type: 'string'}}]));
  const written = Object.entries(schemas).map(([status, schema]) => {
    const description = status === '201' ? 'Stored' : 'As asked';
    return [status, {description, content: {[media]: {schema: refer(schema)}, ...others}}];
  });
  return Object.fromEntries(written);
}

function problems({problems: codes, writes}: Route): Record<string, Json> {
  return refusals([...codes, ...common, ...(writes ? commonWrites : [])], refer(Problem));
}

function refer(schema: GenericSchema): Json {
  const name = Object.keys(named).find((key) => named[key] === schema);
  return name ? {$ref: `#/components/schemas/${name}`} : {...toJsonSchema(schema, conversion)};
}
