import * as v from 'valibot';
import {ReportBody} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {checkTexts} from '../json.js';
import type {Services} from '../services.js';
import {dayOf} from '../submissions.js';
import {isForm, type Handlers} from './contract.js';
import {bodyProblem, readKey} from './responses.js';

export function reportHandlers({
  library,
  serviceReader,
  reports,
  origins,
  clock,
  seals,
}: Pick<Services, 'library' | 'serviceReader' | 'reports' | 'origins' | 'clock' | 'seals'>): Pick<
  Handlers,
  'reportService'
> {
  return {
    async reportService(request, reply) {
      if (isForm(request)) throw new ProblemError('content-type');
      const id = seals.hashKey(readKey(request.headers['idempotency-key']));
      checkTexts(request.body);
      const {success, output, issues} = v.safeParse(ReportBody, request.body);
      if (!success) throw bodyProblem(issues);
      const {directory, service, problem, text, lang} = output;
      const standing = await library.find(directory);
      if (!standing) throw new ProblemError('directory-unknown');
      const {origin} = request.headers;
      // The preflight only knew that the page is on the list of one of the sites here.
      if (origin !== undefined && !origins.mayWrite(origin, standing.site))
        throw new ProblemError('origin-not-allowed', {
          detail: `Pages of ${origin} are not on the list of this directory.`,
        });
      if (!(await serviceReader.hasOwn(standing.edition, service))) throw new ProblemError('service-unknown');
      const received = dayOf(clock(), standing.site?.timeZone ?? 'UTC');
      const before = await reports.add({id, directory, service, problem, text, lang, received});
      const isSame =
        before?.directory === directory &&
        before.service === service &&
        before.problem === problem &&
        before.text === text;
      if (before && !isSame) throw new ProblemError('idempotency-key-reused');
      return reply
        .code(before ? 200 : 201)
        .header('cache-control', 'no-store')
        .send({directory, service, problem});
    },
  };
}
