import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {readTokens, tokenFiles} from '#scripts/tokens.js';

const root = resolve(import.meta.dirname, '../../..');

const files = await tokenFiles();
const {values, mixed} = await readTokens();

describe('the design tokens', () => {
  for (const [path, text] of Object.entries(files)) {
    it(`are what ${path} was made from: else run node .scripts/tokens.js`, () => {
      assert.equal(readFileSync(join(root, path), 'utf8'), text);
    });
  }

  it('are all listed in the guide to theming', () => {
    const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');
    const missing = Object.keys(values['light'] ?? {}).filter((name) => !guide.includes(`--civic-${name}`) && !/-\d$/.test(name));
    assert.deepEqual(missing, []);
  });

  const words = ['text', 'quiet', 'accent', 'danger', 'warning', 'success'];
  const grounds = ['surface', 'soft'];
  for (const [theme, colors] of Object.entries(values)) {
    const color = (name: string) => colors[`color-${name}`] ?? '';
    // WCAG 2.2: 1.4.3 (AA) asks for 4.5 to 1, 1.4.6 (AAA) for 7 to 1.
    const least = theme.startsWith('high-contrast') ? 7 : 4.5;
    const pairs = [...words.flatMap((word) => grounds.map((ground) => [word, ground] as const)), ['on-accent', 'accent'] as const];
    for (const [word, ground] of pairs) {
      it(`can be read: ${word} on ${ground} in ${theme} has a contrast of ${least} to 1`, () => {
        const contrast = contrastOf(color(word), color(ground));
        assert.ok(contrast >= least, `${color(word)} on ${color(ground)} has ${contrast.toFixed(2)} to 1`);
      });
    }

    // 1.4.11 asks for 3 to 1 for the edge of a control and for the sign of focus.
    it(`can be seen: the edges of controls in ${theme} have a contrast of 3 to 1`, () => {
      assert.ok(contrastOf(color('control'), color('surface')) >= 3);
      assert.ok(contrastOf(color('accent'), color('surface')) >= 3);
    });

    it(`can be seen: one of the focus rings shows on any ground in ${theme}`, () => {
      for (const ground of ['surface', 'text', 'accent', 'danger', 'soft'].map(color)) {
        const best = Math.max(contrastOf(color('focus-outer'), ground), contrastOf(color('focus-inner'), ground));
        assert.ok(best >= 3, `${best.toFixed(2)} to 1 on ${ground}`);
      }
    });

    it(`show in ${theme} the greys that a page gets by mixing`, () => {
      for (const [name, {usual, more}] of Object.entries(mixed)) {
        const share = (theme.startsWith('high-contrast') ? more : usual) / 100;
        const [over, under] = [channelsOf(color('text')), channelsOf(color('surface'))];
        const expected = over.map((channel, index) => Math.round(channel * share + (under[index] ?? 0) * (1 - share)));
        assert.deepEqual(channelsOf(colors[name] ?? ''), expected, name);
      }
    });
  }
});

/** WCAG 2.2's contrast ratio of two colours written in hexadecimal. */
function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2's relative luminance. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(color: string): number[] {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
