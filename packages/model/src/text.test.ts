import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {baseOf, cleanText, closest, isWrittenIn, LanguageTag, localise, paragraphs, Text, textFault, textLength} from './text.js';

describe('localise', () => {
  const text = {'en': 'Trees', 'cy': 'Coed', 'pt-BR': 'Árvores'};

  it('takes the wanted language and says so', () => {
    assert.deepEqual(localise(text, 'cy'), {value: 'Coed', lang: 'cy'});
  });

  it('takes the base of a regional tag', () => {
    assert.deepEqual(localise(text, 'cy-GB'), {value: 'Coed', lang: 'cy'});
    assert.deepEqual(localise(text, 'en-GB-oxendict'), {value: 'Trees', lang: 'en'});
  });

  it('takes a regional form where only that is written', () => {
    assert.deepEqual(localise(text, 'pt'), {value: 'Árvores', lang: 'pt-BR'});
    assert.deepEqual(localise(text, 'pt-PT'), {value: 'Árvores', lang: 'pt-BR'});
  });

  it('prefers the same tag to the base, and the base to another form', () => {
    const german = {'de-AT': 'Jänner', 'de': 'Januar', 'de-CH': 'Januar (CH)'};
    assert.equal(localise(german, 'de-CH').lang, 'de-CH');
    assert.equal(localise(german, 'de-LI').lang, 'de');
  });

  it('takes no notice of letter case', () => {
    assert.deepEqual(localise({'en': 'Hello', 'CY-gb': 'Helô'}, 'cy-GB'), {value: 'Helô', lang: 'CY-gb'});
  });

  it('falls back to the record’s own language, then to the first there is', () => {
    assert.deepEqual(localise({cy: 'Coed', en: 'Trees'}, 'fr'), {value: 'Trees', lang: 'en'});
    assert.deepEqual(localise({cy: 'Coed', ur: 'درخت'}, 'fr', 'ur'), {value: 'درخت', lang: 'ur'});
    assert.deepEqual(localise({ur: 'درخت', cy: 'Coed'}, 'fr', 'de'), {value: 'درخت', lang: 'ur'});
  });

  it('says that a plain string is in the record’s own language', () => {
    assert.deepEqual(localise('Coed', 'en', 'cy'), {value: 'Coed', lang: 'cy'});
  });

  it('passes over a translation that is still empty', () => {
    assert.deepEqual(localise({en: 'Trees', cy: ''}, 'cy'), {value: 'Trees', lang: 'en'});
    assert.deepEqual(localise({en: '', cy: 'Coed'}, 'fr'), {value: 'Coed', lang: 'cy'});
  });

  it('gives the empty string in the own language where nothing is written at all', () => {
    assert.deepEqual(localise({}, 'cy', 'ur'), {value: '', lang: 'ur'});
  });

  it('does not take what every object inherits for a language', () => {
    for (const wanted of ['toString', 'constructor', '__proto__', 'valueOf']) {
      assert.deepEqual(localise(text, wanted), {value: 'Trees', lang: 'en'});
    }
  });
});

describe('isWrittenIn', () => {
  it('knows a plain string as written in its own language only', () => {
    assert.equal(isWrittenIn('Coed', 'cy', 'cy'), true);
    assert.equal(isWrittenIn('Coed', 'en', 'cy'), false);
    assert.equal(isWrittenIn('Trees', 'en'), true);
  });

  it('counts regional forms, either way', () => {
    assert.equal(isWrittenIn({cy: 'Coed'}, 'cy-GB'), true);
    assert.equal(isWrittenIn({'pt-BR': 'Árvores'}, 'pt'), true);
    assert.equal(isWrittenIn({'pt-BR': 'Árvores'}, 'es'), false);
  });

  it('does not count an empty translation', () => {
    assert.equal(isWrittenIn({en: 'Trees', cy: ''}, 'cy'), false);
  });

  it('agrees with localise: what is written in a language is shown in it', () => {
    const texts: Text[] = ['Trees', {en: 'a', cy: 'b'}, {'en-GB': 'a', 'zh-Hant': 'b'}, {en: 'a', ur: ''}, {}];
    for (const text of texts) {
      for (const lang of ['en', 'en-US', 'cy', 'cy-GB', 'zh', 'zh-Hans', 'ur', 'fr']) {
        const shown = localise(text, lang);
        assert.equal(isWrittenIn(text, lang), shown.value !== '' && baseOf(shown.lang) === baseOf(lang), `${JSON.stringify(text)} ${lang}`);
      }
    }
  });
});

describe('closest', () => {
  it('gives nothing where no form of the language is there', () => {
    assert.equal(closest('fr', ['en', 'cy']), undefined);
    assert.equal(closest('', ['en']), undefined);
    assert.equal(closest('en', []), undefined);
  });
});

describe('paragraphs', () => {
  it('splits at blank lines, however they are written', () => {
    assert.deepEqual(paragraphs('One\n\nTwo\r\n\r\nThree\n \t\n\n\nFour'), ['One', 'Two', 'Three', 'Four']);
  });

  it('keeps single line ends inside a paragraph', () => {
    assert.deepEqual(paragraphs('1 High Street\nOxley'), ['1 High Street\nOxley']);
  });

  it('has none for a text of white space', () => {
    assert.deepEqual(paragraphs(' \n\n \n'), []);
    assert.deepEqual(paragraphs(''), []);
  });
});

