import {readPostcode} from '@civic-widgets/model';
import {fromNationalGrid} from '../places/national-grid.js';
import type {ColumnField} from './column-names.js';
import type {ColumnGuess} from './columns.js';
import {NOTHING, shownCell} from './column-values.js';
import {issue, type Issue, type IssueSubject} from './issues.js';
import {schedulesOf, weekdayFields} from './row-hours.js';
import {defined, slugOf, type Rough} from './normalise.js';
import {readStatus} from './words-for.js';
import {readDay, readNumber, readYesNo} from './values.js';

/** One row of a spreadsheet, or the properties of one feature, by the fields of its columns. */
export class RowValues {
  readonly #values = new Map<ColumnField, {column: string; text: string}[]>();
  readonly #translations: Record<string, Record<string, string>> = {};

  constructor(columns: readonly ColumnGuess[], cells: readonly string[]) {
    for (const {field, index, column, lang} of columns) {
      const text = shownCell(cells[index] ?? '', field === 'url' || field === 'email' ? 'link' : 'text');
      // "None" is an answer to what it costs, and "-" to when it opens on a Monday.
      const isAnswer = field === 'fees' || weekdayFields.some(([day]) => field?.startsWith(day));
      if (!field || !text || (!isAnswer && NOTHING.test(text))) continue;
      if (lang) {
        this.#translations[lang] = {...this.#translations[lang], [field]: text};
        continue;
      }
      const list = this.#values.get(field) ?? [];
      list.push({column, text});
      this.#values.set(field, list);
    }
  }

  get(field: ColumnField): string | undefined {
    return this.#values.get(field)?.[0]?.text;
  }

  all(field: ColumnField): readonly string[] {
    return this.cells(field).map(({text}) => text);
  }

  cells(field: ColumnField): readonly {readonly column: string; readonly text: string}[] {
    return this.#values.get(field) ?? [];
  }

  columnOf(field: ColumnField): string {
    return this.#values.get(field)?.[0]?.column ?? field;
  }

