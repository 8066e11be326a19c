import type {RankedResult, ScoredResult} from '@civic-widgets/model';
import {formatNumber} from '@civic-widgets/i18n';
import {labelIn, listOf, nameIn, type Block, type Told} from './report.js';

type ByName<Value> = Readonly<Record<string, Value>>;

interface Round {
  readonly round: number;
  readonly quota?: string;
  readonly votes?: ByName<string>;
  readonly elected?: readonly string[];
  readonly excluded?: readonly string[];
  /** Of scores with a runoff: the last two, and how many liked each of them better. */
  readonly finalists?: readonly string[];
  readonly preferred?: ByName<number>;
  readonly scores?: ByName<string>;
  readonly transfers?: readonly {
    readonly from: string;
    readonly because: string;
    readonly to: ByName<string>;
    readonly nonTransferable: string;
  }[];
  readonly ties?: readonly {readonly among: readonly string[]; readonly chosen: string | readonly string[]; readonly by: string | readonly string[]}[];
}

interface Loss {
  readonly candidate: string;
  readonly reason: string;
  readonly by?: string;
  readonly round?: number;
  readonly votes?: string;
  readonly short?: string;
}

/** What counts of rankings and scores say of themselves, as far as it is shown; `packages/counting` says what each means. */
interface Count {
  readonly elected: readonly string[];
  readonly losses?: readonly Loss[];
  readonly firstVotes?: ByName<string>;
  readonly rounds?: readonly Round[];
  readonly ranking?: readonly (readonly string[])[];
  readonly pairs?: ByName<ByName<number>>;
  readonly points?: ByName<string | number>;
  readonly scores?: ByName<unknown>;
}

type Counted = Told<RankedResult | ScoredResult>;

/** Who is chosen, what the votes were, and how one came of the other. */
export function tell(told: Counted): Block[] {
  const {translator, result} = told;
  const {t} = translator;
  const count = result.count as unknown as Count;
  const names = (ids: readonly string[]) => listOf(translator, ids.map((id) => nameIn(told, id)));
  const losses = count.losses ?? [];
  return [
    {kind: 'text', isMain: true, text: count.elected.length > 0 ? t('poll.ranking.chosen', {names: names(count.elected)}) : t('poll.ranking.nobody')},
    ...tellVotes(told, count),
    ...(count.ranking ? [tellOrder(told, count.ranking)] : []),
    ...(count.rounds ? [{kind: 'more', summary: t('poll.ranking.rounds'), blocks: count.rounds.flatMap((round) => tellRound(told, round))} as const] : []),
    ...(count.pairs ? [tellDuels(told, count.pairs)] : []),
    ...(losses.length > 0
      ? [{kind: 'more', summary: t('poll.ranking.losses'), blocks: [{kind: 'list', heading: '', items: losses.map((loss) => tellLoss(told, loss))}]} as const]
      : []),
    {
      kind: 'more',
      summary: t(`poll.ranking.method.${result.method}.name`),
      blocks: [{kind: 'text', text: t(`poll.ranking.method.${result.method}.text`)}],
    },
  ];
}

/** First choices, or points: what can be seen before anything is worked out. */
function tellVotes(told: Counted, {firstVotes, points, scores, rounds}: Count): Block[] {
  const {translator, result} = told;
  const {t} = translator;
  const values = firstVotes ?? points ?? (result.type === 'score' ? sumsIn(scores ?? rounds?.[0]?.scores ?? {}) : undefined);
  if (!values) return [];
  const bars = Object.entries(values).map(([id, value]) => ({label: labelIn(told, id), value: Number(value)}));
  const sum = bars.reduce((all, {value}) => all + value, 0);
  return [
    {
      kind: 'bars',
      caption: t(firstVotes ? 'poll.ranking.first' : 'poll.ranking.points'),
      columns: [t('poll.results.option'), t(firstVotes ? 'poll.ranking.first' : 'poll.ranking.points'), t('poll.results.share')],
      bars,
      whole: firstVotes ? result.answered : sum,
    },
  ];
}

