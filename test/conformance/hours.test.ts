import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readDirectory} from '@civic-widgets/directory';
import {
  BANK_HOLIDAY_YEARS,
  bankHolidays,
  dayLine,
  openOn,
  readClockWeek,
  readOsmHours,
  readSchedules,
  type HoursIssue,
  type Nation,
  type ScheduleRecord,
} from '@civic-widgets/hours';
import fc from 'fast-check';
import Papa from 'papaparse';
import {compare, REASONS, type Window} from '../support/hours-oracle.js';
import {BRITISH_HOURS, CONTINENTAL_HOURS} from '../support/hours-in-the-wild.js';
import {hoursStrings} from '../support/hours-strings.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const hubs = join(data, 'hubs');
const payloads = join(data, 'open-referral');
const holidayFile = join(data, 'hours/govuk-bank-holidays-latest.json');

/** A week in each season, the days on which the clocks change, and Christmas with New Year, of 2026. */
const windows: readonly Window[] = [
  ['2026-01-12', 7],
  ['2026-04-13', 7],
  ['2026-07-06', 7],
  ['2026-10-05', 7],
  ['2026-03-27', 4],
  ['2026-10-23', 4],
  ['2026-12-21', 14],
].map(([date, days]) => {
  const from = Date.parse(`${date}T00:00:00Z`);
  return {from, to: from + Number(days) * 86_400_000};
});

const zoneBefore = process.env['TZ'];

describe(
  'the opening hours of OpenStreetMap',
  {skip: existsSync(hubs) ? false : `${hubs} is not there`},
  () => {
    before(() => (process.env['TZ'] = 'Europe/Rome'));
    after(restoreZone);

    it('are the same as the package opening_hours says, in every string of the data', (t) => {
      const strings = stringsIn(hubs);
      assert.ok(strings.size > 0);
      const report = tally();
      for (const text of strings) {
        const {hours, refused} = readOsmHours(text, {zone: 'Europe/Rome'});
        if (!hours) {
          report.refuse(text, refused);
          continue;
        }
        const year = {
          from: Date.parse('2026-01-01T00:00:00+01:00'),
          to: Date.parse('2027-01-01T00:00:00+01:00'),
        };
        report.add(text, compare(text, hours, [year], {country: 'it'}));
      }
      report.close(t);
    });
  },
);

/** What neither we nor the oracle make sense of, and what only we refuse. */
const refusedOnPurpose = new Set([
  // Whose times are whose? There every day has the first, and Mondays and Tuesdays both.
  '10:00-12:00 Mo 13:00-14:00 Tu',
]);

describe('opening hours as mappers leave them', () => {
  for (const {zone, country, nation, strings} of [
    {
      zone: 'Europe/London',
      country: 'gb',
      nation: 'england-and-wales',
      strings: BRITISH_HOURS,
    },
    {zone: 'Europe/Rome', country: 'it', nation: undefined, strings: CONTINENTAL_HOURS},
  ] as const) {
    it(`are the same as the package opening_hours says in ${zone}, but for what is explained`, (t) => {
      process.env['TZ'] = zone;
      const report = tally();
      for (const text of strings) {
        const {hours, refused} = readOsmHours(text, {zone, ...(nation && {nation})});
        if (!hours) {
          const isReadThere = compare(text, {zone, format: 'osm', rules: []}, [], {country}).refusedThere;
          if (isReadThere === undefined && !refusedOnPurpose.has(text)) report.refuse(text, refused);
          else report.refuseToo(text);
          continue;
        }
        report.add(
          text,
          compare(text, hours, windows, {...(nation && {holidays: bankHolidays(nation)}), country}),
        );
      }
      report.close(t);
    });
  }
  after(restoreZone);
});

describe('opening hours drawn from the grammar of OpenStreetMap', () => {
  before(() => (process.env['TZ'] = 'Europe/London'));
  after(restoreZone);

  it('are the same as the package opening_hours says, but for what is explained', (t) => {
    const nation = 'england-and-wales';
    const report = tally();
    for (const text of fc.sample(hoursStrings(), {
      numRuns: Number(process.env['CIVIC_HOURS'] ?? 3000),
      seed: 20261122,
    })) {
      const {hours} = readOsmHours(text, {zone: 'Europe/London', nation});
      assert.ok(hours, `${text} was refused`);
      report.add(text, compare(text, hours, windows, {holidays: bankHolidays(nation), country: 'gb'}));
    }
    report.close(t);
  });
});

