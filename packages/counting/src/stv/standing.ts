import type {RankedElection} from '../ballots.js';

/** Who stands, and the place of each in the lots; without lots drawn beforehand, the order of the ballot paper. */
export function standing({ballots, withdrawn = [], lots}: RankedElection): {isStanding: boolean[]; lot: number[]} {
  const {candidates} = ballots;
  const isStanding = candidates.map((_, place) => !withdrawn.includes(place));
  const order = lots ?? [...candidates.keys()];
  return {isStanding, lot: candidates.map((_, place) => order.indexOf(place))};
}