describe('textFault', () => {
  it('finds U+0000 before anything else', () => {
    assert.equal(textFault('a\u0000b'), 'text-nul');
    assert.equal(textFault('\u202e\ud800\u0000'), 'text-nul');
  });

  it('finds half characters, wherever they stand', () => {
    for (const text of ['\ud83d', 'a\ud83d', '\ude00a', '\ude00\ud83d', '😀\ud83d']) assert.equal(textFault(text), 'text-not-well-formed');
  });

  it('finds every control but tab and newline', () => {
    for (let code = 1; code <= 0x9f; code += 1) {
      const isControl = code < 0x20 || code >= 0x7f;
      const isAllowed = code === 9 || code === 10 || code === 13;
      assert.equal(textFault(String.fromCodePoint(code)), isControl && !isAllowed ? 'text-control-character' : undefined, `U+${code.toString(16)}`);
    }
  });

  it('finds all five embedding and override characters', () => {
    for (const char of '\u202a\u202b\u202c\u202d\u202e') assert.equal(textFault(`no${char}`), 'text-control-character');
  });

  it('keeps the isolates and marks that Arabic and Hebrew need', () => {
    assert.equal(textFault('\u2066abc\u2067\u2068\u2069\u200e\u200f\u061c'), undefined);
  });

  it('keeps whole characters beyond the first plane, joiners and combining marks', () => {
    assert.equal(textFault('😀👩‍👩‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301 ﷽'), undefined);
  });
});

describe('cleanText', () => {
  it('writes every line end as a newline', () => {
    assert.equal(cleanText('a\r\nb\rc\nd\r\r\ne'), 'a\nb\nc\nd\n\ne');
  });

  it('drops what can not be seen, and keeps tabs', () => {
    assert.equal(cleanText('\u0000a\u0007\tb\u202ec\u202c\u009f'), 'a\tbc');
  });

  it('keeps isolates', () => {
    assert.equal(cleanText('\u2068سلام\u2069'), '\u2068سلام\u2069');
  });

  it('puts U+FFFD for half a character, and only for that', () => {
    assert.equal(cleanText('\ud83d!😀\ude00'), '\ufffd!😀\ufffd');
  });

  it('composes', () => {
    assert.equal(cleanText('Ysgol Llanrhos, cafe\u0301'), 'Ysgol Llanrhos, café');
    assert.equal(cleanText('\u212b'), 'Å');
  });

  it('leaves nothing to object to in any text, and nothing to do the second time', () => {
    const awkward = ['\u0000', '\r', '\n', '\t', '\u001b', '\u0085', '\u202e', '\u2067', '\ud83d', '\ude00', 'e', '\u0301', '\u1100', '\u1161', 'ő', '😀'];
    const random = sequence(7);
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({length: 8}, () => awkward[random(awkward.length)]).join('');
      const clean = cleanText(text);
      assert.equal(textFault(clean), undefined, JSON.stringify(text));
      assert.equal(cleanText(clean), clean, JSON.stringify(text));
      assert.equal(clean.includes('\r'), false, JSON.stringify(text));
    }
  });
});

describe('textLength', () => {
  it('counts code points', () => {
    assert.equal(textLength(''), 0);
    assert.equal(textLength('café'), 4);
    assert.equal(textLength('😀😀'), 2);
    assert.equal(textLength('a\nb'), 3);
  });
});

describe('Text', () => {
  it('is a string, or strings by language tag', () => {
    for (const text of ['', 'Trees', {en: 'Trees', cy: 'Coed'}, {'zh-Hant-TW': '樹'}]) assert.ok(v.is(Text, text));
    for (const text of [null, 3, ['Trees'], {english: 'Trees'}, {en: 3}, {en: {value: 'Trees'}}, {en_GB: 'Trees'}]) assert.ok(!v.is(Text, text), JSON.stringify(text));
  });
});

describe('LanguageTag', () => {
  it('takes language, script, region and variant', () => {
    for (const tag of ['en', 'cy', 'kab', 'pt-BR', 'zh-Hant-TW', 'az-Arab', 'de-1996', 'es-419', 'CY-gb']) assert.ok(v.is(LanguageTag, tag), tag);
  });

  it('takes extensions and private use, as browsers that translate a page write them', () => {
    for (const tag of ['en-x-mtfrom-de', 'ar-u-nu-latn', 'de-DE-u-co-phonebk']) assert.ok(v.is(LanguageTag, tag), tag);
  });

  it('refuses what is not a tag', () => {
    for (const tag of ['', 'e', 'english', 'en_GB', 'en-', '-en', 'en--GB', 'en GB', 'cy\n', 'en-verylongone', '../en', '__proto__']) {
      assert.ok(!v.is(LanguageTag, tag), JSON.stringify(tag));
    }
  });

  it('refuses a letter or digit alone with nothing behind it, and parts that stand in no place of their own', () => {
    for (const tag of ['en-a', 'cy-1', 'en-x', 'en-u', 'en-a-b', 'en-GB-a-x-b', 'zh-yue', 'en-GB-oed', 'en-GB-Latn']) {
      assert.ok(!v.is(LanguageTag, tag), tag);
    }
  });

  it('refuses a tag that no language needs the length of', () => {
    assert.ok(v.is(LanguageTag, `en-x-${'abcdefgh-'.repeat(3)}abc`));
    assert.ok(!v.is(LanguageTag, `en-x-${'abcdefgh-'.repeat(3)}abcd`));
    assert.ok(!v.is(LanguageTag, `en${'-a'.repeat(100_000)}`));
  });
});

/** Numbers below a limit, the same ones in every run. (Park & Miller, 1988.) */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
