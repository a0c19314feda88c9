/** How one person sleeps around duties: every figure of the composition that a user may replace. */
export interface SleepHabits {
  /** Minute of the day of going to bed and of waking where no duty is in the way; the wake may be on the next day. */
  readonly bedtime: number;
  readonly wake: number;
  /** Minutes of travel each way, and minutes between waking and leaving home. */
  readonly commute: number;
  readonly ready: number;
  /** Inside on-call periods: asleep at night as far as the expected rest allows (`sleeps`), or not at all (`awake`). */
  readonly onCall: 'sleeps' | 'awake';
  /** A nap in the afternoon before the first night of a run. */
  readonly prepared: boolean;
  readonly napAt: number;
  readonly napMinutes: number;
  /** Spans of every day with no sleep (children, school run): minutes of the day, `[from, until)`. */
  readonly awake: readonly (readonly [from: number, until: number])[];
  /** Naps of every day where no duty is in the way: minutes of the day, `[from, until)`. */
  readonly naps: readonly (readonly [from: number, until: number])[];
  /** Sleep shorter than this many minutes is left out. */
  readonly shortest: number;
}

/**
 * Nights from 23:00 to 07:00, half an hour of travel, an hour to get ready. This composition is our own design from
 * published parts, and is shown as such.
 */
export const USUAL_HABITS: SleepHabits = {
  bedtime: 23 * 60,
  wake: 7 * 60,
  commute: 30,
  ready: 60,
  onCall: 'sleeps',
  prepared: false,
  napAt: 14 * 60,
  napMinutes: 120,
  awake: [],
  naps: [],
  shortest: 30,
};
