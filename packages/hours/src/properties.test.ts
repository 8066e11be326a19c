import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {bankHolidays, occurrences, openAt, type Hours, type HoursRule, type Weekday} from './index.js';

const minute = 60_000;
const zones = [
  'Europe/London',
  'Europe/Rome',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
  'UTC',
];

/** Any hours at all, of every kind of rule. */
function anyHours(): fc.Arbitrary<Hours> {
  const range = fc
    .tuple(fc.integer({min: 0, max: 1439}), fc.integer({min: 1, max: 1440}))
    .map(([from, length]) => [from, from + length] as const);
  const rule = fc.record(
    {
      weekdays: fc.uniqueArray(fc.integer({min: 1, max: 7}) as fc.Arbitrary<Weekday>, {minLength: 1}),
      nth: fc.constant([
        [1, 2],
        [-1, 5],
      ] as const),
      monthDays: fc.constantFrom([1, 15], [-1]),
      seasons: fc.constantFrom([[301, 331]] as const, [[1001, 331]] as const),
      weeks: fc.constantFrom([[1, 53, 2]] as const),
      holidays: fc.constantFrom('also', 'only'),
      every: fc.constantFrom(
        {unit: 'week', interval: 2, start: '2026-01-05'},
        {unit: 'day', interval: 3, start: '2025-01-01'},
      ),
      ranges: fc.array(range, {minLength: 1, maxLength: 3}),
      state: fc.constantFrom('closed', 'unknown', 'sometime'),
      join: fc.constantFrom('add', 'otherwise'),
    },
    {requiredKeys: ['ranges']},
  ) as fc.Arbitrary<HoursRule>;
  return fc.record({
    zone: fc.constantFrom(...zones),
    format: fc.constant('osm' as const),
    rules: fc.array(rule, {minLength: 1, maxLength: 4}),
  });
}

/** Any minute of a year, and more often one near a change of clocks or of years. */
function anyInstant(): fc.Arbitrary<number> {
  const near = [
    '2026-03-29T01:00Z',
    '2026-10-25T01:00Z',
    '2026-12-31T23:00Z',
    '2026-04-04T15:00Z',
    '2026-10-03T15:30Z',
  ];
  return fc.oneof(
    fc
      .integer({min: Date.parse('2026-01-01') / minute, max: Date.parse('2027-01-10') / minute})
      .map((it) => it * minute),
    fc
      .tuple(fc.constantFrom(...near), fc.integer({min: -2000, max: 2000}))
      .map(([date, by]) => Date.parse(date) + by * minute),
  );
}

const england = bankHolidays('england-and-wales');

describe('whatever the hours are,', () => {
  it('`until` is the very minute at which the state changes, and nothing changes before', () => {
    fc.assert(
      fc.property(anyHours(), anyInstant(), (hours, instant) => {
        const {state, until} = openAt(hours, instant, england, 15);
        if (until === undefined) return;
        assert.ok(until > instant);
        assert.notEqual(openAt(hours, until, england, 0).state, state);
        assert.equal(openAt(hours, until - 1, england, 0).state, state);
        for (let part = 1; part < 8; part++) {
          const between = Math.floor(instant + ((until - instant) * part) / 8);
          assert.equal(openAt(hours, between, england, 0).state, state);
        }
      }),
      {numRuns: 500, seed: 5},
    );
  });

  it('it is open at `opensNext`, and at no minute before that', () => {
    fc.assert(
      fc.property(anyHours(), anyInstant(), (hours, instant) => {
        const {state, opensNext} = openAt(hours, instant, england, 15);
        if (opensNext === undefined) return;
        assert.notEqual(state, 'open');
        assert.equal(openAt(hours, opensNext, england, 0).state, 'open');
        assert.notEqual(openAt(hours, opensNext - 1, england, 0).state, 'open');
      }),
      {numRuns: 500, seed: 6},
    );
  });

  it('the list of occurrences says the same as each of its moments', () => {
    fc.assert(
      fc.property(anyHours(), anyInstant(), (hours, from) => {
        const to = from + 3 * 1440 * minute;
        const list = occurrences(hours, from, to, england);
        for (const [i, {start, end}] of list.entries()) {
          assert.ok(start < end && start >= from && end <= to);
          assert.ok(i === 0 || (list[i - 1]?.end ?? 0) <= start);
        }
        for (let instant = from; instant < to; instant += 97 * minute) {
          const listed = list.find(({start, end}) => start <= instant && instant < end)?.state ?? 'closed';
          assert.equal(openAt(hours, instant, england, 0).state, listed);
        }
      }),
      {numRuns: 300, seed: 7},
    );
  });
});
