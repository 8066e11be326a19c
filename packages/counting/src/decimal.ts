/** Exact decimals as whole numbers of their last place: `12.5` with three places is 12,500. */
export function formatDecimal(units: number | bigint, places: number): string {
  const digits = String(units).replace('-', '').padStart(places + 1, '0');
  const sign = units < 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
