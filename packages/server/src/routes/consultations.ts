import {ProblemError} from '../errors.js';
import type {Consultations, CurrentConsultation} from '../repositories/consultations.js';
import type {Handlers} from './contract.js';
import {sendWithTag} from './etag.js';

export function consultationHandlers(
  consultations: Consultations,
): Pick<Handlers, 'listConsultations' | 'readConsultation'> {
  return {
    listConsultations: (request, reply) => sendWithTag(request, reply, consultations.list(), {maxAge: 30}),
    readConsultation: (request, reply) =>
      sendWithTag(request, reply, findConsultation(consultations, request).consultation, {maxAge: 30}),
  };
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
