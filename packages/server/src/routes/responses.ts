import * as v from 'valibot';
import {ResponseBody} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {checkTexts} from '../json.js';
import {tidyReceipt} from '../seals.js';
import type {Services} from '../services.js';
import {findConsultation} from './consultations.js';
import {isForm, type Handler, type Handlers} from './contract.js';

/** A UUID of any version, as RFC 9562 writes it. */
export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function responseHandlers(
  services: Services,
  form: Handler,
): Pick<Handlers, 'submitResponse' | 'readReceipt'> {
  const {consultations, submit} = services;
  return {
    async submitResponse(request, reply) {
      if (isForm(request)) return form(request, reply);
      const {consultation} = findConsultation(consultations, request);
      const key = readKey(request.headers['idempotency-key']);
      const {answers, lang} = readBody(request.body);
      const {receipt, isNew} = await submit({
        consultation,
        given: answers,
        lang,
        key,
        begun: readBegun(request),
      });
      return reply
        .code(isNew ? 201 : 200)
        .header('cache-control', 'no-store')
        .send({receipt, consultation: consultation.id});
    },

    async readReceipt(request, reply) {
      const {consultation} = findConsultation(consultations, request);
      const {receipt, received} = await findReceipt(services, consultation.id, request.params);
      return reply
        .header('cache-control', 'no-store')
        .send({receipt, consultation: consultation.id, received});
    },
  };
}

/** The answer with the receipt that the address names, or the problem that there is none. */
export async function findReceipt(
  {responses, seals}: Pick<Services, 'responses' | 'seals'>,
  consultation: string,
  params: unknown,
): Promise<{readonly receipt: string; readonly received: string}> {
  const {receipt = ''} = params as {receipt?: string};
  const found = await responses.findByReceipt(consultation, seals.hashReceipt(receipt));
  if (!found) throw new ProblemError('receipt-unknown');
  return {receipt: tidyReceipt(receipt), received: found.received};
}

/** What shows that the answer was begun before closing, where the address has it. */
export function readBegun({query}: {readonly query: unknown}): string | undefined {
  const {begun} = query as {begun?: unknown};
  return typeof begun === 'string' ? begun : undefined;
}

export function readKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new ProblemError('idempotency-key-missing');
  if (typeof header !== 'string' || !uuid.test(header)) throw new ProblemError('idempotency-key-invalid');
  return header;
}

function readBody(body: unknown): ResponseBody {
  checkTexts(body);
  // To valibot, a list is a record too.
  if (Array.isArray((body as {answers?: unknown} | null)?.answers)) {
    throw new ProblemError('invalid-body', {detail: 'answers: must be an object, by question.'});
  }
  const {success, output, issues} = v.safeParse(ResponseBody, body);
  if (success) return output;
  throw bodyProblem(issues);
}

/** What does not fit, in a sentence for whoever writes a client. */
export function bodyProblem([issue]: readonly [
  v.BaseIssue<unknown>,
  ...v.BaseIssue<unknown>[],
]): ProblemError {
  const path = v.getDotPath(issue);
  return new ProblemError('invalid-body', {
    detail: path === null ? issue.message : `${path.slice(0, 80)}: ${issue.message.slice(0, 200)}`,
  });
}
