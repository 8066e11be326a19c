const minute = 60_000;
const quarter = 15 * minute;

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** What was asked before, by quarter of an hour: no zone changes its offset within one. */
  readonly known: Map<number, number>;
}

const clocks = new Map<string, Clock>();

/** Whether this browser or server knows the zone; the functions below throw a `RangeError` for one that it does not. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock in the zone shows at an instant, as minutes since 1970-01-01 00:00 of that clock. */
export function wallAt(zone: string, instant: number): number {
  return Math.floor(instant / minute) + offsetAt(zone, instant);
}

/**
 * The instant at which the wall clock shows this. As in RFC 5545, section 3.3.5, a time that comes twice means the first, and one that the
 * clocks leave out is counted on from before the jump.
 */
export function instantOf(zone: string, wall: number): number {
  const utc = wall * minute;
  const first = utc - offsetAt(zone, utc - 1440 * minute) * minute;
  if (wallAt(zone, first) === wall) return first;
  const second = utc - offsetAt(zone, utc + 1440 * minute) * minute;
  return wallAt(zone, second) === wall ? second : first;
}

/** Minutes that the zone's clocks are ahead of UTC at that instant. */
function offsetAt(zone: string, instant: number): number {
  const {format, known} = clockOf(zone);
  const key = Math.floor(instant / quarter);
  const found = known.get(key);
  if (found !== undefined) return found;
  const part: Record<string, number> = {};
  for (const {type, value} of format.formatToParts(key * quarter)) part[type] = Number(value);
  const {year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0} = part;
  const offset = Math.round((Date.UTC(year, month - 1, day, hour, minutes) - key * quarter) / minute);
  if (known.size > 4096) known.clear();
  known.set(key, offset);
  return offset;
}

function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(zone, (clock = {format, known: new Map()}));
  }
  return clock;
}
