import {
  AGE_BANDS,
  ATTENDING_TYPES,
  COSTS,
  type Facets,
  type Filters,
  type IndexHead,
} from '@civic-widgets/directory/search.js';
import {distanceUnit, inMetres} from '@civic-widgets/directory/places.js';
import {formatDay, localesOf, type Translator} from '@civic-widgets/i18n';
import {localise, type LocalText} from '@civic-widgets/model';
import {languageWords} from './languages.js';
import {dateIn, nameOfDay} from './opening.js';

/** The filters of which several values can hold at once. */
export const LISTS = ['categories', 'attending', 'cost', 'ages', 'accessibility', 'languages'] as const;
export type ListName = (typeof LISTS)[number];

/** A value of a filter. */
export interface FilterOption {
  readonly value: string;
  readonly label: LocalText;
  /** How many services there would be; nothing where it was not counted. */
  readonly count?: number | undefined;
}

/** What the words of filters depend on. */
export interface FilterScene {
  readonly translator: Translator;
  readonly place: string;
  readonly head: IndexHead;
  readonly now: Date;
}

/** Metres for “no further than”, round in the unit that people of the place read. */
export function distanceSteps(place: string): readonly number[] {
  const unit = distanceUnit(place, 'GB');
  return [1, 2, 5, 10, 20].map((distance) => Math.round(inMetres(distance, unit)));
}

/** What can be chosen in a filter: what leads to something, and what is chosen already. */
export function optionsOf(
  scene: FilterScene,
  name: ListName,
  filters: Filters,
  facets: Facets | undefined,
): FilterOption[] {
  const counts = facets?.[name] as ReadonlyMap<string, number> | undefined;
  const chosen: readonly string[] = filters[name] ?? [];
  return valuesOf(scene, name, counts, chosen)
    .map((value) => ({value, label: labelOf(scene, name, value), count: counts && (counts.get(value) ?? 0)}))
    .filter(({value, count}) => chosen.includes(value) || count === undefined || count > 0);
}

function valuesOf(
  scene: FilterScene,
  name: ListName,
  counts: ReadonlyMap<string, number> | undefined,
  chosen: readonly string[],
): readonly string[] {
  switch (name) {
    case 'categories':
      return inOrder(scene);
    case 'attending':
      return ATTENDING_TYPES;
    case 'cost':
      return COSTS;
    case 'ages':
      return AGE_BANDS;
    default:
      return [
        ...new Set([
          ...[...(counts ?? [])]
            .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
            .map(([value]) => value),
          ...chosen,
        ]),
      ];
  }
}

// By name, since feeds have them in no order; each stands below the one that it belongs to.
function inOrder(scene: FilterScene): string[] {
  const {compare} = new Intl.Collator(localesOf(scene.translator.lang));
  const categories = [...scene.head.categories].sort((a, b) =>
    compare(labelOf(scene, 'categories', a.id).value, labelOf(scene, 'categories', b.id).value),
  );
  const known = new Set(categories.map(({id}) => id));
  const below = (parent: string | undefined): string[] =>
    categories
      .filter((one) => (known.has(one.parent ?? '') ? one.parent : undefined) === parent)
      .flatMap(({id}) => [id, ...below(id)]);
  return below(undefined);
}

/** A value of a filter in words. */
export function labelOf(
  {translator, place, head, now}: FilterScene,
  name: ListName | 'open' | 'within',
  value: string,
): LocalText {
  const {t, lang} = translator;
  const say = (words: string): LocalText => ({value: words, lang});
  switch (name) {
    case 'categories': {
      const category = head.categories.find(({id}) => id === value);
      return category ? localise(category.name, place, head.lang) : say(value);
    }
    case 'accessibility':
      return {value, lang: head.lang};
    case 'languages':
      return say(languageWords(translator, [value], 'filters').join());
    case 'ages':
      return say(t(`finder.filters.ages.${value}`));
    case 'open':
      return say(
        value === 'now'
          ? t('finder.filters.open-now')
          : t('finder.filters.open-on', {
              day: dayWords(translator, value, dateIn(now.getTime(), head.timeZone)),
            }),
      );
    case 'within': {
      const unit = distanceUnit(place, 'GB');
      const steps = distanceSteps(place);
      const count =
        [1, 2, 5, 10, 20][steps.indexOf(Number(value))] ?? Math.round(Number(value) / inMetres(1, unit));
      return say(t(`finder.filters.within-${unit}`, {count}));
    }
    default:
      return say(t(`finder.${name}.${value}`));
  }
}

/** The next seven days, as `2026-11-24`. */
export function comingDays({head, now}: FilterScene): string[] {
  const today = Date.parse(`${dateIn(now.getTime(), head.timeZone)}T12:00Z`);
  return Array.from({length: 7}, (_, ahead) =>
    new Date(today + ahead * 86_400_000).toISOString().slice(0, 10),
  );
}

function dayWords(translator: Translator, date: string, today: string): string {
  const noon = `${date}T12:00:00Z`;
  const name = nameOfDay(translator, new Date(noon).getUTCDay() || 7);
  if (date === today) return translator.t('finder.filters.today', {day: name});
  return translator.t('finder.filters.day', {day: name, date: formatDay(translator.lang, noon, 'UTC')});
}
