import {readOsmHours, readSchedules, type Hours, type Nation} from '@civic-widgets/hours';
import type {Schedule} from '@civic-widgets/model';

/** Reads the hours that schedules tell. Nothing where they tell none that can be read: the words stay in the details. */
export function hoursOf(
  schedules: readonly Schedule[] | undefined,
  place: {readonly zone: string; readonly nation?: Nation},
): Hours | undefined {
  if (!schedules?.length) return undefined;
  const written = schedules.find(({opening_hours: text}) => text)?.opening_hours;
  const read = written ? readOsmHours(written, place) : readSchedules(schedules, place);
  return read.hours && read.hours.rules.length > 0 ? read.hours : undefined;
}
