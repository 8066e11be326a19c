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

/** Why that Monday is what it is. */
function readReason(value: unknown): string {
  const {hours} = readSchemaHours(value, place);
  assert.ok(hours);
  return dayLine(hours, monday).reason;
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

  it('for one day go before those of the season that begins with it', () => {
    const value = [
      {validFrom: '2026-06-01', validThrough: '2026-06-01', opens: '12:00', closes: '13:00'},
      {validFrom: '2026-06-01', validThrough: '2026-08-31', opens: '09:00', closes: '17:00'},
    ];
    assert.deepEqual(times(value, '2026-06-01'), [[720, 780]]);
    assert.deepEqual(times(value, '2026-06-02'), [[540, 1020]]);
  });

  it('end at midnight where they close at 00:00 or 24:00', () => {
    for (const closes of ['00:00', '24:00', '00:00:00', '23:59:59'])
      assert.deepEqual(times({opens: '09:00', closes}, monday), [[540, 1440]], closes);
  });

  it('are open all day in strings that name no times', () => {
    assert.deepEqual(times('Mo-Su', monday), [[0, 1440]]);
  });

  it('have spans and lists of days in one text', () => {
    for (const dayOfWeek of [
      'Mo-Fr',
      'Monday-Friday',
      'Monday, Tuesday',
      'http://schema.org/Monday,http://schema.org/Friday',
    ])
      assert.deepEqual(times({dayOfWeek, opens: '09:00', closes: '17:00'}, monday), [[540, 1020]], dayOfWeek);
  });

  it('are found in a graph, and under the long names of the vocabulary', () => {
    const specification = {
      '@type': 'schema:OpeningHoursSpecification',
      'schema:dayOfWeek': [{'@id': 'schema:Monday'}],
      'schema:opens': {'@value': '09:00'},
      'https://schema.org/closes': '17:00',
    };
    const graph = {
      '@graph': [{'@type': 'WebPage', 'name': 'Opening times'}, {hoursAvailable: specification}],
    };
    assert.deepEqual(times(graph, monday), [[540, 1020]]);
  });

  it('are not known from where they open to the end of the day, if nothing says when they close', () => {
    assert.equal(readReason({dayOfWeek: 'Monday', opens: '09:00'}), 'open-end');
  });

  it('are at times that are not told, where they open and close at one and the same', () => {
    assert.equal(readReason({dayOfWeek: 'Monday', opens: '09:00', closes: '09:00'}), 'sometime');
  });

  it('that can’t be read leave open what the others leave closed', () => {
    const {hours, warnings} = readSchemaHours(
      [
        {dayOfWeek: 'Monday', opens: '09:00', closes: '17:00'},
        {dayOfWeek: 'Tuesday', opens: 'nine', closes: '17:00'},
      ],
      place,
    );
    assert.ok(hours);
    assert.deepEqual([dayLine(hours, monday).state, dayLine(hours, sunday).state], ['open', 'unknown']);
    assert.deepEqual(warnings, [{code: 'bad-time', at: 0, text: 'nine', field: 'opens'}]);
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
    [{dayOfWeek: 'Monday', closes: '09:00'}, 'bad-time', 'opens '],
    [{'@type': 'Library', 'name': 'Northgate'}, 'empty', 'undefined '],
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
