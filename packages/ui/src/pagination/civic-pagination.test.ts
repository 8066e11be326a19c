import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import './define.js';
import type {CivicPagination, CivicPaginationGoEvent} from './civic-pagination.js';
import {fixtures} from './fixtures.js';

const controls = (element: CivicPagination) => [...element.renderRoot.querySelectorAll<HTMLElement>('a, button')];
const wordsOf = (element: CivicPagination) =>
  [...element.renderRoot.querySelectorAll('li')].map(({textContent}) => textContent?.trim()).join(' ');
const focused = (element: CivicPagination) => element.shadowRoot?.activeElement?.textContent?.trim();
const press = (element: CivicPagination, words: string) =>
  controls(element).find(({textContent}) => textContent?.trim() === words)?.click();

describe('<civic-pagination>', () => {
  runElementSuite(fixtures);

  for (const [page, pages, words] of [
    [1, 2, '1 2 Next'],
    [1, 14, '1 2 … 14 Next'],
    [3, 14, 'Previous 1 2 3 4 … 14 Next'],
    [4, 14, 'Previous 1 2 3 4 5 … 14 Next'],
    [7, 14, 'Previous 1 … 6 7 8 … 14 Next'],
    [14, 14, 'Previous 1 … 13 14'],
    [1, 1, ''],
    [1, 0, ''],
  ] as const) {
    it(`offers “${words}” on page ${page} of ${pages}`, async () => {
      expect(wordsOf(await show(fixtures, {page, pages}))).to.equal(words);
    });
  }

  it('is a landmark with a name, and says which page is shown', async () => {
    const element = await show(fixtures, {page: 2, pages: 5, label: 'Pages of hubs'});
    expect(element.renderRoot.querySelector('nav')?.getAttribute('aria-label')).to.equal('Pages of hubs');
    expect(element.renderRoot.querySelector('[aria-current="page"]')?.getAttribute('aria-label')).to.equal('Page 2');
  });

  it('gives each page its address', async () => {
    const element = await show(fixtures, {page: 2, pages: 3, href: '?page={page}'});
    expect(controls(element).map((link) => link.getAttribute('href'))).to.deep.equal(['?page=1', '?page=1', '?page=2', '?page=3', '?page=3']);
  });

  it('has no link to an address that may not be followed', async () => {
    const element = await show(fixtures, {page: 1, pages: 3, href: 'javascript:alert({page})'});
    expect(element.renderRoot.querySelector('a') === null).to.equal(true);
  });

  it('lets the page show the entries in place, and stays where the browser is', async () => {
    const element = await show(fixtures, {page: 2, pages: 3, href: '#elsewhere-{page}'});
    element.addEventListener('civic-pagination-go', (event) => event.preventDefault());
    const asked = oneEvent<CivicPaginationGoEvent>(element, 'civic-pagination-go');
    press(element, 'Next');
    expect((await asked).page).to.equal(3);
    expect(location.hash).not.to.contain('elsewhere');
    expect(element.page).to.equal(2);
  });

  it('keeps focus on the number that was pressed, wherever it stands then', async () => {
    const element = await show(fixtures, {page: 7, pages: 14});
    controls(element).find(({textContent}) => textContent?.trim() === '8')?.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(element.page).to.equal(8);
    expect(focused(element)).to.equal('8');
  });

  it('lets people press “Next” again and again, and does not lose focus on the last page', async () => {
    const element = await show(fixtures, {page: 12, pages: 14});
    controls(element).at(-1)?.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect([element.page, focused(element)]).to.deep.equal([13, 'Next']);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect([element.page, focused(element)]).to.deep.equal([14, '14']);
  });

  it('stays on its page where the page’s script says so', async () => {
    const element = await show(fixtures, {page: 2, pages: 3});
    element.addEventListener('civic-pagination-go', (event) => event.preventDefault());
    press(element, '3');
    expect(element.page).to.equal(2);
  });

  it('leaves a new tab to the browser', async () => {
    const element = await show(fixtures, {page: 2, pages: 3, href: '#tab-{page}'});
    let asked = 0;
    element.addEventListener('civic-pagination-go', () => (asked += 1));
    element.addEventListener('click', (event) => event.preventDefault());
    controls(element)[0]?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}));
    expect(asked).to.equal(0);
  });
});
