import {
  ballotFormatsOf,
  settlesAt,
  statusAt,
  type Consultation,
  type ConsultationList,
  type ConsultationStatus,
} from '@civic-widgets/model';
import type {Seals} from '../seals.js';
import type {Content, SiteContent, StoredConsultation} from '../content.js';

/** A consultation at this moment, and the site that asks. */
export interface CurrentConsultation {
  readonly consultation: Consultation & {readonly status: ConsultationStatus};
  readonly site: SiteContent;
}

/** The consultations in the content folder, with the status that the server's clock gives them. */
export interface Consultations {
  find(id: string): CurrentConsultation | undefined;
  list(): ConsultationList;
  readonly sites: readonly SiteContent[];
}

export function createConsultations(
  {consultations, sites}: Content,
  clock: () => number,
  {begunBeforeClosing}: Pick<Seals, 'begunBeforeClosing'>,
): Consultations {
  return {
    sites: [...sites.values()],

    find(id) {
      const stored = consultations.get(id);
      return stored && {consultation: toConsultation(stored, clock(), begunBeforeClosing), site: stored.site};
    },

    list() {
      const now = clock();
      const summaries = [...consultations.values()].map((stored) => {
        const {id, site, title, opens, closes, status, links} = toConsultation(
          stored,
          now,
          begunBeforeClosing,
        );
        return {id, site: site.id, title, ...(opens && {opens}), ...(closes && {closes}), status, links};
      });
      return {consultations: summaries};
    },
  };
}

function isVote({type}: {readonly type: string}): boolean {
  return ballotFormatsOf(type).length > 0;
}

const usualGrace = 15;

/**
 * Where the author says nothing, people have a quarter of an hour to finish. Not so where votes are counted by a method and published: whoever
 * challenges such a count must find one moment of closing, the same for all.
 */
function graceOf({grace, questions}: StoredConsultation): number {
  return grace ?? (questions.some(isVote) ? 0 : usualGrace);
}

/** Whether no answer is taken any more, so that what came of it stands. */
export function isSettled(times: Parameters<typeof settlesAt>[0], now: number): boolean {
  return now >= (settlesAt(times) ?? Infinity);
}

function toConsultation(
  stored: StoredConsultation,
  now: number,
  begunBeforeClosing: Seals['begunBeforeClosing'],
): CurrentConsultation['consultation'] {
  // Who may send and what may be embedded is the server's business, and stays here.
  const {origins: _origins, sources: _sources, ...site} = stored.site;
  const self = `/api/v1/consultations/${stored.id}`;
  const results: {results?: string} = stored.results.when === 'never' ? {} : {results: `${self}/results`};
  const status = statusAt(stored, now);
  const grace = graceOf(stored);
  const hasBallots = stored.questions.some(isVote);
  // Until it closes, the address that answers go to shows that they were begun in time.
  const hasGrace = status === 'open' && stored.closes !== undefined && grace > 0;
  const links = {
    self,
    responses: `${self}/responses${hasGrace ? `?begun=${begunBeforeClosing(stored.id)}` : ''}`,
    ...results,
    ...(isSettled({closes: stored.closes, grace}, now) &&
      results.results &&
      hasBallots && {ballots: `${self}/ballots`}),
    page: `/consultations/${stored.id}`,
  };
  return {...stored, grace, site, status, links};
}
