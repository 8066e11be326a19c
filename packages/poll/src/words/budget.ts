import type {BudgetQuestion} from '@civic-widgets/model';
import {formatMoney, type Translator} from '@civic-widgets/i18n';

/** How much there is, and whether what one person chooses has to fit. */
export function budgetInstruction({t, lang}: Translator, {budget, currency, mustFit, min = 0, max, options}: BudgetQuestion): string {
  const money = formatMoney(lang, budget, currency);
  const sentences = [t(mustFit ? 'poll.budget.choose.fit' : 'poll.budget.choose.any', {budget: money})];
  if (min > 1) sentences.push(t('poll.budget.choose.min', {count: min}));
  if (max !== undefined && max < options.length) sentences.push(t('poll.budget.choose.max', {count: max}));
  return sentences.join(' ');
}

/** What a project costs, before what else is said of it. */
export function costSentence({t, lang}: Translator, {currency}: BudgetQuestion, {cost}: {readonly cost: number}, hint: string): string {
  return [t('poll.budget.cost', {cost: formatMoney(lang, cost, currency)}), hint].filter(Boolean).join(' ');
}

/** What the chosen ones cost together, against the money there is. */
export function spentSentence({t, lang}: Translator, {options, budget, currency}: BudgetQuestion, chosen: readonly string[]): string {
  const money = (amount: number) => formatMoney(lang, amount, currency);
  const spent = options.filter(({id}) => chosen.includes(id)).reduce((sum, {cost}) => sum + cost, 0);
  const values = {spent: money(spent), budget: money(budget), left: money(budget - spent), over: money(spent - budget)};
  return t(spent > budget ? 'poll.budget.over' : 'poll.budget.spent', values);
}
