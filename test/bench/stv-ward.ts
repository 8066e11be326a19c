import {RankedBallots} from '@civic-widgets/counting';
import {randomNumbers} from './measurement.js';

const candidates = Array.from({length: 12}, (_, n) => `Candidate ${n + 1}`);
export const seats = 4;

/** A ward as large as a country: three to nine preferences on each ballot, some candidates better liked than others. With them, the same preferences bare. */
export function fill(size: number): {ballots: RankedBallots; preferences: Uint16Array} {
  const random = randomNumbers(12);
  const ballots = new RankedBallots(candidates);
  const preferences = new Uint16Array(size * 9);
  let at = 0;
  const order = [...candidates.keys()];
  for (let ballot = 0; ballot < size; ballot += 1) {
    const length = 3 + Math.floor(random() * 7);
    for (let place = 0; place < length; place += 1) {
      const from = place + Math.floor(random() ** 1.5 * (order.length - place));
      const [here = 0, there = 0] = [order[place], order[from]];
      order[place] = there;
      order[from] = here;
      preferences[at] = there;
      at += 1;
    }
    ballots.add(order.slice(0, length));
    order.sort((a, b) => a - b);
  }
  return {ballots, preferences: preferences.slice(0, at)};
}

