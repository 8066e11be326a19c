import type {TemplateResult} from 'lit';
import {checkSingle, type Catalogue, type Checked, type Consultation, type KnownQuestion, type Option, type QuestionShell, type Results} from '@civic-widgets/model';
import uiEnglish from '@civic-widgets/ui/locales/en.json' with {type: 'json'};
import pollEnglish from './locales/en.json' with {type: 'json'};
import type {Asked, Part, QuestionPart} from './questions/asked.js';
import {render as renderSingle} from './views/single-view.js';
import type {Beside} from './beside/beside.js';
import type {Pages} from './pages/pages.js';
import type {PollInside} from './poll-inside.js';

/** All English sentences that have come; a part adds its own before it is drawn, and readers look each one up as it is said. */
export const english: Catalogue = {...uiEnglish, ...pollEnglish};

/** More steps than this don't stand in a row on a phone. */
const widest = 7;

const loaders = {
  'multiple': () => import('./questions/multiple.js'),
  'ranked': () => import('./questions/ranked.js'),
  'scale': () => import('./questions/scale.js'),
  'scale-wide': () => import('./questions/scale-wide.js'),
  'allocate': () => import('./questions/allocate.js'),
  'budget': () => import('./questions/budget.js'),
  'text': () => import('./questions/text.js'),
  'number': () => import('./questions/number.js'),
  'date': () => import('./questions/date.js'),
  'postcode': () => import('./questions/postcode.js'),
  'location': () => import('./questions/location.js'),
  'picture': () => import('./questions/picture.js') as Promise<Part> as Promise<QuestionPart>,
} satisfies Readonly<Record<string, () => Promise<QuestionPart>>>;

// One choice is what most polls ask: it comes with the poll.
const loaded = new Map<string, QuestionPart>([['single', {render: renderSingle}]]);

/** Loads what these questions need; nothing is returned where all of them come with the poll. */
export function loadQuestions(questions: readonly QuestionShell[]): Promise<unknown> | undefined {
  const needed = [...new Set(questions.flatMap(partsOf))].filter((name) => name !== 'single');
  if (needed.length === 0) return undefined;
  return Promise.all([
    checks ?? import('@civic-widgets/model/answer-checks.js').then((module) => (checks = module)),
    ...needed.map(async (name) => loaded.has(name) || loaded.set(name, withWords<QuestionPart>(await loaders[name as keyof typeof loaders]()))),
  ]);
}

let checks: typeof import('@civic-widgets/model/answer-checks.js') | undefined;

/** Holds an answer against its question, whose part has been loaded. */
export function checkLoaded(question: KnownQuestion, value: unknown): Checked {
  if (question.type === 'single' || !checks) return checkSingle(question as Extract<KnownQuestion, {type: 'single'}>, value);
  return checks.checkAnswer(question, value);
}

/** Renders a question whose part has been loaded. */
export function renderAsked(asked: Asked): TemplateResult | undefined {
  const part = loaded.get(partOf(asked.question)) as {readonly render: (asked: Asked) => TemplateResult} | undefined;
  return part?.render({...asked, picture: loaded.get('picture')?.render as Asked['picture']});
}

type PagesPart = Part & typeof import('./pages/pages.js');

let pages: PagesPart | undefined;

/** Loads what shows one question a page; nothing is returned when it is here. */
export function loadPages(): Promise<unknown> | undefined {
  return pages ? undefined : import('./pages/pages.js').then((part) => (pages = withWords<PagesPart>(part)));
}

/** Asks one question a page, once what does so has been loaded. */
export function startPages(inside: PollInside): Pages | undefined {
  return pages && new pages.Pages(inside);
}

type BesidePart = Part & typeof import('./beside/beside.js');

let beside: BesidePart | undefined;

/** Long enough to think about an answer, and short enough that most polls need not speak of their end. */
const day = 86_400_000;

/** How much a consultation asks, and for how long. */
export interface Span {
  readonly questions: readonly unknown[];
  readonly closes?: string | undefined;
  readonly grace?: number | undefined;
}

/** Loads what goes along with several questions, and with an end that comes soon; nothing is returned where it is not needed or is here. */
export function loadBeside({questions, closes = '', grace}: Span): Promise<unknown> | undefined {
  const isNeeded = questions.length > 1 || (grace && Date.parse(closes) - Date.now() < day);
  return isNeeded && !beside ? import('./beside/beside.js').then((part) => (beside = withWords<BesidePart>(part))) : undefined;
}

/** Goes along with the questions, once what does so has been loaded. */
export function startBeside(inside: PollInside): Beside | undefined {
  return beside && new beside.Beside(inside);
}

type ResultsPart = Part & typeof import('./results/results.js');
type RecountPart = Part & typeof import('./recount/recount.js');

let resultsPart: ResultsPart | undefined;

/** Loads what tells results, meanwhile they may still be on their way. */
export async function loadResults(coming: Results | Promise<Results>): Promise<void> {
  resultsPart ??= withWords<ResultsPart>(await import('./results/results.js'));
  await resultsPart.load(await coming);
}

/** Renders results whose parts have been loaded. */
export function renderResults(...told: Parameters<ResultsPart['render']>): TemplateResult | undefined {
  return resultsPart?.render(...told);
}

type RemarksPart = Part & typeof import('./results/remarks.js');

let remarks: RemarksPart | undefined;

/** Loads what is said where nothing is asked, and beside the questions of some consultations; nothing is returned for all others. */
export function loadRemarks(isAsked: boolean, {constituencies}: {readonly constituencies?: unknown; readonly status: string}): Promise<unknown> | undefined {
  if (isAsked && !(constituencies as Consultation['constituencies'])?.weights) return undefined;
  return Promise.resolve(remarks ?? import('./results/remarks.js').then((part) => (remarks = withWords<RemarksPart>(part))));
}

/** Renders it, once it has been loaded. */
export function renderRemarks(...told: Parameters<RemarksPart['render']>): ReturnType<RemarksPart['render']> | undefined {
  return remarks?.render(...told);
}

/** Loads what counts again. */
export async function loadRecount(): Promise<RecountPart> {
  return withWords<RecountPart>(await import('./recount/recount.js'));
}

/** Takes in the sentences that a part brings. */
export function withWords<P extends Part>(part: P): P {
  Object.assign(english, part.english);
  return part;
}

/** The part that asks a question, and the one that draws what its options look like; if any. */
function partsOf(question: QuestionShell): string[] {
  const {options} = question as {readonly options?: unknown};
  const isPictured = Array.isArray(options) && options.some((one: Partial<Option> | null) => one?.image);
  return isPictured ? [partOf(question), 'picture'] : [partOf(question)];
}

// Called before the questions are read too, when what they leave out has not been put in.
function partOf({type, from = type === 'score' ? 0 : 1, to = 5}: QuestionShell): string {
  switch (type) {
    case 'score':
    case 'rating':
      return Number(to) - Number(from) >= widest ? 'scale-wide' : 'scale';
    case 'matrix':
    case 'agree':
      return 'scale';
    default:
      return type;
  }
}
