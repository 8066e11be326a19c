import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bankHolidays} from './holidays/bank-holidays.js';
import {readOsmHours} from './osm/osm-hours.js';
import {dayLine} from './week.js';

const nation = 'england-and-wales';

/** The dates among these on which it is open. */
function openOn(text: string, ...dates: readonly string[]): string[] {
  const {hours} = readOsmHours(text, {zone: 'Europe/London', nation});
  assert.ok(hours, text);
  return dates.filter((date) => dayLine(hours, date, bankHolidays(nation)).state === 'open');
}

describe('days that are another date each year', () => {
  it('are counted from Easter', () => {
    const days = ['2026-04-02', '2026-04-03', '2026-04-06', '2026-04-07', '2027-03-26', '2027-03-30'];
    assert.deepEqual(openOn('easter -2 days-easter +1 day 10:00-12:00', ...days), [
      '2026-04-03',
      '2026-04-06',
      '2027-03-26',
    ]);
  });

  it('are the last Sundays on which clocks change, and go through New Year', () => {
    const days = [
      '2026-03-28',
      '2026-03-29',
      '2026-10-24',
      '2026-10-25',
      '2027-01-01',
      '2027-03-28',
      '2027-03-29',
    ];
    assert.deepEqual(openOn('Oct Su[-1]-Mar Su[-1] 10:00-12:00', ...days), [
      '2026-03-28',
      '2026-03-29',
      '2026-10-25',
      '2027-01-01',
      '2027-03-28',
    ]);
  });

  it('end in February of each year, whether it has 28 days or 29', () => {
    const days = ['2027-02-28', '2027-03-01', '2028-02-29', '2028-03-01'];
    assert.deepEqual(openOn('Nov Su[1]-Feb 29 10:00-12:00', ...days), ['2027-02-28', '2028-02-29']);
  });

  it('come before and after the first Saturday, in another month too', () => {
    assert.deepEqual(openOn('Sa[1] -1 day 10:00-12:00', '2026-07-03', '2026-07-31', '2026-08-07'), [
      '2026-07-03',
      '2026-07-31',
    ]);
  });

  it('come before a bank holiday', () => {
    assert.deepEqual(openOn('PH -1 day 10:00-12:00', '2026-04-02', '2026-04-03', '2026-12-24'), [
      '2026-04-02',
      '2026-12-24',
    ]);
  });

  it('come before a day that is usually a bank holiday, in years that nobody has listed: then it is not known', () => {
    const {hours} = readOsmHours('Mo-Su 10:00-12:00; PH -1 day off', {zone: 'Europe/London', nation});
    assert.ok(hours);
    const {state, mayDiffer} = dayLine(hours, '2031-12-24', bankHolidays(nation));
    assert.deepEqual([state, mayDiffer], ['unknown', 'holidays-not-known']);
  });
});
