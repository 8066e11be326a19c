/**
 * A name as it is compared: lower case, marks stripped from Latin letters, no apostrophes, hyphens as spaces, "Saint" as "St", "&" as "and".
 * "Bishop's Castle", "Bishops Castle" and "BISHOP’S-CASTLE" are one; so are "Llŷn" and "Llyn", "Saint Ives" and "St. Ives".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/&/g, ' and ')
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st');
}

/** Articles that people leave out or add: "The Wirral", "Y Fflint", "Yr Wyddgrug". */
const article = /^(?:the|y|yr) (?=\S{2})/;

/** The spellings under which a name is looked up, the whole first: `y fflint`, `fflint`. */
export function nameKeys(name: string): readonly string[] {
  const whole = foldName(name);
  const bare = whole.replace(article, '');
  return bare === whole ? [whole] : [whole, bare];
}

/** The file that a folded name, or an outcode, is in: its first letter, or `other` where that is none from a to z. */
export function letterOf(key: string): string {
  const first = key.charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : 'other';
}

/**
 * How many letters apart two words are, when that is `limit` or fewer: one left out, added, changed, or two changed round. Anything
 * further is `limit + 1`.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1];
      let cost = Math.min(
        (previous[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (previous[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
