import type {HoursRule, Span, Weekday} from '../hours.js';
import {readOsmHours} from '../osm/osm-hours.js';
import {HoursRefusal, reading, type HoursIssue, type Place, type ReadHours} from '../read.js';
import {dateIn, timeIn, weekdayIn, type Refuse} from '../schedule/fields.js';
import {isZone} from '../zone.js';

/** A piece of JSON-LD, as it was parsed. */
type Json = unknown;

interface Specification {
  readonly weekdays: readonly Weekday[];
  readonly holidays: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** None: closed. */
  readonly range: Span | undefined;
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Reads schema.org's hours: `openingHours` strings ("Mo-Fr 09:00-17:00"), `OpeningHoursSpecification` objects, lists of either, or the
 * thing that has them (with its `specialOpeningHoursSpecification`). Several for one day together say when it is open; those for dates take the place of those
 * without. As Google's guide has it, `00:00` to `23:59` is open all day, and `00:00` to `00:00` is closed.
 */
export function readSchemaHours(value: Json, place: Place): ReadHours {
  return reading(() => {
    const {zone, nation} = place;
    if (!isZone(zone)) throw new HoursRefusal({code: 'no-such-zone', at: 0, text: zone});
    const warnings: HoursIssue[] = [];
    const rules: HoursRule[] = [];
    const found = itemsOf(value);
    for (const item of found) {
      if (typeof item !== 'string') continue;
      const read = readOsmHours(item, place);
      if (!read.hours) throw new HoursRefusal({...read.refused, field: 'openingHours'});
      rules.push(...read.hours.rules.map((rule): HoursRule => (rule.join ? rule : {...rule, join: 'add'})));
      warnings.push(...read.warnings);
    }
    const specifications = found.flatMap((item) =>
      isRecord(item) ? [readSpecification(item, warnings)] : [],
    );
    const usual = specifications.filter(({from, to}) => !from && !to);
    const dated = specifications.filter(({from, to}) => from ?? to);
    rules.push(...week(usual, 'add'), ...seasons(dated));
    if (!rules.length) throw new HoursRefusal({code: 'empty', at: 0, text: ''});
    return {hours: {zone, ...(nation && {nation}), format: 'schema.org', rules}, warnings};
  });
}

/** What there is to read, in any of the ways in which it is nested. */
function itemsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isRecord(value)) return typeof value === 'string' && value.trim() ? [value] : [];
  const nested = ['openingHours', 'openingHoursSpecification', 'specialOpeningHoursSpecification'];
  const inside = nested.filter((name) => name in value);
  return inside.length ? inside.flatMap((name) => itemsOf(value[name])) : [value];
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSpecification(item: Readonly<Record<string, Json>>, warnings: HoursIssue[]): Specification {
  const text = (field: string): string => String(item[field] ?? '').trim();
  const part = <T>(field: string, read: (text: string, refuse: Refuse) => T): T | undefined =>
    text(field)
      ? read(text(field), (code, at, piece) => {
          throw new HoursRefusal({code, at, text: piece, field});
        })
      : undefined;
  const {weekdays, holidays} = daysOf(item['dayOfWeek']);
  const from = part('validFrom', dateIn);
  const to = part('validThrough', dateIn);
  if (from && to && to < from)
    throw new HoursRefusal({code: 'backwards', at: 0, text: to, field: 'validThrough'});
  const opens = part('opens', timeIn);
  const closes = part('closes', timeIn);
  if ((opens === undefined) !== (closes === undefined)) {
    const field = opens ? 'closes' : 'opens';
    throw new HoursRefusal({code: 'bad-time', at: 0, text: '', field});
  }
  for (const field of ['opens', 'closes']) {
    if (part(field, timeIn)?.offset)
      warnings.push({code: 'offset-left-out', at: 0, text: text(field), field});
  }
  return {weekdays, holidays, from, to, range: rangeOf(opens?.minutes, closes?.minutes)};
}

function rangeOf(opens: number | undefined, closes: number | undefined): Span | undefined {
  if (opens === undefined || closes === undefined || (opens === 0 && closes === 0)) return undefined;
  if (closes === 1439) return [opens, 1440];
  return [opens, closes > opens ? closes : closes + 1440];
}

/** `Monday`, `https://schema.org/Monday`, `{"@id": "schema:Monday"}`, `PublicHolidays`, or a list of them; none is every day. */
function daysOf(value: Json): {weekdays: readonly Weekday[]; holidays: boolean} {
  const names = [value ?? []].flat(2).map((it) => (isRecord(it) ? (it['@id'] ?? it['name']) : it));
  const weekdays = new Set<Weekday>();
  let holidays = false;
  for (const name of names) {
    const short = String(name).split(/[/#:]/).at(-1) ?? '';
    if (/^public\s?holidays?$/i.test(short)) holidays = true;
    else {
      weekdays.add(
        weekdayIn(short, (code, at, text) => {
          throw new HoursRefusal({code, at, text, field: 'dayOfWeek'});
        }),
      );
    }
  }
  return {weekdays: names.length ? [...weekdays] : everyDay, holidays};
}

/** The specifications for each span of dates, one after the other; the later in the year they begin, the later they decide. */
function seasons(dated: readonly Specification[]): HoursRule[] {
  const spans = new Map<string, Specification[]>();
  for (const it of dated) {
    const key = `${it.from ?? ''}/${it.to ?? ''}`;
    spans.set(key, [...(spans.get(key) ?? []), it]);
  }
  return [...spans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      const valid = [first?.from ?? null, first?.to ?? null] as const;
      return week(group, undefined).map((rule): HoursRule => ({...rule, valid}));
    });
}

/** A week of rules, none of which is for a day of another, so that split days stay whole. */
function week(specifications: readonly Specification[], join: 'add' | undefined): HoursRule[] {
  const rules = new Map<string, {ranges: readonly Span[]; weekdays: Weekday[]}>();
  for (const day of everyDay) {
    const mine = specifications.filter(({weekdays}) => weekdays.includes(day));
    if (!mine.length) continue;
    const ranges = rangesOf(mine);
    const key = JSON.stringify(ranges);
    const same = rules.get(key);
    if (same) same.weekdays.push(day);
    else rules.set(key, {ranges, weekdays: [day]});
  }
  const shared = {...(join && {join})};
  const out = [...rules.values()].map(({ranges, weekdays}): HoursRule => ({
    ...(weekdays.length < 7 && {weekdays}),
    ...(ranges.length ? {ranges} : {state: 'closed' as const}),
    ...shared,
  }));
  const onHolidays = specifications.filter(({holidays}) => holidays);
  if (onHolidays.length) {
    const ranges = rangesOf(onHolidays);
    out.push({holidays: 'only', ...(ranges.length ? {ranges} : {state: 'closed'})});
  }
  return out;
}

function rangesOf(specifications: readonly Specification[]): readonly Span[] {
  return specifications.flatMap(({range}) => (range ? [range] : [])).sort(([a], [b]) => a - b);
}
