import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Catalogue} from '@civic-widgets/model';
import i18next from 'i18next';
import {createI18next, fromI18next} from './i18next.js';
import {isDraft, LANGUAGES} from './languages.js';
import {chaptersOf, createReader, type Translator, type Values} from './translator.js';

type Catalogues = Readonly<Record<string, Catalogue>> & {readonly en: Catalogue};

const counts = [0, 1, 2, 3, 5, 6, 10, 11, 100, 1_000_000, 1.5];
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const placeholder = /{{\s*([\w.]+)\s*(?:,\s*(number)\s*)?}}/g;
/** Values that must arrive as they are: neither i18next nor the reader may see instructions in them. */
const awkward = [
  'Oxley Town Council',
  '',
  '<b>Marks & Spencer’s "best"</b> / \'x\'',
  '&amp;',
  '{{site}}',
  '{{count, number}}',
  '{{question}} {{',
  '}} {{- site}}',
  '$t(poll.send)',
  '$t(poll.choose.exact, {"count": 3})',
  '{{site}} $t(poll.send) {{site}}',
  "$& $1 $$ $` $'",
  '\u2068اوکسلے\u2069\n😀',
  0,
  1_234_567.891,
];

describe('catalogues', () => {
  for (const [name, catalogues] of readCatalogues()) {
    describe(`of ${name}`, () => checkCatalogues(catalogues));
  }
});

describe('createReader and i18next', () => {
  for (const [name, catalogues] of readCatalogues()) {
    for (const lang of Object.keys(catalogues)) {
      it(`say the same in ${lang}, catalogue of ${name}`, async () => {
        await assertSame(catalogues, lang);
      });

      it(`say the same in ${lang}, catalogue of ${name}, when sentences are missing`, async () => {
        // Every second entry, then the others: with every key gone once, and plurals with a part of their forms.
        for (const rest of [0, 1]) {
          const entries = Object.entries(catalogues[lang] ?? {}).filter((_, index) => index % 2 === rest);
          await assertSame({...catalogues, [lang]: Object.fromEntries(entries)}, lang);
        }
        await assertSame({...catalogues, [lang]: lang === 'en' ? catalogues.en : {}}, lang);
      });
    }
  }

  for (const lang of ['de', 'fr', 'pl', 'ru', 'ar', 'ar-EG', 'he', 'ga', 'lt', 'hi', 'bn', 'zh-Hant', 'pt-BR']) {
    it(`say the same in ${lang}, for which plural forms and numbers differ from ours`, async () => {
      for (const [, {en}] of readCatalogues()) {
        const made = imitate(en, lang);
        await assertSame({en, [lang]: made}, lang, ['Oxley', 1_234_567.891]);
        const gaps = Object.entries(made).filter((_, index) => index % 3 > 0);
        await assertSame({en, [lang]: Object.fromEntries(gaps)}, lang, ['Oxley']);
      }
    });
  }

  it('let a value have any name, that of an option of i18next too', async () => {
    const names = ['context', 'lng', 'lngs', 'ns', 'defaultValue', 'replace', 'ordinal', 'nest', 'fallbackLng', 'joinArrays', 'interpolation', 'postProcess', 'returnDetails', 'keySeparator'];
    const en = Object.fromEntries(names.map((name) => [name, `[{{${name}}}]`]));
    const translators = await both({en, cy: {}}, 'cy');
    for (const name of names) assertAgree(translators, name, {[name]: 'x'}, '[x]');
  });

  it('find no value in what every object inherits', async () => {
    const translators = await both({en: {a: '[{{toString}}{{constructor}}{{hasOwnProperty}}]'}}, 'en');
    assertAgree(translators, 'a', {}, '[]');
  });

  it('write what is not a number as it is, where a number was wanted', async () => {
    const translators = await both({en: {a: '[{{a, number}}|{{ b ,number }}|{{c,number}}]'}}, 'en');
    assertAgree(translators, 'a', {a: 'many', b: 12345}, '[many|12,345|]');
  });

  it('choose no plural form for a count in words', async () => {
    const translators = await both({en: {a: 'plain', a_one: 'one', a_other: '{{count}} others'}}, 'en');
    assertAgree(translators, 'a', {count: '2'}, 'plain');
    assertAgree(translators, 'a', {count: 2}, '2 others');
    assertAgree(translators, 'a', {}, 'plain');
  });

  it('pass over an empty sentence', async () => {
    for (const {t} of await both({en: {a: 'A', b_one: 'B', b_other: 'Bs'}, fr: {a: '', b_one: ''}}, 'fr')) {
      assert.deepEqual([t('a'), t('b', {count: 1})], ['A', 'B']);
    }
  });

  it('say the key where there is no sentence', async () => {
    const translators = await both({en: {}, cy: {}}, 'cy');
    for (const key of ['poll.none', 'a:b', 'toString', '__proto__']) assertAgree(translators, key, {}, key);
  });
});

