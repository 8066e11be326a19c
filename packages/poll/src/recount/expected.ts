import type {BudgetResult, Consultation, KnownQuestion, RankedResult, ScoredResult} from '@civic-widgets/model';

/** A result that can be counted again from its ballots. */
export type RecountableResult = RankedResult | ScoredResult | BudgetResult;

/** What ballots have to fit: the question as it was asked, and what the server made of them. Plain data, so that a worker can be told. */
export interface Expected {
  readonly consultation: string;
  readonly options: readonly {readonly id: string; readonly cost?: number}[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly result: RecountableResult;
}

export function expect({id}: Consultation, question: KnownQuestion, result: RecountableResult): Expected {
  const options: readonly {readonly id: string; readonly cost?: number}[] = 'options' in question ? question.options : [];
  return {
    consultation: id,
    options: options.map((option) => ({id: option.id, ...(option.cost !== undefined && {cost: option.cost})})),
    ...(question.type === 'score' && {from: question.from, to: question.to}),
    result,
  };
}

/** Where two counts differ first. `here` is what we counted, `there` what the result says. */
export type Difference =
  | {readonly about: 'elected'; readonly here: readonly string[]; readonly there: readonly string[]}
  | {readonly about: 'round'; readonly round: number}
  | {readonly about: 'value'; readonly round?: number; readonly option: string; readonly here: string; readonly there: string}
  | {readonly about: 'detail'};

/** What came of counting again. */
export type Verdict =
  | {readonly status: 'agrees'; readonly result: RecountableResult}
  | {readonly status: 'differs'; readonly result: RecountableResult; readonly difference: Difference}
  /** There are more or fewer ballots than people answered: nothing was counted. */
  | {readonly status: 'wrong-number'; readonly here: number; readonly there: number}
  /** The ballots are those of another question, or were to be counted by other rules. */
  | {readonly status: 'other-question'}
  | {readonly status: 'unreadable'};
