import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseUrl, safeUrl} from './url.js';

const base = 'https://council.example/consultations/high-street';

describe('safeUrl', () => {
  it('lets http, https, mailto and tel through', () => {
    assert.equal(safeUrl('https://example.org/plan.pdf'), 'https://example.org/plan.pdf');
    assert.equal(safeUrl('HTTP://Example.org'), 'http://example.org/');
    assert.equal(safeUrl('mailto:clerk@example.org'), 'mailto:clerk@example.org');
    assert.equal(safeUrl('tel:+441978555000'), 'tel:+441978555000');
  });

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/8a1f',
    'file:///etc/passwd',
    'ftp://example.org/',
    'about:blank',
    'filesystem:https://example.org/a',
    'view-source:https://example.org/',
    'ms-word:ofe|u|https://example.org/a.docx',
  ];
  for (const url of refused) {
    it(`stops ${JSON.stringify(url)}, with a base and without`, () => {
      assert.equal(safeUrl(url), undefined);
      assert.equal(safeUrl(url, base), undefined);
    });
  }

  it('resolves a relative address against its base', () => {
    assert.equal(safeUrl('plan.pdf', base), 'https://council.example/consultations/plan.pdf');
    assert.equal(safeUrl('/plan.pdf', base), 'https://council.example/plan.pdf');
    assert.equal(safeUrl('//elsewhere.example/plan.pdf', base), 'https://elsewhere.example/plan.pdf');
    assert.equal(safeUrl('?page=2', base), `${base}?page=2`);
    assert.equal(safeUrl('', base), base);
  });

  it('takes a colon in a path for what it is', () => {
    assert.equal(safeUrl('./javascript:alert(1)', base), 'https://council.example/consultations/javascript:alert(1)');
  });

  it('leaves a path from the root as it is where there is no base: the page resolves it', () => {
    for (const path of ['/', '/plan.pdf', '/a/javascript:alert(1)', '/?next=//elsewhere.example']) assert.equal(safeUrl(path), path);
  });

  it('takes nothing for such a path that a browser would read as another host', () => {
    for (const url of ['//elsewhere.example/', '/\\elsewhere.example/', '\\\\elsewhere.example/', '/\t/elsewhere.example/', '/\n/elsewhere.example/', '/\r\n\t\\elsewhere.example/', '\t//elsewhere.example/']) {
      assert.equal(new URL(url, base).host, 'elsewhere.example');
      assert.equal(safeUrl(url), undefined, JSON.stringify(url));
    }
  });

  it('gives nothing for another relative address without a base, or with one that is none', () => {
    assert.equal(safeUrl('plan.pdf'), undefined);
    assert.equal(safeUrl('?page=2'), undefined);
    assert.equal(safeUrl('/plan.pdf', 'nowhere'), undefined);
    assert.equal(safeUrl('#top', 'javascript:alert(1)'), undefined);
  });

  it('gives nothing for nothing', () => {
    assert.equal(safeUrl(undefined, base), undefined);
    assert.equal(safeUrl('https://', base), undefined);
    assert.equal(safeUrl('http://a b/', base), undefined);
  });
});

describe('parseUrl', () => {
  it('reads an address without throwing', () => {
    assert.equal(parseUrl('a', base)?.pathname, '/consultations/a');
    assert.equal(parseUrl('a'), undefined);
    assert.equal(parseUrl(undefined, base), undefined);
  });

  it('does without URL.canParse, which Safari 16 and Chrome 119 lack', () => {
    const canParse = Object.getOwnPropertyDescriptor(URL, 'canParse');
    assert.ok(canParse);
    Reflect.deleteProperty(URL, 'canParse');
    try {
      assert.equal(safeUrl('plan.pdf', base), 'https://council.example/consultations/plan.pdf');
    } finally {
      Object.defineProperty(URL, 'canParse', canParse);
    }
  });
});
