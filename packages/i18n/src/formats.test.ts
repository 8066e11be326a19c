import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {formatDay, formatMoment, formatNumber, formatShare} from './formats.js';

const instant = '2026-11-30T17:00:00Z';
/** ICU has changed the space before PM, and may again. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatNumber', () => {
  it('groups thousands as the language does', () => {
    assert.equal(formatNumber('en', 2553), '2,553');
    assert.equal(formatNumber('cy', 2553), '2,553');
    assert.equal(formatNumber('ur', 2553), '2,553');
    assert.equal(formatNumber('de', 2553), '2.553');
    assert.equal(plain(formatNumber('pl', 12553)), '12 553');
    assert.equal(formatNumber('en', 0), '0');
  });
});

describe('formatShare', () => {
  it('tells whole per cents', () => {
    assert.equal(formatShare('en', 1, 3), '33%');
    assert.equal(formatShare('en', 2, 3), '67%');
    assert.equal(formatShare('en', 3, 3), '100%');
    assert.equal(plain(formatShare('de', 1, 2)), '50 %');
  });

  it('is nothing where nobody answered', () => {
    assert.equal(formatShare('en', 0, 0), '0%');
  });
});

describe('formatMoment', () => {
  it('tells day and time in words, English as in Britain', () => {
    assert.equal(formatMoment('en', instant, 'Europe/London'), '30 November 2026 at 17:00');
    assert.equal(formatMoment('en-GB', instant, 'Europe/London'), '30 November 2026 at 17:00');
    assert.equal(formatMoment('cy', instant, 'Europe/London'), '30 Tachwedd 2026 am 17:00');
    assert.match(formatMoment('ur', instant, 'Europe/London'), /^30 نومبر.* 17:00$/);
  });

  it('tells it as in America where the page says so', () => {
    assert.equal(plain(formatMoment('en-US', instant, 'Europe/London')), 'November 30, 2026 at 5:00 PM');
  });

  it('tells it in the zone of the site, summer time included', () => {
    assert.equal(formatMoment('en', '2026-06-30T16:00:00Z', 'Europe/London'), '30 June 2026 at 17:00');
    assert.equal(formatMoment('en', instant, 'Asia/Karachi'), '30 November 2026 at 22:00');
    assert.equal(formatMoment('en', '2026-11-30T17:00:00+01:00', 'Europe/London'), '30 November 2026 at 16:00');
  });

  it('tells it in UTC, and says so, where the zone is not known', () => {
    assert.match(formatMoment('en', '2026-06-30T16:00:00Z', 'Mars/Olympus'), /30 June 2026 at 16:00.* UTC$/);
    assert.match(formatMoment('en', instant, ''), /UTC$/);
  });

  it('tells it in figures, day first, in a language whose words are not there', () => {
    assert.equal(formatMoment('tlh', instant, 'Europe/London'), '30/11/2026, 17:00');
    assert.equal(formatMoment('tlh', instant, 'Mars/Olympus'), '30/11/2026, 17:00 UTC');
  });
});

describe('formatDay', () => {
  it('tells the day in the zone of the site', () => {
    assert.equal(formatDay('en', '2026-11-30T23:30:00Z', 'Europe/London'), '30 November 2026');
    assert.equal(formatDay('en', '2026-11-30T23:30:00Z', 'Asia/Karachi'), '1 December 2026');
    assert.equal(formatDay('cy', instant, 'Europe/London'), '30 Tachwedd 2026');
  });

  it('still tells a day where zone or language are not known', () => {
    assert.equal(formatDay('en', instant, 'Mars/Olympus'), '30 November 2026');
    assert.equal(formatDay('tlh', instant, 'Europe/London'), '30/11/2026');
  });
});

describe('formats on a device set to another language', () => {
  // Chromium has no formats for Welsh and would take the device's; Node has none for Klingon.
  it('are British where the language of the page is missing, not the device’s', () => {
    const formats = JSON.stringify(new URL('./formats.js', import.meta.url).href);
    const reader = JSON.stringify(new URL('./translator.js', import.meta.url).href);
    const program = `
      const {formatNumber, formatShare, formatMoment} = await import(${formats});
      const {createReader} = await import(${reader});
      const {t} = createReader([{lang: 'tlh', entries: {a: '{{n, number}}'}}]);
      console.log(JSON.stringify([
        new Intl.NumberFormat().resolvedOptions().locale.slice(0, 2),
        formatNumber('tlh', 2553), formatShare('tlh', 1, 2), formatMoment('tlh', '${instant}', 'Europe/London'), t('a', {n: 2553}),
      ]));`;
    const env = {...process.env, LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8'};
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {env, encoding: 'utf8', cwd: fileURLToPath(new URL('.', import.meta.url))});
    assert.deepEqual(JSON.parse(output), ['ar', '2,553', '50%', '30/11/2026, 17:00', '2,553']);
  });
});

describe('every format', () => {
  const printed = (lang: string) => [
    formatNumber(lang, 2553),
    formatShare(lang, 1, 2),
    formatDay(lang, instant, 'Europe/London'),
    formatMoment(lang, instant, 'Europe/London'),
  ];

  it('is the English one for a tag that Intl refuses', () => {
    for (const lang of ['en-a', 'cy-1', 'cy-abcde-abcde', 'en-a-bb-a-cc', 'cy-t-d0', 'zh-yue', '', 'not a tag'])
      assert.deepEqual(printed(lang), printed('en'), lang);
  });
});
