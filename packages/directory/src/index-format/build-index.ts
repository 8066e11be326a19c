import {baseOf, type Schedule, type Service, type ServiceAtLocation} from '@civic-widgets/model';
import {confidentialPlaces, withoutConfidential} from '../quality/confidential.js';
import {sensitiveCategories} from '../quality/sensitive.js';
import {eachWord, foldedWords, foldWord} from '../search/words.js';
import {CategoryList} from './categories.js';
import {detailsOf} from './details.js';
import type {BuildOptions} from './directory-index.js';
import {
  ATTENDING_TYPES,
  INDEX_VERSION,
  type Category,
  type DetailsLine,
  type IndexHead,
  type IndexHours,
  type ListLine,
  type PlaceRow,
  type SharedLists,
  type Synonyms,
  type TextLine,
} from './format.js';
import {hoursOf} from './opening-hours.js';
import {
  addressOf,
  agesOf,
  assuredDay,
  attendingTypesOf,
  costCode,
  isHidden,
  languagesOf,
} from './service-fields.js';

/** Records in a line of columns, and in a line of texts or details: a line is what a page reads at once. */
const LIST_LINE = 256;
const TEXT_LINE = 128;

/** Builds an index: the whole file as text. For many thousand services, write {@link indexLines} one by one. */
export function buildIndex(services: readonly Service[], options: BuildOptions = {}): string {
  return [...indexLines(services, options)].join('');
}

/**
 * Builds an index piece by piece, in the order in which a page can use it: what is in it, all lists, all texts, all details. Services
 * that are no more are left out, as is where a place is that must not be told.
 */
export function* indexLines(services: readonly Service[], options: BuildOptions = {}): Generator<string> {
  const builder = new Builder(services, options);
  // The head names what the lists hold, so they are made first.
  const lists = [...builder.listLines()];
  yield `[${JSON.stringify(builder.head())}`;
  for (const line of [lists, builder.textLines(), builder.detailsLines()]) {
    for (const one of line) yield `,\n${JSON.stringify(one)}`;
  }
  yield '\n]\n';
}

