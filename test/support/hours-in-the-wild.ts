import {BRITISH} from './hours-written/british.js';
import {CONTINENTAL} from './hours-written/continental.js';
import {RARE} from './hours-written/rare.js';
import {UNTIDY} from './hours-written/untidy.js';

/**
 * Opening hours in the forms in which mappers leave them on libraries, post offices, town halls, shops, surgeries, churches and places to eat:
 * written by us after the habits of four countries, the untidy ones too. Those of the United Kingdom, and what is written everywhere.
 */
export const BRITISH_HOURS: readonly string[] = lines(BRITISH + UNTIDY + RARE);

/** Those of Italy, France and Germany. */
export const CONTINENTAL_HOURS: readonly string[] = lines(CONTINENTAL);

/** Each of them once, in this order. */
function lines(text: string): readonly string[] {
  const written = text.split('\n').map((line) => line.trim());
  return [...new Set(written)].filter((line) => line !== '');
}
