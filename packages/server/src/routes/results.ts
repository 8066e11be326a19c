import type {Services} from '../services.js';
import {findConsultation} from './consultations.js';
import type {Handlers} from './contract.js';
import {sendWithTag} from './etag.js';

export function resultsHandlers({consultations, results}: Services): Pick<Handlers, 'readResults'> {
  return {
    async readResults(request, reply) {
      const {consultation} = findConsultation(consultations, request);
      const result = await results.read(consultation);
      // `asOf` moves on while nothing else does; a reader who has this result need not fetch it again for that.
      const {asOf: _, ...version} = result;
      return sendWithTag(request, reply, result, {maxAge: 0, version});
    },
  };
}
