import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import {ClientError} from '@civic-widgets/client';
import {formatNumber, type Translator} from '@civic-widgets/i18n';
import '@civic-widgets/ui/details/define.js';
import {listOf, nameIn, type Told} from '../results/report.js';
import type {Scene} from '../views/scene.js';
import type {Recount, RecountHost, RenderTold} from './ballots.js';
import {countAside} from './count-aside.js';
import {expect, type Difference, type RecountableResult, type Verdict} from './expected.js';

/** What there is to tell: what came of the count, or that the ballots did not come. */
type News = Verdict | {readonly status: 'offline' | 'refused'};

/**
 * Fetches the ballots behind a result, counts them on this device and says what came of it, also to a screen reader. Nothing comes of it when
 * the poll leaves the page meanwhile.
 */
export async function countAgain(
  {translator}: Scene,
  poll: RecountHost,
  address: string,
  consultation: Consultation,
  told: Told<RecountableResult>,
): Promise<Recount | undefined> {
  const leaving = new AbortController();
  const leaver: ReactiveController = {hostDisconnected: () => leaving.abort()};
  poll.host.addController(leaver);
  try {
    const text = await poll.client().ballots(address, {signal: leaving.signal});
    const news = await countAside(text, expect(consultation, told.question, told.result), leaving.signal);
    return tell(translator, poll, told, news);
  } catch (error) {
    if (leaving.signal.aborted) return undefined;
    if (!(error instanceof ClientError)) throw error;
    return tell(translator, poll, told, {status: error.passes ? 'offline' : 'refused'});
  } finally {
    poll.host.removeController(leaver);
  }
}

function tell(translator: Translator, poll: RecountHost, told: Told, news: News): Recount {
  poll.announce(`${headingOf(translator, news)} ${sentenceOf({...told, translator}, news)}`);
  return {isBusy: false, render: (scene, now, renderTold) => renderNews(scene, now, news, renderTold)};
}

function renderNews(scene: Scene, told: Told, news: News, renderTold: RenderTold): TemplateResult {
  const {translator} = scene;
  const hasCount = news.status === 'agrees' || news.status === 'differs';
  return html`<civic-notice tone=${news.status === 'agrees' ? 'success' : 'warning'} .heading=${headingOf(translator, news)}>
      <p>${sentenceOf(told, news)} ${isTheirs(news) ? translator.t('poll.recount.advice') : nothing}</p>
    </civic-notice>
    ${hasCount
      ? html`<civic-details .summary=${translator.t('poll.recount.steps')} ?open=${news.status === 'differs'}>
          ${renderTold({...told, result: news.result})}
        </civic-details>`
      : nothing}`;
}

function headingOf({t}: Translator, {status}: News): string {
  switch (status) {
    case 'agrees':
    case 'differs':
      return t(`poll.recount.${status}.heading`);
    case 'wrong-number':
    case 'other-question':
      return t('poll.recount.misfit.heading');
    default:
      return t('poll.recount.nothing.heading');
  }
}

/** Says what came of it. */
function sentenceOf(told: Told, news: News): string {
  const {t, lang} = told.translator;
  switch (news.status) {
    case 'agrees':
      return t('poll.recount.agrees.text');
    case 'differs':
      return tellDifference(told, news.difference);
    case 'wrong-number':
      return t('poll.recount.wrong-number', {here: formatNumber(lang, news.here), there: formatNumber(lang, news.there)});
    default:
      return t(`poll.recount.${news.status}`);
  }
}

/** What ought to be put right by whoever published it. */
function isTheirs({status}: News): boolean {
  return ['differs', 'wrong-number', 'other-question', 'unreadable'].includes(status);
}

function tellDifference(told: Told, difference: Difference): string {
  const {translator} = told;
  const {t} = translator;
  const names = (ids: readonly string[]) => (ids.length > 0 ? listOf(translator, ids.map((id) => nameIn(told, id))) : t('poll.recount.nobody'));
  switch (difference.about) {
    case 'elected':
      return t('poll.recount.differs.elected', {here: names(difference.here), there: names(difference.there)});
    case 'round':
      return t('poll.recount.differs.round', {round: difference.round});
    case 'value': {
      // As they stand in the counts: rounded for reading, the last place would be lost.
      const {round, option, here, there} = difference;
      const values = {name: nameIn(told, option), here, there};
      return round === undefined ? t('poll.recount.differs.votes', values) : t('poll.recount.differs.value', {...values, round});
    }
    case 'detail':
      return t('poll.recount.differs.detail');
  }
}
