/**
 * The order that settles what the rules leave to chance. It is drawn once, from a seed that is published with the result, so that
 * whoever counts again draws the same: the candidates sorted by a hash of the seed and their id.
 *
 * FNV-1a and a finisher of 32 bits are enough to be even, and are not meant to be secret: where the seed comes from must be settled
 * before the ballots are known, and nobody may be able to choose it afterwards. The numbers of a public lottery do.
 */
export function drawLots(candidates: readonly string[], seed: string): number[] {
  const drawn = candidates.map((id, place) => ({place, lot: hash(`${seed}\u0000${id}`)}));
  return drawn.sort((a, b) => a.lot - b.lot || a.place - b.place).map(({place}) => place);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
