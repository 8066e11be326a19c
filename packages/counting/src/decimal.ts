/** Exact decimals as whole numbers of their last place: `12.5` with three places is 12,500. */
export function formatDecimal(units: number | bigint, places: number): string {
  const digits = String(units)
    .replace('-', '')
    .padStart(places + 1, '0');
  const sign = units < 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimal places a number has as it is written, with a point or a comma; zeros at its end are not counted. */
export function placesOf(text: string): number {
  return /[.,](\d*?)0*\s*$/.exec(text)?.[1]?.length ?? 0;
}

/** The whole units that a written decimal is worth; nothing when it is no decimal, or has more places. */
export function parseDecimal(text: string, places: number): bigint | undefined {
  const found = /^(-?)(\d+)(?:[.,](\d*))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  const digits = part.replace(/0+$/, '');
  return digits.length > places ? undefined : BigInt(sign + whole + digits.padEnd(places, '0'));
}
