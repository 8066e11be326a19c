import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dayLine, readOsmHours, readSchedules} from '@civic-widgets/hours';
import {WEEKDAYS, type Service} from '@civic-widgets/model';
import {readDirectory, type Directory} from './read-directory.js';

function sheet(text: string | Uint8Array): Directory {
  return readDirectory(text);
}

function first(text: string | Uint8Array): Service {
  const [service] = sheet(text).services;
  assert.ok(service);
  return service;
}

function fields({report}: Directory): (string | undefined)[] {
  return report.columns.map(({field, lang}) => (lang ? `${field ?? ''}@${lang}` : field));
}

function told({report}: Directory): string[] {
  return report.issues
    .filter(({code}) => code !== 'column-unused')
    .map(({code, value}) => `${code} ${value}`);
}

function hours({schedules = []}: Service): string[] {
  return schedules.map(({freq, byday, opens_at, closes_at, description}) =>
    opens_at
      ? `${freq === 'MONTHLY' ? 'MONTHLY ' : ''}${byday ?? ''} ${opens_at}-${closes_at ?? ''}`
      : (description ?? ''),
  );
}

/** The hours of a week in November, by whichever reader takes them. */
function week({schedules = []}: Service): string[] {
  const text = schedules[0]?.opening_hours;
  const place = {zone: 'Europe/London'};
  const {hours: read} = text ? readOsmHours(text, place) : readSchedules(schedules, place);
  if (!read) return [];
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return WEEKDAYS.flatMap((day, index) => {
    const {state, ranges} = dayLine(read, `2026-11-${String(16 + index)}`);
    return state === 'unknown' ? [] : ranges.map(({from, to}) => `${day} ${clock(from)}-${clock(to)}`);
  });
}

function at({service_at_locations: [place] = []}: Service): (number | undefined)[] {
  return [place?.location?.latitude, place?.location?.longitude];
}

describe('a spreadsheet as people save it', () => {
  it('is read without a mark of byte order, whichever way its letters are stored', () => {
    const text = 'Name\tTelephone\nHub\t01743 960001\n';
    assert.equal(first(new Uint8Array(Buffer.from(text, 'utf16le'))).name, 'Hub');
    assert.equal(
      first(new Uint8Array(Buffer.from(text, 'utf16le').swap16())).phones?.[0]?.number,
      '01743 960001',
    );
    assert.equal(first('sep=;\nName;Town\nHub;Ludlow\n').name, 'Hub');
  });

  it('has headings on every page, totals and titles between its parts, and they are no entries', () => {
    const directory = sheet(
      'Name,Postcode,Phone,Cost\nNorth,,,\nHub,SY1 1AA,01743 960001,Free\nName,Postcode,Phone,Cost\nHub 2,SY1 1AB,01743 960002,£1\nHub 3,SY1 1AB,01743 960002,£1\nTotal,3,,\n',
    );
    assert.deepEqual(
      directory.services.map(({name}) => name),
      ['Hub', 'Hub 2', 'Hub 3'],
    );
    assert.deepEqual(told(directory), [
      'row-skipped North',
      'row-skipped Name, Postcode, Phone, Cost',
      'row-skipped Total, 3',
    ]);
  });

  it('has no headings, and its first row is not lost for one', () => {
    const directory = sheet('Hub A,01743 960001,SY1 1AA\nHub B,01743 960002,SY1 1AB\n');
    assert.deepEqual(
      directory.services.map(({name}) => name),
      ['Hub A', 'Hub B'],
    );
    assert.deepEqual(fields(directory), ['name', 'phone', 'postal_code']);
  });

  it('has headings that nobody knows: the first words of its rows are names, the longest describe', () => {
    const directory = sheet(
      `Bezug,Foo,Bemerkungen zum Ganzen\n1,Hub A,${'tea and talk '.repeat(6)}\n2,Hub B,${'cake and chat '.repeat(6)}\n`,
    );
    assert.deepEqual(fields(directory), [undefined, 'name', 'description']);
    assert.deepEqual(
      directory.report.columns.map(({why}) => why),
      ['unknown', 'values', 'values'],
    );
  });

  it('has links, broken cells, and numbers that were kept from being numbers', () => {
    const service = first(
      'Name,Website,Telephone,Email,Cost\nHub,"=HYPERLINK(""https://example.org/a"",""Our page"")","=""01743 960001""",#N/A,#REF!\n',
    );
    assert.deepEqual(
      [service.url, service.phones?.[0]?.number, service.email, service.fees],
      ['https://example.org/a', '01743 960001', undefined, undefined],
    );
  });

  it('has telephone numbers that lost their nought, which they get back where the postcodes are British', () => {
    const directory = sheet(
      'Name,Postcode,Tel\nA,SY1 1AA,1743960001\nB,SY1 1AB,441743960002\nC,SY1 1AC,01743 960003\n',
    );
    assert.deepEqual(
      directory.services.map(({phones}) => phones?.[0]?.number),
      ['01743960001', '+441743960002', '01743 960003'],
    );
    assert.deepEqual(told(directory), ['phone-zero-lost 1743960001', 'phone-zero-lost 441743960002']);
    assert.equal(first('Nome,CAP,Telefono\nA,10121,3401234567\n').phones?.[0]?.number, '3401234567');
  });

  it('has days as the number that Excel keeps, and flags where others have prices', () => {
    const service = first('Name,Last checked,Free?\nHub,45292,Yes\n');
    assert.deepEqual(
      [service.assured_date, service.cost_options?.[0]?.amount, service.fees],
      ['2024-01-01', 0, undefined],
    );
    assert.equal(first('Name,Charge?\nHub,No\n').cost_options?.[0]?.amount, 0);
    assert.equal(first('Name,Charge?\nHub,Yes\n').cost_options, undefined);
  });

  it('says the same in two languages', () => {
    const directory = sheet('Name,Enw,Description,Description (Welsh)\nHub,Hwb,Tea,Te\n');
    assert.deepEqual(fields(directory), ['name', 'name@cy', 'description', 'description@cy']);
    assert.deepEqual(directory.services[0]?.translations, {cy: {name: 'Hwb', description: 'Te'}});
    assert.deepEqual(directory.services[0]?.description, 'Tea');
    assert.deepEqual(fields(sheet('title_cy,title_en\nHwb,Hub\n')), ['name@cy', 'name']);
  });

  it('has columns that are not for everybody, and those stay at home', () => {
    const directory = sheet(
      'Name,Phone (not for publication),Internal description\nHub,07700 900123,Ring Jo\n',
    );
    assert.deepEqual(
      directory.report.columns.map(({why}) => why),
      ['heading', 'private', 'private'],
    );
    assert.ok(!/07700|Jo/.test(JSON.stringify(directory.services)));
  });
});

