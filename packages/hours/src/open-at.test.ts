import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  bankHolidays,
  dayLine,
  occurrences,
  openAt,
  openOn,
  readOsmHours,
  weekTable,
  type Hours,
  type Nation,
} from './index.js';

function osm(text: string, zone = 'Europe/London', nation?: Nation): Hours {
  const {hours} = readOsmHours(text, {zone, ...(nation && {nation})});
  assert.ok(hours, text);
  return hours;
}

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();
const england = bankHolidays('england-and-wales');

describe('openAt', () => {
  const library = osm('Mo-Fr 09:00-17:00; Sa 10:00-13:00');

  it('says open, until when, and which rule of which format says so', () => {
    const answer = openAt(library, at('2026-11-20T10:00Z'));
    assert.deepEqual(
      [answer.state, answer.reason, iso(answer.until), answer.rule?.text, answer.format],
      ['open', 'hours', '2026-11-20T17:00:00.000Z', 'Mo-Fr 09:00-17:00', 'osm'],
    );
    assert.equal(answer.opensNext, undefined);
  });

  it('says closed, and when it opens next', () => {
    const answer = openAt(library, at('2026-11-21T13:00Z'));
    assert.deepEqual(
      [answer.state, answer.reason, answer.rule?.text, iso(answer.until), iso(answer.opensNext)],
      ['closed', 'outside-hours', 'Sa 10:00-13:00', '2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    );
  });

  it('is open from the minute of opening, and closed from the minute of closing', () => {
    assert.equal(openAt(library, at('2026-11-20T08:59:59Z')).state, 'closed');
    assert.equal(openAt(library, at('2026-11-20T09:00:00Z')).state, 'open');
    assert.equal(openAt(library, at('2026-11-20T16:59:59Z')).state, 'open');
    assert.equal(openAt(library, at('2026-11-20T17:00:00Z')).state, 'closed');
  });

  it('says that a day has no hours, rather than that they are over', () => {
    assert.equal(openAt(library, at('2026-11-22T12:00Z')).reason, 'not-that-day');
  });

  it('finds the next opening months ahead', () => {
    const summer = osm('Jun 01-Aug 31 Sa 10:00-12:00');
    assert.equal(iso(openAt(summer, at('2026-09-01T12:00Z')).opensNext), '2027-06-05T09:00:00.000Z');
  });

  it('looks no further than it is asked to', () => {
    const answer = openAt(library, at('2026-11-21T13:00Z'), undefined, 0);
    assert.deepEqual([answer.state, answer.until, answer.opensNext], ['closed', undefined, undefined]);
  });

  it('has no end to what never closes', () => {
    const answer = openAt(osm('24/7'), at('2026-11-21T13:00Z'));
    assert.deepEqual([answer.state, answer.reason, answer.until], ['open', 'all-day', undefined]);
  });

  it('knows nothing of a place without rules, and does not call it closed', () => {
    const answer = openAt({zone: 'Europe/London', format: 'clock', rules: []}, at('2026-11-21T13:00Z'));
    assert.deepEqual([answer.state, answer.reason], ['unknown', 'no-hours']);
  });

  it('does not take hours that are out of date for closed', () => {
    const old: Hours = {
      zone: 'Europe/London',
      format: 'schedule',
      rules: [{weekdays: [1], ranges: [[540, 1020]], valid: ['2019-01-01', '2020-12-31']}],
    };
    assert.equal(openAt(old, at('2020-11-23T10:00Z')).state, 'open');
    assert.deepEqual(
      [openAt(old, at('2026-11-23T10:00Z')).state, openAt(old, at('2026-11-23T10:00Z')).reason],
      ['unknown', 'not-current'],
    );
  });

  it('passes on what only words say', () => {
    const answer = openAt(osm('Mo "by appointment"'), at('2026-11-23T10:00Z'));
    assert.deepEqual([answer.state, answer.reason, answer.rule?.note], ['unknown', 'note', 'by appointment']);
  });

  it('joins an evening to the morning after where they touch', () => {
    const club = osm('Fr 20:00-24:00; Sa 00:00-02:00');
    assert.equal(iso(openAt(club, at('2026-11-20T21:00Z')).until), '2026-11-21T02:00:00.000Z');
  });

  it('keeps Friday’s evening until it ends, whatever Saturday’s hours are', () => {
    for (const saturday of ['Sa 10:00-12:00', 'Sa off']) {
      const club = osm(`Fr 22:00-02:00; ${saturday}`);
      assert.equal(openAt(club, at('2026-11-21T01:59Z')).state, 'open', saturday);
      assert.equal(openAt(club, at('2026-11-21T02:00Z')).state, 'closed', saturday);
    }
  });

  it('takes away an evening as a whole', () => {
    const club = osm('Mo-Su 20:00-02:00; Fr off');
    assert.equal(openAt(club, at('2026-11-21T01:00Z')).state, 'closed');
    assert.equal(openAt(club, at('2026-11-20T01:00Z')).state, 'open');
  });

  it('lets an exact closing win over the evening before', () => {
    assert.equal(openAt(osm('Fr 22:00-02:00; Sa 01:00-02:00 off'), at('2026-11-21T01:30Z')).state, 'closed');
  });

  it('uses the clocks of the place', () => {
    assert.equal(openAt(osm('Mo-Su 09:00-17:00', 'Asia/Karachi'), at('2026-11-20T04:00Z')).state, 'open');
    assert.equal(
      openAt(osm('Mo-Su 09:00-17:00', 'America/New_York'), at('2026-11-20T13:59Z')).state,
      'closed',
    );
    assert.equal(openAt(osm('Mo-Su 09:00-17:00', 'Asia/Kathmandu'), at('2026-11-20T03:14Z')).state, 'closed');
    assert.equal(openAt(osm('Mo-Su 09:00-17:00', 'Asia/Kathmandu'), at('2026-11-20T03:15Z')).state, 'open');
  });

  it('refuses a zone that nobody knows', () => {
    assert.throws(() => openAt({...library, zone: 'Europe/Trumpton'}, 0), RangeError);
  });
});

describe('when the clocks change', () => {
  it('opens and closes by the wall clock on the day itself', () => {
    const shop = osm('Mo-Su 09:00-17:00');
    assert.equal(iso(openAt(shop, at('2026-03-28T12:00Z')).until), '2026-03-28T17:00:00.000Z');
    assert.equal(iso(openAt(shop, at('2026-03-29T12:00Z')).until), '2026-03-29T16:00:00.000Z');
    assert.equal(iso(openAt(shop, at('2026-10-25T12:00Z')).until), '2026-10-25T17:00:00.000Z');
  });

  it('closes at the first of two half past ones', () => {
    const club = osm('Sa 22:00-01:30');
    assert.equal(iso(openAt(club, at('2026-10-24T22:00Z')).until), '2026-10-25T00:30:00.000Z');
    assert.equal(openAt(club, at('2026-10-25T01:15Z')).state, 'closed');
  });

  it('counts a time that is left out from before the jump', () => {
    assert.equal(
      iso(openAt(osm('Sa 22:00-01:30'), at('2026-03-28T23:00Z')).until),
      '2026-03-29T01:30:00.000Z',
    );
  });

  it('has a night of seven hours in spring and one of nine in autumn', () => {
    const night = osm('Sa 22:00-06:00');
    const [spring] = occurrences(night, at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'));
    const [autumn] = occurrences(night, at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'));
    assert.ok(spring && autumn);
    assert.deepEqual(
      [(spring.end - spring.start) / 3_600_000, (autumn.end - autumn.start) / 3_600_000],
      [7, 9],
    );
  });
});

describe('on a bank holiday', () => {
  const christmas = at('2026-12-25T11:00Z');

  it('says that hours may differ where no rule speaks of it', () => {
    const answer = openAt(osm('Mo-Fr 09:00-17:00'), christmas, england);
    assert.deepEqual(
      [answer.state, answer.mayDiffer, answer.holiday?.name],
      ['open', 'holiday', 'christmas'],
    );
  });

  it('goes by the rule for holidays where there is one', () => {
    const answer = openAt(osm('Mo-Fr 09:00-17:00; PH off'), christmas, england);
    assert.deepEqual(
      [answer.state, answer.reason, answer.mayDiffer, answer.rule?.text],
      ['closed', 'closed-rule', undefined, 'PH off'],
    );
    assert.equal(openAt(osm('Mo-Fr 09:00-17:00; PH 11:00-12:00'), christmas, england).state, 'open');
  });

  it('counts the day at a weekend as well as its substitute', () => {
    const library = osm('Mo-Sa 09:00-17:00; PH off');
    for (const date of ['2026-12-26', '2026-12-28'])
      assert.equal(openAt(library, at(`${date}T11:00Z`), england).state, 'closed', date);
    assert.equal(openAt(library, at('2026-12-26T11:00Z'), england).holiday?.kind, 'nominal');
    assert.equal(openAt(library, at('2026-12-29T11:00Z'), england).state, 'open');
  });

  it('keeps the usual hours on a St Andrew’s Day at a weekend, and says that they may differ', () => {
    const answer = openAt(
      osm('Mo-Su 09:00-17:00; PH off'),
      at('2025-11-30T11:00Z'),
      bankHolidays('scotland'),
    );
    assert.deepEqual([answer.state, answer.mayDiffer], ['open', 'holiday']);
  });

  it('does not know, in a year that nobody has listed yet, what a rule for holidays makes of a usual one', () => {
    const answer = openAt(osm('Mo-Fr 09:00-17:00; PH off'), at('2031-12-25T11:00Z'), england);
    assert.deepEqual(
      [answer.state, answer.reason, answer.mayDiffer],
      ['unknown', 'holidays-not-known', 'holidays-not-known'],
    );
  });

  it('says in such a year that hours may differ on any day', () => {
    const answer = openAt(osm('Mo-Fr 09:00-17:00'), at('2031-07-01T11:00Z'), england);
    assert.deepEqual([answer.state, answer.mayDiffer], ['open', 'holidays-not-known']);
  });

  it('says so too where there is a rule for holidays and no list of them', () => {
    assert.equal(openAt(osm('Mo-Fr 09:00-17:00; PH off'), christmas).mayDiffer, 'holidays-not-known');
    assert.equal(openAt(osm('Mo-Fr 09:00-17:00'), christmas).mayDiffer, undefined);
  });

  it('differs by nation', () => {
    const second = at('2026-01-02T11:00Z');
    const shop = osm('Mo-Fr 09:00-17:00; PH off');
    assert.equal(openAt(shop, second, bankHolidays('scotland')).state, 'closed');
    assert.equal(openAt(shop, second, england).state, 'open');
    assert.equal(openAt(shop, at('2026-03-17T11:00Z'), bankHolidays('northern-ireland')).state, 'closed');
  });

  it('says that hours may differ in school holidays, which nobody lists', () => {
    const club = osm('Mo-Fr 15:00-18:00; SH Mo-Fr 10:00-16:00');
    const answer = openAt(club, at('2026-11-23T16:00Z'), england);
    assert.deepEqual([answer.state, answer.mayDiffer], ['open', 'school-holidays']);
    assert.equal(openAt(club, at('2026-11-22T16:00Z'), england).mayDiffer, undefined);
  });
});

describe('a week as a table', () => {
  it('has a line for each day with its times, notes and holidays', () => {
    const lines = weekTable(
      osm('Mo-Fr 09:00-12:00,13:00-17:00; Fr 09:00-12:00 open "ring the bell"; PH off'),
      '2026-12-21',
      england,
    );
    assert.deepEqual(
      lines.map(({weekday, state, ranges}) => [weekday, state, ranges.map(({from, to}) => [from, to])]),
      [
        [
          1,
          'open',
          [
            [540, 720],
            [780, 1020],
          ],
        ],
        [
          2,
          'open',
          [
            [540, 720],
            [780, 1020],
          ],
        ],
        [
          3,
          'open',
          [
            [540, 720],
            [780, 1020],
          ],
        ],
        [
          4,
          'open',
          [
            [540, 720],
            [780, 1020],
          ],
        ],
        [5, 'closed', []],
        [6, 'closed', []],
        [7, 'closed', []],
      ],
    );
    assert.equal(lines[4]?.holiday?.name, 'christmas');
    assert.deepEqual(weekTable(osm('Fr 09:00-12:00 open "ring the bell"'), '2026-11-20')[0]?.notes, [
      'ring the bell',
    ]);
  });

  it('leaves an evening with the day on which it began', () => {
    assert.deepEqual(
      dayLine(osm('Fr 22:00-02:00'), '2026-11-20').ranges.map(({from, to}) => [from, to]),
      [[1320, 1560]],
    );
    assert.deepEqual(dayLine(osm('Fr 22:00-02:00'), '2026-11-21').ranges, []);
  });
});

describe('openOn', () => {
  it('says whether it opens on a day, or in a part of it', () => {
    const library = osm('Mo 09:00-17:00; Tu 09:00-20:00');
    assert.equal(openOn(library, '2026-11-23'), 'open');
    assert.equal(openOn(library, '2026-11-25'), 'closed');
    assert.equal(openOn(library, '2026-11-23', {window: [1080, 1440]}), 'closed');
    assert.equal(openOn(library, '2026-11-24', {window: [1080, 1440]}), 'open');
  });

  it('is not sure of what only may be open', () => {
    assert.equal(openOn(osm('Mo 09:00-17:00 "by appointment"'), '2026-11-23'), 'unknown');
  });

  it('counts what is left of the evening before', () => {
    assert.equal(openOn(osm('Fr 22:00-02:00'), '2026-11-21', {window: [0, 60]}), 'open');
  });

  it('finds a place that says only “mornings” on that day, and is not sure of nine o’clock', () => {
    const hours: Hours = {
      zone: 'Europe/London',
      format: 'clock',
      rules: [{weekdays: [1], ranges: [[0, 720]], state: 'sometime'}],
    };
    assert.equal(openOn(hours, '2026-11-23'), 'open');
    assert.equal(openOn(hours, '2026-11-23', {window: [540, 600]}), 'unknown');
    assert.equal(openOn(hours, '2026-11-23', {window: [780, 900]}), 'closed');
    assert.equal(openAt(hours, at('2026-11-23T10:00Z')).reason, 'sometime');
  });
});
