import {expect} from '@open-wc/testing';
import type {Hours} from '@civic-widgets/hours';
import {calendarFile, nextDate} from './calendar.js';

const thursdays: Hours = {
  zone: 'Europe/London',
  format: 'schedule',
  rules: [{weekdays: [4], ranges: [[720, 840]]}],
};
const now = new Date('2026-03-26T13:00:00Z');

describe('the next date for a calendar', () => {
  it('is the next time it opens, by the clock of the place', () => {
    // It is open now; the next one is after the clocks have changed.
    const next = nextDate(thursdays, now, undefined);
    expect(next && new Date(next.start).toISOString()).to.equal('2026-04-02T11:00:00.000Z');
  });

  it('is none of what is open day and night', () => {
    expect(nextDate({...thursdays, rules: [{}]}, now, undefined)).to.equal(undefined);
  });

  it('makes a file that calendars read', () => {
    const start = Date.parse('2026-04-02T11:00:00Z');
    const name =
      'Lunch; with a lift, there and back, and a very long name: ‘Netherby Lunch Club’ in the barn';
    const file = calendarFile({start, end: start + 7_200_000, name, place: 'Mill Bank', id: 'lunch', now});
    const lines = file.split('\r\n');
    expect(lines).to.include('DTSTART:20260402T110000Z').and.to.include('DTEND:20260402T130000Z');
    for (const line of lines) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(file.replace(/\r\n /g, '')).to.contain(
      String.raw`SUMMARY:Lunch\; with a lift\, there and back\, and a very long name: ‘Netherby Lunch Club’ in the barn`,
    );
    expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  });
});
