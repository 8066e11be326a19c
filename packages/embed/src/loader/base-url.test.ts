import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findFolder} from './base-url.js';

const alias = {self: 'v1/civic.js', folder: '../1.2.3/'};
const pinned = {self: '1.2.3/civic.js', folder: './'};

describe('findFolder', () => {
  it('goes from the running script', () => {
    assert.equal(findFolder(alias, 'https://host/v1/civic.js', []), 'https://host/1.2.3/');
    assert.equal(findFolder(pinned, 'https://host/1.2.3/civic.js', []), 'https://host/1.2.3/');
  });

  it('keeps a path in front and drops what a CMS adds behind', () => {
    assert.equal(
      findFolder(alias, 'https://host/civic/v1/civic.js?ver=6.8#x', []),
      'https://host/civic/1.2.3/',
    );
  });

  it('finds the script by its name where none is running', () => {
    const all = ['https://other/jquery.js', 'data:text/javascript,1', 'https://host/v1/civic.js'];
    assert.equal(findFolder(alias, '', all), 'https://host/1.2.3/');
  });

  it('prefers the script by its name to the bundle that it was put into', () => {
    assert.equal(
      findFolder(alias, 'https://council/all.min.js', ['https://host/v1/civic.js']),
      'https://host/1.2.3/',
    );
    assert.equal(findFolder(alias, 'https://host/v1/renamed.js', []), 'https://host/1.2.3/');
  });

  it('takes its own script where two versions stand', () => {
    const all = ['https://host/9.9.9/civic.js', 'https://host/1.2.3/civic.js'];
    assert.equal(findFolder(pinned, '', all), 'https://host/1.2.3/');
  });

  it('finds nothing in addresses that lead nowhere', () => {
    assert.equal(
      findFolder(alias, 'blob:https://host/1', ['', 'nonsense', 'data:,', 'javascript:1//civic.js']),
      undefined,
    );
  });
});
