import type {FastifyBaseLogger} from 'fastify';
import type {ReportBody} from '@civic-widgets/model';
import type {Standing} from '../directories/library.js';
import {ProblemError} from '../errors.js';
import type {Services} from '../services.js';
import {dayOf} from '../submissions.js';

type Parts = Pick<Services, 'serviceReader' | 'reports' | 'postbox' | 'origins' | 'clock' | 'seals'>;

/** Refuses a page that is not on the list of the directory's site. Programs, which send no Origin, may pass. */
export function guardReport(
  {origins}: Pick<Services, 'origins'>,
  origin: string | undefined,
  {site}: Standing,
): void {
  if (origin !== undefined && !origins.mayWrite(origin, site))
    throw new ProblemError('origin-not-allowed', {
      detail: `Pages of ${origin} are not on the list of this directory.`,
    });
}

/**
 * The one way in which a report is taken, from the API and from the form alike: stored first, then told to the owner. The same words about the
 * same entry are one report a day, however often they are sent. Says whether it is new.
 */
export async function takeReport(
  {serviceReader, reports, postbox, clock, seals}: Parts,
  standing: Standing,
  {directory, service, problem, text, lang}: ReportBody,
  log: FastifyBaseLogger,
): Promise<boolean> {
  const name = await serviceReader.ownName(standing.edition, service);
  if (name === undefined) throw new ProblemError('service-unknown');
  const received = dayOf(clock(), standing.site?.timeZone ?? 'UTC');
  const id = seals.sealBody(`report/${directory}`, JSON.stringify([service, problem, text, received]));
  const isNew = await reports.add({id, directory, service, problem, text, lang, received});
  if (isNew) {
    // So that whoever looks at the log knows there is something to read; what was written is not for it.
    log.info({directory, service, problem}, 'Somebody reported an entry');
    postbox.send({id, directory, service, name, problem, text, received});
  }
  return isNew;
}
