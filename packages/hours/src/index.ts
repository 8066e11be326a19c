export {bankHolidays, BANK_HOLIDAY_YEARS} from './holidays/bank-holidays.js';
export {isZone} from './zone.js';
export {occurrences, openAt, type Period} from './open-at.js';
export {dayLine, openOn, weekTable, type DayLine, type DayRange} from './week.js';
export type {
  Holiday,
  Holidays,
  Hours,
  HoursFormat,
  HoursReason,
  HoursRule,
  HoursState,
  MayDiffer,
  Nation,
  OpenAt,
  Span,
  Verdict,
  Weekday,
  YearDay,
} from './hours.js';
export type {HoursIssue, HoursIssueCode, HoursRead, HoursRefused, Place, ReadHours} from './read.js';
export {readOsmHours} from './osm/osm-hours.js';
export {readClockRanges, readClockWeek, type ClockRead, type DayTimes} from './clock/clock-times.js';
export {readSchedules, type ScheduleRecord} from './schedule/schedules.js';
export {readSchemaHours} from './schema/schema-hours.js';