describe('sentences that ask for consent', () => {
  for (const [name, catalogues] of readCatalogues()) {
    const keys = Object.keys(catalogues.en).filter((key) => /consent/i.test(key));

    for (const {tag} of LANGUAGES.filter(({draft}) => draft)) {
      it(`never come from the draft ${tag}, catalogue of ${name}`, async () => {
        for (const translator of await both(catalogues, tag)) {
          for (const key of keys) {
            assert.equal(translator.t(key, {site: 'Oxley'}), (catalogues.en[key] ?? '').replace('{{site}}', 'Oxley'));
            assert.equal(translator.languageOf(key), 'en');
          }
        }
      });
    }

    it(`come from a language that is reviewed, catalogue of ${name}`, async () => {
      for (const translator of await both({en: catalogues.en, fr: imitate(catalogues.en, 'fr')}, 'fr')) {
        for (const key of keys) {
          assert.match(translator.t(key), /^fr/);
          assert.equal(translator.languageOf(key), 'fr');
        }
      }
    });
  }
});

describe('fromI18next with an instance that a host page brings', () => {
  for (const [name, catalogues] of readCatalogues()) {
    it(`says what ours says, whatever its settings, catalogue of ${name}`, async () => {
      const host = i18next.createInstance();
      // As hosts have it: i18next's own settings, their own words, no fallback to English.
      await host.init({lng: 'cy', resources: {cy: {translation: {send: 'Anfon', poll: 'Pleidlais'}}, en: {translation: {}}}});
      for (const lang of ['en', 'cy']) host.addResourceBundle(lang, 'translation', chaptersOf(lang, catalogues[lang], catalogues.en)[0]?.entries);
      const translators = [fromI18next(host, 'cy'), reader(catalogues, 'cy')] as const;
      for (const [key, values] of questions(catalogues)) {
        // Its own number format is told numbers only.
        if (typeof values['count'] === 'number' && typeof values['min'] === 'number') assertAgree(translators, key, values);
      }
    });
  }

  it('serves a regional language from its base', async () => {
    const host = await createI18next({en: {a: 'A', b: 'B'}, fr: {a: 'fr A'}});
    const {t, lang, languageOf} = fromI18next(host, 'fr-CA');
    assert.deepEqual([lang, t('a'), t('b')], ['fr-CA', 'fr A', 'B']);
    assert.deepEqual([languageOf('a'), languageOf('b')], ['fr-CA', 'en']);
  });

  it('does not report our missing sentences as the host’s', async () => {
    const missing: string[] = [];
    const host = i18next.createInstance();
    await host.init({lng: 'cy', saveMissing: true, missingKeyHandler: (_, __, key) => missing.push(key), resources: {cy: {translation: {}}, en: {translation: {'poll.send': 'Send'}}}});
    assert.equal(fromI18next(host, 'cy').t('poll.send'), 'Send');
    assert.deepEqual(missing, []);
  });

  it('leaves the host’s own sentences as they were', async () => {
    const host = i18next.createInstance();
    await host.init({lng: 'en', resources: {en: {translation: {hello: 'Hello {{name}}'}}}});
    const before = host.t('hello', {name: '<b>'});
    fromI18next(host, 'en').t('hello', {name: '<b>'});
    assert.equal(host.t('hello', {name: '<b>'}), before);
  });

  it('tells the direction of its language', async () => {
    assert.equal(fromI18next(await createI18next({en: {}}), 'ur').dir, 'rtl');
    assert.equal(fromI18next(await createI18next({en: {}}), 'en').dir, 'ltr');
  });
});