describe('where a spreadsheet says things are', () => {
  it('is read from X and Y, degrees or metres, from a pair in one cell, from degrees and minutes', () => {
    for (const [text, north, east] of [
      ['X,Y,Name\n-2.755,52.707,Hub\n', 52.707, -2.755],
      ['X,Y,Name,Postcode\n349123,312345,Hub,SY1 1AA\n', 52.706368, -2.754432],
      ['Name,Location (lat/long)\nHub,"52.707, -2.755"\n', 52.707, -2.755],
      ['WKT,Name\nPOINT (-2.755 52.707),Hub\n', 52.707, -2.755],
      ['Name,Lat,Lng\nHub,"52°42\'25.2""N","2°45\'18""W"\n', 52.707, -2.755],
      ['name;lat;lng\nHub;52,707;-2,755\n', 52.707, -2.755],
    ] as const)
      assert.deepEqual(at(first(text)), [north, east], text);
  });

  it('is not guessed from metres of another country', () => {
    assert.deepEqual(at(first('X,Y,Name,Postcode\n121000,487000,Hub,1012 AB\n')), [undefined, undefined]);
    assert.deepEqual(at(first('Easting,Northing,Name,Postcode\n333000,374000,Hub,BT1 5GS\n')), [
      undefined,
      undefined,
    ]);
  });

  it('is the town and the county at the end of an address', () => {
    const address = (text: string) => first(text).service_at_locations?.[0]?.location?.addresses?.[0];
    const one = address(
      'Name,Address,Postcode\nHub,"Church Hall, 1 Mill Road, Ludlow, Shropshire",SY8 1AP\n',
    );
    assert.deepEqual(
      [one?.address_1, one?.address_2, one?.city, one?.state_province],
      ['Church Hall', '1 Mill Road', 'Ludlow', 'Shropshire'],
    );
  });
});

