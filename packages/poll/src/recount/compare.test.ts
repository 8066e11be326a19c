import {expect} from '@open-wc/testing';
import type {RankedResult} from '@civic-widgets/model';
import {firstDifference} from './compare.js';
import type {RecountableResult} from './expected.js';
import {committeeResults} from './fixtures.js';

const result = (id: string) => committeeResults().questions.find((question) => question.id === id) as RecountableResult;
const people = () => result('people') as RankedResult & {count: {rounds: {votes: Record<string, string>; transfers: unknown[]}[]; losses: unknown[]}};
const votesIn = ({count}: ReturnType<typeof people>, round: number): Record<string, string> => count.rounds[round]?.votes ?? {};

describe('firstDifference', () => {
  it('is none between equal counts, in whatever order their fields stand', () => {
    const {count, ...others} = people();
    const turned = {count: Object.fromEntries(Object.entries(count).reverse()), ...others} as unknown as RecountableResult;
    expect(firstDifference(people(), turned)).to.equal(undefined);
    for (const id of ['name', 'garden']) expect(firstDifference(result(id), result(id))).to.equal(undefined);
  });

  it('is none where a newer server says more', () => {
    const theirs = people();
    expect(firstDifference(people(), {...theirs, count: {...theirs.count, novelty: 1}})).to.equal(undefined);
  });

  it('is the order of the elected, before anything else', () => {
    const theirs = people();
    theirs.count.elected.reverse();
    (theirs.count.rounds[0] as {votes: object}).votes = {};
    expect(firstDifference(people(), theirs)).to.deep.equal({about: 'elected', here: people().count.elected, there: theirs.count.elected});
  });

  it('is the last decimal of one candidate in one round', () => {
    const theirs = people();
    const votes = votesIn(theirs, 1);
    const here = votes['sikora'] ?? '';
    votes['sikora'] = `${here.slice(0, -1)}${here.endsWith('1') ? '2' : '1'}`;
    expect(firstDifference(people(), theirs)).to.deep.equal({about: 'value', round: 2, option: 'sikora', here, there: votes['sikora']});
  });

  it('is a number that is equal only once it is rounded', () => {
    const theirs = people();
    const votes = votesIn(theirs, 0);
    votes['harte'] = `${votes['harte']}0`;
    expect(firstDifference(people(), theirs)?.about).to.equal('value');
  });

  it('is a round that one of them lacks', () => {
    const theirs = people();
    theirs.count.rounds.pop();
    expect(firstDifference(people(), theirs)).to.deep.equal({about: 'round', round: theirs.count.rounds.length + 1});
    expect(firstDifference(theirs, people())).to.deep.equal({about: 'round', round: theirs.count.rounds.length + 1});
  });

  it('is a transfer, even where all votes are the same', () => {
    const theirs = people();
    const index = theirs.count.rounds.findIndex(({transfers}) => transfers.length > 0);
    (theirs.count.rounds[index] as {transfers: unknown[]}).transfers = [];
    expect(firstDifference(people(), theirs)).to.deep.equal({about: 'round', round: index + 1});
  });

  it('is what is said of those who are not elected', () => {
    const theirs = people();
    theirs.count.losses.pop();
    expect(firstDifference(people(), theirs)).to.deep.equal({about: 'detail'});
  });

  it('is how many voted for a project', () => {
    const theirs = result('garden') as RecountableResult & {options: {id: string; votes: number}[]};
    const [first] = theirs.options;
    if (first) first.votes += 1;
    expect(firstDifference(result('garden'), theirs)).to.deep.equal({about: 'value', option: 'path', here: '8', there: '9'});
  });

  it('is a count that says nothing', () => {
    expect(firstDifference(people(), {...people(), count: {elected: people().count.elected}})?.about).to.equal('round');
  });
});
