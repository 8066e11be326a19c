import type {Service, TaxonomyTerm} from '@civic-widgets/model';
import {foldedWords} from '../search/words.js';
import type {BuildOptions} from './directory-index.js';
import type {Category} from './format.js';

/**
 * What is treated as sensitive where the site says nothing else: a category with these words in its name, in any of its languages. Whoever
 * looks there may not want that to be seen.
 */
export const SENSITIVE_CATEGORIES: readonly string[] = [
  'abuse',
  'abortion',
  'addiction',
  'alcohol',
  'asylum',
  'contraception',
  'debt',
  'domestic violence',
  'drugs',
  'eviction',
  'exploitation',
  'forced marriage',
  'gambling',
  'HIV',
  'modern slavery',
  'rape',
  'refuge',
  'self harm',
  'sexual',
  'stalking',
  'substance',
  'suicide',
  'trafficking',
  'camdriniaeth',
  'cam-drin',
  'cam-fanteisio',
  'caethiwed',
  'cyffuriau',
  'dyled',
  'hunan-niweidio',
  'hunanladdiad',
  'rhywiol',
  'trais',
  'تشدد',
  'زیادتی',
  'جنسی',
  'قرض',
  'قرضہ',
  'خودکشی',
  'منشیات',
  'شراب',
];

/** Gathers the categories of services, each once, with numbers to name them by. */
export class CategoryList {
  readonly #terms: TaxonomyTerm[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly lang: string,
    readonly options: BuildOptions,
  ) {}

  /** The numbers of a service's categories. */
  of({attributes = []}: Service): number[] {
    const terms = attributes.flatMap(({taxonomy_term: term}) => term ?? []);
    return [...new Set(terms.map((term) => this.#numberOf(term)))];
  }

  // Some feeds give the same term another id each time: its name in its taxonomy is what it is known by then.
  #numberOf(term: TaxonomyTerm): number {
    const keys = [term.id, `${term.taxonomy ?? term.taxonomy_id ?? ''}|${term.name.trim().toLowerCase()}`];
    const known = keys.map((key) => this.#numbers.get(key)).find((number) => number !== undefined);
    const number = known ?? this.#terms.push(term) - 1;
    for (const key of keys) if (!this.#numbers.has(key)) this.#numbers.set(key, number);
    return number;
  }

  /** All categories. One is sensitive when it, or one above it, is said to be. */
  categories(): Category[] {
    const sensitive = (this.options.sensitive ?? SENSITIVE_CATEGORIES).map((one) => ({
      id: one,
      words: foldedWords(one),
    }));
    const plain = this.#terms.map((term): Category => {
      const {categoryNames = {}} = this.options;
      const name = {[this.lang]: term.name.trim(), ...categoryNames[term.name], ...categoryNames[term.id]};
      const parent =
        term.parent_id === undefined ? undefined : this.#terms[this.#numbers.get(term.parent_id) ?? -1];
      return {id: term.id, name, ...(parent && parent !== term && {parent: parent.id})};
    });
    const isNamed = ({id, name}: Category) =>
      sensitive.some(
        (one) => one.id === id || Object.values(name).some((words) => holds(foldedWords(words), one.words)),
      );
    const byId = new Map(plain.map((category) => [category.id, category]));
    return plain.map((category) => {
      const seen = new Set<Category>();
      for (
        let one: Category | undefined = category;
        one && !seen.has(one);
        one = byId.get(one.parent ?? '')
      ) {
        if (isNamed(one)) return {...category, sensitive: true};
        seen.add(one);
      }
      return category;
    });
  }
}

// Whole words, so that "rape" is not found in "grapes"; a plural counts.
function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word === one || word === `${one}s`));
}
