import type {HoursRule, Span, Weekday} from '../hours.js';
import {readOsmHours} from '../osm/osm-hours.js';
import {HoursRefusal, reading, type HoursIssue, type Place, type ReadHours} from '../read.js';
import {dateIn, daysIn, timeIn, type Refuse} from '../schedule/fields.js';
import {agrees} from '../schedule/offsets.js';
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
  /** Why nobody knows when it is open in the range. */
  readonly doubt: Pick<HoursRule, 'state' | 'why'> | undefined;
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Reads schema.org's hours: `openingHours` strings ("Mo-Fr 09:00-17:00"), `OpeningHoursSpecification` objects, lists of either, or the
 * thing that has them (with its `specialOpeningHoursSpecification`), also in a `@graph`. Several for one day together say when it is open; those for
 * dates take the place of those without. As schema.org has it, no `opens` is closed, and a `closes` before it is on the next day; as Google's guide
 * has it, `00:00` to `23:59` is open all day, and `00:00` to `00:00` is closed. One that can't be read is named in a warning, and what the others
 * leave closed is then not known; refused only if none can be read.
 */
export function readSchemaHours(value: Json, place: Place): ReadHours {
  return reading(() => {
    const {zone, nation} = place;
    if (!isZone(zone)) throw new HoursRefusal({code: 'no-such-zone', at: 0, text: zone});
    const warnings: HoursIssue[] = [];
    const strings: HoursRule[] = [];
    const specifications: Specification[] = [];
    const refused: HoursIssue[] = [];
    for (const item of itemsOf(value)) {
      try {
        if (typeof item === 'string') strings.push(...readString(item, place, warnings));
        else if (isRecord(item)) specifications.push(readSpecification(item, zone, warnings));
      } catch (error) {
        if (!(error instanceof HoursRefusal)) throw error;
        refused.push(error.issue);
      }
    }
    const usual = specifications.filter(({from, to}) => !from && !to);
    const dated = specifications.filter(({from, to}) => from ?? to);
    const rules = [...strings, ...week(usual, 'add'), ...seasons(dated)];
    if (!rules.length) throw new HoursRefusal(refused[0] ?? {code: 'empty', at: 0, text: ''});
    const unread = refused.map((): HoursRule => ({state: 'unknown', why: 'note', join: 'otherwise'}));
    return {
      hours: {zone, ...(nation && {nation}), format: 'schema.org', rules: [...rules, ...unread.slice(0, 1)]},
      warnings: [...warnings, ...refused],
    };
  });
}

function readString(item: string, place: Place, warnings: HoursIssue[]): HoursRule[] {
  const read = readOsmHours(item, place);
  if (!read.hours) throw new HoursRefusal({...read.refused, field: 'openingHours'});
  warnings.push(...read.warnings);
  return read.hours.rules.map((rule) => (rule.join ? rule : {...rule, join: 'add'}));
}

/** What there is to read, in any of the ways in which it is nested. */
function itemsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isRecord(value)) return typeof value === 'string' && value.trim() ? [value] : [];
  const item = named(value);
  const inside = nested.filter((name) => name in item);
  if (inside.length) return inside.flatMap((name) => itemsOf(item[name]));
  return own.some((name) => name in item) || /OpeningHours/.test(String(item['@type'])) ? [item] : [];
}

const nested = [
  ...['openingHours', 'openingHoursSpecification', 'specialOpeningHoursSpecification', 'hoursAvailable'],
  ...['@graph', 'mainEntity'],
];
const own = ['opens', 'closes', 'dayOfWeek', 'validFrom', 'validThrough'];

/** With the names as they are in most pages: `opens` for `schema:opens` and `https://schema.org/opens`. */
function named(item: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ''),
      value,
    ]),
  );
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSpecification(
  item: Readonly<Record<string, Json>>,
  zone: string,
  warnings: HoursIssue[],
): Specification {
  const text = (field: string): string => {
    const [value] = [item[field] ?? ''].flat();
    return String(isRecord(value) ? value['@value'] : value).trim();
  };
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
  if (!opens && closes) throw new HoursRefusal({code: 'bad-time', at: 0, text: '', field: 'opens'});
  const days = {weekdays, holidays, from, to};
  const agreed = opens?.offset === undefined ? 'always' : agrees(zone, opens.offset);
  if (agreed !== 'always')
    warnings.push({
      code: agreed === 'never' ? 'offset-elsewhere' : 'offset-left-out',
      at: 0,
      text: text('opens'),
      field: 'opens',
    });
  if (agreed === 'never') return {...days, range: [0, 1440], doubt: {state: 'unknown'}};
  if (opens && !closes)
    return {...days, range: [opens.minutes, 1440], doubt: {state: 'unknown', why: 'open-end'}};
  if (opens && opens.minutes > 0 && opens.minutes === closes?.minutes) {
    warnings.push({code: 'no-times', at: 0, text: text('opens'), field: 'opens'});
    return {...days, range: [0, 1440], doubt: {state: 'sometime'}};
  }
  return {...days, range: rangeOf(opens?.minutes, closes?.minutes), doubt: undefined};
}