  get translations(): Rough | undefined {
    return Object.keys(this.#translations).length > 0 ? this.#translations : undefined;
  }
}

/** Gives a row Open Referral's names: a service, at a place if the row has one. */
export function roughOfRow(
  row: RowValues,
  subject: IssueSubject,
  issues: Issue[],
  isBritish = isBritishRow(row),
): Rough {
  const name = row.get('name');
  const say = {...subject, name};
  const [latitude, longitude] = coordinatesOf(row, isBritish);
  const ages = agesOf(row.get('ages'));
  const location = defined({
    name: row.get('place'),
    latitude,
    longitude,
    external_identifier: row.get('uprn'),
    external_identifier_type: row.get('uprn') && 'UPRN',
    addresses: addressesOf(row),
    accessibility: optional(row.all('accessibility').map((text) => ({description: accessText(text, row)}))),
    confidential: row.get('confidential') && readYesNo(row.get('confidential')),
  });
  const status = statusOf(row, say, issues);
  const place = Object.keys(location).length > 0 ? [{location}] : undefined;
  const organization = row.get('organization');
  return defined({
    id: row.get('id'),
    name,
    alternate_name: row.get('alternate_name'),
    description: optional(row.all('description'))?.join('\n\n'),
    organization: organization && {id: slugOf(organization) || organization, name: organization},
    status,
    url: row.get('url'),
    email: row.get('email')?.replace(/^mailto:/i, ''),
    phones: optional(
      row
        .all('phone')
        .flatMap(splitPhones)
        .map((number) => ({number: isBritish ? withNought(number, row, say, issues) : number})),
    ),
    contacts: row.get('contact') && [{name: row.get('contact')}],
    schedules: optional(schedulesOf(row, say, issues)),
    ...costsOfRow(row),
    minimum_age: row.get('minimum_age') ?? ages[0],
    maximum_age: row.get('maximum_age') ?? ages[1],
    eligibility_description:
      optional(row.all('eligibility'))?.join('; ') ??
      (row.get('ages') && ages.length === 0 ? row.get('ages') : undefined),
    application_process: row.get('application'),
    languages: optional(
      row
        .all('languages')
        .flatMap((text) => splitList(text))
        .map(languageOf),
    ),
    service_areas: optional(row.all('area').map((area) => ({name: area}))),
    attributes: optional([
      ...termsOf(
        row.all('category').flatMap((text) => splitList(text)),
        'category',
      ),
      ...termsOf(splitList(row.get('attending')), 'attending_type'),
    ]),
    service_at_locations: place,
    assured_date: row.get('assured_date'),
    last_modified: row.get('last_modified'),
    alert: row.get('alert'),
    translations: row.translations,
  });
}

function coordinatesOf(row: RowValues, isBritish: boolean): [unknown, unknown] {
  const text = row.get('coordinates') ?? '';
  const [, lon, lat] = /POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(text) ?? [];
  const [, first, second] =
    /^[([]?\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*N?\s*[,;|\s]\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*E?\s*[)\]]?$/i.exec(
      text,
    ) ?? [];
  const [north, east] = [lat ?? first, lon ?? second];
  const easting = readNumber(row.get('easting'));
  const northing = readNumber(row.get('northing'));
  const isKnown = row.get('latitude') !== undefined || north !== undefined;
  // Within Great Britain's grid; a zero is an empty cell. Ireland has a grid of its own, and "X" is a word of every country's.
  const isElsewhere =
    /^(?:BT\d|[AC-FHKNPRTV-Y]\d[\dW] ?[\dA-Z]{4}$)/i.test(row.get('postal_code') ?? '') ||
    (/^x\b/i.test(row.columnOf('easting')) && !isBritish);
  if (
    !isKnown &&
    !isElsewhere &&
    easting &&
    northing &&
    easting > 0 &&
    easting < 700_000 &&
    northing > 0 &&
    northing < 1_300_000
  ) {
    const point = fromNationalGrid(easting, northing);
    return [Number(point.lat.toFixed(6)), Number(point.lon.toFixed(6))];
  }
  return [row.get('latitude') ?? north, row.get('longitude') ?? east];
}

const ukPostcode = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\s*$/i;

const isCounty =
  /shire$|^(?:kent|essex|norfolk|suffolk|devon|cornwall|dorset|somerset|surrey|cumbria|(?:county )?durham|merseyside|rutland|northumberland|tyne and wear|(?:east|west) sussex|west midlands|greater (?:london|manchester)|powys|gwynedd|dyfed|gwent|clwyd|ceredigion|fife)$/i;

function addressesOf(row: RowValues): Rough[] | undefined {
  const whole = row.get('address');
  const lines = whole?.split(/\s*(?:\n|,)\s*/).filter(Boolean) ?? [];
  const last = ukPostcode.exec(lines.at(-1) ?? '');
  if (last && !row.get('postal_code'))
    lines.splice(-1, 1, ...[(lines.at(-1) ?? '').slice(0, last.index).trim()].filter(Boolean));
  // Three lines of an address and no town: the second is the town, the third the county.
  const second = row.get('address_2');
  const isTown = !row.get('city') && Boolean(row.get('address_1') && second && row.get('state_province'));
  // The last line of a whole address is its town, or its county after the town.
  const isWhole = Boolean(last ?? row.get('postal_code'));
  const county = isWhole && lines.length > 2 && isCounty.test(lines.at(-1) ?? '') ? lines.pop() : undefined;
  const city = row.get('city') ?? (isTown ? second : lines.length > 1 && isWhole ? lines.pop() : undefined);
  const address = defined({
    address_1: row.get('address_1') ?? lines.shift(),
    address_2: isTown ? undefined : (second ?? (lines.join(', ') || undefined)),
    city,
    state_province: row.get('state_province') ?? county,
    postal_code:
      written(row.get('postal_code')) ??
      (last ? `${last[1] ?? ''} ${last[2] ?? ''}`.toUpperCase() : undefined),
    country: row.get('country'),
  });
  return Object.keys(address).length > 0 ? [{...address, address_type: 'physical'}] : undefined;
}

function statusOf(row: RowValues, subject: IssueSubject, issues: Issue[]): string | undefined {
  // A year, a day, or a tick in a column that is headed "closed".
  const isClosed = row
    .all('closed')
    .some((text) => readDay(text) !== undefined || /^\d{4}$/.test(text) || readYesNo(text));
  if (isClosed) return 'defunct';
  const status = row.get('status');
  if (status === undefined) return undefined;
  const read =
    readStatus(status) ??
    (readYesNo(status) === undefined ? undefined : readYesNo(status) ? 'active' : 'inactive');
  if (!read) issues.push(issue('value-invalid', subject, row.columnOf('status'), status));
  return read;
}

function agesOf(text: string | undefined): number[] {
  if (!text) return [];
  const range = /(\d{1,3})\s*(?:-|–|\bto\b|\bi\b|\bbis\b)\s*(\d{1,3})/i.exec(text);
  if (range) return [Number(range[1]), Number(range[2])];
  const over =
    /(?:over|from|aged?)?\s*(\d{1,3})\s*(?:\+|plus|and over|or over|years? and over)|over\s*(\d{1,3})/i.exec(
      text,
    );
  if (over) return [Number(over[1] ?? over[2])];
  const under = /(?:under|up to)\s*(\d{1,3})/i.exec(text);
  return under ? [0, Number(under[1])] : [];
}

function costsOfRow(row: RowValues): Rough {
  const fees = row.get('fees');
  if (fees === undefined) return {};
  const flag = readYesNo(fees);
  // "Free? Yes", "Is there a charge? No". A price of 0 or 1 is a price.
  if (flag === undefined || /^[\dx]$/i.test(fees)) return {fees, cost_options: costsOf(fees)};
  const asksFree = /\b(?:free|ddim|gratis|gratuit\w*|kostenlos|kostenfrei)\b/i.test(row.columnOf('fees'));
  return flag === asksFree ? {cost_options: [{amount: 0}]} : {};
}

function costsOf(fees: string | undefined): Rough[] | undefined {
  if (!fees) return undefined;
  if (
    /^(?:free(?: of charge| entry)?|no charge|none|nil|am ddim|gratis|gratuit|kostenlos|gratuito|£?0(?:\.00)?)\.?$/i.test(
      fees,
    )
  )
    return [{amount: 0}];
  const amount = /^[£€$]\s*\d/.test(fees) && /^\S+$/.test(fees) ? readNumber(fees) : undefined;
  const currency = {'£': 'GBP', '€': 'EUR'}[fees.charAt(0)];
  return amount === undefined ? undefined : [defined({amount, currency})];
}

function accessText(text: string, row: RowValues): string {
  const isTick = readYesNo(text);
  if (isTick === undefined) return text;
  const column = row.columnOf('accessibility');
  return isTick ? column : `${column}: ${text}`;
}

function termsOf(list: readonly string[], taxonomy: string): Rough[] {
  return list.map((name) => {
    const id = slugOf(name) || name;
    return {
      link_entity: 'service',
      link_type: taxonomy,
      taxonomy_term: {id: taxonomy === 'category' ? id : `${taxonomy}-${id}`, name, taxonomy},
    };
  });
}

function languageOf(text: string): Rough {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(text) ? {code: text} : {name: text};
}

function splitList(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/\s*[;,|\n]\s*/).filter(Boolean))];
}

