import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {openIndex} from '@civic-widgets/directory';

const bin = resolve(import.meta.dirname, '../../bin/civic.js');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';
let origin = '';
let asked: string[] = [];
let handler: (request: IncomingMessage, response: ServerResponse, url: URL) => void = (_, response) =>
  response.end();

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin);
  asked.push(`${url.pathname}${url.search}`);
  handler(request, response, url);
});

before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async (context) => {
  asked = [];
  folder = await mkdtemp(join(tmpdir(), 'civic-cli-'));
  const made = folder;
  if ('after' in context) context.after(() => rm(made, {recursive: true, force: true}));
});

function civic(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = {...process.env, XDG_CACHE_HOME: join(folder, 'cache')};
    execFile(process.execPath, [bin, ...args], {cwd: folder, env}, (error, out, err) => {
      done({code: typeof error?.code === 'number' ? error.code : 0, out, err});
    });
  });
}

function service(id: number) {
  return {
    id: `5f0c7c0a-0000-4000-8000-${String(id).padStart(12, '0')}`,
    name: `Warm space number ${id}`,
    description: 'A warm room with tea, a chair by the window and somebody to talk to.',
    status: 'active',
  };
}

/** A feed of 25 services whose lists are shallow and whose envelope lies. */
function feed(_: IncomingMessage, response: ServerResponse, url: URL): void {
  const id = /\/services\/.*?(\d+)$/.exec(url.pathname)?.[1];
  const page = Number(url.searchParams.get('page') ?? 1);
  const items = Array.from({length: 10}, (_, at) => (page - 1) * 10 + at + 1).filter((one) => one <= 25);
  const body = id
    ? {...service(Number(id)), phones: [{id: `p${Number(id)}`, number: '01743 000000'}]}
    : {total_items: 3, total_pages: 1, page_number: page, contents: items.map(service)};
  response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(body));
}

async function countIn(file: string): Promise<number> {
  const index = await openIndex(await readFile(join(folder, file), 'utf8'));
  await index.complete;
  return index.head.count;
}

const fast = ['--rate', '100'];
const ranks = ['error', 'warning', 'info'];

