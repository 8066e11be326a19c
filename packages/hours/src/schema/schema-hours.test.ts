import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayLine} from '../week.js';
import {readSchemaHours} from './schema-hours.js';

const place = {zone: 'Europe/London'} as const;

function times(value: unknown, date: string): readonly (readonly [number, number])[] | string {
  const {hours} = readSchemaHours(value, place);
  assert.ok(hours, JSON.stringify(value));
  const {ranges, reason} = dayLine(hours, date);
  return ranges.length ? ranges.map(({from, to}) => [from, to]) : reason;
}

const monday = '2026-11-23';
const sunday = '2026-11-22';

describe('the hours of schema.org', () => {
  it('are read from strings', () => {
    assert.deepEqual(times('Mo-Fr 09:00-17:00', monday), [[540, 1020]]);
    assert.deepEqual(times(['Mo-Fr 09:00-12:00', 'Mo 13:00-17:00'], monday), [
      [540, 720],
      [780, 1020],
    ]);
    assert.deepEqual(times({'@type': 'Library', 'openingHours': 'Mo,We 09:00-17:00'}, monday), [[540, 1020]]);
  });

  it('are read from specifications, whose days come in many spellings', () => {
    for (const dayOfWeek of [
      'Monday',
      'https://schema.org/Monday',
      'http://schema.org/Monday',
      'Mo',
      ['Sunday', 'Monday'],
      {'@id': 'schema:Monday'},
    ]) {
      const specification = {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek,
        'opens': '09:00:00',
        'closes': '17:00',
      };
      assert.deepEqual(times({openingHoursSpecification: [specification]}, monday), [[540, 1020]]);
    }
  });

  it('have several times on a day', () => {
    const value = [
      {dayOfWeek: 'Monday', opens: '13:00', closes: '17:00'},
      {dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '12:00'},
    ];
    assert.deepEqual(times(value, monday), [
      [540, 720],
      [780, 1020],
    ]);
  });

  it('are every day where no day is named, and closed where no time is', () => {
    assert.deepEqual(times({opens: '09:00', closes: '17:00'}, sunday), [[540, 1020]]);
    assert.equal(
      times([{opens: '09:00', closes: '17:00', dayOfWeek: 'Monday'}, {dayOfWeek: 'Sunday'}], sunday),
      'closed-rule',
    );
  });

  it('have the whole day and the closed day of Google’s guide', () => {
    assert.deepEqual(times({dayOfWeek: 'Monday', opens: '00:00', closes: '23:59'}, monday), [[0, 1440]]);
    assert.equal(times({dayOfWeek: 'Monday', opens: '00:00', closes: '00:00'}, monday), 'closed-rule');
  });

  it('go on past midnight', () => {
    assert.deepEqual(times({dayOfWeek: 'Monday', opens: '18:00', closes: '03:00'}, monday), [[1080, 1620]]);
  });

  it('for a span of dates take the place of the usual ones', () => {
    const value = {
      openingHoursSpecification: [{dayOfWeek: ['Monday', 'Friday'], opens: '09:00', closes: '17:00'}],
      specialOpeningHoursSpecification: [
        {validFrom: '2026-12-21', validThrough: '2026-12-24', opens: '10:00', closes: '12:00'},
        {validFrom: '2026-12-21', validThrough: '2026-12-24', opens: '13:00', closes: '14:00'},
        {validFrom: '2026-12-25', validThrough: '2026-12-25'},
      ],
    };
    assert.deepEqual(times(value, '2026-12-14'), [[540, 1020]]);
    assert.deepEqual(times(value, '2026-12-21'), [
      [600, 720],
      [780, 840],
    ]);
    assert.equal(times(value, '2026-12-25'), 'closed-rule');
  });

  it('are not known outside of the only season that they are for', () => {
    const {hours} = readSchemaHours(
      {validFrom: '2026-06-01', validThrough: '2026-08-31', opens: '09:00', closes: '17:00'},
      place,
    );
    assert.ok(hours);
    assert.equal(dayLine(hours, '2026-07-06').state, 'open');
    assert.deepEqual(
      [dayLine(hours, monday).state, dayLine(hours, monday).reason],
      ['unknown', 'not-current'],
    );
  });

  for (const [value, code, where] of [
    [{dayOfWeek: 'Moonday', opens: '09:00', closes: '17:00'}, 'bad-day', 'dayOfWeek Moonday'],
    [{dayOfWeek: 'Monday', opens: '09:00', closes: '27:00'}, 'bad-time', 'closes 27:00'],
    [{dayOfWeek: 'Monday', opens: '09:00'}, 'bad-time', 'closes '],
    [{validFrom: '2026-13-01', opens: '09:00', closes: '17:00'}, 'bad-date', 'validFrom 2026-13-01'],
    ['Mo-Fr nine to five', 'unexpected', 'openingHours nine'],
    [[], 'empty', 'undefined '],
  ] as const) {
    it(`are refused, not guessed: ${JSON.stringify(value)}`, () => {
      const read = readSchemaHours(value, place);
      assert.ok(!read.hours);
      assert.deepEqual([read.refused.code, `${read.refused.field} ${read.refused.text}`], [code, where]);
    });
  }
});
