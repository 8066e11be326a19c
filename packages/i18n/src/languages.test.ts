import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isDraft, LANGUAGES, matchLanguage} from './languages.js';
import {directionOf} from './direction.js';

describe('matchLanguage', () => {
  const ours = LANGUAGES.map(({tag}) => tag);

  it('finds the same tag, whatever its letter case', () => {
    assert.equal(matchLanguage('cy', ours), 'cy');
    assert.equal(matchLanguage('CY', ours), 'cy');
    assert.equal(matchLanguage('pt-br', ['pt', 'pt-BR']), 'pt-BR');
  });

  it('finds the base of what a page or a browser names', () => {
    assert.equal(matchLanguage('cy-GB', ours), 'cy');
    assert.equal(matchLanguage('ur-Arab-PK', ours), 'ur');
    assert.equal(matchLanguage('en-x-mtfrom-cy', ours), 'en');
  });

  it('prefers the base to another region, and another region to English', () => {
    assert.equal(matchLanguage('pt-BR', ['en', 'pt-PT', 'pt']), 'pt');
    assert.equal(matchLanguage('pt-BR', ['en', 'pt-PT']), 'pt-PT');
  });

  it('falls back to English', () => {
    for (const wanted of ['fr', '', 'c', 'cym', 'english', '../cy', '__proto__', 'toString']) assert.equal(matchLanguage(wanted, ours), 'en', wanted);
    assert.equal(matchLanguage('cy', []), 'en');
  });
});

describe('directionOf', () => {
  it('goes by the language', () => {
    for (const lang of ['ar', 'ur', 'fa', 'he', 'ps', 'ckb', 'yi', 'ar-EG', 'UR-pk']) assert.equal(directionOf(lang), 'rtl', lang);
    for (const lang of ['en', 'cy', 'pl', 'so', 'bn', 'pa', 'zh', 'tr', '']) assert.equal(directionOf(lang), 'ltr', lang);
  });

  it('goes by the script where the tag names one', () => {
    for (const lang of ['az-Arab', 'pa-Arab-PK', 'ku-arab', 'ff-Adlm', 'man-Nkoo']) assert.equal(directionOf(lang), 'rtl', lang);
    for (const lang of ['ur-Latn', 'ar-Latn-GB', 'he-latn', 'sd-Deva']) assert.equal(directionOf(lang), 'ltr', lang);
    assert.equal(directionOf('zh-yue-Hant'), 'ltr');
  });

  it('takes no digits, calendars or private notes for a script', () => {
    assert.equal(directionOf('ar-u-nu-latn'), 'rtl');
    assert.equal(directionOf('ar-EG-u-nu-latn'), 'rtl');
    assert.equal(directionOf('en-u-nu-arab'), 'ltr');
    assert.equal(directionOf('en-x-arab'), 'ltr');
    assert.equal(directionOf('de-1996'), 'ltr');
  });

  it('agrees with CLDR’s likely scripts on every language of two letters', () => {
    const scripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
      const script = new Intl.Locale(tag).maximize().script;
      assert.equal(directionOf(tag), script && scripts.has(script) ? 'rtl' : 'ltr', tag);
    }
  });
});

describe('isDraft', () => {
  it('knows the languages that no native reader has reviewed, in every region', () => {
    for (const {tag, draft} of LANGUAGES) assert.deepEqual([isDraft(tag), isDraft(`${tag}-GB`)], [draft, draft], tag);
    assert.equal(isDraft('en'), false);
  });

  it('has nothing against a language that a host brings along', () => {
    assert.equal(isDraft('fr'), false);
  });
});

describe('LANGUAGES', () => {
  it('begin with English, which every key exists in', () => {
    assert.equal(LANGUAGES[0]?.tag, 'en');
  });

  it('each have a name of their own', () => {
    assert.equal(new Set(LANGUAGES.map(({name}) => name)).size, LANGUAGES.length);
    assert.equal(new Set(LANGUAGES.map(({tag}) => tag)).size, LANGUAGES.length);
  });
});
