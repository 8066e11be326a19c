import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayLine, readSchedules} from '@civic-widgets/hours';

/** The examples of RFC 5545, section 3.8.5.3, that a schedule of Open Referral can hold, with the days that the RFC gives for them. */
const examples: readonly (readonly [start: string, rule: string, days: string])[] = [
  ['1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09 2 3 4 5 6 7 8 9 10 11'],
  ['1997-09-02', 'FREQ=DAILY;INTERVAL=2', '1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 1997-10 2 4 6'],
  ['1997-09-02', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09 2 12 22 1997-10 2 12'],
  ['1997-09-02', 'FREQ=WEEKLY;COUNT=10', '1997-09 2 9 16 23 30 1997-10 7 14 21 28 1997-11 4'],
  ['1997-09-02', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1997-09 2 16 30 1997-10 14 28 1997-11 11 25 1997-12 9'],
  ['1997-09-02', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', '1997-09 2 4 9 11 16 18 23 25 30 1997-10 2'],
  [
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09 2 4 16 18 30 1997-10 2 14 16',
  ],
  ['1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08 5 10 19 24'],
  ['1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08 5 17 19 31'],
  [
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09 5 1997-10 3 1997-11 7 1997-12 5 1998-01 2 1998-02 6 1998-03 6 1998-04 3 1998-05 1 1998-06 5',
  ],
  [
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09 7 28 1997-11 2 30 1998-01 4 25 1998-03 1 29 1998-05 3 31',
  ],
  [
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09 22 1997-10 20 1997-11 17 1997-12 22 1998-01 19 1998-02 16',
  ],
  [
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09 28 1997-10 29 1997-11 28 1997-12 29 1998-01 29 1998-02 26',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09 2 15 1997-10 2 15 1997-11 2 15 1997-12 2 15 1998-01 2 15',
  ],
  [
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09 30 1997-10 1 31 1997-11 1 30 1997-12 1 31 1998-01 1 31 1998-02 1',
  ],
  [
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09 10 11 12 13 14 15 1999-03 10 11 12 13',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09 2 9 16 23 30 1997-11 4 11 18 25 1998-01 6 13 20 27 1998-03 3 10 17 24 31',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998-02 13 1998-03 13 1998-11 13 1999-08 13 2000-10 13',
  ],
  [
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09 13 1997-10 11 1997-11 8 1997-12 13 1998-01 10 1998-02 7 1998-03 7',
  ],
  [
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01 1 1997-04 10 1997-07 19 2000-01 1 2000-04 9 2000-07 18 2003-01 1 2003-04 10 2003-07 19 2006-01 1',
  ],
  ['1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05 12 1998-05 11 1999-05 17'],
];

describe('the schedules of Open Referral repeat as RFC 5545 says', () => {
  for (const [start, rule, listed] of examples) {
    it(`from ${start}: ${rule}`, () => {
      const parts = rule.split(';').map((part) => part.split('='));
      const fields: Record<string, string> = Object.fromEntries(
        parts.map(([name = '', value = '']) => [name.toLowerCase(), value]),
      );
      const {hours, refused} = readSchedules(
        [{...fields, dtstart: start, opens_at: '09:00', closes_at: '10:00'}],
        {
          zone: 'America/New_York',
        },
      );
      assert.ok(hours, JSON.stringify(refused));
      const days = datesOf(listed);
      const found: string[] = [];
      // One more than the RFC lists, where the rule has an end.
      const wanted = fields['count'] ? days.length + 1 : days.length;
      for (let at = Date.parse(start); found.length < wanted && at < Date.UTC(2008, 0, 1); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10);
        if (dayLine(hours, date).state === 'open') found.push(date);
      }
      assert.deepEqual(found, days);
    });
  }
});

/** `1997-09 2 4 1997-10 1` as dates. */
function datesOf(listed: string): string[] {
  let month = '';
  return listed.split(' ').flatMap((word) => {
    if (!word.includes('-')) return [`${month}-${word.padStart(2, '0')}`];
    month = word;
    return [];
  });
}
