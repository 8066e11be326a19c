import {randomUUID} from 'node:crypto';
import type {FastifyReply, FastifyRequest} from 'fastify';
import {checkAnswers, FORM_FIELDS, readForm, type Answers} from '@civic-widgets/model';
import {ProblemError} from '../errors.js';
import {pageHeaders} from '../pages/headers.js';
import {chooseLanguage, languagesOf} from '../pages/languages.js';
import {printCheckPage, printFormAgain} from '../pages/poll-pages.js';
import type {CurrentConsultation} from '../repositories/consultations.js';
import type {Services} from '../services.js';
import {isInGrace} from '../submissions.js';
import {findConsultation} from './consultations.js';
import type {Handler} from './contract.js';
import {readBegun, uuid} from './responses.js';

type GuardWrite = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * The form of a page without JavaScript. It may be pasted into any page, so its first step stores nothing: it leads to a
 * page of ours that shows the answer and carries a fresh key. Only what comes back with that key is stored.
 */
export function formHandler(services: Services, guardWrite: GuardWrite): Handler {
  return async (request, reply) => {
    const current = findConsultation(services.consultations, request);
    const {consultation, site} = current;
    const fields = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const asked = fields.get(FORM_FIELDS.lang) ?? undefined;
    const lang = chooseLanguage(languagesOf(consultation), asked, request.headers['accept-language']);
    const answers = readForm(consultation.questions, fields);
    const key = fields.get(FORM_FIELDS.key);
    const begun = readBegun(request);

    if (key !== null && !fields.has(FORM_FIELDS.edit)) {
      guardWrite(request, reply);
      const receipt = await confirm(services, current, {answers, lang, key, begun});
      if (receipt) return reply.redirect(`${consultation.links.page}/receipts/${receipt}?lang=${lang}`, 303);
    }
    const isLate = isInGrace(consultation, begun, services.seals, services.clock());
    if (consultation.status !== 'open' && !isLate) {
      throw new ProblemError(
        consultation.status === 'closed' ? 'consultation-closed' : 'consultation-upcoming',
      );
    }
    const page = {
      consultation,
      translator: services.translators(lang),
      base: services.origins.addressFor(request),
      begun,
      isLate,
    };
    const checked = checkAnswers(consultation.questions, answers);
    reply.headers({
      ...pageHeaders({frameAncestors: services.origins.frameAncestors(site)}),
      'cache-control': 'no-store',
    });
    if (fields.has(FORM_FIELDS.edit)) return printFormAgain({...page, answers, faults: []});
    if (checked.ok) return printCheckPage({...page, answers: checked.answers, key: randomUUID()});
    return reply.code(422).send(printFormAgain({...page, answers, faults: checked.faults}));
  };
}

/** Stores what was confirmed and gives its receipt; nothing where the answers no longer fit, so that the form is shown. */
async function confirm(
  {submit}: Services,
  {consultation}: CurrentConsultation,
  {answers, lang, key, begun}: {answers: Answers; lang: string; key: string; begun: string | undefined},
): Promise<string | undefined> {
  if (!uuid.test(key)) throw new ProblemError('idempotency-key-invalid');
  if (!checkAnswers(consultation.questions, answers).ok) return undefined;
  const {receipt} = await submit({consultation, given: answers, lang, key, begun});
  return receipt;
}
