import type {
  BallotFormat,
  Consultation,
  ConsultationStatus,
  ProblemCode,
  Results,
} from '@civic-widgets/model';
import type {RecountableQuestion} from './ballots.js';
import {ProblemError} from './errors.js';
import {isSettled} from './repositories/consultations.js';
import type {Responses} from './repositories/responses.js';
import {seedOf} from './tally/seed.js';
import {Tallies, type RemoteTally, type TaggedFile} from './tally/tallies.js';
import {UncountableError} from './tally/parts.js';
import type {Counted} from './tally/worker-messages.js';

type Asked = Consultation & {readonly status: ConsultationStatus};

/** A tally that goes on with each answer that this process stores. */
interface Count {
  readonly tally: RemoteTally;
  /** Answers that the tally has been told of. */
  told: number;
  /** Ends it; what follows answers no longer tells it. */
  stop: () => void;
  /** How many read from it now: it stays until they are done. */
  readers: number;
  /** A newer one has taken its place. */
  isOver: boolean;
  /** Somebody's answer does not fit: nothing changes that any more. */
  failure?: UncountableError;
  /** The last count that was asked for, which is good until there are more answers. */
  last?: {readonly told: number; readonly byGroup: boolean; readonly counted: Promise<Counted>};
}

/** The votes of a consultation that is closed and whose result may be seen. */
export interface FinalVotes {
  /** How many answers there are. */
  readonly responses: number;
  write(question: RecountableQuestion, format: BallotFormat): Promise<TaggedFile>;
}

/** Counts answers, and says whether the count may be seen. */
export interface ResultsReader {
  /** The result at this moment; throws the problem that says why it may not be seen. */
  read(consultation: Asked): Promise<Results>;
  /** Hands over the votes, once no answer is taken any more, and where its result may be seen; throws the problem that says why not. */
  final<T>(consultation: Asked, use: (votes: FinalVotes) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface ResultsOptions {
  /** Called once for each consultation whose result can't be counted. */
  readonly warn?: (sentence: string) => void;
  /** Whether the answers to a consultation are made up. */
  readonly isInvented?: (id: string) => boolean;
  /** What counts. */
  readonly tallies?: Pick<Tallies, 'open' | 'close'>;
}

export function createResults(
  responses: Responses,
  clock: () => number,
  {warn = () => {}, isInvented = () => false, tallies = new Tallies()}: ResultsOptions = {},
): ResultsReader {
  const counts = new Map<string, Count>();
  const counting = new Map<string, Promise<Count>>();

  /** Lets somebody read from a count that holds every answer there is. A newer one may come meanwhile: theirs stays until they are done. */
  async function reading<T>(consultation: Asked, use: (count: Count) => Promise<T>): Promise<T> {
    let count = await current(consultation);
    // Between a promise and who waits for it, a newer count may have come.
    while (count.isOver) count = await current(consultation);
    count.readers += 1;
    try {
      return await use(count);
    } finally {
      count.readers -= 1;
      closeUnread(count);
    }
  }

  async function current(consultation: Asked): Promise<Count> {
    const {id} = consultation;
    const known = await wholeCount(id);
    if (known) return known;
    // A count that began before our look may have missed a row that we must show; one that begins after can't have.
    if (counting.has(id)) {
      await counting.get(id);
      const fresh = await wholeCount(id);
      if (fresh) return fresh;
    }
    const fresh = counting.get(id) ?? countAll(consultation).finally(() => counting.delete(id));
    counting.set(id, fresh);
    return fresh;
  }

  // Rows are never removed, and what was tallied before the look is in the table at the look: where both are as many, they are
  // the same. Not so where another process has stored rows too, which only a new count finds: rows have no order.
  async function wholeCount(id: string): Promise<Count | undefined> {
    const count = counts.get(id);
    if (!count || count.failure) return count;
    const {told} = count;
    return told === (await responses.count(id)) ? count : undefined;
  }

  async function countAll({id, questions, closes, constituencies}: Asked): Promise<Count> {
    const tally = tallies.open({questions, seed: seedOf({id, closes}), constituencies});
    const count: Count = {tally, told: 0, stop: () => {}, readers: 0, isOver: false};
    try {
      count.stop = await responses.follow(id, (answers) => {
        count.told += answers.length;
        tally.add(answers);
      });
    } catch (error) {
      tally.close();
      throw error;
    }
    forget(id);
    counts.set(id, count);
    return count;
  }

  function forget(id: string): void {
    const count = counts.get(id);
    if (!count) return;
    counts.delete(id);
    count.isOver = true;
    count.stop();
    closeUnread(count);
  }

  function closeUnread({isOver, readers, tally}: Count): void {
    if (isOver && readers === 0) tally.close();
  }

  /** Counts once for as many answers as there are, however many ask. */
  async function counted(id: string, count: Count, byGroup: boolean): Promise<Counted> {
    if (count.failure) throw refuse(count.failure);
    if (count.last?.told !== count.told || count.last.byGroup !== byGroup) {
      count.last = {told: count.told, byGroup, counted: count.tally.count(byGroup)};
    }
    try {
      return await count.last.counted;
    } catch (error) {
      if (!(error instanceof UncountableError)) {
        if (counts.get(id) === count) forget(id);
        throw error;
      }
      if (!count.failure) {
        warn(
          `The result of ${id} can't be counted: people have answered ${error.question} with something that the content no longer offers`,
        );
      }
      count.failure = error;
      throw refuse(error);
    }
  }

  async function visible<T>(
    consultation: Asked,
    refusal: ProblemCode | undefined,
    use: (result: Counted, count: Count) => Promise<T>,
  ): Promise<T> {
    if (refusal) throw new ProblemError(refusal);
    return reading(consultation, async (count) => {
      // While answers come in, the change that one makes in its constituency would tell what it says.
      const byGroup = consultation.constituencies !== undefined && isSettled(consultation, clock());
      const result = await counted(consultation.id, count, byGroup);
      const {threshold} = consultation.results;
      if (result.responses < threshold) {
        throw new ProblemError('results-too-few', {
          detail: `The result is shown from ${threshold} answers on.`,
        });
      }
      return use(result, count);
    });
  }

  return {
    async read(consultation) {
      const {id} = consultation;
      return visible(consultation, refusalOf(consultation, clock()), async (result) => ({
        consultation: id,
        asOf: new Date(clock()).toISOString(),
        // Those who had begun before it closed may still send: until then it may change.
        final: isSettled(consultation, clock()),
        ...result,
        ...(isInvented(id) && {invented: true}),
      }));
    },

    async final(consultation, use) {
      const isEarly = consultation.results.when !== 'never' && !isSettled(consultation, clock());
      const refusal = isEarly ? 'results-not-yet' : refusalOf(consultation, clock());
      return visible(consultation, refusal, ({responses}, {tally}) =>
        use({responses, write: (question, format) => tally.write(consultation, question, format)}),
      );
    },

    close: () => tallies.close(),
  };
}

function refuse({question}: UncountableError): ProblemError {
  return new ProblemError('results-not-countable', {
    detail: `People have answered ${question} with something that the content no longer offers.`,
  });
}

// "After answering" is a courtesy of the page, not a secret: without cookies nobody can tell who has answered.
function refusalOf(consultation: Asked, now: number): ProblemCode | undefined {
  const {when} = consultation.results;
  if (when === 'never') return 'results-not-published';
  return when === 'after-close' && !isSettled(consultation, now) ? 'results-not-yet' : undefined;
}
