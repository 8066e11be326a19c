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
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? 0;
    const key = keyOf(record);
    const isBefore = (other: number) => {
      const its = keys[other] ?? 0;
      return its < key || (its === key && compare(best[other] ?? 0, record) <= 0);
    };
    if (best.length === count && (count === 0 || isBefore(count - 1))) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, record);
    keys.splice(low, 0, key);
    if (best.length > count) {
      best.pop();
      keys.pop();
    }
  }
  return best;
}
