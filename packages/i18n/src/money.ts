import {localesOf} from './formats.js';

/** `£48,000`: money as people of a language write it. Pence are left out where there are none. */
export function formatMoney(lang: string, amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? {maximumFractionDigits: 0} : {};
  return new Intl.NumberFormat(localesOf(lang), {style: 'currency', currency, ...digits}).format(amount);
}
