import {countApproval} from '@civic-widgets/counting';
import type {Measurement} from './measurement.js';
import {compare, randomNumbers} from './measurement.js';

const options = Array.from({length: 14}, (_, n) => `option-${n + 1}`);

/** A big city's approval vote: a million ballots with fourteen options, each ticked by one person in four. */
export async function bench(): Promise<Measurement[]> {
  const random = randomNumbers(14);
  const ballots = Array.from({length: 1_000_000}, () => options.filter(() => random() < 0.25));
  const [ours, baseline] = await compare(5, [
    () => countApproval(options, ballots),
    () => countNaively(ballots),
  ]);
  return [
    {
      name: 'Counting 1,000,000 approval ballots of 14 options',
      unit: 'ms',
      ours,
      baseline,
      against: 'a bare loop that adds up and checks nothing',
    },
  ];
}

function countNaively(ballots: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  const votes: Record<string, number> = {};
  for (const ballot of ballots) for (const option of ballot) votes[option] = (votes[option] ?? 0) + 1;
  return votes;
}
