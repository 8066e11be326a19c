import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chaptersOf, createReader} from '@civic-widgets/i18n';
import {leanCatalogue} from './lean-catalogue.js';

const catalogue = {'poll.send': 'Send', 'poll.print.continue': 'Continue', 'poll.consent.keep': 'Keep it?'};

const none = new Set<string>();

describe('leanCatalogue', () => {
  it('leaves out what only the printed form says', () => {
    assert.deepEqual(Object.keys(leanCatalogue('en', catalogue, none)), ['poll.send', 'poll.consent.keep']);
  });

  it('leaves consent out of a language that nobody has checked', () => {
    assert.deepEqual(Object.keys(leanCatalogue('cy', catalogue, none)), ['poll.send']);
  });

  it('leaves out what primitives say that are not there', () => {
    const words = {'ui.optional': '(optional)', 'ui.notice.info': 'Information', 'ui.dialog.close': 'Close'};
    assert.deepEqual(Object.keys(leanCatalogue('en', words, new Set(['dialog']))), ['ui.optional', 'ui.dialog.close']);
  });

  it('leaves out plural forms that the reader puts back, and no others', () => {
    const plural = {'n_zero': 'dim', 'n_one': '{{count}} nod', 'n_few': '{{count}} nod', 'n_other': '{{count}} nod'};
    const lean = leanCatalogue('cy', plural, none);
    assert.deepEqual(Object.keys(lean), ['n_zero', 'n_other']);
    const [whole, sent] = [plural, lean].map((entries) => createReader(chaptersOf('cy', entries, {})));
    for (const count of [0, 1, 2, 3, 6, 10]) assert.equal(sent?.t('n', {count}), whole?.t('n', {count}));
  });
});