describe('civic directory build, from a feed', () => {
  it('writes one index of all pages and their details, whatever the feed counts', async () => {
    handler = feed;
    const ended = await civic('directory', 'build', `${origin}/services`, '-o', 'index.json', ...fast);
    assert.equal(ended.code, 0, ended.err);
    assert.equal(await countIn('index.json'), 25);
    assert.match(ended.out, /index\.json: 25 services/);
    assert.match(ended.err, /says that it has 3 services\. It gave 25/);
    assert.match(ended.err, /\d+ requests/);
    assert.ok(!ended.err.includes('\u001b'), 'a log has no moving bar');
  });

  it('names in the report each service whose details the feed does not give, and what it counts wrongly', async () => {
    handler = (request, response, url) =>
      url.pathname.endsWith('07') ? response.writeHead(404).end() : feed(request, response, url);
    const ended = await civic('directory', 'build', `${origin}/services`, '--report', 'report.json', ...fast);
    assert.equal(ended.code, 0, ended.err);
    const {issues} = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as {
      issues: {code: string; name?: string; value: string}[];
    };
    const named = (code: string) => issues.filter((one) => one.code === code);
    assert.deepEqual(
      named('details-missing').map(({name}) => name),
      ['Warm space number 7'],
    );
    assert.deepEqual(
      named('envelope-count-wrong').map(({value}) => value),
      ['3 / 25'],
    );
  });

  it('asks only what changed when it is run again', async () => {
    handler = (request, response, url) => {
      const etag = `"${url.href}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.setHeader('etag', etag);
      feed(request, response, url);
    };
    await civic('directory', 'build', `${origin}/services`, ...fast);
    const ended = await civic('directory', 'build', `${origin}/services`, ...fast);
    assert.equal(ended.code, 0, ended.err);
    const [, requests, unchanged] = /(\d+) requests, (\d+) unchanged/.exec(ended.err) ?? [];
    assert.equal(unchanged, requests);
    assert.equal(await countIn('index.json'), 25);
  });

  it('leaves the index of before where the feed gives only a part, and goes on from there the next time', async () => {
    let down = true;
    await writeFile(join(folder, 'index.json'), 'the one of yesterday');
    const args = ['directory', 'build', `${origin}/services`, ...fast];
    // The host asks for no pause between the tries: else this test takes a quarter of a minute.
    handler = (request, response, url) =>
      down && url.pathname.endsWith('12')
        ? response.writeHead(503, {'retry-after': '0'}).end()
        : feed(request, response, url);
    const broken = await civic(...args);
    assert.equal(broken.code, 3, broken.err);
    assert.match(broken.err, /only a part/);
    assert.equal(await readFile(join(folder, 'index.json'), 'utf8'), 'the one of yesterday');
    down = false;
    asked = [];
    const ended = await civic(...args);
    assert.equal(ended.code, 0, ended.err);
    assert.equal(asked.length, 1, asked.join(' '));
    assert.equal(await countIn('index.json'), 25);
  });

  it('writes a part when told to', async () => {
    handler = (request, response, url) =>
      url.pathname.endsWith('12')
        ? response.writeHead(503, {'retry-after': '0'}).end()
        : feed(request, response, url);
    const ended = await civic('directory', 'build', `${origin}/services`, ...fast, '--allow-incomplete');
    assert.equal(ended.code, 0, ended.err);
    assert.equal(await countIn('index.json'), 25);
  });

  it('stops at Ctrl-C, says how to go on, and leaves nothing half written', async () => {
    handler = (request, response, url) => {
      setTimeout(() => feed(request, response, url), 30);
    };
    const child = spawn(process.execPath, [bin, 'directory', 'build', `${origin}/services`, '--rate', '10'], {
      cwd: folder,
      env: {...process.env, XDG_CACHE_HOME: join(folder, 'cache')},
    });
    let err = '';
    child.stderr.on('data', (piece) => (err += piece));
    while (asked.length < 4) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('exit', done));
    assert.equal(code, 130, err);
    assert.match(err, /goes on from here/);
    assert.equal(existsSync(join(folder, 'index.json')), false);
  });

  for (const [what, answer, line] of [
    ['is not there', (response) => response.writeHead(404).end(), /nothing at this address \(404\)/],
    ['lets nobody in', (response) => response.writeHead(401).end(), /does not let us in/],
    [
      'is a page for people',
      (response) => response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>'),
      /is no feed/,
    ],
    [
      'asks to come back tomorrow',
      (response) => response.writeHead(429, {'retry-after': '86400'}).end(),
      /busy and asks to come back later/,
    ],
    ['has no services', (response) => response.writeHead(200).end('{"contents": []}'), /no services in it/],
  ] satisfies [string, (response: ServerResponse) => unknown, RegExp][]) {
    it(`ends with one clear line when the feed ${what}`, async () => {
      handler = (_, response) => answer(response);
      const {code, err} = await civic('directory', 'build', `${origin}/services`, ...fast);
      assert.equal(code, 1);
      const lines = err.trim().split('\n');
      assert.match(lines.at(-1) ?? '', line);
      assert.doesNotMatch(err, /\bat .*\.js:\d+/, 'no stack');
    });
  }
});

describe('civic directory build, from a file', () => {
  const csv =
    'Group,What we do,Post code,Lat,Lng\r\nKnit and natter,A knitting circle with tea every week of the year,SY1 1AA,52.7,-2.7\r\n=cmd(),x,SY1,100,0\r\n';

  it('guesses the columns of a spreadsheet, shows them, and lets them be put right', async () => {
    await writeFile(join(folder, 'groups.csv'), csv);
    const guessed = await civic('directory', 'build', 'groups.csv', '--map', 'name=Group');
    assert.equal(guessed.code, 0, guessed.err);
    assert.match(guessed.err, /Group → name \(you said so/);
    assert.match(guessed.err, /Post code → postal_code/);
    assert.equal(await countIn('index.json'), 2);
  });

  it('writes the report in the format that its name asks for, and no formula into a spreadsheet', async () => {
    await writeFile(join(folder, 'groups.csv'), csv);
    for (const [file, expected] of [
      ['report.csv', /"?'=cmd\(\)/],
      ['report.md', /\| what is wrong \| what to do \| how often \|/],
      ['report.html', /<h1>Quality of groups\.csv<\/h1>/],
      ['report.json', /"sound": 0/],
    ] as const) {
      const ended = await civic('directory', 'build', 'groups.csv', '--map', 'name=Group', '--report', file);
      assert.equal(ended.code, 0, ended.err);
      const report = await readFile(join(folder, file), 'utf8');
      assert.match(report, expected);
      assert.match(report, /100/, 'the impossible latitude is named');
    }
  });

  it('writes what each column holds into a file, and reads it back as somebody corrected it', async () => {
    await writeFile(join(folder, 'groups.csv'), csv);
    const written = await civic('directory', 'columns', 'groups.csv', '-o', 'columns.csv');
    assert.equal(written.code, 0, written.err);
    const columns = await readFile(join(folder, 'columns.csv'), 'utf8');
    assert.match(
      columns,
      /^\ufeffcolumn,holds,number,because,for example\r\nGroup,name,1,its heading says so,/,
    );
    assert.equal(existsSync(join(folder, 'index.json')), false, 'no index was asked for');
    // As Excel saves it: semicolons, and its own letters.
    const corrected = columns
      .slice(1)
      .replaceAll(',', ';')
      .replace('What we do;description', 'What we do;eligibility');
    await writeFile(join(folder, 'columns.csv'), Buffer.from(corrected, 'latin1'));
    const ended = await civic('directory', 'build', 'groups.csv', '--columns', 'columns.csv');
    assert.equal(ended.code, 0, ended.err);
    assert.match(ended.err, /What we do → eligibility \(you said so/);
    const again = await civic(
      'directory',
      'build',
      'groups.csv',
      '--columns',
      'columns.csv',
      '--map',
      '=What we do',
    );
    assert.match(again.err, /What we do → not used \(you said so/);
  });

  it('says which field there is none of in such a file, and which column', async () => {
    await writeFile(join(folder, 'groups.csv'), csv);
    await writeFile(join(folder, 'columns.csv'), 'column,holds\r\nGroup,nmae\r\n');
    const {code, err} = await civic('directory', 'build', 'groups.csv', '--columns', 'columns.csv');
    assert.equal(code, 1);
    assert.match(err, /"Group" can't hold "nmae"; there are id, name/);
    const gone = await civic('directory', 'build', 'groups.csv', '--map', 'name=Grupo');
    assert.match(gone.err, /There is no column "Grupo"/);
    const feedless = await civic('directory', 'columns', 'groups.geojson');
    assert.equal(feedless.code, 1);
  });

  it('writes a report that begins with what is worst, says what to do, and asks nothing of any host', async () => {
    await writeFile(join(folder, 'groups.csv'), csv);
    await civic('directory', 'build', 'groups.csv', '--report', 'report.html');
    const report = await readFile(join(folder, 'report.html'), 'utf8');
    const marks = [...report.matchAll(/<li class="(error|warning|info)"><p>/g)].map(
      ([, severity]) => severity,
    );
    assert.deepEqual(
      marks,
      [...marks].sort((one, other) => ranks.indexOf(one ?? '') - ranks.indexOf(other ?? '')),
    );
    assert.equal(marks[0], 'error');
    assert.match(report, /What to do: Correct latitude and longitude, or leave both empty\./);
    assert.match(report, /place, latitude: <q>100, 0<\/q>/);
    assert.doesNotMatch(report, /(?:src|href)=|url\(|@import|<script/);
  });

  it('counts what is closed apart from what people find', async () => {
    await writeFile(join(folder, 'groups.csv'), 'Name,Status\r\nChoir,open\r\nBand,closed\r\n');
    const {out, err} = await civic('directory', 'build', 'groups.csv');
    assert.match(out, /index\.json: 1 service,/);
    assert.match(err, /Closed, and so left out: 1\./);
    assert.equal(await countIn('index.json'), 1);
  });

  it('writes nothing into a report that a browser would run', async () => {
    await writeFile(
      join(folder, 'groups.csv'),
      'Name,Latitude,Longitude\r\n<script>alert(1)</script>,100,5\r\n',
    );
    await civic('directory', 'build', 'groups.csv', '--report', 'report.html');
    assert.doesNotMatch(await readFile(join(folder, 'report.html'), 'utf8'), /<script/);
  });

  it('says what to do with a workbook', async () => {
    await writeFile(join(folder, 'groups.xlsx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    const {code, err} = await civic('directory', 'build', 'groups.xlsx');
    assert.equal(code, 1);
    assert.match(err, /save it as CSV first/);
  });

  it('says which file is not there', async () => {
    const {code, err} = await civic('directory', 'build', 'nothing.csv');
    assert.equal(code, 1);
    assert.match(err, /^civic: nothing\.csv: there is no such file\n$/);
  });
});

describe('civic', () => {
  for (const args of [
    ['--help'],
    ['directory', '--help'],
    ['directory', 'build', '--help'],
    ['places', 'build', '-h'],
    [],
  ]) {
    it(`explains itself: civic ${args.join(' ')}`, async () => {
      const {code, out, err} = await civic(...args);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^civic /);
    });
  }

  for (const args of [
    ['fly'],
    ['directory', 'fly'],
    ['directory', 'build'],
    ['directory', 'build', 'a', 'b'],
    ['directory', 'build', 'a', '--rate', 'fast'],
    ['directory', 'build', 'a', '--report', 'a.docx'],
    ['directory', 'columns'],
    ['directory', 'build', 'a', '--map', 'Group'],
    ['directory', 'build', 'a', '--map', 'colour=Group'],
    ['directory', 'build', 'a', '--time-zone', 'Europe/Shrewsbury'],
    ['places', 'build'],
    ['places', 'build', '--fly'],
  ]) {
    it(`refuses with code 2 and one line: civic ${args.join(' ')}`, async () => {
      const {code, out, err} = await civic(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^civic: [^\n]+\n$/);
    });
  }
});
