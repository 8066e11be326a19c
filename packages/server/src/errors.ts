import {PROBLEMS, type AnswerFault, type Problem, type ProblemCode} from '@civic-widgets/model';

/** What a problem may say besides its code: all of it is public. */
export interface ProblemExtras {
  readonly detail?: string;
  readonly errors?: Problem['errors'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A refusal, or our own failure, that is told to the caller by its code in the table of problems. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? PROBLEMS[code][1], {cause: extras.cause});
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

/** The body of a problem (RFC 9457). `type` leads to the page that explains it. */
export function toProblem(code: ProblemCode, {detail, errors}: ProblemExtras = {}): Problem {
  const [status, title] = PROBLEMS[code];
  return {
    type: `/problems#${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : {detail}),
    ...(errors === undefined ? {} : {errors}),
  };
}

// Codes and titles that Fastify gives to what it refuses itself.
const fastifyProblems: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'invalid-path',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-body',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'content-type',
};

// What Fastify refuses for a reason that is not listed above, by the status that it gives it.
const refusals: Readonly<Record<number, ProblemCode>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'stalled',
  413: 'too-large',
  414: 'invalid-path',
  415: 'content-type',
};

/** Whatever was thrown, as a problem. What we did not foresee is our failure, and says nothing of itself. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (isUnavailable(code, error))
    return new ProblemError('busy', {cause: error, headers: {'retry-after': '5'}});
  return new ProblemError(fastifyProblems[code] ?? refusalOf(code, error) ?? 'internal', {cause: error});
}

function refusalOf(code: string, error: unknown): ProblemCode | undefined {
  if (!code.startsWith('FST_')) return undefined;
  const {statusCode = 500} = error as {statusCode?: number};
  return statusCode >= 400 && statusCode < 500 ? (refusals[statusCode] ?? 'invalid-body') : undefined;
}

/**
 * The database can't be reached, or gave up on this one: the same request may well succeed in a moment. Codes of Node, then
 * of PostgreSQL (appendix A of its manual); pg itself has only words.
 */
function isUnavailable(code: string, error: unknown): boolean {
  const words = error instanceof Error ? error.message : '';
  return (
    /^(?:ECONN(?:REFUSED|RESET)|EPIPE|ETIMEDOUT|EHOSTUNREACH|08\w{3}|40(?:001|P01)|53\w{3}|57P0[123])$/.test(
      code,
    ) || /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout)/.test(words)
  );
}

const faultSentences: Readonly<Record<AnswerFault['code'], (fault: AnswerFault) => string>> = {
  'required': () => 'This question needs an answer.',
  'wrong-type': () => 'The answer is not of the kind that this question takes.',
  'unknown-question': () => 'The consultation has no such question.',
  'unknown-option': ({value = ''}) => `The question has no option ${JSON.stringify(value.slice(0, 64))}.`,
  'doubled-option': () => 'An option is chosen twice.',
  'too-few': ({limit}) => `Choose at least ${limit}.`,
  'too-many': ({limit}) => `Choose no more than ${limit}.`,
  'too-long': ({limit}) => `The text must be ${limit} characters or less.`,
  'not-asked': () => 'This question is not asked of whoever gave the other answers.',
  'too-low': ({limit}) => `It must be ${limit} or more.`,
  'too-high': ({limit}) => `It must be ${limit} or less.`,
  'too-precise': ({limit}) => `It may have ${limit} decimal places.`,
  'total-wrong': ({limit}) => `All points together must be ${limit}.`,
  'over-budget': ({limit}) => `What is chosen must not cost more than ${limit}.`,
  'incomplete': ({option}) => `An answer for ${JSON.stringify(option)} is missing.`,
  'not-a-date': () => 'It must be a day that there is, such as 2026-12-13.',
  'too-early': ({value}) => `The day must be ${value} or later.`,
  'too-late': ({value}) => `The day must be ${value} or earlier.`,
  'not-a-postcode': () =>
    'It must be a postcode of the United Kingdom, or the first half of one where the question asks for that.',
  'off-the-map': () => 'The pin must be on the map that the question shows.',
  'text-nul': () => 'The text holds the character U+0000.',
  'text-not-well-formed': () => 'The text holds half a character (a lone surrogate).',
  'text-control-character': () => 'The text holds control or direction-override characters.',
};

/** All that does not fit, one entry a fault, with an English sentence for whoever writes a client. */
export function answersInvalid(faults: readonly AnswerFault[]): ProblemError {
  const errors = faults.map((fault) => ({...fault, detail: faultSentences[fault.code](fault)}));
  return new ProblemError('answers-invalid', {errors});
}
