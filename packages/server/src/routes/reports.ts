import * as v from 'valibot';
import {ReportBody} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {checkTexts} from '../json.js';
import type {Services} from '../services.js';
import {dayOf} from '../submissions.js';
import {isForm, type Handlers} from './contract.js';
import {bodyProblem} from './responses.js';

export function reportHandlers({
  library,
  serviceReader,
  reports,
  postbox,
  origins,
  clock,
  seals,
}: Pick<Services, 'library' | 'serviceReader' | 'reports' | 'postbox' | 'origins' | 'clock' | 'seals'>): Pick<
  Handlers,
  'reportService'
> {
  return {
    async reportService(request, reply) {
      if (isForm(request)) throw new ProblemError('content-type');
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
      const name = await serviceReader.ownName(standing.edition, service);
      if (name === undefined) throw new ProblemError('service-unknown');
      const received = dayOf(clock(), standing.site?.timeZone ?? 'UTC');
      // The same words about the same entry are one report a day, however often they are sent.
      const id = seals.sealBody(`report/${directory}`, JSON.stringify([service, problem, text, received]));
      const isNew = await reports.add({id, directory, service, problem, text, lang, received});
      if (isNew) {
        // So that whoever looks at the log knows there is something to read; what was written is not for it.
        request.log.info({directory, service, problem}, 'Somebody reported an entry');
        postbox.send({id, directory, service, name, problem, text, received});
      }
      return reply
        .code(isNew ? 201 : 200)
        .header('cache-control', 'no-store')
        .send({directory, service, problem});
    },
  };
}
