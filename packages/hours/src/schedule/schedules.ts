import type {HoursRule} from '../hours.js';
import {HoursRefusal, reading, type HoursIssue, type Place, type ReadHours} from '../read.js';
import {isZone} from '../zone.js';
import {ScheduleReader} from './schedule-reader.js';
import type {ScheduleRecord} from './record.js';

export type {ScheduleRecord} from './record.js';

/**
 * Reads the schedules of one service or place; together they say when it is open. One that can't be read is named in a warning, and as it may say
 * that it is open, what the others leave closed is then not known. Refused only if none can be read.
 */
export function readSchedules(schedules: readonly ScheduleRecord[], place: Place): ReadHours {
  return reading(() => {
    const {zone, nation} = place;
    if (!isZone(zone)) throw new HoursRefusal({code: 'no-such-zone', at: 0, text: zone});
    const warnings: HoursIssue[] = [];
    const rules: HoursRule[] = [];
    const unread: HoursRule[] = [];
    let first: HoursIssue | undefined;
    for (const schedule of schedules) {
      const reader = new ScheduleReader(schedule, zone);
      try {
        rules.push(reader.read());
        warnings.push(...reader.warnings);
      } catch (error) {
        if (!(error instanceof HoursRefusal)) throw error;
        first ??= error.issue;
        warnings.push(error.issue);
        unread.push({state: 'unknown', why: 'note', join: 'otherwise', ...reader.words});
      }
    }
    if (!rules.length) throw new HoursRefusal(first ?? {code: 'empty', at: 0, text: ''});
    // Days that are named one by one come last: they take the place of the usual ones.
    const usual = rules.filter(({join}) => join);
    const named = rules.filter(({join}) => !join);
    return {
      hours: {zone, ...(nation && {nation}), format: 'schedule', rules: [...usual, ...named, ...unread]},
      warnings,
    };
  });
}
