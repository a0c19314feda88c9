/** Turns instants (whole minutes) into civil time and back. A template's clock never changes. */
export interface RotaClock {
  /**
   * Instant of a civil time; a time that the clock change skips moves forward by the gap, one that occurs twice is the
   * first. `minuteOfDay` may lie outside 0 to 1,440: it then counts on into the neighbouring days.
   */
  instantOf(day: number, minuteOfDay: number): number;
  /** Civil minutes of an instant, counted from day 0 at 00:00. */
  civilOf(instant: number): number;
  /** `2026-03-06T09:00`, or `W3 Tue 08:30` for a template. */
  stamp(instant: number): string;
  /** Is there a clock change after `from` and up to `until` (included), both instants? */
  changesBetween(from: number, until: number): boolean;
}
