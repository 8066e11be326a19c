import {expect} from '@open-wc/testing';
import {createI18next, fromI18next} from '@civic-widgets/i18n/i18next.js';
import type {Consultation, Results} from '@civic-widgets/model';
import {catalogues} from '../catalogues.js';
import {printPoll} from '../print.js';
import {committee, committeeResults} from './fixtures.js';

/** Where the links of the printed page lead. */
async function linksIn(results: Results, consultation: Consultation = committee): Promise<string[]> {
  const translator = fromI18next(await createI18next({en: await catalogues.en()}), 'en');
  const {html} = printPoll({consultation, translator, action: '/', results});
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((href) => href.includes('/ballots'));
}

describe('printPoll, of a vote that is over,', () => {
  it('links the votes in each format, for people without scripts', async () => {
    const links = ['people', 'name', 'garden'].flatMap((question) =>
      ({people: ['csv', 'blt', 'json'], name: ['csv', 'json'], garden: ['csv', 'pb', 'json']})[question]?.map(
        (format) => `/api/v1/consultations/committee/ballots?question=${question}&format=${format}`,
      ) ?? [],
    );
    expect(await linksIn(committeeResults())).to.deep.equal(links);
  });

  it('links nothing while the result may change, or where no votes are published', async () => {
    expect(await linksIn({...committeeResults(), final: false})).to.deep.equal([]);
    expect(await linksIn(committeeResults(), {...committee, links: {...committee.links, ballots: undefined}})).to.deep.equal([]);
  });
});
