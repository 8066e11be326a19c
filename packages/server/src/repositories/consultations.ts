import {
  ballotFormatsOf,
  statusAt,
  type Consultation,
  type ConsultationList,
  type ConsultationStatus,
} from '@civic-widgets/model';
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

export function createConsultations({consultations, sites}: Content, clock: () => number): Consultations {
  return {
    sites: [...sites.values()],

    find(id) {
      const stored = consultations.get(id);
      return stored && {consultation: toConsultation(stored, clock()), site: stored.site};
    },

    list() {
      const now = clock();
      const summaries = [...consultations.values()].map((stored) => {
        const {id, site, title, opens, closes, status, links} = toConsultation(stored, now);
        return {id, site: site.id, title, ...(opens && {opens}), ...(closes && {closes}), status, links};
      });
      return {consultations: summaries};
    },
  };
}

function toConsultation(stored: StoredConsultation, now: number): CurrentConsultation['consultation'] {
  // Who may send and what may be embedded is the server's business, and stays here.
  const {origins: _origins, sources: _sources, ...site} = stored.site;
  const self = `/api/v1/consultations/${stored.id}`;
  const results: {results?: string} = stored.results.when === 'never' ? {} : {results: `${self}/results`};
  const status = statusAt(stored, now);
  const hasBallots = stored.questions.some(({type}) => ballotFormatsOf(type).length > 0);
  const links = {
    self,
    responses: `${self}/responses`,
    ...results,
    ...(status === 'closed' && results.results && hasBallots && {ballots: `${self}/ballots`}),
    page: `/consultations/${stored.id}`,
  };
  return {...stored, site, status, links};
}
