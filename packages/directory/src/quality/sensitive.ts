import type {Service} from '@civic-widgets/model';
import {bareHeading} from '../reading/column-names.js';

/** A kind of service that people may need to look for without being seen to. A site edits the list. */
export interface SensitiveCategory {
  readonly id: string;
  /** Identifiers or names of taxonomy terms, compared without marks and case. */
  readonly terms: readonly string[];
  /** Words or phrases that tell it in a name, description or term; a `*` at the end stands for any ending. */
  readonly keywords: readonly string[];
  /** Words that, in a service of this kind, mean that nobody may learn where it is. */
  readonly confidential?: readonly string[];
}

/**
 * Where a site says nothing, these are sensitive, in English, Welsh and Urdu. Debt is one: who controls a person's money often
 * reads their screen too.
 */
export const SENSITIVE_CATEGORIES: readonly SensitiveCategory[] = [
  {
    id: 'abuse',
    terms: [
      'abuse',
      'domestic abuse',
      'domestic violence',
      'sexual violence',
      'victims of abuse',
      'child protection',
      'social_facility=women_shelter',
    ],
    keywords: [
      'domestic abuse',
      'domestic violence',
      'abusive',
      'coercive control',
      'sexual violence',
      'sexual abuse',
      'sexual assault',
      'rape',
      'forced marriage',
      'honour based',
      'stalking',
      'modern slavery',
      'women s refuge',
      'fgm',
      'female genital mutilation',
      'cam drin domestig',
      'trais domestig',
      'trais rhywiol',
      'camdriniaeth',
      'گھریلو تشدد',
      'زیادتی',
    ],
    confidential: [
      'refuge',
      'refuges',
      'safe house',
      'safe houses',
      'women s shelter',
      'safe accommodation',
      'lloches',
      'llety diogel',
      'پناہ گاہ',
      'social_facility shelter',
      'women_shelter',
    ],
  },
  {
    id: 'sexual-health',
    terms: ['sexual health', 'contraception', 'hiv', 'abortion'],
    keywords: [
      'sexual health',
      'sexually transmitted',
      'contracepti*',
      'hiv',
      'abortion',
      'pregnancy advice',
      'termination of pregnancy',
      'iechyd rhywiol',
      'atal cenhedlu',
      'جنسی صحت',
    ],
  },
  {
    id: 'mental-health-crisis',
    terms: ['suicide prevention', 'self harm', 'mental health crisis', 'eating disorders'],
    keywords: [
      'suicid*',
      'self harm',
      'mental health crisis',
      'eating disorder*',
      'hunanladdiad',
      'hunan niweidio',
      'خودکشی',
    ],
  },
  {
    id: 'addiction',
    terms: ['drugs and alcohol', 'substance misuse', 'addiction', 'gambling'],
    keywords: [
      'addict*',
      'substance misuse',
      'drug misuse',
      'alcohol misuse',
      'drug and alcohol',
      'drugs and alcohol',
      'alcoholics',
      'gambl*',
      'caethiwed',
      'camddefnyddio',
      'gamblo',
      'نشہ',
    ],
  },
  {
    id: 'debt',
    terms: ['debt', 'debt advice', 'money and debt'],
    keywords: [
      'debt',
      'debts',
      'bailiff*',
      'insolvency',
      'bankruptcy',
      'loan shark*',
      'dyled',
      'dyledion',
      'قرض',
    ],
  },
  {
    id: 'identity',
    terms: ['lgbt', 'lgbtq', 'lgbtq+', 'gender identity'],
    keywords: ['lgbt*', 'gender identity', 'transgender', 'lhdt*'],
  },
  {
    id: 'immigration',
    terms: ['immigration', 'asylum', 'refugees'],
    keywords: [
      'asylum',
      'immigration',
      'undocumented',
      'refugee*',
      'lloches wleidyddol',
      'ceiswyr lloches',
      'پناہ گزین',
    ],
  },
];

/** How a site changes the list: which of ours don't count there, and which of its own categories do. */
export interface SensitiveChoice {
  /** Ids of ours. That of abuse can't be taken out: refuges are hidden by it. */
  readonly not?: readonly string[];
  /** Ids or names of the directory's categories. */
  readonly also?: readonly string[];
}

/** What a site may take out of the list. */
export const OPTIONAL_SENSITIVE: readonly string[] = SENSITIVE_CATEGORIES.flatMap(({id, confidential}) =>
  confidential ? [] : [id],
);

/** The list as a site wants it. */
export function sensitiveList({not = [], also = []}: SensitiveChoice): readonly SensitiveCategory[] {
  const ours = SENSITIVE_CATEGORIES.filter(({id}) => !not.includes(id) || !OPTIONAL_SENSITIVE.includes(id));
  return also.length === 0 ? ours : [...ours, {id: 'own', terms: also, keywords: []}];
}

/** The sensitive categories that a service belongs to, by its terms first, or by words in its name, terms and description. */
export function sensitiveCategories(
  service: Service,
  categories: readonly SensitiveCategory[] = SENSITIVE_CATEGORIES,
): readonly SensitiveCategory[] {
  const known = found.get(service);
  if (known?.among === categories) return known.categories;
  const terms = termsOf(service);
  const text = bareTextOf(service);
  const own = categories.filter(
    (category) =>
      category.terms.some((term) => terms.has(bareTerm(term)) || terms.has(term)) ||
      category.keywords.some((word) => stands(word, text)),
  );
  found.set(service, {among: categories, categories: own});
  return own;
}

// Each service is asked about several times, for itself and for each of its places.
const found = new WeakMap<
  Service,
  {readonly among: readonly SensitiveCategory[]; readonly categories: readonly SensitiveCategory[]}
>();

function termsOf({attributes = []}: Service): Set<string> {
  return new Set(
    attributes.flatMap(({taxonomy_term: term}) =>
      [term?.id, term?.code, term?.name].flatMap((word) => (word ? [word, bareWords(word)] : [])),
    ),
  );
}

function textOf({name, alternate_name, description, attributes = [], translations = {}}: Service): string {
  const translated = Object.values(translations).flatMap((words) => [
    words.name,
    words.alternate_name,
    words.description,
  ]);
  const terms = attributes.flatMap(({taxonomy_term: term}) => [term?.name, term?.id]);
  return [name, alternate_name, description, ...terms, ...translated].filter(Boolean).join(' \n ');
}

/** Words, as they are compared: "Women’s refuge" is `women s refuge`. */
export function bareWords(text: string): string {
  return bareHeading(text.toLowerCase().replace(/[()]/g, ' '));
}

const bareTexts = new WeakMap<Service, string>();

/** The words of a service that tell its kind. Each is asked about several times, for itself and for each of its places. */
export function bareTextOf(service: Service): string {
  let text = bareTexts.get(service);
  if (text === undefined) bareTexts.set(service, (text = ` ${bareWords(textOf(service))} `));
  return text;
}

const keywords = new Map<string, string>();
const bareTerms = new Map<string, string>();

// The same few keywords are held against every service.
function bareTerm(term: string): string {
  let bare = bareTerms.get(term);
  if (bare === undefined) bareTerms.set(term, (bare = bareWords(term)));
  return bare;
}

/** Whether a keyword stands in words that {@link bareWords} gave, with a space on either side. */
export function stands(keyword: string, text: string): boolean {
  let bare = keywords.get(keyword);
  if (bare === undefined) {
    const word = bareTerm(keyword);
    keywords.set(keyword, (bare = word === '' ? '' : keyword.endsWith('*') ? ` ${word}` : ` ${word} `));
  }
  return bare !== '' && text.includes(bare);
}
