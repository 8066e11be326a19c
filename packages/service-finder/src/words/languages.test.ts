import {expect} from '@open-wc/testing';
import type {Translator} from '@civic-widgets/i18n';
import english from '../locales/en.json' with {type: 'json'};
import {languageWords} from './languages.js';

describe('languages spoken', () => {
  const translator = {
    lang: 'en',
    t: (key: string) => (english as Readonly<Record<string, string>>)[key] ?? key,
  } as Translator;

  it('have the names that people know them by, sign languages too', () => {
    for (const part of ['details', 'filters'] as const)
      expect(languageWords(translator, ['cy', 'bfi', 'isg'], part)).to.deep.equal([
        'Welsh',
        'British Sign Language',
        'Irish Sign Language',
      ]);
  });

  it('keep the name that a feed has for one without a tag', () => {
    expect(languageWords(translator, ['Community language (ask)'], 'details')).to.deep.equal([
      'Community language (ask)',
    ]);
  });
});