function splitPhones(text: string): string[] {
  return text.split(/\s*(?:[;|\n,]|\/|\bor\b|\bneu\b)\s*/i).filter(Boolean);
}

/** A British postcode as the Post Office writes it, however it was typed; others as they are. */
function written(postcode: string | undefined): string | undefined {
  return postcode === undefined ? undefined : (readPostcode(postcode, 'postcode') ?? postcode);
}

/** Whether a row's address is in the United Kingdom, as its postcode says. */
export function isBritishRow(row: RowValues): boolean {
  return ukPostcode.test(row.get('postal_code') ?? '') || ukPostcode.test(row.get('address') ?? '');
}

export function isBritishPostcode(text: string): boolean {
  return /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(text.trim());
}

// A spreadsheet takes a telephone number for a number, and numbers begin with no nought.
function withNought(number: string, row: RowValues, subject: IssueSubject, issues: Issue[]): string {
  const digits = number.replace(/[\s.-]/g, '').replace(/\.0$/, '');
  const repaired = /^[1-37-9]\d{8,9}$/.test(digits)
    ? `0${number.trim().replace(/\.0$/, '')}`
    : /^44[1-37-9]\d{8,9}$/.test(digits)
      ? `+${number.trim()}`
      : undefined;
  if (repaired === undefined) return number;
  issues.push(issue('phone-zero-lost', subject, row.columnOf('phone'), number));
  return repaired;
}

function optional<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
