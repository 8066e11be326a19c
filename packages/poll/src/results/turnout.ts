import {localesOf, type Translator} from '@civic-widgets/i18n';

/** The sentence that tells how many of those who could answer did; more than there are is said to be so. */
export function turnoutSentence({t, lang}: Translator, count: number, electorate: number): string {
  return count > electorate
    ? t('poll.results.turnout-over', {answered: count, electorate})
    : t('poll.results.turnout', {answered: count, electorate, share: formatTenths(lang, count, electorate)});
}

/** A share in per cent with one decimal place; a half of the last place is rounded up. */
export function formatTenths(lang: string, part: number, whole: number): string {
  const format = new Intl.NumberFormat(localesOf(lang), {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});
  // In whole numbers: what two numbers come to when divided has no exact binary form.
  return format.format(whole === 0 ? 0 : Math.floor((2000 * part + whole) / (2 * whole)) / 1000);
}
