import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shortenCss, shortenHtml, shortenPrivateNames, shortenTemplates} from './templates.js';

describe('shortenTemplates', () => {
  it('shortens what is tagged, at any depth, and nothing else', () => {
    const code = [
      'const a = html`<p>\n    ${list.map((x) => html`<b>\n      ${x}</b>`)}\n  </p>`;',
      'const b = css`\n  p {\n    color: ${c};\n  }\n`;',
      'const c = `left\n    alone`; // a comment /* here */',
      'const d = other`left\n    alone`;',
    ].join('\n');
    const expected = [
      'const a = html`<p>\n${list.map((x) => html`<b>\n${x}</b>`)}\n</p>`;',
      'const b = css` p{color:${c}}`;',
      'const c = `left\n    alone`; // a comment /* here */',
      'const d = other`left\n    alone`;',
    ].join('\n');
    assert.equal(shortenTemplates(code), expected);
  });
});

describe('shortenHtml', () => {
  it('keeps the space that a line break makes between words', () => {
    assert.equal(shortenHtml('<a>one</a>\n      <a>two</a>  <b></b>'), '<a>one</a>\n<a>two</a>  <b></b>');
  });
});

describe('shortenCss', () => {
  const cases: [string, string][] = [
    ['a , b > c {\n  margin : 0 auto ;\n}', 'a,b > c{margin :0 auto}'],
    ['/* why */ .a::before { content: " ; , /* */  "; }', ' .a::before{content:" ; , /* */  "}'],
    ['width: calc(100% - 2px)', 'width:calc(100% - 2px)'],
    ['@media (width > 20em) and (hover) {', '@media (width > 20em) and (hover){'],
    ['p :first-child', 'p :first-child'],
    [':host([hidden]) {', ':host([hidden]){'],
  ];
  for (const [css, expected] of cases) it(`makes ${expected}`, () => assert.equal(shortenCss(css), expected));
});

describe('shortenPrivateNames', () => {
  it('gives whole names short ones, and leaves public and other names alone', () => {
    const css = '--_line:var(--civic-line);--_line-height:1;color:var(--_line)';
    assert.equal(shortenPrivateNames(css, ['quiet', 'line']), '--_1:var(--civic-line);--_line-height:1;color:var(--_1)');
  });
});
