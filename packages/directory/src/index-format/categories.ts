import type {Service, TaxonomyTerm} from '@civic-widgets/model';
import {sensitiveCategories} from '../quality/sensitive.js';
import type {BuildOptions} from './directory-index.js';
import type {Category} from './format.js';

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
    const plain = this.#terms.map((term): Category => {
      const {categoryNames = {}} = this.options;
      const name = {[this.lang]: term.name.trim(), ...categoryNames[term.name], ...categoryNames[term.id]};
      const parent =
        term.parent_id === undefined ? undefined : this.#terms[this.#numbers.get(term.parent_id) ?? -1];
      return {id: term.id, name, ...(parent && parent !== term && {parent: parent.id})};
    });
    const isNamed = ({id, name}: Category) =>
      Object.values(name).some((words) => {
        const attributes = [{id, taxonomy_term: {id, name: words}}];
        return (
          sensitiveCategories({id, name: words, status: 'active', attributes}, this.options.sensitive)
            .length > 0
        );
      });
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
