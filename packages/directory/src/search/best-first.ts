/**
 * The first `count` of some records in an order, without sorting the rest. `compare` is negative when the first comes before the
 * second.
 */
export function bestFirst(
  records: readonly number[],
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (count >= records.length / 2) return records.toSorted(compare).slice(0, count);
  const best: number[] = [];
  for (const record of records) {
    const last = best.at(-1);
    if (best.length === count && (last === undefined || compare(last, record) <= 0)) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle] ?? 0, record) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, record);
    if (best.length > count) best.pop();
  }
  return best;
}
