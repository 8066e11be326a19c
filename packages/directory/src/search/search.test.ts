import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {at, category, directoryOf, found, service} from './search.fixtures.js';
import {foldWord, foldedWords} from './words.js';

const services = [
  service('warm', 'Warm Hub', {
    description: 'A warm room with tea on Tuesdays.',
    service_at_locations: [at(52.7, -2.75, {name: 'Old Market Hall', city: 'Shrewsbury'})],
    translations: {cy: {name: 'Canolfan Gynnes', description: 'Ystafell gynnes gyda the.'}},
  }),
  service('energy', 'Energy Advice', {
    description: 'Advice on fuel poverty, bills and insulation.',
    translations: {ur: {name: 'توانائی کا مشورہ', description: 'بلوں اور ایندھن کی غربت میں مدد'}},
  }),
  service('library', 'Central Library', {
    description: 'Books, films and a warm room to read in.',
    organization: {id: 'o', name: 'Marches Council'},
    translations: {cy: {name: 'Llyfrgell Ganolog'}},
  }),
  service('cafe', 'Café Dementia', {attributes: [category('Older people')]}),
];

describe('search', () => {
  it('finds a name by the beginning of any of its words, in any order', async () => {
    const index = await directoryOf(services);
    for (const text of ['cent', 'lib', 'library central', 'lib cent'])
      assert.deepEqual(await found(index, text), ['library'], text);
  });

  it('puts names before descriptions', async () => {
    const index = await directoryOf(services);
    assert.deepEqual(await found(index, 'warm'), ['warm', 'library']);
  });

  it('forgives a letter left out, added, changed or swapped', async () => {
    const index = await directoryOf(services);
    for (const text of ['libary', 'librarry', 'labrary', 'lirbary'])
      assert.deepEqual(await found(index, text), ['library'], text);
  });

  it('forgives a typo in a word that is still being typed', async () => {
    const index = await directoryOf(services);
    assert.deepEqual(await found(index, 'lirbr'), ['library']);
  });

  it('leaves short words as they are', async () => {
    const index = await directoryOf([service('tea', 'Tea'), service('pea', 'Pea')]);
    assert.deepEqual(await found(index, 'tea'), ['tea']);
    assert.deepEqual(await found(index, 'zea'), []);
  });

  it('finds words whatever their accents are, in Latin letters', async () => {
    const index = await directoryOf(services);
    assert.deepEqual(await found(index, 'cafe'), ['cafe']);
    assert.deepEqual(await found(index, 'CAFÉ'), ['cafe']);
  });

  it('keeps the marks of other scripts, which tell words apart', () => {
    assert.equal(foldWord('Llŷn'), 'llyn');
    assert.equal(foldWord('آب'), 'آب');
    assert.notEqual(foldWord('कि'), foldWord('की'));
  });

  it('takes what Arabic and Urdu keyboards write differently as the same letter', async () => {
    const index = await directoryOf(services);
    assert.deepEqual(await found(index, 'توانائي'), ['energy']);
  });

  it('finds words in scripts without spaces', async () => {
    const index = await directoryOf([
      service('zh', '社区图书馆', {lang: 'zh'}),
      service('th', 'ห้องสมุดประชาชน', {lang: 'th'}),
    ]);
    assert.deepEqual(await found(index, '图书馆'), ['zh']);
    assert.deepEqual(await found(index, 'ห้องสมุด'), ['th']);
  });

  it('knows singular and plural, and Welsh mutations', async () => {
    const index = await directoryOf(services);
    assert.deepEqual(await found(index, 'libraries'), ['library']);
    assert.deepEqual(await found(index, 'lyfrgell'), ['library']);
    assert.deepEqual(await found(index, 'cynnes'), ['warm']);
  });

  it('knows what people call things: heating finds fuel poverty advice', async () => {
    const index = await directoryOf(services);
    const {hits, relaxed} = await index.search({text: 'I need help with heating'});
    assert.ok(hits.some(({record}) => record.id === 'energy'));
    assert.equal(relaxed, false);
    assert.ok((await found(index, 'gwres')).includes('energy'));
    assert.ok((await found(index, 'ہیٹنگ')).includes('energy'));
  });

  it('says why a record was found', async () => {
    const index = await directoryOf(services);
    const {hits} = await index.search({text: 'warm shrewsbry'});
    assert.deepEqual(hits[0]?.matches, [
      {word: 'Warm', field: 'name', how: 'exact', of: 'warm'},
      {word: 'Shrewsbury', field: 'place', how: 'typo', of: 'shrewsbry'},
    ]);
    const [hit] = (await index.search({text: 'heating'})).hits;
    assert.equal(hit?.matches[0]?.how, 'synonym');
  });

  it('asks for all words while some record has them all, and says when none does', async () => {
    const index = await directoryOf(services);
    assert.equal((await index.search({text: 'warm tea'})).relaxed, false);
    const none = await index.search({text: 'warm xylophones'});
    assert.equal(none.relaxed, true);
    assert.deepEqual(none.unknown, ['xylophones']);
    assert.equal(none.total, 2);
  });

  it('gives names and descriptions in the reader’s language where they are written in it', async () => {
    const index = await directoryOf(services);
    const [hit] = (await index.search({text: 'llyfrgell', lang: 'cy'})).hits;
    assert.equal(hit?.record.name, 'Llyfrgell Ganolog');
    assert.equal(hit?.record.lang, 'cy');
    assert.equal(hit?.record.description?.lang, 'en');
  });

  it('shows what nobody made sure of for long after what is fresh', async () => {
    const index = await directoryOf(
      [
        service('old', 'Advice', {assured_date: '2020-01-01'}),
        service('new', 'Advice', {assured_date: '2026-11-01'}),
      ],
      {},
      {today: new Date('2026-11-22')},
    );
    assert.deepEqual(await found(index, 'advice'), ['new', 'old']);
    assert.deepEqual(await found(index, ''), ['new', 'old']);
  });

  it('answers while records are still on their way', async () => {
    const {buildIndex, openIndex} = await import('../index.js');
    const lines = buildIndex(Array.from({length: 600}, (_, n) => service(String(n), `Club ${n}`))).split(
      '\n',
    );
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    async function* slowly() {
      yield `${lines[0]}\n${lines[1]}\n`;
      await held;
      yield lines.slice(2).join('\n');
    }
    const index = await openIndex(slowly());
    const early = await index.search({text: 'club'});
    assert.equal(early.total, 256);
    assert.equal(early.partial, true);
    release();
    await index.complete;
    const late = await index.search({text: 'club'});
    assert.equal(late.total, 600);
    assert.equal(late.partial, false);
  });

  const word = fc.stringMatching(/^[a-zéŵ]{2,9}$/);
  const names = fc.uniqueArray(
    fc.array(word, {minLength: 1, maxLength: 5}).map((words) => words.join(' ')),
    {
      minLength: 1,
      maxLength: 30,
      selector: (name) => foldedWords(name).toSorted().join(' '),
    },
  );

  it('puts a name that is typed in full among the first three', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), async (all, pick) => {
        const index = await directoryOf(
          all.map((name, n) => service(String(n), name, {description: all.join(' ')})),
          {synonyms: {}},
        );
        const chosen = pick % all.length;
        const hits = await found(index, all[chosen] ?? '');
        assert.ok(hits.slice(0, 3).includes(String(chosen)), `${all[chosen]} among ${JSON.stringify(all)}`);
      }),
      {numRuns: 60},
    );
  });

  it('finds every name by each beginning of each of its words', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const index = await directoryOf(
          all.map((name, n) => service(String(n), name)),
          {synonyms: {}},
        );
        for (const [n, name] of all.entries()) {
          for (const one of name.split(' ')) {
            for (let end = 1; end <= one.length; end += 1) {
              assert.ok(
                (await found(index, one.slice(0, end))).includes(String(n)),
                `${one.slice(0, end)} of ${name}`,
              );
            }
          }
        }
      }),
      {numRuns: 20},
    );
  });

  it('finds the same whatever was typed before', async () => {
    const languages = ['en', 'cy', 'ur'];
    const texts = fc.array(
      fc.tuple(
        fc.constantFrom(
          'warm',
          'library',
          'libary',
          'heating',
          'help with',
          'llyfr',
          'cafe',
          'zzz',
          'room with',
        ),
        fc.constantFrom(
          '',
          ' ',
          ' tea',
          ' bills',
          ' marches',
          ' w',
          ' old market hall of tea and a warm room',
        ),
        fc.nat({max: 40}),
        fc.constantFrom(...languages),
      ),
      {minLength: 2, maxLength: 25},
    );
    const typing = await directoryOf(services);
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        for (const [first, second, cut, lang] of all) {
          const text = (first + second).slice(0, cut + 1);
          const request = {text, lang, facets: true, near: {lat: 52.7, lon: -2.7}};
          const fresh = await directoryOf(services);
          assert.deepEqual(await typing.search(request), await fresh.search(request), text);
        }
      }),
      {numRuns: 15},
    );
  });
});
