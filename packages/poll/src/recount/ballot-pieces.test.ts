import {expect} from '@open-wc/testing';
import {cutBallots} from './ballot-pieces.js';

const pause = () => Promise.resolve();

async function cut(text: string): Promise<{head: unknown; pieces: unknown[][]} | undefined> {
  const found = await cutBallots(text, pause);
  return found && {head: JSON.parse(found.head), pieces: [...found.pieces].map((piece) => JSON.parse(piece) as unknown[])};
}

describe('cutBallots', () => {
  const tricky = {
    title: 'A "ballots":[1,2] and a \\',
    options: [{id: 'ballots', of: [{ballots: [9]}]}],
    ballots: [{answer: ['a,b', 'c]', '\\"', '{'], count: 2}, [], [[1, [2]], {x: {}}], 'text, too', null],
    after: {ballots: 1},
  };
  for (const space of [0, 2]) {
    it(`gives all that JSON gives, ${space ? 'on lines' : 'on one line'}, whatever stands in the strings`, async () => {
      const {head, pieces} = (await cut(JSON.stringify(tricky, null, space))) ?? {};
      expect(head).to.deep.equal({...tricky, ballots: []});
      expect(pieces?.flat()).to.deep.equal(tricky.ballots);
    });
  }

  it('gives a thousand ballots at a time, in their order, and every one of them', async () => {
    const ballots = Array.from({length: 2500}, (_, index) => ({count: index}));
    const {pieces = []} = (await cut(JSON.stringify({ballots}))) ?? {};
    expect(pieces.map(({length}) => length)).to.deep.equal([1000, 1000, 500]);
    expect(pieces.flat()).to.deep.equal(ballots);
  });

  it('gives no ballots where there are none', async () => {
    expect((await cut('{"ballots":[]}'))?.pieces.flat()).to.deep.equal([]);
  });

  for (const text of ['', '{}', '[]', '{"ballots":3}', '{"ballots":[1', '{"ballots":[1],"ballots":[2]}', '{"more":{"ballots":[1]}}', '{"ballots', '{"x\\"ballots":"[1]"}']) {
    it(`finds nothing in ${text || 'nothing'}`, async () => {
      expect(await cutBallots(text, pause)).to.equal(undefined);
    });
  }

  it('lets the page do other things while it looks', async () => {
    let pauses = 0;
    await cutBallots(JSON.stringify({ballots: Array.from({length: 200_000}, () => 'a vote')}), async () => {
      pauses += 1;
    });
    expect(pauses).to.be.greaterThan(2);
  });
});
