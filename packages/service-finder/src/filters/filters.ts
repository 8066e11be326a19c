import {html, nothing, type TemplateResult} from 'lit';
import type {Facets, FilterName, Filters} from '@civic-widgets/directory/search.js';
import '@civic-widgets/ui/checkbox-group/define.js';
import '@civic-widgets/ui/select/define.js';
import type {LocalText} from '@civic-widgets/model';
import type {CivicCheckboxGroup, CivicSelect} from '@civic-widgets/ui';
import {adopt} from '../views/adopt.js';
import {
  comingDays,
  distanceSteps,
  labelOf,
  LISTS,
  optionsOf,
  type FilterOption,
  type FilterScene,
  type ListName,
} from '../words/filter-options.js';
import {filtersStyles} from './filters.styles.js';

export {distanceSteps};

export interface FiltersShown {
  readonly scene: FilterScene;
  readonly root: ShadowRoot | null;
  readonly filters: Filters;
  readonly facets: Facets | undefined;
  /** Whether there is a point to measure from. */
  readonly isNear: boolean;
  readonly onChange: (change: Filters) => void;
}

/** What can be chosen, with how many services there would be. */
export function render({scene, root, filters, facets, isNear, onChange}: FiltersShown): TemplateResult {
  adopt(root, filtersStyles);
  const {translator} = scene;
  const {t} = translator;
  const labelled = ({value, label, count}: FilterOption) => ({
    value,
    label: count === undefined ? label : withCount(label, count),
  });
  const renderSelect = (
    name: 'open' | 'within',
    any: string,
    value: string,
    options: readonly FilterOption[],
  ) =>
    html`<civic-select
      name=${name}
      unmarked
      .label=${t(`finder.filters.${name}`)}
      .value=${value}
      .choices=${[{value: '', label: any}, ...options.map(labelled)]}
      @change=${({target}: Event) => onChange(one(name, (target as CivicSelect).value))}
    ></civic-select>`;
  return html`<div class="filters" part="filters">
    ${renderSelect(
      'open',
      t('finder.filters.any-time'),
      filters.open ?? '',
      ['now', ...comingDays(scene)].map((value) => ({
        value,
        label: labelOf(scene, 'open', value),
        count: value === (filters.open ?? 'now') ? facets?.open : undefined,
      })),
    )}
    ${
      isNear
        ? renderSelect(
            'within',
            t('finder.filters.any-distance'),
            String(filters.within ?? ''),
            distanceSteps(scene.place).map((step) => ({
              value: String(step),
              label: labelOf(scene, 'within', String(step)),
              count: facets?.within.get(step),
            })),
          )
        : nothing
    }
    ${LISTS.map((name) => {
      const options = optionsOf(scene, name, filters, facets);
      if (options.length === 0) return nothing;
      return html`<civic-checkbox-group
        name=${name}
        unmarked
        .label=${t(`finder.filters.${name}`)}
        .value=${filters[name] ?? []}
        .choices=${options.map(labelled)}
        @change=${({target}: Event) => onChange(list(name, (target as CivicCheckboxGroup).value))}
      ></civic-checkbox-group>`;
    })}
  </div>`;
}

/** What was chosen, each to be taken away again. */
export function renderTags(
  {scene, root, filters, onChange}: Omit<FiltersShown, 'facets' | 'isNear'>,
  onClear: () => void,
): TemplateResult | typeof nothing {
  adopt(root, filtersStyles);
  const tags = [
    ...(filters.open === undefined ? [] : [{name: 'open', value: filters.open} as const]),
    ...(filters.within === undefined ? [] : [{name: 'within', value: String(filters.within)} as const]),
    ...LISTS.flatMap((name) => (filters[name] ?? []).map((value) => ({name, value}))),
  ];
  if (tags.length === 0) return nothing;
  const {t} = scene.translator;
  return html`<ul class="tags" role="list" aria-label=${t('finder.filters.chosen')}>
    ${tags.map(
      ({name, value}) =>
        html`<li>
          <civic-tag
            removable
            lang=${langOf(labelOf(scene, name, value), scene)}
            @civic-tag-remove=${() =>
              onChange(
                name === 'open' || name === 'within'
                  ? one(name, '')
                  : list(
                      name,
                      (filters[name] ?? []).filter((other) => other !== value),
                    ),
              )}
            >${labelOf(scene, name, value).value}</civic-tag
          >
        </li>`,
    )}
    <li><button type="button" part="button" @click=${onClear}>${t('finder.filters.clear')}</button></li>
  </ul>`;
}

function langOf({lang}: LocalText, {translator}: FilterScene) {
  return lang === translator.lang ? nothing : lang;
}

// `undefined` takes a filter away when it is laid over the others.
function one(name: 'open' | 'within', value: string): Filters {
  const change: {[N in FilterName]?: unknown} = {
    [name]: value === '' ? undefined : name === 'within' ? Number(value) : value,
  };
  return change as Filters;
}

function list(name: ListName, values: readonly string[]): Filters {
  const change: {[N in FilterName]?: unknown} = {[name]: values.length > 0 ? values : undefined};
  return change as Filters;
}

function withCount({value, lang}: LocalText, count: number): LocalText {
  return {value: `${value} (${count})`, lang};
}
