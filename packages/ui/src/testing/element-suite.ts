import {expect, fixture, html} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {make, type Fixtures, type Specimen} from '../fixtures.js';

/** Puts one specimen into the page and waits until it is drawn. */
export async function show<E extends LitElement>({tag}: Fixtures<E>, specimen: Specimen<E>): Promise<E> {
  const element = make<E>(tag, specimen);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** All specimens of an element by name. */
export function specimensOf<E extends HTMLElement>({usual, options, states}: Fixtures<E>): [string, Specimen<E>][] {
  return Object.entries({'As usual': usual, ...options, ...states});
}

/** What holds of every element. Call it inside the element's `describe`. */
export function runElementSuite<E extends LitElement>(fixtures: Fixtures<E>): void {
  describe('as every element of ours', () => {
    for (const [name, specimen] of specimensOf(fixtures)) {
      it(`is accessible: ${name}`, async () => {
        const element = await show(fixtures, specimen);
        await expect(element).to.be.accessible();
      });
    }

    it('reads from right to left, and is accessible then', async () => {
      const element = make<E>(fixtures.tag, fixtures.usual);
      await fixture(html`<div dir="rtl" lang="ur">${element}</div>`);
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('is no wider than 320 pixels allow, nor with text of twice the size', async () => {
      const wide: string[] = [];
      for (const [name, specimen] of specimensOf(fixtures)) {
        const element = make<E>(fixtures.tag, specimen);
        const box = await fixture<HTMLElement>(html`<div>${element}</div>`);
        box.style.setProperty('inline-size', '288px');
        await element.updateComplete;
        for (const size of ['16px', '32px']) {
          box.style.setProperty('font-size', size);
          if (box.scrollWidth > 288) wide.push(`${name} at ${size}: ${box.scrollWidth}`);
        }
      }
      expect(wide.join()).to.equal('');
    });

    it('goes away with the hidden attribute', async () => {
      const element = await show(fixtures, fixtures.usual);
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('shows the same whether its properties come before or after it is in the page', async () => {
      const before = await show(fixtures, fixtures.usual);
      const after = document.createElement(fixtures.tag) as unknown as E;
      await fixture(html`<div>${after}</div>`);
      const {content, ...properties} = fixtures.usual;
      Object.assign(after, properties);
      if (content) after.append(...make<E>(fixtures.tag, {content} as Specimen<E>).childNodes);
      await after.updateComplete;
      expect(wordsOf(after)).to.equal(wordsOf(before));
    });

    it('survives being moved in the page', async () => {
      const element = await show(fixtures, fixtures.usual);
      const words = wordsOf(element);
      document.body.append(element);
      await element.updateComplete;
      expect(wordsOf(element)).to.equal(words);
      element.remove();
    });
  });
}

function wordsOf(element: LitElement): string {
  return element.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