/** The catalogues of every package that has some, from where their translators edit them. */
function readCatalogues(): [name: string, catalogues: Catalogues][] {
  const packages = new URL('../../', import.meta.url);
  const found = readdirSync(packages).sort().flatMap((name): [string, Catalogues][] => {
    const folder = new URL(`${name}/src/locales/`, packages);
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const read = files.map((file): [string, Catalogue] => [file.slice(0, -5), JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Catalogue]);
    return [[name, {en: {}, ...Object.fromEntries(read)}]];
  });
  const names = found.map(([name]) => name);
  assert.ok(names.includes('ui') && names.includes('poll'), `found the catalogues of ${names.join(', ')}`);
  return found;
}

function checkCatalogues({en, ...others}: Catalogues): void {
  const plurals = new Set(Object.keys(en).filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralSuffix, '')));
  const isPlural = (key: string) => pluralSuffix.test(key) && plurals.has(key.replace(pluralSuffix, ''));

  for (const [lang, catalogue] of Object.entries({en, ...others})) {
    describe(`in ${lang}`, () => {
      it('are of a language that we know', () => {
        assert.ok(LANGUAGES.some(({tag}) => tag === lang));
      });

      it('hold no key that English lacks', () => {
        const strangers = Object.keys(catalogue).filter((key) => !(isPlural(key) || Object.hasOwn(en, key)));
        assert.deepEqual(strangers, []);
      });

      it('have every plural form of the language, and none that it never uses', () => {
        const {pluralCategories} = new Intl.PluralRules(lang).resolvedOptions();
        for (const key of plurals) {
          const forms = Object.keys(catalogue).filter((known) => isPlural(known) && known.replace(pluralSuffix, '') === key).map((known) => known.slice(key.length + 1));
          // i18next knows a `_zero` in every language.
          assert.deepEqual(new Set([...forms, 'zero']), new Set([...pluralCategories, 'zero']), key);
          for (const category of pluralCategories) assert.ok(forms.includes(category), `${key}_${category}`);
        }
      });

      it('fill the gaps that English has, in the same way', () => {
        for (const [key, sentence] of Object.entries(catalogue)) {
          const wanted = gapsOf(isPlural(key) ? en[`${key.replace(pluralSuffix, '')}_other`] : en[key]);
          const gaps = gapsOf(sentence);
          // Of nothing, no number needs to be told.
          if (key.endsWith('_zero') && !gaps.has('count, number')) gaps.add('count, number');
          assert.deepEqual(gaps, wanted, key);
        }
      });

      it('are plain sentences: no markup, no references, nothing that only i18next can read', () => {
        for (const [key, sentence] of Object.entries(catalogue)) {
          assert.equal(typeof sentence, 'string', key);
          assert.equal(sentence.trim(), sentence, key);
          assert.notEqual(sentence, '', key);
          assert.equal(sentence.normalize('NFC'), sentence, key);
          assert.doesNotMatch(sentence.replace(placeholder, ''), /[{}<>]|\$t\(|&\w+;/, key);
        }
      });

      it('name what asks for consent in the one way that keeps it out of drafts', () => {
        for (const key of Object.keys(catalogue)) assert.equal(/consent/i.test(key), key.includes('.consent.'), key);
      });
    });
  }

  it('never count in a key that is no plural', () => {
    for (const [key, sentence] of Object.entries(en)) {
      if (!isPlural(key)) assert.equal(gapsOf(sentence).has('count, number'), false, key);
    }
  });
}

