import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {latinDigits, monthNames, readMonth, readNumber, writeNumber} from './reading.js';

describe('latinDigits', () => {
  it('reads the digits of any script and leaves the rest', () => {
    assert.deepEqual(['۱۲', '٣٤', '१२', '๕', '𝟟', '12 a'].map(latinDigits), [
      '12',
      '34',
      '12',
      '5',
      '7',
      '12 a',
    ]);
  });
});

describe('readNumber', () => {
  const reads = (lang: string, table: Readonly<Record<string, number>>) => {
    for (const [text, number] of Object.entries(table))
      assert.equal(readNumber(text, lang), number, `“${text}” in ${lang}`);
  };

  it('reads what people write in English', () => {
    reads('en', {
      '12': 12,
      ' 12 ': 12,
      '007': 7,
      '1,250': 1250,
      '1,250,000.5': 1_250_000.5,
      '1 250': 1250,
      '12.': 12,
      '.5': 0.5,
      '-3': -3,
      '−3': -3,
      '+3': 3,
      '1.250': 1.25,
      '1,25,000': 125_000,
    });
  });

  it('reads point and comma as the language means them', () => {
    reads('de', {'1.250': 1250, '1.250,5': 1250.5, '12,5': 12.5, '1,250': 1.25});
    reads('fr', {'1 250,5': 1250.5, '1\u202f250': 1250, '12,5': 12.5});
    reads('de-CH', {'1’250.50': 1250.5, "1'250": 1250});
    reads('cy', {'1,250.5': 1250.5});
  });

  it('reads what another language means, if nothing else can be meant', () => {
    reads('en', {'12,50': 12.5, '1.250,5': 1250.5, '1.250.000': 1_250_000});
    reads('de', {'12.50': 12.5, '1,250,000': 1_250_000});
  });

  it('reads the digits and marks of Arabic, Urdu and Persian', () => {
    reads('ur', {'۱۲': 12, '۱,۲۵۰': 1250, '۱٫۵': 1.5, '12.5': 12.5});
    reads('ar-EG', {'١٬٢٥٠٫٥': 1250.5, '\u200f١٢': 12});
    reads('fa', {'۱۲٫۵': 12.5, '۱٬۲۵۰': 1250, '1,250.5': 1250.5});
  });

  it('guesses at nothing', () => {
    for (const text of [
      '',
      'a',
      'twelve',
      '1 2',
      '12a',
      '1,25,0',
      '1..2',
      '-',
      '.',
      '1e5',
      '1,250 000',
      '0x10',
      'Infinity',
    ]) {
      assert.ok(Number.isNaN(readNumber(text, 'en')), text);
    }
  });

  it('is not put off by a tag that Intl refuses', () => {
    assert.equal(readNumber('1,250', 'en_GB'), 1250);
  });
});

describe('writeNumber', () => {
  it('writes what is read again as the same number', () => {
    for (const lang of ['en', 'de', 'fr', 'cy', 'ur', 'ar-EG', 'fa', 'hi']) {
      for (const number of [0, -3, 0.1, 1250.75, 1_000_000, 0.000_25]) {
        assert.equal(readNumber(writeNumber(lang, number), lang), number, lang);
      }
    }
  });

  it('writes no thousands apart', () => {
    assert.deepEqual([writeNumber('en', 12_500.5), writeNumber('de', 12_500.5)], ['12500.5', '12500,5']);
  });
});

describe('readMonth', () => {
  const names = (...langs: string[]) => langs.map(monthNames);

  it('reads numbers', () => {
    assert.deepEqual(
      ['1', '09', '12', '۶', '0', '13', '1.5'].map((text) => readMonth(text, [])),
      [1, 9, 12, 6, 0, 0, 0],
    );
  });

  it('reads names in full, short, and by their first letters', () => {
    const read = (text: string) => readMonth(text, names('en'));
    assert.deepEqual(['Jan', 'january', 'JANU', 'Sept.', 'sep', ' May '].map(read), [1, 1, 1, 9, 9, 5]);
  });

  it('reads the page’s language before others', () => {
    const read = (text: string) => readMonth(text, names('cy', 'en'));
    assert.deepEqual(['ionawr', 'Mai', 'Rhag', 'march', 'Hydref'].map(read), [1, 5, 12, 3, 10]);
    assert.deepEqual(
      ['listopad', 'LISTOPAD'].map((text) => readMonth(text, names('pl', 'en'))),
      [11, 11],
    );
    assert.equal(readMonth('دسمبر', names('ur', 'en')), 12);
    assert.equal(readMonth('Fevrier', names('fr', 'en')), 2);
  });

  it('guesses at nothing', () => {
    const read = (text: string) => readMonth(text, names('en'));
    assert.deepEqual(['', 'ju', 'j', 'x', 'mayo', 'Junly'].map(read), [0, 0, 0, 0, 0, 0]);
  });
});
