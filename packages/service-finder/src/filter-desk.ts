import {html, nothing, type TemplateResult} from 'lit';
import type {Filters} from '@civic-widgets/directory/search.js';
import type {FinderController} from './finder-controller.js';
import type {FinderHost} from './finder-host.js';
import type {ReadyState} from './finder-state.js';
import {partOf} from './parts.js';

/** What people filter by: the box with all that can be chosen, and a tag for each that is. */
export class FilterDesk {
  readonly #host: FinderHost;
  readonly #finder: FinderController;
  readonly #changed: () => Promise<void>;
  #isOpen = false;

  constructor(host: FinderHost, finder: FinderController, changed: () => Promise<void>) {
    this.#host = host;
    this.#finder = finder;
    this.#changed = changed;
  }

  /** Metres that are offered to choose from, while they are. */
  get distanceSteps(): readonly number[] | undefined {
    return this.#isOpen ? partOf('filters')?.distanceSteps(this.#host.scene().place) : undefined;
  }

  render({index, result}: ReadyState): TemplateResult {
    const {translator, place, now} = this.#host.scene();
    const {filters, near} = this.#finder.wishes;
    const count = Object.values(filters).filter((value) => value !== undefined).length;
    const part = partOf('filters');
    const merged = (change: Filters) => ({...this.#finder.wishes.filters, ...change});
    const shown = {
      scene: {translator, place, head: index.head, now},
      root: this.#host.root,
      filters,
      onChange: (change: Filters) => void this.choose(merged(change)),
    };
    const onToggle = ({target}: Event) => void this.#onToggle((target as HTMLElement & {open: boolean}).open);
    return html`<civic-details
        id="filters"
        .summary=${count > 0 ? translator.t('finder.filters-chosen', {count}) : translator.t('finder.filters')}
        ?open=${this.#isOpen}
        @toggle=${onToggle}
        >${this.#isOpen && part ? part.render({...shown, facets: result.facets, isNear: near !== undefined}) : nothing}</civic-details
      >${part?.renderTags({...shown, onChange: (change) => void this.#onTag(merged(change))}, () => void this.#onTag({})) ?? nothing}`;
  }

  async choose(filters: Filters): Promise<void> {
    await this.#finder.ask({filters});
    await this.#changed();
  }

  // The tag that was pressed goes: focus moves to what is next, or to the list.
  async #onTag(filters: Filters): Promise<void> {
    await this.choose(filters);
    await this.#host.focus('.tags civic-tag, #count');
  }

  async #onToggle(isOpen: boolean): Promise<void> {
    if (isOpen === this.#isOpen) return;
    if (isOpen) await this.#host.need('filters');
    this.#isOpen = isOpen;
    this.#host.update();
    await this.#finder.refresh();
  }
}
