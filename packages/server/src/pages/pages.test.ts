import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {formatDay, formatMoment, formatNumber, formatShare} from '@civic-widgets/i18n';
import {LanguageTag} from '@civic-widgets/model';
import cy from '../locales/cy.json' with {type: 'json'};
import en from '../locales/en.json' with {type: 'json'};
import ur from '../locales/ur.json' with {type: 'json'};
import {chooseLanguage, languagesOf} from './languages.js';

const gaps = (sentence: string) => (sentence.match(/{{\w+}}/g) ?? []).sort();

describe('the sentences of the pages', () => {
  for (const [lang, sentences] of Object.entries({cy, ur})) {
    it(`are all there in ${lang}, each with the gaps that it has in English`, () => {
      assert.deepEqual(Object.keys(sentences).sort(), Object.keys(en).sort());
      for (const [key, sentence] of Object.entries(en)) {
        assert.deepEqual(gaps((sentences as Record<string, string>)[key] ?? ''), gaps(sentence), key);
      }
    });
  }
});

describe('chooseLanguage', () => {
  const available = ['en', 'cy', 'pt-BR'];
  for (const [asked, accepted, chosen] of [
    ['cy', 'en', 'cy'],
    ['CY-gb', undefined, 'cy'],
    ['pt', undefined, 'pt-BR'],
    ['fr', 'cy', 'cy'],
    [undefined, 'fr-FR, en;q=0.1, cy;q=0.9', 'cy'],
    [undefined, 'cy;q=0', 'en'],
    [undefined, '*', 'en'],
    [undefined, undefined, 'en'],
    ['../..', 'x;q=y', 'en'],
    [undefined, 'fr ; q=0.9 , cy ;q=0.5', 'cy'],
    [undefined, `cy${' '.repeat(998)}`, 'cy'],
    [undefined, `cy${' '.repeat(999)}`, 'en'],
  ] as const) {
    it(`gives ${chosen} to whoever asks for ${asked} and reads ${accepted?.replace(/ {9,}/, (spaces) => `${spaces.length} spaces`)}`, () => {
      assert.equal(chooseLanguage(available, asked, accepted), chosen);
    });
  }
});

describe('languagesOf', () => {
  it('names the consultation’s own language first', () => {
    assert.deepEqual(languagesOf({lang: 'cy', title: {en: 'A', cy: 'B', ur: 'C'}}), ['cy', 'en', 'ur']);
    assert.deepEqual(languagesOf({lang: 'cy', title: 'B'}), ['cy']);
  });
});

describe('the formats', () => {
  it('write something for each language that content may be in', () => {
    const parts = [
      'cy',
      'Latn',
      'GB',
      '419',
      'abcde',
      '1abc',
      'a',
      'u',
      't',
      'x',
      '0',
      'nu',
      'd0',
      'latn',
      'de',
    ];
    const tails = parts.flatMap((one) =>
      parts.flatMap((two) => parts.map((three) => `${one}-${two}-${three}`)),
    );
    const tags = tails.map((tail) => `cy-${tail}`).filter((tag) => v.is(LanguageTag, tag));
    assert.ok(tags.length > 100, String(tags.length));
    for (const tag of tags) {
      const moment = formatMoment(tag, '2026-11-30T17:00:00Z', 'Europe/London');
      const day = formatDay(tag, '2026-11-30T17:00:00Z', 'Europe/London');
      for (const written of [moment, day, formatNumber(tag, 1), formatShare(tag, 1, 2)])
        assert.notEqual(written, '', tag);
    }
  });
});
