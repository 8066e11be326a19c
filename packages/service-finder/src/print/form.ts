import {paramsToFilters, type Filters} from '@civic-widgets/directory/search.js';
import {markup, printWords, type Markup} from '@civic-widgets/ui/markup.js';
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
import type {ServiceFinderToPrint} from '../print.js';

/** What a printed form asks for. */
export interface PrintedRequest {
  readonly text: string;
  /** The place as it was typed. */
  readonly place: string;
  readonly filters: Filters;
  /** How many services stand before this page. */
  readonly from: number;
}

/** The names of the fields in the printed form; those of filters are the same as in a link. */
export const FINDER_FIELDS = {
  text: 'q',
  place: 'place',
  from: 'from',
  open: 'open',
  within: 'within',
  categories: 'category',
  attending: 'attending',
  cost: 'cost',
  ages: 'age',
  accessibility: 'access',
  languages: 'language',
} as const;

/** Reads what a printed form sent. It may have been changed by hand: what makes no sense is passed over. */
export function readFinderQuery(params: URLSearchParams): PrintedRequest {
  const {filters = {}, text = ''} = paramsToFilters(params);
  const from = Number(params.get(FINDER_FIELDS.from));
  return {
    text,
    place: (params.get(FINDER_FIELDS.place) ?? '').slice(0, 300),
    filters,
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
  };
}

/** Writes what {@link readFinderQuery} reads, for the link to the next page. */
export function finderQuery({text, place, filters, from}: PrintedRequest): string {
  const params = new URLSearchParams();
  if (text) params.set(FINDER_FIELDS.text, text);
  if (place) params.set(FINDER_FIELDS.place, place);
  for (const name of LISTS)
    for (const value of filters[name] ?? []) params.append(FINDER_FIELDS[name], value);
  if (filters.open !== undefined) params.set(FINDER_FIELDS.open, filters.open);
  if (filters.within !== undefined) params.set(FINDER_FIELDS.within, String(filters.within));
  if (from > 0) params.set(FINDER_FIELDS.from, String(from));
  return params.toString();
}

/** The form: two boxes, the filters, one button. */
export function printForm(input: ServiceFinderToPrint, scene: FilterScene): Markup {
  const {translator, request, result, action, hasPlaces, placeFault} = input;
  const {t} = translator;
  const {filters} = request;
  const isChosen = Object.values(filters).some((value) => value !== undefined);
  const fault =
    placeFault &&
    markup`<p class="civic-error" id="civic-finder-place-error">${t(`finder.gazetteer.${placeFault}`)}</p>`;
  return markup`<form class="civic-form" role="search" method="get" action=${action.split('?', 1)[0]} accept-charset="utf-8">
${keptIn(action)}<div class="civic-field"><label class="civic-label" for="civic-finder-text">${t('finder.text.label')}</label>
<p class="civic-hint" id="civic-finder-text-hint">${t('finder.text.hint')}</p>
<input class="civic-input" id="civic-finder-text" type="search" name=${FINDER_FIELDS.text} value=${request.text} aria-describedby="civic-finder-text-hint" dir="auto"></div>
${
  hasPlaces &&
  markup`<div class="civic-field"><label class="civic-label" for="civic-finder-place">${t('finder.near.label')}</label>
<p class="civic-hint" id="civic-finder-place-hint">${t('finder.print.place-hint')}</p>${fault}
<input class="civic-input" id="civic-finder-place" name=${FINDER_FIELDS.place} value=${request.place} aria-describedby=${`civic-finder-place-hint${fault ? ' civic-finder-place-error' : ''}`} aria-invalid=${fault ? 'true' : undefined} autocomplete="off"></div>`
}
<details class="civic-details" open=${isChosen}><summary>${t('finder.filters.heading')}</summary>
${printSelect(
  t('finder.filters.open'),
  FINDER_FIELDS.open,
  t('finder.filters.any-time'),
  filters.open,
  ['now', ...comingDays(scene)].map((value) => ({value, label: labelOf(scene, 'open', value)})),
  scene,
)}
${
  input.near &&
  printSelect(
    t('finder.filters.within'),
    FINDER_FIELDS.within,
    t('finder.filters.any-distance'),
    filters.within === undefined ? undefined : String(filters.within),
    distanceSteps(scene.place).map((step) => ({
      value: String(step),
      label: labelOf(scene, 'within', String(step)),
      count: result.facets?.within.get(step),
    })),
    scene,
  )
}
${LISTS.map((name) => printList(name, optionsOf(scene, name, filters, result.facets), filters[name] ?? [], scene))}
</details>
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('finder.search')}</button>${isChosen && markup` <a href=${`${action}${action.includes('?') ? '&' : '?'}${finderQuery({...request, filters: {}, from: 0})}`}>${t('finder.filters.clear')}</a>`}</p>
</form>`;
}

// A form that is sent by GET takes the place of the query in its address.
function keptIn(action: string): Markup[] {
  const [, query = ''] = action.split('?');
  return [...new URLSearchParams(query)].map(
    ([name, value]) => markup`<input type="hidden" name=${name} value=${value}>`,
  );
}

function printList(
  name: ListName,
  options: readonly FilterOption[],
  chosen: readonly string[],
  scene: FilterScene,
): Markup | undefined {
  const {translator} = scene;
  if (options.length === 0) return undefined;
  return markup`<fieldset class="civic-fieldset"><legend class="civic-label">${translator.t(`finder.filters.${name}`)}</legend>
${options.map(
  (option) =>
    markup`<label class="civic-choice"><input type="checkbox" name=${FINDER_FIELDS[name]} value=${option.value} checked=${chosen.includes(option.value)}> <span>${labelled(option, scene)}</span></label>`,
)}</fieldset>`;
}

function printSelect(
  label: string,
  name: string,
  any: string,
  chosen: string | undefined,
  options: readonly FilterOption[],
  scene: FilterScene,
): Markup {
  return markup`<div class="civic-field"><label class="civic-label" for=${`civic-finder-${name}`}>${label}</label>
<select class="civic-input" id=${`civic-finder-${name}`} name=${name}><option value="">${any}</option>${options.map(
    (option) =>
      markup`<option value=${option.value} selected=${option.value === chosen}>${labelled(option, scene)}</option>`,
  )}</select></div>`;
}

function labelled({label, count}: FilterOption, {translator}: FilterScene): Markup {
  const name = printWords(translator, label);
  return count === undefined ? name : markup`${name} (${count})`;
}
