import {expect} from '@open-wc/testing';
import {readLink, writeLink} from './links.js';

describe('a link to a finder', () => {
  it('says the filters and the open service, and nothing of what was typed or where', () => {
    const filters = {categories: ['food'], within: 1609, open: 'now'};
    expect(writeLink('', 'finder', {filters, service: 'a b'})).to.equal(
      '#finder.category=food&finder.open=now&finder.service=a%20b',
    );
  });

  it('leaves the rest of the fragment as it is', () => {
    const hash = '#top&other.category=health&finder.category=food';
    expect(writeLink(hash, 'finder', {filters: {}})).to.equal('#top&other.category=health');
    expect(readLink(hash, 'finder').filters).to.deep.equal({categories: ['food']});
    expect(readLink(hash, 'other').filters).to.deep.equal({categories: ['health']});
  });

  it('holds a list that somebody shares, whatever its ids are', () => {
    const list = ['a&b', 'c=d', 'ü'];
    const hash = writeLink('', 'finder', {filters: {}, list});
    expect(readLink(hash, 'finder').list).to.deep.equal(list);
  });

  it('passes over what makes no sense', () => {
    expect(readLink('#finder.open=whenever&finder.cost=much&finder.list=', 'finder')).to.deep.equal({
      filters: {},
    });
  });
});
