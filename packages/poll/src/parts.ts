import type {TemplateResult} from 'lit';
import {checkSingle, type Catalogue, type Checked, type Consultation, type KnownQuestion, type RecountableType, type Results} from '@civic-widgets/model';
import uiEnglish from '@civic-widgets/ui/locales/en.json' with {type: 'json'};
import pollEnglish from './locales/en.json' with {type: 'json'};
import type {Asked, Part, QuestionPart} from './questions/asked.js';
import * as single from './questions/single.js';
import type {Teller} from './results/results.js';
import type {Scene} from './views/scene.js';

/** All English sentences that have come; a part adds its own before it is drawn, and readers look each one up as it is said. */
export const english: Catalogue = {...uiEnglish, ...pollEnglish};

/** More steps than this don't stand in a row on a phone. */
const widest = 7;

const loaders: Readonly<Record<string, () => Promise<QuestionPart>>> = {
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
};

// One choice is what most polls ask: it comes with the poll.
const loaded = new Map<string, QuestionPart>([['single', single as QuestionPart]]);

/** Loads what these questions need and what has not come yet; nothing is returned when all of it is here. */
export function loadQuestions(questions: readonly KnownQuestion[]): Promise<unknown> | undefined {
  const missing = [...new Set(questions.map(partOf))].filter((name) => !loaded.has(name));
  if (missing.length === 0) return undefined;
  return Promise.all([
    import('@civic-widgets/model/answer-checks.js').then((module) => (checks = module)),
    ...missing.map(async (name) => loaded.set(name, withWords(await loaders[name]?.()))),
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
  return part?.render(asked);
}

type PagesPart = Part & typeof import('./pages/pages.js');

let pages: PagesPart | undefined;

/** Loads what shows one question a page. */
export async function loadPages(): Promise<void> {
  pages ??= withWords<PagesPart>(await import('./pages/pages.js'));
}

/** Renders one page, once what shows it has been loaded. */
export function renderPage(...page: Parameters<PagesPart['render']>): TemplateResult | undefined {
  return pages?.render(...page);
}

type ResultsPart = Part & typeof import('./results/results.js');
type BallotsPart = Part & typeof import('./recount/ballots.js');
type RecountPart = Part & typeof import('./recount/recount.js');

const tellerLoaders: Readonly<Record<string, () => Promise<Part & {readonly tell: Teller}>>> = {
  ranking: () => import('./results/ranking-view.js'),
  funding: () => import('./results/funding-view.js'),
  spread: () => import('./results/spread.js'),
};
const tellerOf: Readonly<Record<string, string>> = {
  ranked: 'ranking',
  score: 'ranking',
  budget: 'funding',
  allocate: 'spread',
  rating: 'spread',
  matrix: 'spread',
  agree: 'spread',
};

/** Of these, ballots are published; the model's own list would bring all checks of results with it. */
const recountable: readonly RecountableType[] = ['ranked', 'score', 'budget'];

let resultsPart: ResultsPart | undefined;
let ballotsPart: BallotsPart | undefined;
const tellers = new Map<string, Teller>();

/** Loads what tells these results. */
export async function loadResults({questions, final}: Pick<Results, 'questions' | 'final'>): Promise<void> {
  const missing = new Set(questions.flatMap(({type}) => (tellers.has(type) ? [] : (tellerOf[type] ?? []))));
  const loading = [...missing].map(async (name) => {
    const {tell} = withWords(await tellerLoaders[name]?.());
    for (const [type, teller] of Object.entries(tellerOf)) if (teller === name) tellers.set(type, tell);
  });
  if (final && questions.some(({type}) => recountable.includes(type as RecountableType))) {
    loading.push(import('./recount/ballots.js').then((part) => void (ballotsPart = withWords<BallotsPart>(part))));
  }
  resultsPart ??= withWords<ResultsPart>(await import('./results/results.js'));
  await Promise.all(loading);
}

/** Renders results whose parts have been loaded. */
export function renderResults(scene: Scene, consultation: Consultation, results: Results): TemplateResult | undefined {
  return resultsPart?.render(scene, consultation, results, tellers, ballotsPart?.render);
}

/** Loads what counts again. */
export async function loadRecount(): Promise<RecountPart> {
  return withWords<RecountPart>(await import('./recount/recount.js'));
}

/** Takes in the sentences that a part brings. */
function withWords<P extends Part>(part: P | undefined): P {
  if (!part) throw new Error('There is no such part of the poll');
  Object.assign(english, part.english);
  return part;
}

function partOf(question: KnownQuestion): string {
  switch (question.type) {
    case 'score':
    case 'rating':
      return question.to - question.from >= widest ? 'scale-wide' : 'scale';
    case 'matrix':
    case 'agree':
      return 'scale';
    default:
      return question.type;
  }
}