describe(
  'the hours of libraries in spreadsheets',
  {skip: existsSync(hubs) ? false : `${hubs} is not there`},
  () => {
    const place = {zone: 'Europe/London'} as const;
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

    for (const name of ['libraries_northern_ireland.csv', 'libraries_england_2023.csv']) {
      it(`of ${name} are read, but for weeks that are empty`, (t) => {
        const rows = rowsOf(readFileSync(join(hubs, name), 'utf8'));
        assert.ok(rows.length > 90);
        const issues = new Map<string, number>();
        let read = 0;
        let empty = 0;
        for (const row of rows) {
          const week = readClockWeek(
            days.map((day) => row[day]),
            place,
          );
          if (week.hours) read++;
          else if (week.refused.code === 'empty') empty++;
          for (const {code, text} of week.hours ? week.warnings : [week.refused]) {
            if (code !== 'no-times' && code !== 'empty')
              issues.set(`${code} ${text}`, (issues.get(`${code} ${text}`) ?? 0) + 1);
          }
        }
        t.diagnostic(`${read} of ${rows.length} read, ${empty} empty`);
        assert.deepEqual([...issues], []);
        assert.equal(read + empty, rows.length);
      });
    }

    it('of a directory are open on the days whose cell names a part of the day, and not known where it depends', (t) => {
      const text = readFileSync(join(hubs, 'libraries_england_2023.csv'), 'utf8');
      const rows = rowsOf(text);
      const {services} = readDirectory(text);
      assert.equal(services.length, rows.length);
      const counts = {open: 0, closed: 0, unknown: 0};
      for (const [i, row] of rows.entries()) {
        const {hours} = readSchedules(services[i]?.schedules ?? [], place);
        for (const [day, name] of days.entries()) {
          const cell = row[name]?.trim() ?? '';
          if (!hours) {
            assert.match(cell, /closed$|^$/i);
            continue;
          }
          const line = dayLine(hours, `2026-11-${23 + day}`);
          const expected = /closed$|^$/i.test(cell)
            ? 'closed'
            : /^(?:am|pm|all day|eve|24)/i.test(cell)
              ? 'open'
              : 'unknown';
          assert.equal(line.state, expected, cell);
          assert.equal(openOn(hours, line.date), expected, cell);
          // People see the cell as it is; and nobody says at which hour of the day the doors are open.
          const times = /^24/.test(cell) ? [] : [cell];
          if (expected !== 'closed') assert.deepEqual(line.notes, times);
          counts[expected]++;
        }
      }
      t.diagnostic(JSON.stringify(counts));
    });
  },
);

function rowsOf(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
  }).data;
}

describe(
  'the schedules of Open Referral',
  {skip: existsSync(payloads) ? false : `${payloads} is not there`},
  () => {
    it('are all read, in every payload', (t) => {
      let count = 0;
      const warnings = new Map<string, number>();
      for (const path of readdirSync(payloads, {recursive: true, encoding: 'utf8'})) {
        if (!path.endsWith('.json') || path.includes('schema')) continue;
        for (const schedules of schedulesIn(JSON.parse(readFileSync(join(payloads, path), 'utf8')))) {
          const read = readSchedules(schedules, {zone: 'Europe/London', nation: 'england-and-wales'});
          assert.ok(read.hours, `${path}: ${JSON.stringify(read.refused)}`);
          count += schedules.length;
          for (const {code, field} of read.warnings)
            warnings.set(`${code} ${field}`, (warnings.get(`${code} ${field}`) ?? 0) + 1);
        }
      }
      assert.ok(count > 0);
      t.diagnostic(
        `${count} schedules; ${[...warnings].map(([what, times]) => `${what}: ${times}`).join(', ')}`,
      );
    });
  },
);

/** Every list of schedules in a payload, however deep. */
function schedulesIn(value: unknown): ScheduleRecord[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(schedulesIn);
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) =>
    /^(?:regular_)?schedules?$/.test(name) && Array.isArray(inside) && inside.length > 0
      ? [inside as ScheduleRecord[]]
      : schedulesIn(inside),
  );
}

interface DivisionEntry {
  readonly title: string;
  readonly date: string;
  readonly notes: string;
}

