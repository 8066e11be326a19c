import {expect, fixture, html} from '@open-wc/testing';
import {runElementSuite} from '../testing/element-suite.js';
import './define.js';
import type {CivicBarChart} from './civic-bar-chart.js';
import {fixtures} from './fixtures.js';

const chart = () =>
  fixture<CivicBarChart>(
    html`<civic-bar-chart
      caption="What first?"
      .columns=${['Answer', 'Votes', 'Share']}
      .bars=${[{label: 'Trees', value: 1171}, {label: 'Seats', value: 29}]}
      .whole=${1200}
    ></civic-bar-chart>`,
  );

describe('<civic-bar-chart>', () => {
  runElementSuite(fixtures);

  it('is a table that says the numbers in words', async () => {
    const rows = [...((await chart()).shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const cells = rows.map((row) => [...row.querySelectorAll('th, td:not(.bar)')].map(({textContent}) => textContent?.trim()));
    expect(cells).to.deep.equal([
      ['Trees', '1,171', '98%'],
      ['Seats', '29', '2%'],
    ]);
  });

  it('draws its bars under a policy that allows no style attribute', async () => {
    const [first, second] = (await chart()).shadowRoot?.querySelectorAll('rect') ?? [];
    const width = (bar?: SVGRectElement) => bar?.getBoundingClientRect().width ?? 0;
    expect(width(first)).to.be.greaterThan(width(second) * 20);
    expect(width(second)).to.be.greaterThan(0);
  });

  it('shows that one in very many is not nothing', async () => {
    const element = await chart();
    Object.assign(element, {bars: [{label: 'No', value: 1}], whole: 14002});
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('rect')?.getBoundingClientRect().width).to.be.greaterThan(1);
  });

  it('shows no share of nothing', async () => {
    const element = await chart();
    element.whole = 0;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.share')?.textContent).to.equal('0%');
  });

  it('names its columns itself where its author does not', async () => {
    const element = await chart();
    element.columns = ['', 'Votes', ''];
    await element.updateComplete;
    const names = [...(element.shadowRoot?.querySelectorAll('thead th') ?? [])].map(({textContent}) => textContent);
    expect(names).to.deep.equal(['Answer', 'Votes', 'Share']);
  });

  it('begins its bars where people begin to read', async () => {
    const element = await chart();
    const box = element.parentElement as HTMLElement;
    const gap = () => {
      const bar = element.shadowRoot?.querySelectorAll('rect')[1]?.getBoundingClientRect();
      const ground = element.shadowRoot?.querySelectorAll('td.bar')[1]?.getBoundingClientRect();
      return [Math.round((bar?.left ?? 0) - (ground?.left ?? 0)), Math.round((ground?.right ?? 0) - (bar?.right ?? 0))];
    };
    expect(gap()[0]).to.equal(0);
    box.dir = 'rtl';
    expect(gap()[1]).to.equal(0);
  });

  it('takes its colour from the page, by its own name or the poll’s', async () => {
    const element = await chart();
    const fill = () => getComputedStyle(element.shadowRoot?.querySelector('rect') as SVGRectElement).fill;
    element.style.setProperty('--civic-poll-bar-color', 'rgb(1, 2, 3)');
    expect(fill()).to.equal('rgb(1, 2, 3)');
    element.style.setProperty('--civic-bar-chart-color', 'rgb(4, 5, 6)');
    expect(fill()).to.equal('rgb(4, 5, 6)');
  });
});
