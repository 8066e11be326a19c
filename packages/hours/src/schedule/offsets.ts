import {isZone, wallAt} from '../zone.js';

const minute = 60_000;

/**
 * Whether the clocks of a zone agree with others: all year, for a part of it, or never. The others are so many minutes ahead of UTC, or those of
 * a zone that is named. Nothing where that is no zone.
 */
export function agrees(zone: string, other: number | string): 'always' | 'partly' | 'never' | undefined {
  if (typeof other === 'string' && !isZone(other)) return undefined;
  const year = new Date().getUTCFullYear();
  const same = Array.from({length: 12}, (_, month) => Date.UTC(year, month, 15)).filter((instant) => {
    const wall = typeof other === 'string' ? wallAt(other, instant) : instant / minute + other;
    return wallAt(zone, instant) === wall;
  });
  return same.length === 12 ? 'always' : same.length > 0 ? 'partly' : 'never';
}
