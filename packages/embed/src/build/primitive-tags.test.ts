import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {suffixPrimitives, tagSuffix} from './primitive-tags.js';

const tags = ['civic-notice', 'civic-notice-list', 'civic-field'];
const suffix = (code: string) => suffixPrimitives(code, tags, '1.2.3');

describe('suffixPrimitives', () => {
  const changed: [code: string, expected: string][] = [
    [
      'html`<civic-notice tone="info"></civic-notice>`',
      'html`<civic-notice-v1-2-3 tone="info"></civic-notice-v1-2-3>`',
    ],
    ['html`<civic-field\n  name>`', 'html`<civic-field-v1-2-3\n  name>`'],
    [
      `customElements.define('civic-notice', CivicNotice)`,
      `customElements.define('civic-notice-v1-2-3', CivicNotice)`,
    ],
    [
      'css`civic-notice::part(box), civic-field[required]{}`',
      'css`civic-notice-v1-2-3::part(box), civic-field-v1-2-3[required]{}`',
    ],
    ['css`civic-field.wide > civic-field{}`', 'css`civic-field-v1-2-3.wide > civic-field-v1-2-3{}`'],
    ['<civic-notice-list></civic-notice-list>', '<civic-notice-list-v1-2-3></civic-notice-list-v1-2-3>'],
    [`querySelector("civic-field:not([hidden])")`, `querySelector("civic-field-v1-2-3:not([hidden])")`],
    [`localName==='civic-field'`, `localName==='civic-field-v1-2-3'`],
  ];
  for (const [code, expected] of changed) it(`changes ${code}`, () => assert.equal(suffix(code), expected));

  const kept = [
    `super('civic-notice-close', {bubbles: true})`,
    `customElements.define('civic-poll', CivicPoll)`,
    '<civic-config api="/">',
    'var(--civic-notice-accent, var(--civic-field))',
    `Symbol.for('civic-field/1')`,
    `import './civic-notice.js'`,
    'css`.civic-notice{}`',
    'x-civic-notice',
    'civic-noticed',
    'civic-notice_a',
  ];
  for (const code of kept) it(`keeps ${code}`, () => assert.equal(suffix(code), code));

  it('changes a name once', () => {
    assert.equal(suffix(suffix('<civic-notice>')), '<civic-notice-v1-2-3>');
  });

  it('has nothing to change without primitives', () => {
    assert.equal(suffixPrimitives('<civic-notice>', [], '1.2.3'), '<civic-notice>');
  });
});

describe('tagSuffix', () => {
  it('makes any version part of a tag name', () => {
    assert.equal(tagSuffix('1.0.0'), 'v1-0-0');
    assert.equal(tagSuffix('1.0.0-Beta.1+a'), 'v1-0-0-beta-1-a');
  });
});
