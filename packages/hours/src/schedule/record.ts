type Value = string | number | boolean | null | undefined;

/**
 * A `schedule` of Open Referral UK 3.0 and HSDS 3, or a `regular_schedule` of version 1: a subset of RFC 5545's RRULE. A
 * `holiday_schedule` of version 1 (`start_date`, `end_date`, `closed`) is read too. Fields that are not named here are left alone.
 */
export type ScheduleRecord = {
  readonly [
    field in
      | 'id'
      | 'freq'
      | 'interval'
      | 'byday'
      | 'weekday'
      | 'bymonthday'
      | 'byweekno'
      | 'byyearday'
      | 'dtstart'
      | 'until'
      | 'count'
      | 'wkst'
      | 'valid_from'
      | 'valid_to'
      | 'opens_at'
      | 'closes_at'
      | 'timezone'
      | 'description'
      | 'notes'
      | 'start_date'
      | 'end_date'
      | 'closed'
  ]?: Value;
};
