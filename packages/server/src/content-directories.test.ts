import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {openIndex, readDirectory} from '@civic-widgets/directory';
import {buildIndex} from '@civic-widgets/directory/search.js';

describe('the sample directory', () => {
  it('keeps careful what people must not be seen to look for, and nothing else', async () => {
    const file = readFileSync(new URL('../content/directories/aberhebog.json', import.meta.url));
    const {services} = readDirectory(file);
    const index = await openIndex(buildIndex(services, {lang: 'en'}));
    await index.complete;
    const sensitive = index.head.categories.filter((category) => category.sensitive);
    assert.deepEqual(sensitive.map(({name}) => name['en']).sort(), [
      'Debt advice',
      'Domestic abuse',
      'Drugs and alcohol',
      'Sexual health',
    ]);
    const isCareful = (name: string) => {
      const {id = ''} = services.find((service) => service.name === name) ?? {};
      return index.record(index.numberOf(id) ?? -1)?.sensitive;
    };
    assert.deepEqual(
      [
        'Hebog Valley food bank',
        'Warmer homes visit',
        'Benefits line',
        'Debt advice',
        'Harbour House refuge',
      ].map(isCareful),
      [false, false, false, true, true],
    );
  });
});
