import type {Consultation, ConsultationStatus, ProblemCode, Results} from '@civic-widgets/model';
import {ProblemError} from './errors.js';
import type {Responses} from './repositories/responses.js';
import {Tally, UncountableError} from './tally/tally.js';

type Asked = Consultation & {readonly status: ConsultationStatus};

/** A tally that goes on with each answer that this process stores, until something is wrong with one. */
interface Count {
  readonly tally: Tally;
  readonly stop: () => void;
  readonly failure: unknown;
}

/** Counts answers, and says whether the count may be seen. */
export interface ResultsReader {
  /** The result at this moment; throws the problem that says why it may not be seen. */
  read(consultation: Asked): Promise<Results>;
  /** The tally, once the consultation is closed and where its result may be seen; throws the problem that says why not. */
  final(consultation: Asked): Promise<Tally>;
}

/** `warn` is called once for each consultation whose result can't be counted. */
export function createResults(
  responses: Responses,
  clock: () => number,
  warn: (sentence: string) => void = () => {},
): ResultsReader {
  const counts = new Map<string, Count>();
  const counting = new Map<string, Promise<Count>>();

  async function current(consultation: Asked): Promise<Tally> {
    const {id} = consultation;
    if (await isWhole(id)) return tallyOf(id);
    // A count that began before our look may have missed a row that we must show; one that begins after can't have.
    if (counting.has(id)) {
      await counting.get(id);
      if (await isWhole(id)) return tallyOf(id);
    }
    const fresh = counting.get(id) ?? countAll(consultation).finally(() => counting.delete(id));
    counting.set(id, fresh);
    await fresh;
    return tallyOf(id);
  }

  // Rows are never removed, and what was tallied before the look is in the table at the look: where both are as many, they are
  // the same. Not so where another process has stored rows too, which only a new count finds: rows have no order.
  async function isWhole(id: string): Promise<boolean> {
    const count = counts.get(id);
    if (!count) return false;
    if (count.failure !== undefined) return count.failure instanceof UncountableError;
    const tallied = count.tally.responses;
    return tallied === (await responses.count(id));
  }

  function tallyOf(id: string): Tally {
    const {tally, failure} = counts.get(id) as Count;
    if (failure instanceof UncountableError) {
      throw new ProblemError('results-not-countable', {
        detail: `People have answered ${failure.question} with something that the content no longer offers.`,
      });
    }
    if (failure !== undefined) throw failure;
    return tally;
  }

  async function countAll({id, questions, closes}: Asked): Promise<Count> {
    const tally = new Tally(questions, seedOf({id, closes}));
    let failure: unknown;
    const count: Count = {
      tally,
      stop: await responses.follow(id, (answers) => {
        // An answer is stored whether or not it can be counted.
        try {
          if (failure === undefined) tally.add(answers.map((text) => JSON.parse(text)));
        } catch (error) {
          failure = error;
        }
      }),
      get failure() {
        return failure;
      },
    };
    if (failure instanceof UncountableError) {
      warn(
        `The result of ${id} can't be counted: people have answered ${failure.question} with something that the content no longer offers`,
      );
    }
    counts.get(id)?.stop();
    counts.set(id, count);
    return count;
  }

  async function visible(consultation: Asked, refusal: ProblemCode | undefined): Promise<Tally> {
    if (refusal) throw new ProblemError(refusal);
    const tally = await current(consultation);
    const {threshold} = consultation.results;
    if (tally.responses < threshold) {
      throw new ProblemError('results-too-few', {
        detail: `The result is shown from ${threshold} answers on.`,
      });
    }
    return tally;
  }

  return {
    async read(consultation) {
      const {id, status} = consultation;
      const {responses, questions} = await visible(consultation, refusalOf(consultation));
      return {
        consultation: id,
        asOf: new Date(clock()).toISOString(),
        final: status === 'closed',
        responses,
        questions,
      };
    },

    async final(consultation) {
      const isEarly = consultation.results.when !== 'never' && consultation.status !== 'closed';
      return visible(consultation, isEarly ? 'results-not-yet' : refusalOf(consultation));
    },
  };
}

/** What lots are drawn from: public before anybody can vote, and nothing that anybody could choose once they know the votes. */
export function seedOf({id, closes}: {readonly id: string; readonly closes?: string | undefined}): string {
  return closes === undefined ? id : `${id} ${closes}`;
}

// "After answering" is a courtesy of the page, not a secret: without cookies nobody can tell who has answered.
function refusalOf({status, results}: Asked): ProblemCode | undefined {
  if (results.when === 'never') return 'results-not-published';
  return results.when === 'after-close' && status !== 'closed' ? 'results-not-yet' : undefined;
}