describe('bank holidays', {skip: existsSync(holidayFile) ? false : `${holidayFile} is not there`}, () => {
  for (const nation of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
    it(`of ${nation} are those that GOV.UK lists, and which of them are substitutes`, (t) => {
      const listed = new Map(listOf(nation).map((it) => [it.date.split('/').reverse().join('-'), it]));
      assert.ok(listed.size > 60);
      const holidays = bankHolidays(nation);
      const [first, last] = BANK_HOLIDAY_YEARS;
      for (let at = Date.UTC(first, 0, 1); at < Date.UTC(last + 1, 0, 1); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10);
        const ours = holidays.on(date);
        const theirs = listed.get(date);
        const kind = ours && (ours.kind === 'day' || ours.kind === 'substitute') ? ours.kind : undefined;
        assert.equal(kind, theirs && (theirs.notes.includes('substitute') ? 'substitute' : 'day'), date);
      }
      t.diagnostic(`${listed.size} days`);
    });
  }

  it('include Christmas Day at a weekend, which GOV.UK leaves out', () => {
    assert.equal(
      listOf('england-and-wales').some(({date}) => date === '25/12/2027'),
      false,
    );
    assert.deepEqual(bankHolidays('england-and-wales').on('2027-12-25'), {
      date: '2027-12-25',
      name: 'christmas',
      kind: 'nominal',
    });
  });
});

function listOf(nation: Nation): DivisionEntry[] {
  const {divisions} = JSON.parse(readFileSync(holidayFile, 'utf8')) as {
    divisions: Record<string, Record<string, unknown>>;
  };
  const years = divisions[`common.nations.${nation}_slug`];
  assert.ok(years, nation);
  return Object.values(years).flatMap((it) => (Array.isArray(it) ? (it as DivisionEntry[]) : []));
}

function stringsIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.geojson')) continue;
    const {features} = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      features: {properties: Record<string, unknown>}[];
    };
    for (const {properties} of features) {
      for (const [key, value] of Object.entries(properties)) {
        if (/^opening_hours(?::|$)/.test(key) && typeof value === 'string') found.add(value);
      }
    }
  }
  return found;
}

/** Counts what agrees, and fails at the end with all that differs and that nobody has explained. */
function tally() {
  let strings = 0;
  let instants = 0;
  let agreed = 0;
  const unexplained: string[] = [];
  const refused = new Map<string, string[]>();
  const refusedHere: string[] = [];
  const refusedBoth: string[] = [];
  const explained = new Map<string, {strings: number; instants: number; example: string}>();
  return {
    add(text: string, comparison: ReturnType<typeof compare>) {
      if (comparison.refusedThere !== undefined) {
        refused.set(comparison.refusedThere, [...(refused.get(comparison.refusedThere) ?? []), text]);
        return;
      }
      strings++;
      instants += comparison.instants;
      const [one] = comparison.disagreements;
      if (!one) agreed++;
      for (const reason of new Set(comparison.disagreements.map((it) => it.reason))) {
        const those = comparison.disagreements.filter((it) => it.reason === reason);
        const {instant, ours, theirs} = those[0] ?? {};
        const example = `“${text}” at ${instant}: ${ours}, there ${theirs}`;
        if (!reason) {
          unexplained.push(example);
          continue;
        }
        const before = explained.get(reason);
        explained.set(reason, {
          strings: (before?.strings ?? 0) + 1,
          instants: (before?.instants ?? 0) + those.length,
          example: before?.example ?? example,
        });
      }
    },
    refuseToo(text: string) {
      refusedBoth.push(text);
    },
    refuse(text: string, {code, at}: HoursIssue) {
      refusedHere.push(`“${text}”: ${code} at ${at}`);
    },
    close(t: {diagnostic(message: string): void}) {
      t.diagnostic(`${agreed} of ${strings} strings agree at each of ${instants} instants`);
      for (const [reason, {strings, instants, example}] of explained) {
        t.diagnostic(
          `${reason}: ${strings} strings, ${instants} instants. ${REASONS[reason as keyof typeof REASONS]} ${example}`,
        );
      }
      for (const line of refusedHere) t.diagnostic(`refused here: ${line}`);
      if (refusedBoth.length)
        t.diagnostic(`${refusedBoth.length} refused by both: ${refusedBoth.join(' | ')}`);
      assert.ok(refusedHere.length <= strings / 50, `${refusedHere.length} refused`);
      for (const [message, those] of refused) {
        t.diagnostic(`refused there, and read here: ${those.length} strings. ${message}: ${those[0]}`);
      }
      assert.ok(strings > refused.size);
      assert.deepEqual(unexplained.slice(0, 40), [], `${unexplained.length} not explained`);
    },
  };
}

function restoreZone(): void {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
}