function rangeOf(opens: number | undefined, closes: number | undefined): Span | undefined {
  if (opens === undefined || closes === undefined || (opens === 0 && closes === 0)) return undefined;
  if (closes === 1439) return [opens, 1440];
  return [opens, closes > opens ? closes : closes + 1440];
}

/** `Monday`, `https://schema.org/Monday`, `{"@id": "schema:Monday"}`, `Mo-Fr`, `PublicHolidays`, or a list of them; none is every day. */
function daysOf(value: Json): {weekdays: readonly Weekday[]; holidays: boolean} {
  const names = [value ?? []]
    .flat(2)
    .map((it) => (isRecord(it) ? (it['@id'] ?? it['name'] ?? it['@value']) : it))
    .flatMap((it) => String(it).split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const weekdays = new Set<Weekday>();
  let holidays = false;
  for (const name of names) {
    const short = name.split(/[/#:]/).at(-1) ?? '';
    if (/^public\s?holidays?$/i.test(short)) holidays = true;
    else {
      const found = daysIn(short, (code, at, text) => {
        throw new HoursRefusal({code, at, text, field: 'dayOfWeek'});
      });
      for (const day of found.weekdays) weekdays.add(day);
    }
  }
  return {weekdays: names.length ? [...weekdays] : everyDay, holidays};
}

/** The specifications for each span of dates, one after the other; the later they begin, the later they decide. */
function seasons(dated: readonly Specification[]): HoursRule[] {
  const spans = new Map<string, Specification[]>();
  for (const it of dated) {
    const key = `${it.from ?? ''}/${it.to ?? ''}`;
    spans.set(key, [...(spans.get(key) ?? []), it]);
  }
  return [...spans].sort(byBeginning).flatMap(([, group]) => {
    const [first] = group;
    const valid = [first?.from ?? null, first?.to ?? null] as const;
    return week(group, undefined).map((rule): HoursRule => ({...rule, valid}));
  });
}

/** Of two that begin on one day the longer first, so that the shorter decides. */
function byBeginning([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const [from = '', to = ''] = one.split('/');
  const [begins = '', ends = ''] = other.split('/');
  if (from !== begins) return from < begins ? -1 : 1;
  return (to || '9999') > (ends || '9999') ? -1 : 1;
}

/** A week of rules, none of which is for a day of another, so that split days stay whole. */
function week(specifications: readonly Specification[], join: 'add' | undefined): HoursRule[] {
  const rules = new Map<string, {told: Partial<HoursRule>[]; weekdays: Weekday[]}>();
  for (const day of everyDay) {
    const mine = specifications.filter(({weekdays}) => weekdays.includes(day));
    if (!mine.length) continue;
    const told = tellOf(mine);
    const key = JSON.stringify(told);
    const same = rules.get(key);
    if (same) same.weekdays.push(day);
    else rules.set(key, {told, weekdays: [day]});
  }
  const out = [...rules.values()].flatMap(({told, weekdays}) =>
    told.map((it, i): HoursRule => {
      const joins = join ?? (i > 0 ? ('add' as const) : undefined);
      return {...(weekdays.length < 7 && {weekdays}), ...it, ...(joins && {join: joins})};
    }),
  );
  const onHolidays = specifications.filter(({holidays}) => holidays);
  if (onHolidays.length) {
    out.push(
      ...tellOf(onHolidays).map((it, i): HoursRule => ({
        holidays: 'only',
        ...it,
        ...(i > 0 && {join: 'add'}),
      })),
    );
  }
  return out;
}

/** What is said of one day; what is in doubt first, so that what is known goes over it. */
function tellOf(specifications: readonly Specification[]): Partial<HoursRule>[] {
  const doubts = specifications.flatMap(({range, doubt}) =>
    range && doubt ? [{ranges: [range], ...doubt}] : [],
  );
  const ranges = specifications
    .flatMap(({range, doubt}) => (range && !doubt ? [range] : []))
    .sort(([a], [b]) => a - b);
  if (ranges.length) return [...doubts, {ranges}];
  return doubts.length ? doubts : [{state: 'closed'}];
}
