import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chaptersOf, createReader} from './translator.js';

const english = {
  'poll.send': 'Send my answer',
  'poll.by': 'Asked by {{site}}',
  'poll.left_one': '{{count, number}} character left',
  'poll.left_other': '{{count, number}} characters left',
  'poll.left_zero': 'Nothing left',
  'poll.consent.stored': '{{site}} stores your answer',
};
const welsh = {
  'poll.send': 'Anfon fy ateb',
  'poll.left_one': '{{count, number}} nod (un) ar ôl',
  'poll.left_two': '{{count, number}} nod (dau) ar ôl',
  'poll.left_other': '{{count, number}} nod ar ôl',
  'poll.consent.stored': 'Bydd {{site}} yn cadw eich ateb',
};
const reader = (lang: string, entries = {}) => createReader(chaptersOf(lang, entries, english));

describe('chaptersOf', () => {
  it('puts the language before English', () => {
    assert.deepEqual(chaptersOf('fr', {a: 'b'}, english), [{lang: 'fr', entries: {a: 'b'}}, {lang: 'en', entries: english}]);
  });

  it('is English alone for English, and where the catalogue did not come', () => {
    assert.deepEqual(chaptersOf('en', {a: 'b'}, english), [{lang: 'en', entries: english}]);
    assert.deepEqual(chaptersOf('cy', undefined, english), [{lang: 'en', entries: english}]);
  });

  it('takes what asks for consent out of a draft, and leaves it in a reviewed language', () => {
    const asks = (lang: string) => Object.keys(chaptersOf(lang, welsh, english)[0]?.entries ?? {}).includes('poll.consent.stored');
    assert.deepEqual(['fr', 'cy', 'cy-GB', 'ur'].map(asks), [true, false, false, false]);
  });

  it('says a plural form that a language does not write as its form for all others, and keeps those that it does', () => {
    const {t} = reader('cy', welsh);
    const said = [0, 1, 2, 3, 6, 10].map((count) => t('poll.left', {count}));
    const other = (count: number) => `${count} nod ar ôl`;
    assert.deepEqual(said, [other(0), '1 nod (un) ar ôl', '2 nod (dau) ar ôl', other(3), other(6), other(10)]);
  });
});

describe('createReader', () => {
  it('tells its language and direction', () => {
    const {lang, dir} = reader('ur');
    assert.deepEqual([lang, dir], ['ur', 'rtl']);
    assert.deepEqual([createReader([]).lang, createReader([]).dir], ['en', 'ltr']);
  });

  it('says the sentence in the language, and in English where the language lacks it', () => {
    const {t, languageOf} = reader('cy', welsh);
    assert.equal(t('poll.send'), 'Anfon fy ateb');
    assert.equal(t('poll.by', {site: 'Oxley'}), 'Asked by Oxley');
    assert.deepEqual(['poll.send', 'poll.by', 'poll.left'].map(languageOf), ['cy', 'en', 'cy']);
  });

  it('asks for consent in English as long as the language is a draft', () => {
    const draft = reader('cy', welsh);
    assert.equal(draft.t('poll.consent.stored', {site: 'Oxley'}), 'Oxley stores your answer');
    assert.equal(draft.languageOf('poll.consent.stored'), 'en');
    const reviewed = reader('fr', welsh);
    assert.equal(reviewed.t('poll.consent.stored', {site: 'Oxley'}), 'Bydd Oxley yn cadw eich ateb');
    assert.equal(reviewed.languageOf('poll.consent.stored'), 'fr');
  });

  it('chooses the plural form of the language', () => {
    const {t} = reader('cy', welsh);
    assert.equal(t('poll.left', {count: 2}), '2 nod (dau) ar ôl');
    assert.equal(t('poll.left', {count: 12}), '12 nod ar ôl');
  });

  it('takes a plural that the language lacks from English, by English rules', () => {
    assert.equal(reader('cy', {'poll.left_one': 'x'}).t('poll.left', {count: 6}), '6 characters left');
  });

  it('has a word for nothing in any language', () => {
    assert.equal(reader('en').t('poll.left', {count: 0}), 'Nothing left');
  });

  it('writes numbers as the language of the sentence does', () => {
    const german = {'poll.left_other': '{{count, number}} Zeichen, {{count}} Zeichen'};
    assert.equal(reader('de', german).t('poll.left', {count: 12_345.5}), '12.345,5 Zeichen, 12345.5 Zeichen');
    assert.equal(reader('de').t('poll.left', {count: 12_345.5}), '12,345.5 characters left');
  });

  it('passes over an empty sentence', () => {
    assert.equal(reader('cy', {'poll.send': ''}).t('poll.send'), 'Send my answer');
  });

  it('says the key where nobody has a sentence', () => {
    assert.equal(reader('cy', welsh).t('poll.unheard-of'), 'poll.unheard-of');
  });

  it('does not take what every object inherits for a sentence or a value', () => {
    const {t} = createReader([{lang: 'en', entries: {a: '[{{toString}}{{constructor}}]'}}]);
    for (const key of ['toString', 'constructor', '__proto__']) assert.equal(t(key), key);
    assert.equal(t('a'), '[]');
  });
});
