import {BallotError, countApproval, countPlurality} from '@civic-widgets/counting';
import type {
  Answers,
  Consultation,
  ConsultationStatus,
  ProblemCode,
  Question,
  Results,
} from '@civic-widgets/model';
import {ProblemError} from './errors.js';
import type {Responses} from './repositories/responses.js';

type Asked = Consultation & {readonly status: ConsultationStatus};
type Counted = Pick<Results, 'responses' | 'questions'>;

/** Counts answers, and says whether the count may be seen. */
export interface ResultsReader {
  /** The result at this moment; throws the problem that says why it may not be seen. */
  read(consultation: Asked): Promise<Results>;
}

export function createResults(responses: Responses, clock: () => number): ResultsReader {
  const counted = new Map<string, Counted>();
  const counting = new Map<string, Promise<Counted>>();

  // Rows are never removed, so a count of as many rows as there are is a count of exactly these rows.
  async function current(consultation: Asked): Promise<Counted> {
    const {id} = consultation;
    if (counted.get(id)?.responses !== (await responses.count(id))) {
      // A count that began before our look may have missed a row that we must show; one that begins after can't have.
      await counting.get(id);
      const fresh = counting.get(id) ?? countAll(consultation).finally(() => counting.delete(id));
      counting.set(id, fresh);
      counted.set(id, await fresh);
    }
    return counted.get(id) as Counted;
  }

  async function countAll({id, questions}: Asked): Promise<Counted> {
    const ballots: Answers[] = [];
    for await (const answers of responses.answers(id)) ballots.push(JSON.parse(answers));
    return {
      responses: ballots.length,
      questions: questions.flatMap((question) => countQuestion(id, question, ballots)),
    };
  }

  return {
    async read(consultation) {
      const {id, status, results: rule} = consultation;
      const refusal = refusalOf(consultation);
      if (refusal) throw new ProblemError(refusal);
      const {responses, questions} = await current(consultation);
      if (responses < rule.threshold) {
        throw new ProblemError('results-too-few', {
          detail: `The result is shown from ${rule.threshold} answers on.`,
        });
      }
      return {
        consultation: id,
        asOf: new Date(clock()).toISOString(),
        final: status === 'closed',
        responses,
        questions,
      };
    },
  };
}

// "After answering" is a courtesy of the page, not a secret: without cookies nobody can tell who has answered.
function refusalOf({status, results}: Asked): ProblemCode | undefined {
  if (results.when === 'never') return 'results-not-published';
  return results.when === 'after-close' && status !== 'closed' ? 'results-not-yet' : undefined;
}

function countQuestion(
  consultation: string,
  question: Question,
  ballots: readonly Answers[],
): Results['questions'] {
  const {id} = question;
  const given = ballots.map((answers) => answers[id]);
  if (question.type === 'text') {
    return [{id, type: 'text', answered: given.filter((answer) => answer !== undefined).length}];
  }
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  try {
    const options = (question.options as readonly {id: string}[]).map((option) => option.id);
    const {
      method,
      answered,
      options: votes,
    } = question.type === 'single'
      ? countPlurality(options, given as (string | undefined)[])
      : countApproval(options, given as (readonly string[] | undefined)[]);
    return [{id, type: question.type, method, answered, options: [...votes]}];
  } catch (cause) {
    if (!(cause instanceof BallotError)) throw cause;
    // A count that leaves votes out would be a lie, so there is none until the author puts the option back.
    throw new Error(
      `Consultation ${consultation}: people chose ${JSON.stringify(cause.value)} for ${id}, which the content no longer offers`,
      {cause},
    );
  }
}
