import {randomUUID} from 'node:crypto';
import * as v from 'valibot';
import {Answers, LanguageTag, checkAnswers} from '@civic-widgets/model';
import type {Content, StoredConsultation} from './content.js';
import type {Responses} from './repositories/responses.js';
import type {Seals} from './seals.js';
import {StartError} from './start-error.js';

/** Made-up answers to a consultation of ours that is closed, each as often as `count` says: `sample-answers/<id>.json`. */
export const SampleAnswers = v.array(
  v.strictObject({
    count: v.pipe(v.number(), v.integer(), v.minValue(1)),
    lang: v.optional(LanguageTag, 'en'),
    answers: Answers,
  }),
);
export type SampleAnswers = v.InferOutput<typeof SampleAnswers>;

/**
 * Stores made-up answers where there are none yet, through the one way by which answers are stored; they are then counted as any are.
 * The result says that they are made up.
 */
export async function storeSampleAnswers(
  {consultations, sampleAnswers}: Content,
  responses: Responses,
  seals: Seals,
): Promise<void> {
  for (const [id, samples] of sampleAnswers) {
    const consultation = consultations.get(id);
    if (!consultation || (await responses.count(id)) > 0) continue;
    const all = samples.flatMap((sample) => Array.from({length: sample.count}, () => sample));
    // A few hundred at a time: more would not fit into the queue.
    for (let start = 0; start < all.length; start += 200) {
      await Promise.all(
        all
          .slice(start, start + 200)
          .map((sample, n) => storeOne(consultation, sample, start + n, all.length)),
      );
    }
  }

  async function storeOne(
    {id, opens, closes, questions}: StoredConsultation,
    {answers, lang}: SampleAnswers[number],
    n: number,
    of: number,
  ) {
    const checked = checkAnswers(questions, answers);
    if (!checked.ok) {
      throw new StartError(
        `sample-answers/${id}.json: ${JSON.stringify(answers)} does not fit: ${JSON.stringify(checked.faults)}`,
      );
    }
    // Twice the same is stored once: of two processes that start together, each finds what the other has stored.
    const keyHash = seals.hashKey(`sample ${id} ${n}`);
    const text = JSON.stringify(checked.answers);
    const [from, to] = [Date.parse(opens ?? ''), Date.parse(closes ?? '')];
    await responses.store({
      id: randomUUID(),
      consultation: id,
      answers: text,
      lang,
      received: new Date(from + ((to - from) * n) / of).toISOString().slice(0, 10),
      key_hash: keyHash,
      body_mac: seals.sealBody(id, JSON.stringify([text, lang])),
      receipt_hash: seals.hashReceipt(seals.receiptFor(id, keyHash)),
    });
  }
}
