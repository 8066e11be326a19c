import {expect} from '@open-wc/testing';
import {mailUrl} from './facts.js';

describe('a link to an e-mail address', () => {
  it('writes to that address', () => {
    expect(mailUrl(' clerk@parish.example ')).to.equal('mailto:clerk@parish.example');
  });

  it('adds nobody and nothing that a feed may have put behind it', () => {
    expect(mailUrl('clerk@parish.example?bcc=spy@elsewhere.example&body=Hello')).to.equal(
      'mailto:clerk@parish.example',
    );
  });
});