function gapsOf(sentence: string | undefined): Set<string> {
  return new Set([...(sentence ?? '').matchAll(placeholder)].map(([, name, format]) => (format ? `${name}, ${format}` : `${name}`)));
}

/** What the sentences want to be told. */
function namesIn(catalogues: Catalogues): string[] {
  const sentences = Object.values(catalogues).flatMap((catalogue) => Object.values(catalogue));
  return [...new Set(sentences.flatMap((sentence) => [...sentence.matchAll(placeholder)].map(([, name = '']) => name)))];
}

function reader(catalogues: Catalogues, lang: string): Translator {
  return createReader(chaptersOf(lang, catalogues[lang], catalogues.en));
}

async function both(catalogues: Catalogues, lang: string): Promise<readonly [Translator, Translator]> {
  return [fromI18next(await createI18next(catalogues), lang), reader(catalogues, lang)];
}

/** Both say the same; where the answer is known, it is that one. */
function assertAgree([one, other]: readonly [Translator, Translator], key: string, values: Values, expected = other.t(key, values)): void {
  const said = [one.t(key, values), other.t(key, values), one.languageOf(key)];
  const right = [expected, expected, other.languageOf(key)];
  if (said.some((words, index) => words !== right[index])) assert.deepEqual(said, right, `${one.lang}: ${key} ${JSON.stringify(values)}`);
}

async function assertSame(catalogues: Catalogues, lang: string, given = awkward): Promise<void> {
  const translators = await both(catalogues, lang);
  assert.deepEqual([translators[0].lang, translators[0].dir], [translators[1].lang, translators[1].dir]);
  for (const [key, values] of questions(catalogues, given)) assertAgree(translators, key, values);
  // Not only alike, but right: every value stands in the sentence as it was given, or as the language writes numbers.
  for (const translator of translators) {
    for (const key of Object.keys(catalogues.en).filter((known) => !pluralSuffix.test(known))) {
      for (const value of given) {
        const sentence = translator.t(key, Object.fromEntries(namesIn(catalogues).map((name) => [name, value])));
        const source = translator.languageOf(key) === lang ? catalogues[lang] : catalogues.en;
        const shown = (_: string, __: string, format?: string) =>
          format && typeof value === 'number' ? new Intl.NumberFormat([translator.languageOf(key), 'en']).format(value) : String(value);
        assert.equal(sentence, (source?.[key] ?? '').replace(placeholder, shown), `${lang}: ${key} ${JSON.stringify(value)}`);
      }
    }
  }
}

/** Every key as it is written and as it is asked for, without a count and with each, with all values, some and none. */
function* questions(catalogues: Catalogues, given = awkward): Generator<[key: string, values: Values]> {
  const written = [...new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)))];
  const keys = new Set(written.flatMap((key) => [key, key.replace(pluralSuffix, '')]));
  const names = namesIn(catalogues).filter((name) => name !== 'count');
  for (const key of keys) {
    yield [key, {}];
    for (const count of counts) yield [key, {count}];
    for (const [index, value] of given.entries()) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      const count = counts[index % counts.length] ?? 0;
      yield [key, values];
      yield [key, {...values, count}];
      yield [key, {...values, count, min: 1234}];
    }
  }
}

/** A catalogue in another language, with the plural forms that it needs. */
function imitate(en: Catalogue, lang: string): Catalogue {
  const {pluralCategories} = new Intl.PluralRules(lang).resolvedOptions();
  return Object.fromEntries(
    Object.entries(en).flatMap(([key, sentence]) => {
      if (!pluralSuffix.test(key)) return [[key, `${lang}: ${sentence}`]];
      if (!key.endsWith('_other')) return [];
      return pluralCategories.map((category) => [key.replace(pluralSuffix, `_${category}`), `${lang} ${category}: ${sentence}`]);
    }),
  );
}

assert.ok(isDraft('cy') && !isDraft('fr'), 'these tests take Welsh for a draft and French for reviewed');
