import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Span} from '../hours.js';
import {dayLine} from '../week.js';
import {readClockRanges, readClockWeek} from './clock-times.js';

describe('the times in a cell of a spreadsheet', () => {
  const read: readonly (readonly [string, readonly Span[]])[] = [
    ['9.30am-5pm', [[570, 1020]]],
    [
      '09:30-13:00, 14:00-17:30',
      [
        [570, 780],
        [840, 1050],
      ],
    ],
    [
      '09:30-13:00,14:00-17:30',
      [
        [570, 780],
        [840, 1050],
      ],
    ],
    [
      '9am to 1pm & 2pm to 5pm',
      [
        [540, 780],
        [840, 1020],
      ],
    ],
    ['10 am – 4 pm', [[600, 960]]],
    ['9 a.m. to noon', [[540, 720]]],
    ['2-5pm', [[840, 1020]]],
    ['9-12pm', [[540, 720]]],
    ['2pm-5', [[840, 1020]]],
    ['10:00-04:00', [[600, 1680]]],
    ['10pm-2am', [[1320, 1560]]],
  ];
  for (const [text, ranges] of read) {
    it(`are read from “${text}”`, () =>
      assert.deepEqual(readClockRanges(text), {times: {ranges}, warnings: []}));
  }

  it('may leave out that the afternoon is meant, which is then said in a warning', () => {
    for (const [text, ranges] of [
      ['10-4', [[600, 960]]],
      ['9.30-4.30', [[570, 990]]],
      ['9am-5', [[540, 1020]]],
    ] as const) {
      assert.deepEqual(readClockRanges(text), {times: {ranges}, warnings: [{code: 'assumed', at: 0, text}]});
    }
  });

  it('are not guessed where they could be in the morning or in the evening', () => {
    assert.deepEqual(readClockRanges('7-9'), {refused: {code: 'ambiguous', at: 0, text: '7-9'}});
    assert.deepEqual(readClockRanges('9.30-12.30 7-9'), {refused: {code: 'ambiguous', at: 11, text: '7-9'}});
  });

  it('may be words: closed, all day, a part of the day, or only by appointment', () => {
    const times = (text: string) => {
      const read = readClockRanges(text);
      assert.ok(!read.refused, text);
      return read.times;
    };
    for (const text of ['closed', 'Closed', 'N/A Closed', '-'])
      assert.deepEqual(times(text), {state: 'closed'});
    assert.deepEqual(times('24 hours'), {});
    assert.deepEqual(times('AM Only'), {ranges: [[0, 720]], state: 'sometime', note: 'AM Only'});
    assert.deepEqual(times('PM & Eve (continuous)').ranges, [
      [720, 1080],
      [1020, 1440],
    ]);
    assert.deepEqual(times('Appointment Only'), {state: 'unknown', why: 'note', note: 'Appointment Only'});
  });

  it('keep a remark in brackets', () => {
    assert.deepEqual(readClockRanges('10:00-12:00 (staffed)'), {
      times: {ranges: [[600, 720]], note: 'staffed'},
      warnings: [],
    });
  });

  for (const [text, code, at] of [
    ['', 'empty', 0],
    ['see website', 'unexpected', 0],
    ['9:30-', 'bad-time', 5],
    ['9:75-10:00', 'bad-time', 0],
    ['13pm-14pm', 'bad-time', 0],
  ] as const) {
    it(`are refused in “${text}”: ${code} at ${at}`, () => {
      const read = readClockRanges(text);
      assert.ok(read.refused);
      assert.deepEqual([read.refused.code, read.refused.at], [code, at]);
    });
  }
});

describe('a week of such cells', () => {
  const place = {zone: 'Europe/London'} as const;

  it('is closed on days whose cell is empty', () => {
    const read = readClockWeek(['09:30-17:00', '09:30-17:00', '', null, undefined, '09:30-13:00', ''], place);
    assert.ok(read.hours);
    assert.deepEqual(read.hours.rules, [
      {weekdays: [1, 2], ranges: [[570, 1020]], text: '09:30-17:00'},
      {weekdays: [3, 4, 5, 7], state: 'closed'},
      {weekdays: [6], ranges: [[570, 780]], text: '09:30-13:00'},
    ]);
  });

  it('does not know the day whose cell it can’t read, shows its words, and names it', () => {
    const read = readClockWeek(['09:30-17:00', 'see website'], place);
    assert.ok(read.hours);
    assert.deepEqual(
      [dayLine(read.hours, '2026-11-24').state, dayLine(read.hours, '2026-11-24').notes],
      ['unknown', ['see website']],
    );
    assert.deepEqual(read.warnings, [{code: 'unexpected', at: 0, text: 'see', field: '2'}]);
  });

  it('is refused where no cell says anything', () => {
    assert.equal(readClockWeek(['', null], place).hours, undefined);
    assert.equal(readClockWeek(['see website'], place).hours, undefined);
  });
});
