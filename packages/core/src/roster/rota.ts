import type { RotaClock } from '../time/rota-clock.ts';
import type { DutyDigest } from './duty-digest.ts';
import type { DutyKind, LeaveKind, PersonFacts } from './interchange.ts';

export type { RotaClock };

/**
 * A rota ready to be judged: one roster or one template, its duties in flat typed arrays.
 *
 * All instants are whole minutes. In a roster they count from 1970-01-01T00:00Z, so differences are elapsed
 * time and a clock change is already inside them. In a template they count from `W1 Mon 00:00`; every day has 1,440.
 * Civil days are numbered: days since 1970-01-01 in a roster, days since `W1 Mon` in a template.
 */
export interface Rota {
  readonly kind: 'roster' | 'template';
  readonly title: string;
  readonly zone: string;
  readonly clock: RotaClock;
  /** First civil day, and the first after the end. A template runs from 0 to 7 × its weeks. */
  readonly firstDay: number;
  readonly endDay: number;
  readonly people: readonly RotaPerson[];
  readonly duties: DutyColumns;
  /** What is found once of the duties: always `digestOf` of these duties, offsets and clock. */
  readonly digest: DutyDigest;
  /** Duties of person `p` stand at `offsets[p]` (included) to `offsets[p + 1]` (excluded), in order of start. */
  readonly offsets: Int32Array;
  /** Where duty `i` (index into the columns) came from in the input: file, sheet and cell, or JSON path. */
  originOf(i: number): string;
}

/** One person of a rota. A template has exactly one, with id `template`. */
export interface RotaPerson {
  readonly id: string;
  readonly name: string;
  readonly facts: PersonFacts;
  /** In order of day, at most one a day. */
  readonly leave: readonly LeaveDay[];
  /** Weeks of the cycle that this person's duties come from, when they come from a template's line; else `null`. */
  readonly cycleWeeks: number | null;
}

/** One day of leave, by civil day. */
export interface LeaveDay {
  readonly day: number;
  readonly kind: LeaveKind;
}

/** Kinds of duty as the columns store them. */
export const DUTY_KINDS: readonly DutyKind[] = ['shift', 'non-resident-on-call', 'resident-on-call'];
export const SHIFT = 0;
export const NON_RESIDENT_ON_CALL = 1;
export const RESIDENT_ON_CALL = 2;

/** In a column: the input does not say. */
export const UNKNOWN = -1;

/** Duties as columns of equal length. `UNKNOWN` stands where the input says nothing; never 0. */
export interface DutyColumns {
  readonly count: number;
  /** First minute, and the first minute after the end (instants). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Civil day on which the duty starts. */
  readonly day: Int32Array;
  /** Minute of the civil day at which it starts, 0 to 1,439, and length as written, in civil minutes. */
  readonly startClock: Int16Array;
  readonly rosteredMinutes: Int32Array;
  /** Index into `DUTY_KINDS`. */
  readonly kind: Uint8Array;
  /** Worked minutes: a shift's elapsed length, an on-call period's estimate. */
  readonly work: Int32Array;
  /** Of an on-call period's work, the minutes that are paid an enhancement. */
  readonly enhancedWork: Int32Array;
  /** Planned breaks of 30 minutes: each planned break counts its whole half hours. */
  readonly plannedBreaks: Int16Array;
  /** Minutes of the longest planned break; 0 when none is planned. */
  readonly longestBreak: Int16Array;
  /** Planned breaks of at least 30 minutes, however long: a break of an hour is one. */
  readonly separateBreaks: Int16Array;
  /** Expected rest of an on-call period: in 24 h, and the longest unbroken in the night window. */
  readonly restTotal: Int32Array;
  readonly restNight: Int32Array;
  /** Index into `codes`. */
  readonly code: Uint16Array;
  /** Codes of duties; `""` for a duty written with its own times. */
  readonly codes: readonly string[];
  /** Index into the input's `duties`; for a duty of a template's line the cell, week × 7 + weekday, both from 0. */
  readonly source: Int32Array;
}
