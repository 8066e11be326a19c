import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {
  countBorda,
  countCopeland,
  countMinimax,
  countRankedPairs,
  countSchulze,
  countWigm,
  drawLots,
  readCvotes,
  type BordaCount,
  type CondorcetCount,
  type RankedElection,
} from '@civic-widgets/counting';
import {Agreement, electionsOf, nameOf, readText} from '../support/tabulation.js';

/** Methods by the name that a reference has for them. */
const methods: Readonly<Record<string, (election: RankedElection) => CondorcetCount | BordaCount>> = {
  'Schulze Winning': (election) => countSchulze(election, 'winning'),
  'Schulze Margin': (election) => countSchulze(election, 'margin'),
  'Schulze Ratio': (election) => countSchulze(election, 'ratio'),
  'Ranked Pairs Winning': (election) => countRankedPairs(election, 'winning'),
  'Ranked Pairs Margin': (election) => countRankedPairs(election, 'margin'),
  'Copeland': countCopeland,
  'Minimax Winning': (election) => countMinimax(election, 'winning'),
  'Minimax Margin': (election) => countMinimax(election, 'margin'),
  'Minimax Opposition': (election) => countMinimax(election, 'opposition'),
  'BordaCount': countBorda,
};

describe('a count that compares every two candidates', () => {
  const {folder, skip, files} = electionsOf('condorcet');
  const agreement = new Agreement();

  for (const file of files('.cvotes')) {
    const home = join(folder, dirname(file));
    const election = () => readCvotes(readText(join(folder, file)));
    for (const reference of readdirSync(home).filter(
      (one) => one.startsWith(`${nameOf(file)}-`) && one.endsWith('.json'),
    )) {
      const name = /-([^-]+)\.json$/.exec(reference)?.[1] ?? '';
      const expected = () =>
        JSON.parse(readText(join(home, reference))) as Readonly<Record<string, string | null>>;
      const method = methods[name];
      if (method) {
        it(`ranks the candidates of ${nameOf(file)} as the reference for ${name} does`, () => {
          const {ranking} = method(election());
          agreement.compare(name, () =>
            assert.deepEqual(sorted(ranking), readRanking(expected()['Ranking'] ?? '')),
          );
        });
      } else if (name === 'Condorcet') {
        it(`finds who wins and who loses every duel in ${nameOf(file)}`, () => {
          const {condorcetWinner, condorcetLoser} = countSchulze(election());
          agreement.compare('Condorcet winner and loser', () => {
            assert.equal(condorcetWinner ?? '', expected()['Condorcet Winner'] ?? '');
            assert.equal(condorcetLoser ?? '', expected()['Condorcet Loser'] ?? '');
          });
        });
      } else if (name === 'STV') {
        // That program breaks its ties in a way of its own: no rule says how the lot fell there.
        it(`elects by transferable vote in ${nameOf(file)}, with the right lots, whom the reference elects`, () => {
          const names = (expected()['Ranking'] ?? '').split('>').map((one) => one.trim());
          agreement.compare('winners by transferable vote, by some lots', () => {
            const {ballots, ...rest} = election();
            const drawn = Array.from({length: 200}, (_, seed) =>
              drawLots(ballots.candidates, `seed ${seed}`),
            );
            const winners = [undefined, ...drawn].map((lots) =>
              countWigm({...rest, ballots, lots})
                .elected.toSorted()
                .join(),
            );
            assert.ok(
              winners.includes(names.toSorted().join()),
              `${names.join()} is not among ${[...new Set(winners)].join('; ')}`,
            );
          });
        });
      }
    }
  }

  it('agrees with at least one reference', {skip}, (context) => {
    agreement.report(context);
    assert.ok(files('.cvotes').length > 0);
  });
});

function readRanking(text: string): string[][] {
  return sorted(text.split('>').map((rank) => rank.split('=').map((name) => name.trim())));
}

function sorted(ranking: readonly (readonly string[])[]): string[][] {
  return ranking.map((rank) => rank.toSorted());
}