describe('when a spreadsheet says that places are open', () => {
  it('is read from a column for each end of a day, in words, times or parts of a day', () => {
    assert.deepEqual(
      hours(
        first(
          'Name,Mon open,Mon close,Tue open,Tue close,Wed open,Wed close\nA,09:00,17:00,0.375,0.708333,Closed,Closed\n',
        ),
      ),
      ['MO,TU 09:00-17:00'],
    );
    assert.deepEqual(hours(first('Name,Monday opening time,Monday closing time\nA,9am,5.30pm\n')), [
      'MO 09:00-17:30',
    ]);
  });

  it('is read from mornings and afternoons', () => {
    assert.deepEqual(
      hours(first('Name,Monday AM,Monday PM,Tuesday AM,Tuesday PM\nA,9.30-12.30,1.30-5.00,Closed,2-6\n')),
      ['MO 09:30-12:30', 'MO 13:30-17:00', 'TU 14:00-18:00'],
    );
  });

  it('is read from ticks beside one pair of times', () => {
    assert.deepEqual(hours(first('Name,Mon,Tue,Wed,Start time,End time\nA,Yes,No,Yes,10:00,12:00\n')), [
      'MO,WE 10:00-12:00',
    ]);
  });

  it('takes “9-5” for nine to five, “2-4” for the afternoon, and “7-9” for neither', () => {
    const {services, report} = sheet('Name,Mon,Tue,Wed,Thu,Fri\nA,9-5,2-4,7-9,10-12,22:00-02:00\n');
    assert.deepEqual(hours(services[0] as Service), [
      'MO 09:00-17:00',
      'TU 14:00-16:00',
      '7-9',
      'TH 10:00-12:00',
      'FR 22:00-02:00',
    ]);
    assert.equal(report.totals['hours-unread'], 1);
  });

  it('is read in several languages where every word is understood', () => {
    const workdays = (...times: string[]) =>
      WEEKDAYS.slice(0, 5).flatMap((day) => times.map((time) => `${day} ${time}`));
    for (const [text, expected] of [
      ['Llun-Gwener 9:00-17:00', workdays('09:00-17:00')],
      ['Llun a Gwener 9-5', ['MO 09:00-17:00', 'FR 09:00-17:00']],
      ['Lundi au vendredi 9h-18h, samedi fermé', workdays('09:00-18:00')],
      ['lun-ven 9-13, 14.30-18; sab chiuso', workdays('09:00-13:00', '14:30-18:00')],
      ['dal lunedì al venerdì dalle 9 alle 18', workdays('09:00-18:00')],
      ['Mo-Fr von 9 bis 17 Uhr', workdays('09:00-17:00')],
      ['lunes a viernes 9:00 a 14:00', workdays('09:00-14:00')],
      ['Mon & Wed 10-12, Fri 2-4', ['MO 10:00-12:00', 'WE 10:00-12:00', 'FR 14:00-16:00']],
    ] as const)
      assert.deepEqual(week(first(`Name;Hours\nA;"${text}"\n`)), expected, text);
    for (const text of [
      'Mon-Fri 9-5 term time only',
      'Mon-Fri 9-5 by appointment',
      'Every other Tuesday 10-12',
    ])
      assert.deepEqual(week(first(`Name;Hours\nA;"${text}"\n`)), [], text);
  });

  it('is left in words where it happens once a month or fortnight, and nobody says in which week', () => {
    const {services, report} = sheet(
      'Name,Day,Start,End,Frequency\nA,Tuesday,10:00,12:00,Weekly\nB,Thursday,14:00,16:00,Monthly\nC,1st Thursday,14:00,16:00,Monthly\nD,Friday,14:00,16:00,Fortnightly\n',
    );
    assert.deepEqual(services.map(hours), [
      ['TU 10:00-12:00'],
      ['Monthly Thursday 14:00-16:00'],
      ['MONTHLY 1TH 14:00-16:00'],
      ['Fortnightly Friday 14:00-16:00'],
    ]);
    assert.equal(report.totals['hours-unread'], 2);
    assert.deepEqual(hours(first('Name,Mon,Frequency\nA,10:00-12:00,Monthly\n')), [
      'Monthly, Mon 10:00-12:00',
    ]);
  });
});

describe('a spreadsheet as a parish clerk keeps it', () => {
  const text = [
    'Group,Day,Start,End,Postcode,Wheelchair access',
    'Tots,Mon & Fri (term time),10:00,11:30,ah93qb,y',
    'Lunch,Tue,12:00,14:00,AH9  3QB,Yes',
    'Choir,Thu,19:00,21:00,ah9 3qb,no',
  ].join('\n');
  const {services} = sheet(text);

  it('sends nobody to a closed door in the holidays: words that say more than the days stay', () => {
    assert.deepEqual(services.map(hours), [
      ['Mon & Fri (term time) 10:00-11:30'],
      ['TU 12:00-14:00'],
      ['TH 19:00-21:00'],
    ]);
  });

  it('says the same thing in one way', () => {
    const places = services.map(({service_at_locations: [place] = []}) => place?.location);
    assert.deepEqual(
      places.map((place) => place?.addresses?.[0]?.postal_code),
      ['AH9 3QB', 'AH9 3QB', 'AH9 3QB'],
    );
    assert.deepEqual(
      places.map((place) => place?.accessibility?.[0]?.description),
      ['Wheelchair access', 'Wheelchair access', 'Wheelchair access: no'],
    );
  });
});
