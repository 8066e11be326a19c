import type {ColumnField} from './column-names.js';
import {readDay, readDegrees, readNumber, readTime, readYesNo} from './values.js';

/** A cell as a person sees it in a spreadsheet: formulas that hold a link or keep a nought, and cells that say that something is broken. */
export function shownCell(cell: string, wants: 'text' | 'link' = 'text'): string {
  const text = cell.trim();
  const link = /^=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i.exec(text);
  if (link) return (wants === 'link' ? link[1] : (link[2] ?? link[1])) ?? '';
  if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i.test(text)) return '';
  return (/^="(.*)"$/s.exec(text)?.[1] ?? text).replace(/^'(?=[\d+=-])/, '');
}

/** What a spreadsheet writes where it has nothing to say. */
export const NOTHING = /^(?:n\/?a|n\.a\.|-+|–|null|nil|none|unknown|tbc|tba|\?+|\.)$/i;

const looks: readonly (readonly [field: ColumnField, pattern: RegExp])[] = [
  ['email', /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['postal_code', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i],
  ['coordinates', /^\(?-?\d{1,2}\.\d+\s*[,; ]\s*-?\d{1,3}\.\d+\)?$|^POINT\s*Z?\s*\(/i],
  ['phone', /^(?=(?:\D*\d){7,15}\D*$)(?!0?[.,]\d+$)(?:\+|0|\(0)[\d\s()./-]+$/],
  ['hours', /^(?:mo|tu|we|th|fr|sa|su)[a-z]*\b.*\d{1,2}[:.]?\d{0,2}\s*(?:[ap]m)?\s*[-–]/i],
];

/** The field that most values of a column look like. */
export function fieldOfValues(values: readonly string[]): ColumnField | undefined {
  if (values.length === 0) return undefined;
  const enough = Math.ceil(values.length * 0.8);
  return looks.find(([, pattern]) => values.filter((value) => pattern.test(value)).length >= enough)?.[0];
}

/** Whether a cell looks like a value of one kind, and so like no heading. */
export function isValueLike(cell: string): boolean {
  return looks.some(([, pattern]) => pattern.test(cell));
}

/** Whether a field may hold what stands in a column. A heading is not believed against it: "Location" over numbers, "Latitude" over words. */
export function fits(field: ColumnField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const isPair = (value: string) =>
    looks.some(([name, pattern]) => name === 'coordinates' && pattern.test(value));
  if (/_(?:opens|closes)$/.test(field)) return share((value) => isTime(value)) > 0.5;
  switch (field) {
    case 'latitude':
    case 'longitude':
      return share((value) => readDegrees(value) !== undefined) > 0.5;
    case 'easting':
    case 'northing':
      return share((value) => (readNumber(value) ?? 0) > 1000) > 0.5;
    case 'coordinates':
      return share((value) => /\d.*[,; ].*\d/.test(value)) > 0.5;
    case 'email':
      return share((value) => value.includes('@')) > 0.3;
    case 'url':
      return share((value) => /[^\s.]\.[a-z]{2}/i.test(value)) > 0.3;
    case 'phone':
      return share((value) => /\d\D*\d\D*\d/.test(value) && !/\p{L}{12}/u.test(value)) > 0.3;
    case 'postal_code':
      return share((value) => /\d/.test(value)) > 0.3;
    case 'assured_date':
    case 'last_modified':
      return share((value) => readDay(value) !== undefined) > 0.3;
    case 'minimum_age':
    case 'maximum_age':
      return share((value) => /\d/.test(value)) > 0.3;
    case 'confidential':
      return share((value) => readYesNo(value) !== undefined) > 0.5;
    case 'hours':
      // Numbers alone are how many hours a week.
      return (
        share(
          (value) =>
            !/^\d+(?:[.,]\d+)?$/.test(value) &&
            readYesNo(value) === undefined &&
            /\d\D+\d|^24\b|\p{L}{3}/u.test(value),
        ) > 0.3
      );
    case 'contact':
      return share((value) => looks.some(([, pattern]) => pattern.test(value))) < 0.5;
    case 'place':
      return share((value) => /\p{L}/u.test(value) && !isPair(value)) > 0.5;
    case 'name':
    case 'description':
    case 'address_2':
    case 'city':
    case 'organization':
    case 'category':
      return share((value) => /\p{L}/u.test(value)) > 0.5;
    default:
      return true;
  }
}

function isTime(value: string): boolean {
  return (
    readTime(value) !== undefined ||
    /^(?:closed|shut|n\/?a|-|–|ar gau|chiuso|fermé|geschlossen|cerrado)$/i.test(value)
  );
}

/** A column of ticks says whether something is so, not what: "Has a website: X". */
export function isFlagLike(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => /^(?:x|y|n|yes|no|true|false|0|1|✓)$/i.test(value));
}
