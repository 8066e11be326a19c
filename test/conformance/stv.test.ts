import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {
  countMeek,
  countScottishStv,
  countWigm,
  readBlt,
  type RankedElection,
  type TransferCount,
} from '@civic-widgets/counting';
import {readReference, tidy} from '../support/stv-reference.js';
import {Agreement, electionsOf, nameOf, readText} from '../support/tabulation.js';

/** The rules that a reference may follow, by the word in its file's name. */
const rules: Readonly<Record<string, (election: RankedElection) => TransferCount>> = {
  'scotland': countScottishStv,
  'wigm-prf': countWigm,
  'meek-prf': countMeek,
};

describe('a count by transferable vote', () => {
  const {folder, skip, files} = electionsOf('stv');
  const ballots = files('.blt').sort((a, b) => b.length - a.length);
  const agreement = new Agreement();

  for (const file of files('.txt')) {
    const election = ballots.find((one) => nameOf(file).startsWith(`${nameOf(one)}-`));
    const rule = Object.keys(rules).find((name) => nameOf(file).includes(`-${name}-`));
    if (!election || !rule) continue;
    it(`agrees with ${nameOf(file)} in every round, to the last decimal`, () => {
      const count = rules[rule]?.(readBlt(readText(join(folder, election))));
      assert.ok(count);
      agreement.compare(count.method, () => assertSame(count, readReference(readText(join(folder, file)))));
    });
  }

  it('agrees with at least one reference', {skip}, (context) => {
    agreement.report(context);
    assert.ok(ballots.length > 0);
  });
});

function assertSame(count: TransferCount, reference: ReturnType<typeof readReference>): void {
  assert.deepEqual(count.elected.map(unnumbered).sort(), [...reference.elected].sort());
  assert.deepEqual(Object.values(count.firstVotes), reference.first?.votes);
  const ours = count.rounds.map(({quota, votes, nonTransferable}, index) => ({
    quota,
    // Meek's references have no such column: what is with nobody there is what the others leave.
    nonTransferable: reference.rounds[index]?.nonTransferable === undefined ? undefined : nonTransferable,
    votes: Object.values(votes),
  }));
  assert.deepEqual(
    ours,
    reference.rounds.map(({quota, nonTransferable, votes}) => ({quota, nonTransferable, votes})),
  );
}

/** Candidates of the same name were given a number. */
function unnumbered(name: string): string {
  return tidy(name.replace(/ \(\d+\)$/, ''));
}
