import {ProblemError} from '../errors.js';
import type {Consultations, CurrentConsultation} from '../repositories/consultations.js';
import type {Services} from '../services.js';
import type {Handlers} from './contract.js';
import {sendWithTag} from './etag.js';

/** Seconds for which a consultation need not be asked for again. */
const freshFor = 30;

export function consultationHandlers({
  consultations,
  clock,
}: Pick<Services, 'consultations' | 'clock'>): Pick<Handlers, 'listConsultations' | 'readConsultation'> {
  return {
    listConsultations: (request, reply) =>
      sendWithTag(request, reply, consultations.list(), {maxAge: freshFor}),
    readConsultation(request, reply) {
      const {consultation} = findConsultation(consultations, request);
      return sendWithTag(request, reply, consultation, {maxAge: untilItTurns(consultation, clock())});
    },
  };
}

// No cache may say that it is open, or hand out what shows so, once it is closed.
function untilItTurns(
  {opens, closes}: {opens?: string | undefined; closes?: string | undefined},
  now: number,
): number {
  const turns = [opens, closes]
    .map((moment) => (Date.parse(moment ?? '') - now) / 1000)
    .filter((left) => left > 0);
  return Math.floor(Math.min(freshFor, ...turns));
}

/** The consultation that the address names, or the problem that there is none. */
export function findConsultation(
  consultations: Consultations,
  {params}: {readonly params: unknown},
): CurrentConsultation {
  const {id = ''} = params as {id?: string};
  const found = consultations.find(id);
  if (!found) throw new ProblemError('consultation-unknown');
  return found;
}
