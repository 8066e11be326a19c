/**
 * The first `count` of some records: those with the least key, and among equals those that `compare` puts first. The rest is not
 * sorted.
 */
export function bestFirst(
  records: ArrayLike<number>,
  count: number,
  keyOf: (record: number) => number,
  compare: (a: number, b: number) => number,
): number[] {
  const best: number[] = [];
  const keys: number[] = [];
  if (count <= 0) return best;
  let limit = Infinity;
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const key = keyOf(record);
    if (best.length === count) {
      if (key > limit || (key === limit && compare(best[count - 1] ?? 0, record) <= 0)) continue;
      best.pop();
      keys.pop();
    }
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const its = keys[middle] ?? 0;
      if (its < key || (its === key && compare(best[middle] ?? 0, record) <= 0)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, record);
    keys.splice(low, 0, key);
    limit = keys[keys.length - 1] ?? Infinity;
  }
  return best;
}
