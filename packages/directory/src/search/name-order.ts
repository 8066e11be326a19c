/**
 * Ranks of names in the order of a language, worked out a little at a time, since comparing many thousand names takes longer than a page may
 * stand still. `pause` is called often and gives the page its turn when it is due.
 */
export async function nameOrder(
  names: readonly string[],
  lang: string,
  pause: () => Promise<void> | undefined,
): Promise<Uint32Array> {
  const {compare} = new Intl.Collator(lang, {numeric: true});
  let order = Array.from(names.keys());
  let merged = new Array<number>(order.length).fill(0);
  for (let width = 1; width < order.length; width *= 2) {
    for (let from = 0; from < order.length; from += width * 2) {
      const [middle, end] = [Math.min(from + width, order.length), Math.min(from + width * 2, order.length)];
      let [left, right] = [from, middle];
      for (let to = from; to < end; to += 1) {
        const takesLeft =
          right >= end ||
          (left < middle && compare(names[order[left] ?? 0] ?? '', names[order[right] ?? 0] ?? '') <= 0);
        merged[to] = order[takesLeft ? left++ : right++] ?? 0;
        if ((to & 63) === 63) {
          const pausing = pause();
          if (pausing) await pausing;
        }
      }
    }
    [order, merged] = [merged, order];
  }
  const ranks = new Uint32Array(order.length);
  order.forEach((record, rank) => (ranks[record] = rank));
  return ranks;
}
