import {html, nothing, type TemplateResult} from 'lit';
import type {Hit, ServiceRecord} from '@civic-widgets/directory/search.js';
import {
  ageWords,
  attendingWords,
  distanceWords,
  freshnessWords,
  matchWords,
  placeWords,
  shortened,
} from '../words/facts.js';
import {openingWords} from '../words/opening.js';
import {renderText, type Scene} from './scene.js';

export interface EntryActions {
  /** Whether the details of a service stand open, by its id. */
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (record: ServiceRecord, isOpen: boolean) => void;
  /** The details, once they have come. */
  readonly renderDetails: (hit: Hit) => unknown;
}

/** One service in the list. */
export function renderEntry(scene: Scene, hit: Hit, actions: EntryActions): TemplateResult {
  const {translator, place} = scene;
  const {t} = translator;
  const {record, distance} = hit;
  const {description, organisation} = record;
  const isOpen = actions.isOpen(record.id);
  const facts = [
    distance === undefined ? undefined : distanceWords(translator, distance, place),
    placeWords(translator, hit),
    ...attendingWords(translator, record.attending),
    record.cost && t(`finder.cost.${record.cost}`),
    ageWords(translator, record),
  ].filter((fact) => fact !== undefined);
  const why = matchWords(translator, hit.matches);
  return html`<civic-card
    exportparts="heading: entry-heading, meta: facts"
    .heading=${{value: record.name, lang: record.lang}}
    heading-level=${Math.min(6, scene.headingLevel + 2)}
  >
    ${renderOpening(scene, hit)} ${facts.map((fact) => html`<span slot="meta"><bdi>${fact}</bdi></span>`)}
    ${organisation && organisation.name !== record.name ? html`<p class="quiet">${organisation.name}</p>` : nothing}
    ${description && !isOpen ? renderText(scene, {...description, value: shortened(description.value)}) : nothing}
    ${why ? html`<p class="quiet">${why}</p>` : nothing}
    <p class=${record.stale ? 'stale' : 'quiet'}>
      ${freshnessWords(translator, record, scene.now)}${record.stale ? html` ${t('finder.checked.stale')}` : nothing}
    </p>
    <civic-details
      .summary=${t('finder.more', {name: record.name})}
      ?open=${isOpen}
      @toggle=${(event: Event) => actions.onToggle(record, (event.target as HTMLElement & {open: boolean}).open)}
      >${isOpen ? actions.renderDetails(hit) : nothing}</civic-details
    >
  </civic-card>`;
}

function renderOpening({translator, now, holidays}: Scene, {record, nearest}: Hit) {
  const opening = openingWords(translator, record, {now, holidays, nearest});
  if (!opening) return nothing;
  const {tone, words, but} = opening;
  return html`<span slot="meta"
    ><civic-tag tone=${tone}>${words}</civic-tag
    >${but ? html` <span class="but">${but}</span>` : nothing}</span
  >`;
}