/** The sum of each one's scores, with or without what else is known of them. */
function sumsIn(scores: ByName<unknown>): ByName<number> {
  return Object.fromEntries(
    Object.entries(scores).map(([id, score]) => [id, Number(typeof score === 'object' && score && 'sum' in score ? score.sum : score)]),
  );
}

function tellOrder(told: Counted, ranking: readonly (readonly string[])[]): Block {
  const {translator} = told;
  const items = ranking.map((equal) => listOf(translator, equal.map((id) => nameIn(told, id))));
  return {kind: 'list', heading: translator.t('poll.ranking.order'), items, ordered: true};
}

/** A round: what happened, and the votes at its end. */
function tellRound(told: Counted, round: Round): Block[] {
  const {translator} = told;
  const {t, lang} = translator;
  const {round: place, quota, votes = round.scores ?? {}, elected = [], excluded = [], transfers = [], ties = [], finalists = [], preferred = {}} = round;
  const number = (value: string | undefined) => formatNumber(lang, Number(value ?? 0));
  const name = (id: string) => nameIn(told, id);
  const moves = transfers.map(({from, because, to, nonTransferable}) => {
    const parts = Object.entries(to)
      .filter(([, value]) => Number(value) > 0)
      .map(([id, value]) => t('poll.ranking.move', {votes: number(value), name: name(id)}));
    if (Number(nonTransferable) > 0) parts.push(t('poll.ranking.move-none', {votes: number(nonTransferable)}));
    return t(because === 'surplus' ? 'poll.ranking.surplus' : 'poll.ranking.exclusion', {name: name(from), moves: listOf(translator, parts)});
  });
  const items = [
    ...moves,
    ...(finalists.length > 1 ? [t('poll.ranking.finalists', {names: listOf(translator, finalists.map(name))})] : []),
    ...Object.entries(preferred).map(([id, count]) => t('poll.ranking.preferred', {name: name(id), count})),
    ...ties.map(({among, by}) =>
      t([by].flat().includes('lot') ? 'poll.ranking.tie.lot' : 'poll.ranking.tie.earlier-round', {names: listOf(translator, among.map(name))}),
    ),
    ...elected.map((id) => t('poll.ranking.elected', {name: name(id)})),
    ...excluded.map((id) => t('poll.ranking.excluded', {name: name(id)})),
  ];
  const isQuota = quota !== undefined && Number(quota) > 0;
  return [
    {kind: 'list', heading: t('poll.ranking.round', {round: place}), items},
    {
      kind: 'table',
      caption: isQuota ? t('poll.ranking.quota', {round: place, quota: number(quota)}) : t('poll.ranking.after', {round: place}),
      head: [t('poll.results.option'), t(round.scores ? 'poll.ranking.points' : 'poll.results.votes')],
      rows: Object.entries(votes).map(([id, value]) => [labelIn(told, id), number(value)]),
    },
  ];
}

/** Each two against each other, whoever was liked better first. */
function tellDuels(told: Counted, pairs: ByName<ByName<number>>): Block {
  const {t, lang} = told.translator;
  const ids = Object.keys(pairs);
  const rows = ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other) => {
      const [votes, against] = [pairs[one]?.[other] ?? 0, pairs[other]?.[one] ?? 0];
      const [first, second] = votes >= against ? [one, other] : [other, one];
      const score = {votes: formatNumber(lang, Math.max(votes, against)), against: formatNumber(lang, Math.min(votes, against))};
      return [labelIn(told, first), labelIn(told, second), t('poll.ranking.duel', score)];
    }),
  );
  const head = [t('poll.ranking.better'), t('poll.ranking.than'), t('poll.ranking.people')];
  const caption = t('poll.ranking.duels-caption');
  return {kind: 'more', summary: t('poll.ranking.duels'), blocks: [{kind: 'table', caption, head, rows}]};
}

function tellLoss(told: Counted, {candidate, reason, by, round = 0, votes, short}: Loss): string {
  const {t, lang} = told.translator;
  const number = (value: string | undefined) => formatNumber(lang, Number(value ?? 0));
  return t(`poll.ranking.loss.${reason}`, {
    name: nameIn(told, candidate),
    by: by === undefined ? '' : nameIn(told, by),
    round,
    votes: number(votes),
    short: number(short),
  });
}
