import {
  AGREEMENTS,
  isKnown,
  isDay,
  type BudgetQuestion,
  type KnownQuestion,
  type LocationQuestion,
  type MatrixQuestion,
  type Option,
  type Question,
  type RankedQuestion,
  type ScoreQuestion,
  type Text,
} from '@civic-widgets/model';
import {checkPicture, findDoubled, type Complain} from './content-checks.js';

/** More steps than this are no scale that anybody can read. */
const mostSteps = {rating: 11, score: 101};

/** Holds one of the questions against what can be asked and counted. */
export function checkQuestion(questions: readonly Question[], index: number, complain: Complain): void {
  const question = questions[index] as Question;
  const path = `questions.${index}`;
  if (!isKnown(question)) {
    complain(`${path}.type`, `${JSON.stringify(question.type)} is not a type that this server can ask`);
    return;
  }
  checkCondition(questions, index, complain);
  if ('options' in question) checkOptions(question.options, `${path}.options`, complain);
  switch (question.type) {
    case 'multiple':
      return checkLimits(question, path, complain);
    case 'ranked':
      return checkRanked(question, path, complain);
    case 'score':
      checkSeats(question, path, complain);
      if (question.method === 'star' && question.from !== 0) complain(`${path}.from`, 'must be 0 for star');
      return checkScale(question, path, complain);
    case 'rating':
      return checkScale(question, path, complain);
    case 'budget':
      return checkBudget(question, path, complain);
    case 'matrix':
      return checkColumns(question, path, complain);
    case 'number':
      if (question.min !== undefined && question.max !== undefined && question.min > question.max)
        complain(`${path}.min`, 'must not be more than max');
      return;
    case 'date':
      for (const end of ['min', 'max'] as const) {
        if (question[end] !== undefined && !isDay(question[end]))
          complain(`${path}.${end}`, 'must be a day that there is');
      }
      if (question.min !== undefined && question.max !== undefined && question.min > question.max)
        complain(`${path}.min`, 'must not be after max');
      return;
    case 'text':
      if (question.max < 1) complain(`${path}.max`, 'must be 1 or more');
      return;
    case 'location':
      return checkMap(question, path, complain);
    case 'single':
    case 'allocate':
    case 'agree':
    case 'postcode':
      return;
  }
}

/** Whether a question is asked may depend on one before it, and on an answer that it can have. */
function checkCondition(questions: readonly Question[], index: number, complain: Complain): void {
  const {showIf} = questions[index] as Question;
  if (!showIf) return;
  const path = `questions.${index}.showIf`;
  const earlier = questions.slice(0, index).find(({id}) => id === showIf.question);
  if (!earlier || !isKnown(earlier)) {
    complain(
      `${path}.question`,
      `must name a question that is asked before this one, not ${JSON.stringify(showIf.question)}`,
    );
    return;
  }
  const values = valuesOf(earlier);
  if (!values) {
    complain(
      `${path}.question`,
      `${JSON.stringify(earlier.id)} is a question of the type ${earlier.type}, on whose answer nothing can depend`,
    );
    return;
  }
  showIf.is.forEach((value, at) => {
    if (!values.includes(value))
      complain(`${path}.is.${at}`, `${JSON.stringify(value)} is no answer to ${JSON.stringify(earlier.id)}`);
  });
}

/** Answers that a condition can name; none where an answer could be anything. */
function valuesOf(question: KnownQuestion): readonly string[] | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranked':
    case 'budget':
      return question.options.map(({id}) => id);
    case 'score':
    case 'rating':
      return Array.from({length: Math.max(0, question.to - question.from + 1)}, (_, step) =>
        String(question.from + step),
      );
    case 'matrix':
      return question.columns.map(({id}) => id);
    case 'agree':
      return AGREEMENTS;
    default:
      return undefined;
  }
}

function checkOptions(options: readonly Option[], path: string, complain: Complain): void {
  findDoubled(options.map(({id}) => id)).forEach((id) =>
    complain(path, `two have the id ${JSON.stringify(id)}`),
  );
  options.forEach(({image}, index) => {
    if (!image) return;
    checkPicture(image.src, `${path}.${index}.image.src`, complain);
    checkSaid(image.alt, `${path}.${index}.image.alt`, complain);
  });
}

/** What a picture shows has to be said in words, in each language that is there, for whoever does not see it. */
function checkSaid(alt: Text, path: string, complain: Complain): void {
  const words = typeof alt === 'string' ? [alt] : Object.values(alt);
  if (words.length === 0 || words.some((one) => one.trim() === ''))
    complain(path, 'must say in words what the picture shows');
}

function checkMap({map}: LocationQuestion, path: string, complain: Complain): void {
  if (!map) return;
  const [west = 0, south = 0, east = 0, north = 0] = map.bounds;
  checkPicture(map.image, `${path}.map.image`, complain);
  checkSaid(map.alt, `${path}.map.alt`, complain);
  if (map.bounds.length !== 4 || west >= east || south >= north || Math.max(-west, east) > 180 || Math.max(-south, north) > 85)
    complain(`${path}.map.bounds`, 'must be west, south, east and north in degrees, west of east and south of north');
}

interface Limited {
  readonly options: readonly unknown[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function checkLimits({min = 0, max, options}: Limited, path: string, complain: Complain): void {
  if (min > (max ?? options.length))
    complain(
      `${path}.min`,
      max === undefined ? 'must not be more than there are options' : 'must not be more than max',
    );
  else if (min > options.length) complain(`${path}.min`, 'must not be more than there are options');
  if (max !== undefined && max < 1) complain(`${path}.max`, 'must be 1 or more');
}

function checkSeats(
  {seats, options}: RankedQuestion | ScoreQuestion,
  path: string,
  complain: Complain,
): void {
  if (seats > options.length) complain(`${path}.seats`, 'must not be more than there are options');
}

function checkRanked(question: RankedQuestion, path: string, complain: Complain): void {
  checkLimits(question, path, complain);
  checkSeats(question, path, complain);
  if (question.method === 'irv' && question.seats > 1)
    complain(`${path}.seats`, 'must be 1 for irv; several are elected by scottish-stv, wigm or meek');
}

function checkScale(
  {type, from, to}: {type: 'score' | 'rating'; from: number; to: number},
  path: string,
  complain: Complain,
): void {
  if (from >= to) complain(`${path}.from`, 'must be less than to');
  else if (to - from + 1 > mostSteps[type])
    complain(`${path}.to`, `makes more than ${mostSteps[type]} steps`);
}

function checkBudget(question: BudgetQuestion, path: string, complain: Complain): void {
  const {options, budget, mustFit, currency} = question;
  checkLimits(question, path, complain);
  if (!Intl.supportedValuesOf('currency').includes(currency))
    complain(`${path}.currency`, `${JSON.stringify(currency)} is no currency`);
  if (options.every(({cost}) => cost > budget))
    complain(`${path}.budget`, 'is not enough for any of the options');
  options.forEach(({cost}, index) => {
    if (mustFit && cost > budget)
      complain(`${path}.options.${index}.cost`, 'is more than the budget, so nobody could choose it');
  });
}

function checkColumns({columns}: MatrixQuestion, path: string, complain: Complain): void {
  findDoubled(columns.map(({id}) => id)).forEach((id) =>
    complain(`${path}.columns`, `two have the id ${JSON.stringify(id)}`),
  );
}
