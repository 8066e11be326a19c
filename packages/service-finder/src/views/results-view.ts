import {html, nothing, type TemplateResult} from 'lit';
import type {Hit, WayOut} from '@civic-widgets/directory/search.js';
import type {CivicShowMoreGoEvent} from '@civic-widgets/ui';
import type {ReadyState} from '../finder-state.js';
import {partOf} from '../parts.js';
import {countWords, firstHalfWords} from '../words/counts.js';
import {listOf} from '../words/facts.js';
import {renderEntry, type EntryActions} from './entry-view.js';
import {renderHeading, type Scene} from './scene.js';

export interface ResultActions extends EntryActions {
  readonly onMore: (event: CivicShowMoreGoEvent) => void;
  readonly onWayOut: (way: WayOut) => void;
}

/** The list, or how to get out of an empty one. */
export function renderResults(scene: Scene, state: ReadyState, actions: ResultActions): TemplateResult {
  const {translator} = scene;
  const {t, lang} = translator;
  const {result} = state;
  const {hits, total, relaxed, unknown, partial, openUncertain} = result;
  const {near} = state.wishes;
  const firstHalf = firstHalfWords(translator, near);
  return html`<div id="results" part="results">
    ${renderHeading(scene, countWords(translator, result, near), {deeper: 1, id: 'count'})}
    ${firstHalf ? html`<p class="quiet">${firstHalf}</p>` : nothing}
    ${relaxed ? html`<p class="quiet">${t('finder.relaxed')}</p>` : nothing}
    ${unknown.length > 0 && total > 0 ? html`<p class="quiet">${t('finder.unknown', {words: listOf(lang, unknown)})}</p>` : nothing}
    ${openUncertain > 0 ? html`<p class="quiet">${t('finder.open.uncertain', {count: openUncertain})}</p>` : nothing}
    ${total === 0 ? (partOf('empty')?.render(scene, result.waysOut, actions.onWayOut) ?? nothing) : nothing}
    ${renderHits(scene, hits, actions)}
    <civic-show-more
      .shown=${hits.length}
      .total=${total}
      @civic-show-more-go=${actions.onMore}
    ></civic-show-more>
    ${partial ? html`<p class="quiet">${t('finder.partial')}</p>` : nothing}
  </div>`;
}

/** Services one below the other. */
export function renderHits(scene: Scene, hits: readonly Hit[], actions: EntryActions): TemplateResult {
  return html`<ul class="entries" role="list">
    ${hits.map(
      (hit, at) =>
        html`<li data-at=${at} data-id=${hit.record.id} tabindex="-1">
          ${renderEntry(scene, hit, actions)}
        </li>`,
    )}
  </ul>`;
}
