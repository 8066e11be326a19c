import {randomUUID, timingSafeEqual} from 'node:crypto';
import {checkAnswers, settlesAt, type Consultation, type ConsultationStatus} from '@civic-widgets/model';
import {answersInvalid, ProblemError} from './errors.js';
import type {Responses} from './repositories/responses.js';
import type {Seals} from './seals.js';

/** An answer on its way in. */
export interface Submission {
  readonly consultation: Consultation & {readonly status: ConsultationStatus};
  /** As it came: by question, not checked yet. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly lang: string;
  /** The idempotency key: a repeat of the same answer under it is answered with the same receipt. */
  readonly key: string;
  /** What shows that it was begun before closing, if the sender has it. */
  readonly begun?: string | undefined;
}

export interface Submitted {
  readonly receipt: string;
  /** Whether it was stored now; if not, it had been before. */
  readonly isNew: boolean;
}

export type Submit = (submission: Submission) => Promise<Submitted>;

/** The one way in which an answer is taken, from the API and from the form alike. */
export function createSubmit(responses: Responses, seals: Seals, clock: () => number): Submit {
  return async ({consultation, given, lang, key, begun}) => {
    const {id, status, questions, site} = consultation;
    const keyHash = seals.hashKey(key);
    const receipt = seals.receiptFor(id, keyHash);
    const checked = checkAnswers(questions, given);
    const answers = checked.ok ? JSON.stringify(checked.answers) : '';
    const bodyMac = seals.sealBody(id, JSON.stringify([answers, lang]));

    if (status !== 'open' && !isInGrace(consultation, begun, seals, clock())) {
      // Somebody whose connection broke just before closing still gets the receipt of what was stored.
      const standing = checked.ok ? await responses.findByKey(id, keyHash) : undefined;
      if (!standing)
        throw new ProblemError(status === 'closed' ? 'consultation-closed' : 'consultation-upcoming');
      return repeat(standing.bodyMac);
    }
    if (!checked.ok) throw answersInvalid(checked.faults);

    const outcome = await responses.store({
      id: randomUUID(),
      consultation: id,
      answers,
      lang,
      received: dayOf(clock(), site.timeZone),
      key_hash: keyHash,
      body_mac: bodyMac,
      receipt_hash: seals.hashReceipt(receipt),
    });
    return outcome.stored ? {receipt, isNew: true} : repeat(outcome.bodyMac);

    function repeat(standing: string): Submitted {
      if (standing !== bodyMac) throw new ProblemError('idempotency-key-reused');
      return {receipt, isNew: false};
    }
  };
}

/** Whether an answer that was begun before closing may still come. The server's clock decides; a closing that was moved is told by the content. */
export function isInGrace(
  consultation: Submission['consultation'],
  begun: string | undefined,
  seals: Pick<Seals, 'begunBeforeClosing'>,
  now: number,
): boolean {
  const end = settlesAt(consultation);
  if (consultation.status !== 'closed' || end === undefined || now >= end || begun === undefined)
    return false;
  const expected = Buffer.from(seals.begunBeforeClosing(consultation.id));
  const given = Buffer.from(begun);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day, as the site counts days: `2026-11-21`. The time of day is not kept. */
export function dayOf(now: number, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short'});
  days.set(timeZone, format);
  return format.format(now);
}
