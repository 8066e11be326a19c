import type {BudgetResult} from '@civic-widgets/model';
import {formatMoney, formatNumber} from '@civic-widgets/i18n';
import {labelIn, nameIn, voteColumns, type Block, type Told} from './report.js';

/** What the count of a budget says of itself, as far as it is shown. */
interface Funding {
  readonly elected: readonly string[];
  readonly spent?: string;
  readonly losses?: readonly {
    readonly project: string;
    readonly reason: string;
    readonly left?: string;
    readonly missing?: string;
    readonly points?: number;
    readonly needed?: number;
  }[];
}

/** Which projects the money goes to, how much is left, and why the others get none. */
export function tell(told: Told<BudgetResult>): Block[] {
  const {translator, result} = told;
  const {t, lang} = translator;
  const {elected, losses = [], ...count} = result.count as unknown as Funding;
  const money = (amount: number | string = 0) => formatMoney(lang, Number(amount), result.currency);
  const costs = new Map(result.options.map(({id, cost}) => [id, cost]));
  const spent = Number(count.spent ?? elected.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0));
  const lossOf = ({project, reason, left, missing, points = 0, needed = 0}: NonNullable<Funding['losses']>[number]) =>
    t(`poll.funding.loss.${reason}`, {
      name: nameIn(told, project),
      cost: money(costs.get(project)),
      left: money(left),
      missing: money(missing),
      points: formatNumber(lang, points),
      needed: formatNumber(lang, needed),
    });
  return [
    {
      kind: 'progress',
      label: t('poll.funding.spent'),
      value: spent,
      max: result.budget,
      words: t('poll.funding.of', {spent: money(spent), budget: money(result.budget)}),
    },
    {
      kind: 'list',
      heading: t('poll.funding.funded'),
      items: elected.map((id) => t('poll.funding.item', {name: nameIn(told, id), cost: money(costs.get(id))})),
      ordered: true,
    },
    ...(losses.length > 0 ? [{kind: 'list', heading: t('poll.funding.not-funded'), items: losses.map(lossOf)} as const] : []),
    {
      kind: 'bars',
      caption: t('poll.results.votes'),
      columns: voteColumns(translator),
      bars: result.options.map(({id, votes}) => ({label: labelIn(told, id), value: votes})),
      whole: result.answered,
    },
    {
      kind: 'more',
      summary: t(`poll.funding.method.${result.method}.name`),
      blocks: [{kind: 'text', text: t(`poll.funding.method.${result.method}.text`)}],
    },
  ];
}
