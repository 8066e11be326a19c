/**
 * The order that settles what the rules leave to chance. It is drawn once, from a seed that is published with the result, so that
 * whoever counts again draws the same: the candidates sorted by a hash of the seed and their id (FNV-1a and a finisher of 32 bits, which
 * is enough to be even and is not meant to be secret: the seed must be chosen before the ballots are known).
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
