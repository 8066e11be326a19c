import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HoursRule} from '../hours.js';
import {dayLine} from '../week.js';
import {readSchedules, type ScheduleRecord} from './schedules.js';

const place = {zone: 'Europe/London'} as const;
const ten = {opens_at: '10:00', closes_at: '12:00'};

function read(...schedules: readonly ScheduleRecord[]) {
  const result = readSchedules(schedules, place);
  assert.ok(result.hours, JSON.stringify(schedules));
  return result;
}

function rule(schedule: ScheduleRecord): Partial<HoursRule> {
  const [{join: _, ...rule} = {}] = read(schedule).hours.rules as HoursRule[];
  return rule;
}

/** The days of a month on which it is open. */
function openDays(month: string, ...schedules: readonly ScheduleRecord[]): number[] {
  const {hours} = read(...schedules);
  return Array.from({length: 28}, (_, i) => i + 1).filter(
    (day) => dayLine(hours, `${month}-${String(day).padStart(2, '0')}`).state === 'open',
  );
}

describe('a schedule of Open Referral', () => {
  it('opens every week on its days', () => {
    assert.deepEqual(rule({freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00'}), {
      weekdays: [4, 5],
      ranges: [[600, 1080]],
    });
  });

  it('opens every other week, counted from its first day', () => {
    const schedule = {freq: 'WEEKLY', interval: 2, byday: 'TU', dtstart: '2026-11-03', ...ten};
    assert.deepEqual(openDays('2026-11', schedule), [3, 17]);
    assert.deepEqual(openDays('2026-12', schedule), [1, 15]);
  });

  it('counts such weeks from the day on which they are said to begin', () => {
    // RFC 5545, 3.3.10: the same rule, but for WKST.
    const schedule = {freq: 'WEEKLY', interval: 2, byday: 'TU,SU', dtstart: '1997-08-05', count: 4, ...ten};
    assert.deepEqual(openDays('1997-08', {...schedule, wkst: 'MO'}), [5, 10, 19, 24]);
    assert.deepEqual(openDays('1997-08', {...schedule, wkst: 'SU'}), [5, 17, 19]);
  });

  it('opens on the second Tuesday and the last Friday of a month', () => {
    assert.deepEqual(openDays('2026-11', {freq: 'MONTHLY', byday: '2TU,-1FR', ...ten}), [10, 27]);
  });

  it('opens on days of the month, and on the last', () => {
    assert.deepEqual(openDays('2026-02', {freq: 'MONTHLY', bymonthday: '2,15,-1', ...ten}), [2, 15, 28]);
  });

  it('opens on the day on which it began, where no other is given', () => {
    assert.deepEqual(openDays('2026-11', {freq: 'WEEKLY', dtstart: '2026-11-04', ...ten}), [4, 11, 18, 25]);
    assert.deepEqual(openDays('2026-12', {freq: 'MONTHLY', dtstart: '2026-11-04', ...ten}), [4]);
    assert.deepEqual(openDays('2026-11', {dtstart: '2026-11-04', ...ten}), [4]);
  });

  it('ends on its last day, or after so many times', () => {
    const weekly = {freq: 'WEEKLY', byday: 'WE', dtstart: '2026-11-04', ...ten};
    assert.deepEqual(openDays('2026-11', {...weekly, until: '2026-11-18'}), [4, 11, 18]);
    assert.deepEqual(openDays('2026-11', {...weekly, count: 2}), [4, 11]);
  });

  it('is not taken for closed once what is known of it is out of date', () => {
    const {hours} = read({freq: 'WEEKLY', byday: 'WE', valid_to: '2020-12-31', ...ten});
    assert.equal(dayLine(hours, '2026-11-25').reason, 'not-current');
  });

  it('goes on past midnight', () => {
    assert.deepEqual(rule({freq: 'WEEKLY', byday: 'FR', opens_at: '22:00', closes_at: '02:00'}).ranges, [
      [1320, 1560],
    ]);
    assert.deepEqual(rule({freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '00:00'}).ranges, [
      [540, 1440],
    ]);
  });

  it('adds to the others of the same service', () => {
    const {hours} = read(
      {freq: 'WEEKLY', byday: 'MO', ...ten},
      {freq: 'WEEKLY', byday: 'MO', opens_at: '14:00', closes_at: '16:00'},
    );
    assert.deepEqual(
      dayLine(hours, '2026-11-23').ranges.map(({from, to}) => [from, to]),
      [
        [600, 720],
        [840, 960],
      ],
    );
  });

  it('is open on its days without times, and does not tell when', () => {
    const {hours, warnings} = read({freq: 'WEEKLY', byday: 'MO'});
    assert.deepEqual(
      [dayLine(hours, '2026-11-23').state, dayLine(hours, '2026-11-23').reason],
      ['open', 'sometime'],
    );
    assert.deepEqual(
      warnings.map(({code}) => code),
      ['no-times'],
    );
  });

  it('tells by its words alone that it is closed on its days, or that it depends', () => {
    const monday = (description: string) => {
      const {state, reason} = dayLine(read({freq: 'WEEKLY', byday: 'MO', description}).hours, '2026-11-23');
      return `${state} ${reason}`;
    };
    assert.equal(monday('Closed'), 'closed closed-rule');
    for (const words of ['Appointment Only', 'Varied by Schedule', '[Unknown]', 'No Regular Opening'])
      assert.equal(monday(words), 'unknown note', words);
    for (const words of ['AM & PM (continuous)', 'AM Only', 'All Day (with closure)'])
      assert.equal(monday(words), 'open sometime', words);
  });

  it('passes on its words, and its id as the source', () => {
    const {note, text} = rule({
      id: 'a1',
      freq: 'WEEKLY',
      byday: 'MO',
      description: 'Mondays',
      notes: 'Closed for lunch',
      ...ten,
    });
    assert.deepEqual([note, text], ['Mondays\nClosed for lunch', 'a1']);
  });

  it('with words alone is not known', () => {
    const {hours} = read({description: 'Ring us first'});
    assert.deepEqual(
      [dayLine(hours, '2026-11-23').reason, dayLine(hours, '2026-11-23').notes],
      ['note', ['Ring us first']],
    );
  });

  it('says which of its fields it leaves out', () => {
    const {warnings} = read({
      freq: 'WEEKLY',
      byday: 'TH',
      bymonthday: '2,3',
      opens_at: '09:00Z',
      closes_at: '10:00Z',
      timezone: 1,
    });
    assert.deepEqual(
      warnings.map(({code, field}) => `${code} ${field}`),
      ['offset-left-out opens_at', 'left-out bymonthday'],
    );
  });

  it('opens once a year, on the first Monday of one, or on its hundredth day', () => {
    assert.deepEqual(openDays('2026-06', {freq: 'YEARLY', dtstart: '2024-06-14', ...ten}), [14]);
    assert.deepEqual(openDays('2026-01', {freq: 'YEARLY', byday: '1MO', dtstart: '2020-01-01', ...ten}), [5]);
    assert.deepEqual(
      openDays('2026-04', {freq: 'YEARLY', byyearday: '100', dtstart: '2020-01-01', ...ten}),
      [10],
    );
  });

  it('opens on days of the month, where nothing says how often', () => {
    assert.deepEqual(openDays('2026-11', {bymonthday: '3,17', ...ten}), [3, 17]);
  });

  it('opens on its date at times that are not told, where it has no others', () => {
    const {hours} = read({dtstart: '2026-11-04', description: 'Autumn fair'});
    assert.deepEqual(
      [dayLine(hours, '2026-11-04').reason, dayLine(hours, '2026-11-05').state],
      ['sometime', 'closed'],
    );
  });

  it('opens on days that are named in words, and from one to another', () => {
    assert.deepEqual(
      rule({freq: 'WEEKLY', byday: 'Monday to Wednesday, Sat', ...ten}).weekdays,
      [1, 2, 3, 6],
    );
    assert.deepEqual(rule({freq: 'WEEKLY', byday: 'MO-FR', ...ten}).weekdays, [1, 2, 3, 4, 5]);
    assert.deepEqual(rule({freq: 'MONTHLY', byday: '1st Monday, last Friday', ...ten}).nth, [
      [1, 1],
      [-1, 5],
    ]);
  });

  it('has its times in the ways in which feeds write them', () => {
    for (const [opens_at, minutes] of [
      ['09:30', 570],
      ['9:30', 570],
      ['09:30:00', 570],
      ['09:30:00.000Z', 570],
      ['T09:30', 570],
      ['2026-11-04T09:30:00+00:00', 570],
      ['0930', 570],
      ['9.30am', 570],
      ['9 a.m.', 540],
      ['9', 540],
      ['noon', 720],
      ['12am', 0],
    ] as const) {
      const {ranges} = rule({freq: 'WEEKLY', byday: 'MO', opens_at, closes_at: '17:00'});
      assert.deepEqual(ranges, [[minutes, 1020]], opens_at);
    }
  });

  it('goes on until midnight where it ends a minute before', () => {
    const schedule = {freq: 'WEEKLY', byday: 'MO', opens_at: '00:00', closes_at: '23:59'};
    assert.deepEqual(rule(schedule).ranges, [[0, 1440]]);
  });

  it('is open at times that are not told, where it begins and ends at the same one', () => {
    const {hours, warnings} = read({freq: 'WEEKLY', byday: 'MO', opens_at: '00:00', closes_at: '00:00'});
    assert.equal(dayLine(hours, '2026-11-23').reason, 'sometime');
    assert.deepEqual(
      warnings.map(({code}) => code),
      ['no-times'],
    );
  });

  describe('with an offset from UTC', () => {
    const nine = {freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00'};
    const codes = (schedule: ScheduleRecord, zone: string = place.zone): string[] => {
      const result = readSchedules([schedule], {zone});
      assert.ok(result.hours);
      return result.warnings.map(({code}) => code);
    };

    it('that the clocks of the place show in summer or in winter has their times all year', () => {
      for (const schedule of [
        {...nine, timezone: 0},
        {...nine, timezone: 1},
        {...nine, timezone: '+01:00'},
        {...nine, opens_at: '09:00Z', closes_at: '17:00Z'},
        {...nine, opens_at: '09:00+01:00', closes_at: '17:00+01:00'},
      ]) {
        const {hours} = read(schedule);
        for (const monday of ['2026-01-12', '2026-07-06'])
          assert.deepEqual(
            dayLine(hours, monday).ranges.map(({from, to}) => [from, to]),
            [[540, 1020]],
          );
        assert.deepEqual(codes(schedule), ['offset-left-out']);
      }
    });

    it('that they show all year needs no warning, nor does the name of a zone', () => {
      assert.deepEqual(codes({...nine, timezone: 5.5}, 'Asia/Kolkata'), []);
      assert.deepEqual(codes({...nine, timezone: 'Europe/London'}), []);
    });

    it('that can’t be read is left out', () => {
      assert.deepEqual(codes({...nine, timezone: 'GMT Standard Time'}), ['left-out']);
    });

    it('that they never show is not known on its days, and shows what was written', () => {
      const {hours} = read({...nine, timezone: -5, description: 'Online'});
      const {state, notes} = dayLine(hours, '2026-01-12');
      assert.deepEqual([state, notes], ['unknown', ['Online\n09:00–17:00 -5']]);
      assert.deepEqual(codes({...nine, timezone: -5}), ['offset-elsewhere']);
    });
  });

  it('every other week, without a day to count from, is not known on its days', () => {
    const {hours, warnings} = read({freq: 'WEEKLY', interval: 2, byday: 'TU', ...ten});
    assert.equal(dayLine(hours, '2026-11-24').state, 'unknown');
    assert.deepEqual(
      warnings.map(({code}) => code),
      ['no-day'],
    );
  });

  it('that can’t be read leaves open what the others leave closed', () => {
    const {hours, warnings} = read(
      {freq: 'WEEKLY', byday: 'MO', ...ten},
      {freq: 'WEEKLY', byday: 'TU', opens_at: '25:00', closes_at: '26:00'},
    );
    assert.equal(dayLine(hours, '2026-11-24').state, 'unknown');
    assert.deepEqual(warnings, [{code: 'bad-time', at: 0, text: '25:00', field: 'opens_at'}]);
  });

  it('of version 1 has holidays that take the place of the usual days', () => {
    const {hours} = read(
      {start_date: '2026-12-25', end_date: '2026-12-26', closed: true},
      {weekday: 'Friday', opens_at: '10:00', closes_at: '12:00'},
    );
    assert.equal(dayLine(hours, '2026-12-25').reason, 'closed-rule');
    assert.equal(dayLine(hours, '2026-12-18').state, 'open');
  });

  const refused: readonly (readonly [ScheduleRecord, string, string])[] = [
    [{freq: 'WEEKLY', byday: 'MO,XX', ...ten}, 'bad-day', 'byday 3 XX'],
    [{freq: 'MONTHLY', byday: '6MO', ...ten}, 'bad-day', 'byday 0 6MO'],
    [{freq: 'MONTHLY', bymonthday: '32', ...ten}, 'bad-number', 'bymonthday 0 32'],
    [{freq: 'WEEKLY', byday: 'MO', interval: 0, ...ten}, 'bad-number', 'interval 0 0'],
    [{freq: 'WEEKLY', ...ten}, 'no-day', 'byday 0 '],
    [{freq: 'HOURLY', dtstart: '2026-01-01', ...ten}, 'unsupported', 'freq 0 HOURLY'],
    [{freq: 'WEEKLY', byday: 'Monday to Xday', ...ten}, 'bad-day', 'byday 0 Monday to Xday'],
    [{freq: 'YEARLY', byyearday: '366', ...ten}, 'bad-number', 'byyearday 0 366'],
    [{freq: 'WEEKLY', byday: 'MO', valid_from: '2026-02-30', ...ten}, 'bad-date', 'valid_from 0 2026-02-30'],
    [
      {freq: 'WEEKLY', byday: 'MO', valid_from: '2026-02-02', valid_to: '2026-02-01', ...ten},
      'backwards',
      'valid_to 0 2026-02-01',
    ],
    [{freq: 'WEEKLY', byday: 'MO', opens_at: 'ten', closes_at: '12:00'}, 'bad-time', 'opens_at 0 ten'],
  ];
  for (const [schedule, code, where] of refused) {
    it(`is refused, not guessed: ${JSON.stringify(schedule)}`, () => {
      const read = readSchedules([schedule], place);
      assert.ok(!read.hours);
      const {refused} = read;
      assert.deepEqual([refused.code, `${refused.field} ${refused.at} ${refused.text}`], [code, where]);
    });
  }
});
