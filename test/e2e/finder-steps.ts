import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';

/** The name and the role of what has focus, looking into shadow roots. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const field = at as HTMLInputElement | null;
    const label = field?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return `${at?.localName ?? ''} ${label.replace(/\s+/g, ' ').trim()}`;
  });
}

/** Goes on by Tab to what has such a name, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<string> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    if (name.test(found)) return found;
  }
  return assert.fail(`Tab does not lead to ${String(name)}; the last was ${await focused(page)}`);
}

export async function needsNoMoreThanTheScreen(page: Page): Promise<void> {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(Number(needed) <= Number(there), `${needed} of ${there} pixels`);
}
