import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HoursRule} from '../hours.js';
import {readOsmHours} from './osm-hours.js';

const place = {zone: 'Europe/London'} as const;

/** The rules without the text that each is made of. */
function rules(text: string): readonly Omit<HoursRule, 'text'>[] {
  const {hours} = readOsmHours(text, place);
  assert.ok(hours, text);
  return hours.rules.map(({text: _, ...rule}) => rule);
}

function warnings(text: string): string[] {
  const read = readOsmHours(text, place);
  assert.ok(read.hours, text);
  return read.warnings.map(({code, at, text}) => `${code} ${at} ${text}`);
}

describe('the hours of OpenStreetMap', () => {
  const read: readonly (readonly [string, readonly HoursRule[]])[] = [
    ['24/7', [{}]],
    ['10:00-12:00', [{ranges: [[600, 720]]}]],
    [
      'Mo-Fr 09:00-12:00,13:00-17:00',
      [
        {
          weekdays: [1, 2, 3, 4, 5],
          ranges: [
            [540, 720],
            [780, 1020],
          ],
        },
      ],
    ],
    ['Sa-Mo,We 09:00-10:00', [{weekdays: [1, 3, 6, 7], ranges: [[540, 600]]}]],
    [
      'Mo-Fr 09:00-17:00; We off',
      [
        {weekdays: [1, 2, 3, 4, 5], ranges: [[540, 1020]]},
        {weekdays: [3], state: 'closed'},
      ],
    ],
    [
      'Mo 09:00-10:00, Tu 11:00-12:00',
      [
        {weekdays: [1], ranges: [[540, 600]]},
        {weekdays: [2], ranges: [[660, 720]], join: 'add'},
      ],
    ],
    [
      'Mo 09:00-10:00 || "ring"',
      [
        {weekdays: [1], ranges: [[540, 600]]},
        {state: 'unknown', why: 'note', join: 'otherwise', note: 'ring'},
      ],
    ],
    [
      'Mo[1],We[-1] 10:00-11:00',
      [
        {
          nth: [
            [1, 1],
            [-1, 3],
          ],
          ranges: [[600, 660]],
        },
      ],
    ],
    [
      'Mo[1-2] 10:00-11:00',
      [
        {
          nth: [
            [1, 1],
            [2, 1],
          ],
          ranges: [[600, 660]],
        },
      ],
    ],
    ['Fr 22:00-02:00', [{weekdays: [5], ranges: [[1320, 1560]]}]],
    ['Fr 22:00-26:00', [{weekdays: [5], ranges: [[1320, 1560]]}]],
    ['PH off', [{holidays: 'only', state: 'closed'}]],
    ['PH,Mo 10:00-11:00', [{weekdays: [1], holidays: 'also', ranges: [[600, 660]]}]],
    ['PH Mo 10:00-11:00', [{weekdays: [1], holidays: 'only', ranges: [[600, 660]]}]],
    ['Apr-Sep Mo 10:00-11:00', [{weekdays: [1], seasons: [[401, 930]], ranges: [[600, 660]]}]],
    [
      'Dec 24,26-31 off',
      [
        {
          seasons: [
            [1224, 1224],
            [1226, 1231],
          ],
          state: 'closed',
        },
      ],
    ],
    ['Nov 15-Feb 15 off', [{seasons: [[1115, 215]], state: 'closed'}]],
    ['2026 Dec 25 off', [{years: [[2026, 2026, 1]], seasons: [[1225, 1225]], state: 'closed'}]],
    ['2026 Dec 24-2027 Jan 02 off', [{from: '2026-12-24', to: '2027-01-02', state: 'closed'}]],
    ['2026 Dec 24-Jan 02 off', [{from: '2026-12-24', to: '2027-01-02', state: 'closed'}]],
    [
      '2026-2028/2,2031+ off',
      [
        {
          years: [
            [2026, 2028, 2],
            [2031, 9999, 1],
          ],
          state: 'closed',
        },
      ],
    ],
    ['week 2-52/2 We 10:00-11:00', [{weekdays: [3], weeks: [[2, 52, 2]], ranges: [[600, 660]]}]],
    [
      'Fr 22:00-03:00+',
      [
        {weekdays: [5], ranges: [[1620, 2100]], state: 'unknown', why: 'open-end'},
        {weekdays: [5], ranges: [[1320, 1620]], join: 'add'},
      ],
    ],
    ['easter off', [{movable: [[{easter: true}, {easter: true}]], state: 'closed'}]],
    [
      'easter -2 days-Oct 31 10:00-17:00',
      [{movable: [[{easter: true, plus: -2}, {date: 1031}]], ranges: [[600, 1020]]}],
    ],
    [
      'Mar Su[-1]-Oct Su[-1] 10:00-17:00',
      [{movable: [[{nth: [3, -1, 7]}, {nth: [10, -1, 7]}]], ranges: [[600, 1020]]}],
    ],
    ['2026 Oct Su[-1]-Mar Su[-1] off', [{from: '2026-10-25', to: '2027-03-28', state: 'closed'}]],
    ['Sa[1] +1 day 10:00-11:00', [{nth: [[1, 6, 1]], ranges: [[600, 660]]}]],
    ['PH -1 day off', [{holidays: 'only', holidayShift: -1, state: 'closed'}]],
    ['17:00+', [{ranges: [[1020, 1620]], state: 'unknown', why: 'open-end'}]],
    ['Mo 10:00-12:00 open "bell"', [{weekdays: [1], ranges: [[600, 720]], note: 'bell'}]],
    [
      'Mo 10:00-12:00 "by appointment"',
      [{weekdays: [1], ranges: [[600, 720]], state: 'unknown', why: 'note', note: 'by appointment'}],
    ],
  ];
  for (const [text, expected] of read) {
    it(`are read from “${text}”`, () => {
      assert.deepEqual(rules(text), expected);
      assert.deepEqual(warnings(text), []);
    });
  }

  const reserved: readonly (readonly [string, readonly string[]])[] = [
    ['Mo-Fr 9-17', ['assumed 6 9-17']],
    ['Mo-Fr 9h-17h', ['assumed 6 9h-17h']],
    ['Mo 09:00-10:00 & 11:00-12:00', ['assumed 15 &']],
    ['Mo by appointment', ['assumed 3 by appointment']],
    ['10:00-12:00 Mo-Fr', ['assumed 12 Mo-Fr']],
    ['Mo-Fr 10:00-12:00 Apr-Sep', ['assumed 18 Apr-Sep']],
    ['daily 0930-1700', ['assumed 0 daily', 'assumed 6 0930', 'assumed 11 1700']],
    ['Mo & We 10:00-12:00', ['assumed 3 &']],
    ['PH,Dec 24 off', ['assumed 2 ,']],
    ['Bank Holidays closed', ['assumed 0 Bank Holidays']],
    ['25 Dec off', ['assumed 0 25 Dec']],
    ['Oct 15-Apr off', ['assumed 7 Apr']],
    ['Mo 10:00-late', ['assumed 3 10:00-late']],
    ['24 hours', ['assumed 0 24 hours']],
    ['Di-Do 10:00-12:00', ['assumed 0 Di', 'assumed 3 Do']],
    ['Lu,Di 10:00-12:00', ['assumed 0 Lu', 'assumed 3 Di']],
    ['lunedì-venerdì 9:00-13:00', ['assumed 0 lunedì', 'assumed 7 venerdì']],
    ['Monday 09:00–17:00', ['assumed 0 Monday', 'assumed 12 –']],
    ['Mo 09:00-10:00 Tu 11:00-12:00', ['assumed 15 Tu']],
    ['Mo; Tu 10:00-11:00', ['assumed 0 Mo']],
    ['Mo-Fr 10:00-sunset', ['sun 6 10:00-sunset']],
    ['SH 10:00-12:00', ['school-holidays 0 SH 10:00-12:00']],
    ['Fr 22:00-02:00; Sa 10:00-12:00', ['evening-kept 16 Sa 10:00-12:00']],
  ];
  for (const [text, expected] of reserved) {
    it(`are read from “${text}” with a warning that says where`, () =>
      assert.deepEqual(warnings(text), expected));
  }

  const refused: readonly (readonly [string, string, number, string])[] = [
    ['', 'empty', 0, ''],
    [' ; ', 'empty', 0, ' ; '],
    ['ask inside', 'unexpected', 0, 'ask'],
    ['Mo-Fr 09:00-17:00 and so on', 'unexpected', 18, 'and'],
    ['Mo-Xx 09:00-17:00', 'unexpected', 2, '-'],
    ['Mo 09:60-17:00', 'bad-time', 3, '09:60'],
    ['Mo 09:00-', 'bad-time', 9, ''],
    ['Mo 24:00-25:00', 'bad-time', 3, '24:00-25:00'],
    ['Mo 09:00', 'unsupported', 3, '09:00'],
    ['Mo 09:00-17:00/00:30', 'unsupported', 14, '/'],
    ['Feb 30 off', 'bad-date', 4, '30'],
    ['Dec 20-10 off', 'backwards', 0, 'Dec 20-10'],
    ['2028-2026 off', 'backwards', 5, '2026'],
    ['Mo[6] 10:00-11:00', 'bad-number', 3, '6'],
    ['week 54 off', 'bad-number', 5, '54'],
    ['SH +1 day off', 'unsupported', 3, '+'],
    ['Mo +1 day 10:00-11:00', 'unsupported', 0, 'Mo +1 day'],
    ['10:00-12:00 Mo 13:00-14:00 Tu', 'unexpected', 12, 'Mo'],
    ['Di 10:00-12:00', 'unexpected', 0, 'Di'],
    ['Dec 24-2027 Jan 06 off', 'bad-date', 0, 'Dec 24-2027 Jan 06'],
    ['2026 Dec 24-2025 Jan 06 off', 'backwards', 5, 'Dec 24-2025 Jan 06'],
    ['Mo "by appointment', 'unexpected', 3, '"'],
    ['Mo 10:00-12:00 ☎', 'unexpected', 15, '☎'],
  ];
  for (const [text, code, at, piece] of refused) {
    it(`are not guessed from “${text}”: ${code} at ${at}`, () => {
      const read = readOsmHours(text, place);
      assert.ok(!read.hours, text);
      assert.deepEqual(read.refused, {code, at, text: piece});
    });
  }

  it('name the piece of the text that each rule is made of', () => {
    const {hours} = readOsmHours('Mo-Fr 09:00-17:00; PH off', place);
    assert.deepEqual(
      hours?.rules.map(({text}) => text),
      ['Mo-Fr 09:00-17:00', 'PH off'],
    );
  });

  it('are refused for a zone that nobody knows', () => {
    const read = readOsmHours('24/7', {zone: 'Europe/Trumpton'});
    assert.equal(read.hours === undefined && read.refused.code, 'no-such-zone');
  });
});
