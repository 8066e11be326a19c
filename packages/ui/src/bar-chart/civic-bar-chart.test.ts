import {expect, fixture, html} from '@open-wc/testing';
import './define.js';
import type {CivicBarChart} from './civic-bar-chart.js';

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

  it('shows no share of nothing', async () => {
    const element = await chart();
    element.whole = 0;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.share')?.textContent).to.equal('0%');
  });

  it('is accessible', async () => {
    await expect(await chart()).to.be.accessible();
  });
});
