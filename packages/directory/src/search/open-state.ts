/** Whether a service is open, as far as its schedules tell. */
export interface OpenState {
  /** `open`; `closed`; `unknown` when it has no hours, or hours that may differ on a holiday. */
  readonly status: 'open' | 'closed' | 'unknown';
}
