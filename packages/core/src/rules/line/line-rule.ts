import type { RotaDays } from '../../roster/weekends.ts';
import type { View } from '../view.ts';

/**
 * A rule as it looks from day to day along one person's line: what a primitive asks, told as a small machine, so that a
 * search may know at once whether a duty would break it. Each stands beside its primitive and is made from the same terms;
 * tests hold the two against each other.
 */

/** A duty in a line. Minutes count, elapsed, from the midnight with which its day begins. */
export interface LineDuty {
  readonly start: number;
  readonly end: number;
  /** Class bits (`LONG` …); 0 for on-call periods. */
  readonly classes: number;
  /** Index into `DUTY_KINDS`. */
  readonly kind: number;
  /** Worked minutes, an on-call period's estimate; `UNKNOWN` when nobody gave one. */
  readonly work: number;
  readonly restTotal: number;
  readonly restNight: number;
}

/** A day of a line. */
export interface LineDay {
  /** Its elapsed length: 1,440 but where the clock changes. */
  readonly minutes: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** What the rule's own `partOf` says of it; 0 without one. */
  readonly part: number;
}

/** What is remembered from day to day: few whole numbers, times counted from the coming midnight. */
export type LineState = readonly number[];

/** Something that a rule counts along the line, and how much of it the whole line may hold. */
export interface LineCount {
  readonly most: number;
  /** What the step adds. */
  amount(state: LineState, day: LineDay, duty: LineDuty | null): number;
}

/**
 * The day-by-day form of a clause. A line with at most one duty a day breaks the clause exactly when a step gives
 * `null` or the count goes over its most.
 */
export interface LineRule {
  /** Rested, before the line. */
  readonly start: LineState;
  /** The state after a day with this duty, or without one; `null` when the duty breaks the rule. */
  step(state: LineState, day: LineDay, duty: LineDuty | null): LineState | null;
  /** Tells days apart that the rule treats differently beyond weekday and length. */
  partOf?(day: number): number;
  readonly count?: LineCount;
  /**
   * Forgets what cannot matter any more, given the most that can still be worked in so many minutes from the coming
   * midnight. May be left out; it only keeps the number of states small.
   */
  forget?(state: LineState, mostWork: (minutes: number) => number): LineState;
}

/** What a rule's day-by-day form may look at besides its terms: the rota's days and one person's leave. */
export interface LineGround {
  readonly view: Pick<View, 'person' | 'weekdayOfDayZero'>;
  readonly rota: RotaDays;
}