/** Values in the order in which they came up first. What came since the last time is told once. */
class Shared<T> {
  readonly #numbers = new Map<string, number>();
  #fresh: T[] = [];

  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#fresh.push(value);
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  takeFresh(): T[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

type Words = ReadonlyMap<string, {readonly name?: string; readonly description?: string}>;

class Builder {
  readonly #lang: string;
  readonly #services: readonly {readonly service: Service; readonly words: Words}[];
  readonly #categories: CategoryList;
  readonly #organisations = new Shared<readonly [string, string?]>();
  readonly #hours = new Shared<IndexHours>();
  readonly #languages = new Shared<string>();
  readonly #accessibility = new Shared<string>();
  readonly #towns = new Shared<string>();

  constructor(
    services: readonly Service[],
    readonly options: BuildOptions,
  ) {
    this.#lang = options.lang ?? 'en';
    this.#categories = new CategoryList(this.#lang, options);
    // In the order of names, so that a page that sorts by name has nothing to sort, and the first lines are the first shown.
    const {compare} = new Intl.Collator(this.#lang, {numeric: true});
    const hidden = confidentialPlaces(services, options.sensitive);
    this.#services = services
      .filter(({status}) => status !== 'inactive' && status !== 'defunct')
      .map((given) => {
        const service = withoutConfidential(given, options.sensitive, hidden);
        return {service, words: this.#wordsOf(service)};
      })
      .toSorted((a, b) => compare(this.#nameOf(a), this.#nameOf(b)));
  }

  #wordsOf(service: Service): Words {
    const {languages} = this.options;
    const own = service.lang ?? this.#lang;
    const all = new Map([...Object.entries(service.translations ?? {}), [own, service]]);
    const kept = [...all].filter(
      ([lang]) => !languages || languages.some((one) => baseOf(one) === baseOf(lang)),
    );
    // An entry in none of the languages wanted is better than none.
    return new Map(kept.length > 0 ? kept : [[own, service]]);
  }

  #nameOf({service, words}: {readonly service: Service; readonly words: Words}): string {
    return words.get(this.#lang)?.name ?? service.name;
  }

  #languagesWritten(): string[] {
    return [...new Set([this.#lang, ...this.#services.flatMap(({words}) => [...words.keys()])])];
  }

  head(): IndexHead {
    const {options} = this;
    const languages = this.#languagesWritten();
    return {
      format: 'civic-directory-index',
      version: INDEX_VERSION,
      built: (options.built ?? new Date()).toISOString(),
      lang: this.#lang,
      languages,
      count: this.#services.length,
      timeZone: options.timeZone ?? 'Europe/London',
      ...(options.nation && {nation: options.nation}),
      ...(options.source && {source: options.source}),
      categories: this.#categories.categories(),
      synonyms: this.#synonyms(languages),
    };
  }

  // Groups that lead to no word of this directory would only be carried about.
  #synonyms(languages: readonly string[]): Record<string, Synonyms> {
    const {synonyms = {}} = this.options;
    const wanted = Object.keys(synonyms).filter((lang) =>
      languages.some((one) => baseOf(one) === baseOf(lang)),
    );
    if (wanted.length === 0) return {};
    const vocabulary = this.#vocabulary();
    return Object.fromEntries(
      wanted.map((lang) => {
        const {optional = [], groups = []} = synonyms[lang] ?? {};
        const useful = groups.flatMap(({said, means}) => {
          const found = means.filter((phrase) => foldedWords(phrase).every((word) => vocabulary.has(word)));
          return found.length > 0 ? [{said, means: found}] : [];
        });
        return [lang, {optional, groups: useful}];
      }),
    );
  }

  #vocabulary(): Set<string> {
    const spellings = new Set<string>();
    const read = (text: string | undefined) => {
      eachWord(text ?? '', (word) => spellings.add(word));
    };
    for (const {service, words} of this.#services) {
      for (const {name, description} of words.values()) {
        read(name);
        read(description);
      }
      read(service.organization?.name);
    }
    for (const {name} of this.#categories.categories()) Object.values(name).forEach(read);
    return new Set(Array.from(spellings, foldWord));
  }

  *listLines(): Generator<ListLine> {
    const languages = this.#languagesWritten().filter((lang) => lang !== this.#lang);
    // Whether a category is sensitive is known when all of them are.
    const categories = this.#services.map(({service}) => this.#categories.of(service));
    const all = this.#categories.categories();
    for (let list = 0; list < this.#services.length; list += LIST_LINE) {
      const part = this.#services.slice(list, list + LIST_LINE);
      const services = part.map(({service}) => service);
      const own = categories.slice(list, list + LIST_LINE);
      const columns = {
        list,
        id: services.map(({id}) => id),
        name: part.map(
          (one) =>
            one.words.get(this.#lang)?.name ??
            (one.words.size > 0 && isOther(one, this.#lang) ? '' : one.service.name),
        ),
        ...(languages.length > 0 && {
          names: Object.fromEntries(
            languages.map((lang) => [lang, part.map(({words}) => words.get(lang)?.name ?? 0)]),
          ),
        }),
        organisation: services.map((service) => this.#organisationOf(service)),
        categories: own,
        attending: services.map((service) => bitsOf(service)),
        cost: services.map(costCode),
        ages: services.map(agesOf),
        languages: services.map((service) =>
          languagesOf(service).map((one) => this.#languages.numberOf(one)),
        ),
        assured: services.map(assuredDay),
        hours: services.map(({schedules}) => this.#hoursOf(schedules)),
        places: services.map(({service_at_locations: places = []}) =>
          places.map((place) => this.#placeOf(place)),
        ),
        sensitive: services.map((service, at) =>
          isSensitive(service, own[at] ?? [], all, this.options.sensitive) ? 1 : 0,
        ),
        closed: services.map(({status}) => (status === 'temporarily closed' ? 1 : 0)),
      } satisfies ListLine;
      const {list: from, ...rest} = columns;
      yield {list: from, add: this.#shared(), ...rest};
    }
  }

  #shared(): SharedLists {
    const lists = {
      organisations: this.#organisations.takeFresh(),
      hours: this.#hours.takeFresh(),
      languages: this.#languages.takeFresh(),
      accessibility: this.#accessibility.takeFresh(),
      towns: this.#towns.takeFresh(),
    };
    return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  }

  #organisationOf({organization}: Service): number {
    if (!organization) return 0;
    const {name, website} = organization;
    return this.#organisations.numberOf(website ? [name, website] : [name]) + 1;
  }

  #hoursOf(schedules: readonly Schedule[] | undefined): number {
    const {timeZone: zone = 'Europe/London', nation} = this.options;
    const hours = hoursOf(schedules, {zone, ...(nation && {nation})});
    if (!hours) return 0;
    const {zone: its, nation: whose, ...rest} = hours;
    // The ids of schedules tell nobody anything, and would make no two hours the same.
    const rules = rest.rules.map(({text: _id, ...rule}) => rule);
    const differs = {...(its !== zone && {zone: its}), ...(whose && whose !== nation && {nation: whose})};
    return this.#hours.numberOf({...rest, rules, ...differs}) + 1;
  }

  #placeOf({location, schedules}: ServiceAtLocation): PlaceRow {
    const hours = this.#hoursOf(schedules?.length ? schedules : location?.schedules);
    if (!location || isHidden(location)) return trimmed([0, 0, '', '', 0, '', hours]);
    const {latitude, longitude, name = '', accessibility = [], location_type: type} = location;
    // Where the post goes is not where the service is given.
    const isPlace =
      type !== 'postal' && type !== 'virtual' && latitude !== undefined && longitude !== undefined;
    const {street, town, postcode} = addressOf(location);
    return trimmed([
      isPlace ? Math.round(latitude * 1e5) : 0,
      isPlace ? Math.round(longitude * 1e5) : 0,
      name,
      street,
      town === '' ? 0 : this.#towns.numberOf(town) + 1,
      postcode,
      hours,
      accessibility.flatMap(({description, details}) => {
        const words = (description ?? details)?.trim();
        return words ? [this.#accessibility.numberOf(words)] : [];
      }),
    ]);
  }

  *textLines(): Generator<TextLine> {
    const languages = this.#languagesWritten();
    for (let text = 0; text < this.#services.length; text += TEXT_LINE) {
      const part = this.#services.slice(text, text + TEXT_LINE);
      for (const lang of languages) {
        const description = part.map(({words}) => words.get(lang)?.description?.trim() || 0);
        if (description.some((one) => one !== 0)) yield {text, lang, description};
      }
    }
  }

  *detailsLines(): Generator<DetailsLine> {
    for (let details = 0; details < this.#services.length; details += TEXT_LINE) {
      const part = this.#services.slice(details, details + TEXT_LINE);
      const services = part.map(({service}) =>
        detailsOf(
          service,
          (service.service_at_locations ?? []).map(({location}) => !isHidden(location)),
        ),
      );
      yield {details, services};
    }
  }
}

function isOther(
  {service, words}: {readonly service: Service; readonly words: Words},
  lang: string,
): boolean {
  return service.lang !== undefined && service.lang !== lang && words.has(service.lang);
}

function bitsOf(service: Service): number {
  return attendingTypesOf(service).reduce((bits, type) => bits | (1 << ATTENDING_TYPES.indexOf(type)), 0);
}

function isSensitive(
  service: Service,
  numbers: readonly number[],
  categories: readonly Category[],
  sensitive: BuildOptions['sensitive'],
): boolean {
  return (
    sensitiveCategories(service, sensitive).length > 0 ||
    numbers.some((number) => categories[number]?.sensitive) ||
    (service.service_at_locations ?? []).some(({location}) => isHidden(location))
  );
}

function trimmed(row: readonly unknown[]): PlaceRow {
  const isEmpty = (value: unknown) =>
    value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
  let {length} = row;
  while (length > 0 && isEmpty(row[length - 1])) length -= 1;
  return row.slice(0, length) as unknown as PlaceRow;
}
