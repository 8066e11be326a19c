import {expect} from '@open-wc/testing';
import {openIndex, type DirectoryIndex, type SearchRequest} from '@civic-widgets/directory/search.js';
import {createReader} from '@civic-widgets/i18n';
import {catalogues} from './catalogues.js';
import {sampleIndex, sampleTime} from './fixtures.js';
import {
  finderQuery,
  PAGE_LENGTH,
  printReportCheck,
  printReportForm,
  printServiceFinder,
  readFinderQuery,
  readReport,
  reportFaults,
  writeReport,
  type TypedReport,
} from './print.js';

describe('printServiceFinder', () => {
  let index: DirectoryIndex;
  let print: (query: string, more?: SearchRequest) => Promise<Document>;

  before(async () => {
    index = await openIndex(sampleIndex(), {today: sampleTime});
    await index.complete;
    const translator = createReader([{lang: 'en', entries: await catalogues.en()}]);
    print = async (query, more = {}) => {
      const request = readFinderQuery(new URLSearchParams(query));
      const {text, filters, from} = request;
      const result = await index.search({
        text,
        filters,
        from,
        limit: PAGE_LENGTH,
        facets: true,
        now: sampleTime,
        ...more,
      });
      const {html} = printServiceFinder({
        translator,
        head: index.head,
        request,
        result,
        action: '/directories/wyremouth',
        now: sampleTime,
        hasPlaces: true,
        hrefOf: ({id}) => `/directories/wyremouth/services/${id}`,
      });
      return new DOMParser().parseFromString(html, 'text/html');
    };
  });

  const names = (page: Document) => [...page.querySelectorAll('li > h4')].map(({textContent}) => textContent);

  it('prints a page of services, each a link, and the way to the next page', async () => {
    const page = await print('');
    expect(page.querySelector('#civic-finder-count')?.textContent).to.equal('25 services');
    expect(names(page)).to.have.lengthOf(20);
    expect(page.querySelector('li > h4 a')?.getAttribute('href')).to.equal(
      '/directories/wyremouth/services/bumps',
    );
    const next = page.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
    expect(names(await print(next.split('?')[1] ?? ''))).to.have.lengthOf(5);
  });

  it('keeps what was asked for in the form, and counts what each filter leaves', async () => {
    const page = await print('q=warm&category=warm&open=now');
    expect(page.querySelector<HTMLInputElement>('[name=q]')?.value).to.equal('warm');
    expect(page.querySelector<HTMLInputElement>('[name=category][value=warm]')?.checked).to.equal(true);
    expect(page.querySelector<HTMLSelectElement>('[name=open]')?.value).to.equal('now');
    expect(names(page)).to.deep.equal(['Warm hub at the Town Hall']);
    expect(page.querySelector('li')?.textContent).to.contain('Open until 16:00');
  });

  it('says how to get out of an empty list', async () => {
    const page = await print('q=swimming&category=food');
    const ways = [...page.querySelectorAll('a')].map(
      (link) => `${link.textContent} ${link.getAttribute('href')}`,
    );
    expect(ways).to.include('Search without words (3 services) /directories/wyremouth?category=food');
  });

  it('escapes what was typed', async () => {
    const page = await print('q=%3Cimg+src%3Dx%3E%22');
    expect(page.querySelector('img')).to.equal(null);
    expect(page.querySelector<HTMLInputElement>('[name=q]')?.value).to.equal('<img src=x>"');
  });

  it('reads back the query that it writes', () => {
    const request = {
      text: 'lunch',
      place: 'SY3',
      filters: {categories: ['food'], open: '2026-11-24', within: 3219},
      from: 20,
    };
    expect(readFinderQuery(new URLSearchParams(finderQuery(request)))).to.deep.equal(request);
  });
});

describe('a printed report', () => {
  const record = {name: 'Warm Wednesdays', lang: 'en'};
  const written: TypedReport = {problem: 'place', text: '<b>It</b> has moved & "the sign" says so.'};
  let page: {form: (typed: TypedReport) => Document; check: (typed: TypedReport) => Document};

  before(async () => {
    const translator = createReader([{lang: 'en', entries: await catalogues.en()}]);
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    const input = {translator, record, action: '/report'};
    page = {
      form: (typed) => parse(printReportForm({...input, typed, faults: reportFaults(typed)}).html),
      check: (typed) => parse(printReportCheck({...input, typed, key: 'a-key'}).html),
    };
  });

  const fieldsOf = (document: Document) =>
    new URLSearchParams(
      [...new FormData(document.querySelector('form') ?? undefined)].map(([name, value]) => [
        name,
        String(value),
      ]),
    );

  it('is read back from the form and from the check page as it was typed', () => {
    for (const document of [page.form(written), page.check(written)]) {
      expect(readReport(fieldsOf(document))).to.deep.equal(written);
      expect(document.querySelector('b')).to.equal(null);
    }
    expect(readReport(new URLSearchParams(writeReport(written)))).to.deep.equal(written);
    expect(fieldsOf(page.check(written)).get('_key')).to.equal('a-key');
  });

  it('says what is missing beside the choices and above the form, and leads there', () => {
    const document = page.form({problem: '', text: 'It has moved'});
    const link = document.querySelector('.civic-error-summary a');
    const target = document.querySelector(link?.getAttribute('href') ?? 'nothing');
    expect(target?.getAttribute('name')).to.equal('problem');
    const group = target?.closest('fieldset');
    const note = document.getElementById(group?.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).to.equal('Error: Choose what is wrong.');
    expect(document.querySelector('textarea')?.value).to.equal('It has moved');
  });

  it('reads a choice that there is not as none, and takes invisible characters out', () => {
    const read = readReport(
      new URLSearchParams([
        ['problem', 'rude'],
        ['text', ' a\u202eb\r\nc\u0000 '],
      ]),
    );
    expect(read).to.deep.equal({problem: '', text: 'ab\nc'});
    expect(reportFaults({problem: '', text: 'x'.repeat(2001)})).to.deep.equal(['missing', 'too-long']);
  });
});
