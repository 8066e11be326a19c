import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {ballotFormatsOf, type BallotFormat, type Consultation} from '@civic-widgets/model';
import {followable, type ConsultationClient} from '@civic-widgets/client';
import {loadRecount} from '../parts.js';
import type {Result, Told} from '../results/report.js';
import type {Scene} from '../views/scene.js';
import type {RecountableResult} from './expected.js';
import {addressIn, byUse} from './formats.js';

/** What counting again needs of the poll in which it stands. */
export interface RecountHost {
  readonly host: LitElement;
  readonly client: () => ConsultationClient;
  readonly api: string | undefined;
  readonly announce: (sentence: string) => void;
}

/** Draws a result as it is drawn above. */
export type RenderTold = (told: Told) => unknown;

/** What stands below the button, once somebody has pressed it. */
export interface Recount {
  readonly isBusy: boolean;
  render(scene: Scene, told: Told, renderTold: RenderTold): unknown;
}

// A count belongs to the result that it was held against: when that comes anew, it is gone.
const recounts = new WeakMap<LitElement, WeakMap<Result, Recount>>();

function recountsIn({host}: RecountHost): WeakMap<Result, Recount> {
  const known = recounts.get(host) ?? new WeakMap<Result, Recount>();
  recounts.set(host, known);
  return known;
}

/** Offers the ballots behind a result, and to count them again. What that takes is loaded when somebody wants it. */
export function render(scene: Scene, consultation: Consultation, told: Told, renderTold: RenderTold): TemplateResult | typeof nothing {
  const {poll, base, translator} = scene;
  const {t} = translator;
  const {result} = told;
  const link = poll && followable(consultation.links.ballots, base, poll.api);
  if (!poll || link === undefined || !isRecountable(result)) return nothing;
  const addressOf = (format: BallotFormat) => addressIn(link, result.id, format);
  const known = recountsIn(poll);
  const recount = known.get(result);
  const onPress = () => {
    if (!known.get(result)?.isBusy) void start(scene, poll, addressOf('json'), consultation, {...told, result});
  };
  return html`<div class="recount">
    <p class="lead">${t('poll.ballots.heading')}</p>
    <p>${t('poll.ballots.text')}</p>
    <ul>
      ${[...ballotFormatsOf(result.type)].sort(byUse).map(
        (format) => html`<li><a href=${addressOf(format)} download=${`${consultation.id}-${result.id}.${format}`}>${t(`poll.ballots.format.${format}`)}</a></li>`,
      )}
    </ul>
    <div class="actions">
      <button type="button" part="button" aria-disabled=${recount?.isBusy ? 'true' : nothing} @click=${onPress}>${t('poll.ballots.count')}</button>
    </div>
    ${recount?.render(scene, told, renderTold)}
  </div>`;
}

async function start(scene: Scene, poll: RecountHost, address: string, consultation: Consultation, told: Told<RecountableResult>): Promise<void> {
  const {t} = scene.translator;
  const known = recountsIn(poll);
  const show = (recount: Recount | undefined) => {
    if (recount) known.set(told.result, recount);
    else known.delete(told.result);
    poll.host.requestUpdate();
  };
  show({isBusy: true, render: ({translator}) => html`<p>${translator.t('poll.ballots.counting')}</p>`});
  poll.announce(t('poll.ballots.counting'));
  try {
    const {countAgain} = await loadRecount();
    show(await countAgain(scene, poll, address, consultation, told));
  } catch (error) {
    console.warn('Civic Widgets: the votes could not be counted again.', error);
    show({isBusy: false, render: ({translator}) => html`<p class="failed">${translator.t('poll.ballots.failed')}</p>`});
    poll.announce(t('poll.ballots.failed'));
  }
}

function isRecountable(result: Result): result is RecountableResult {
  return ballotFormatsOf(result.type).length > 0;
}
