import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {consultations} from '../testing/content.js';
import {problemOf, startApp, type TestServer} from '../testing/app.js';

const map = {image: '/media/town.svg', bounds: [-3.045, 52.655, -3.009, 52.671], alt: 'A map of the town'};
const places = {
  ...Object.values(consultations)[0],
  id: 'places',
  opens: undefined,
  closes: undefined,
  grace: undefined,
  results: {when: 'always', threshold: 0},
  questions: [
    {id: 'bench', type: 'location', label: 'Where?', required: true, map},
    {id: 'stop', type: 'location', label: 'Which stop?'},
  ],
};

describe('answers that say where', () => {
  let server: TestServer;
  before(async () => {
    server = await startApp({consultations: {...consultations, places}});
  });
  after(() => server.stop());

  for (const [what, answers] of Object.entries({
    'in words': {bench: {address: 'Outside the library'}, stop: {address: 'Harbour Road'}},
    'by a pin': {bench: {lat: 52.6636, lon: -3.0285}},
    'in both ways': {bench: {address: 'Outside the library', lat: 52.6636, lon: -3.0285}},
  })) {
    it(`are taken ${what}`, async () => assert.equal((await server.post('places', {answers})).status, 201));
  }

  it('are taken from a form without script, in words', async () => {
    const {status} = await server.postForm('places', [
      ['_key', '3f0e2a64-3d3c-4a5b-9f4e-0c9f6a1f9a10'],
      ['_lang', 'en'],
      ['bench:address', 'By the pump'],
    ]);
    assert.ok(status < 400, String(status));
  });

  for (const [what, bench, fault] of [
    ['nothing', undefined, {code: 'required'}],
    ['empty words', {address: ' '}, {code: 'required'}],
    ['a bare text', 'Outside the library', {code: 'wrong-type'}],
    ['half a pin', {lat: 52.66}, {code: 'incomplete', option: 'lon'}],
    ['a pin in words', {lat: '52.66', lon: -3.02}, {code: 'wrong-type', option: 'lat'}],
    ['a pin elsewhere', {lat: 51.5, lon: -0.1}, {code: 'off-the-map'}],
    ['words without end', {address: 'x'.repeat(201)}, {code: 'too-long', limit: 200}],
    ['a field that there is not', {house: 'Mine'}, {code: 'unknown-option', value: 'house'}],
  ] as const) {
    it(`are refused with ${what}: the question, the reason, and a sentence`, async () => {
      const answers = bench === undefined ? {} : {bench};
      const {status, errors} = await problemOf(await server.post('places', {answers}));
      const [{detail, ...rest}] = errors as [{detail: string}];
      assert.deepEqual([status, rest], [422, {question: 'bench', ...fault}]);
      assert.match(detail, /^[A-Z].*\.$/);
    });
  }

  it('are counted and never published, nor written to the log', async () => {
    const response = await server.fetch('/api/v1/consultations/places/results');
    const text = await response.text();
    assert.match(text, /"type":"location"/);
    for (const where of [text, server.log.join('\n')]) assert.doesNotMatch(where, /library|Harbour|pump|52\.66/i);
  });
});
