import * as v from 'valibot';
import {ReportBody} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {checkTexts} from '../json.js';
import {guardReport, takeReport} from '../reports/take-report.js';
import type {Services} from '../services.js';
import {isForm, type Handlers} from './contract.js';
import {bodyProblem} from './responses.js';

export function reportHandlers(services: Services): Pick<Handlers, 'reportService'> {
  return {
    async reportService(request, reply) {
      if (isForm(request)) throw new ProblemError('content-type');
      checkTexts(request.body);
      const {success, output, issues} = v.safeParse(ReportBody, request.body);
      if (!success) throw bodyProblem(issues);
      const {directory, service, problem} = output;
      const standing = await services.library.get(directory);
      // The preflight only knew that the page is on the list of one of the sites here.
      guardReport(services, request.headers.origin, standing);
      const isNew = await takeReport(services, standing, output, request.log);
      return reply
        .code(isNew ? 201 : 200)
        .header('cache-control', 'no-store')
        .send({directory, service, problem});
    },
  };
}
