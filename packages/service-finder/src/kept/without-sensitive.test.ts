import {expect} from '@open-wc/testing';
import {openIndex} from '@civic-widgets/directory/search.js';
import {sampleIndex, wyremouth} from '../fixtures.js';
import {withoutSensitive} from './without-sensitive.js';

describe('a copy for when there is no connection', () => {
  it('holds all services but the sensitive ones, each with its own facts', async () => {
    const whole = await openIndex(sampleIndex());
    await whole.complete;
    const copy = await openIndex(withoutSensitive(sampleIndex()) ?? '');
    await copy.complete;
    const all = wyremouth
      .map(({id}) => whole.record(whole.numberOf(id) ?? -1))
      .filter((record) => record !== undefined);
    const sensitive = all.filter((record) => record.sensitive);
    expect(sensitive.map(({id}) => id).sort()).to.deep.equal(['abuse-line', 'clinic', 'debt']);
    for (const {number: _, ...record} of all) {
      const number = copy.numberOf(record.id);
      if (record.sensitive) expect(number).to.equal(undefined);
      else {
        const {number: __, ...kept} = copy.record(number ?? -1) ?? {number: -1};
        expect(kept).to.deep.equal(record);
        const before = await whole.service(whole.numberOf(record.id) ?? -1);
        expect({...(await copy.service(number ?? -1)), number: 0}).to.deep.equal({...before, number: 0});
      }
    }
  });

  it('names nothing that only they have', () => {
    expect(withoutSensitive(sampleIndex())).not.to.match(/Safe Wyre|helpline|bailiffs|contraception/);
  });

  it('is not made of what can’t be told apart', () => {
    const lines = JSON.parse(sampleIndex()) as object[];
    expect(withoutSensitive('[{"format":')).to.equal(undefined);
    expect(withoutSensitive('{}')).to.equal(undefined);
    expect(withoutSensitive(JSON.stringify([...lines, {novelty: 0, secrets: ['Safe Wyre']}]))).to.equal(
      undefined,
    );
    expect(withoutSensitive(JSON.stringify([lines[0], ...lines.slice(1).reverse()]))).to.equal(undefined);
  });
});
