import type { SoftBand } from '../rules/soft-band.ts';
import type { WeekendDays } from '../rules/weekend-days.ts';

/** A shift type as an INRC-I file defines it; its place in the file is its number. */
export interface Inrc1Shift {
  readonly id: string;
  /** It ends on the day after its start, and so counts as a night. */
  readonly isNight: boolean;
  readonly minutes: number;
  /** Places of the skills it asks for. */
  readonly skills: readonly number[];
}

/** One day of a pattern: a shift's place, any work, or none; a weekday (0 Monday), or any day. */
export interface Inrc1PatternDay {
  readonly shift: number | 'work' | 'off';
  readonly weekday: number | null;
}

/** Days in a row that nobody under the contract should work so; each time costs `weight`. */
export interface Inrc1Pattern {
  readonly weight: number;
  readonly days: readonly Inrc1PatternDay[];
}

/** A contract's soft rules; a weight of 0 switches one off. */
export interface Inrc1Contract {
  readonly assignments: SoftBand;
  readonly work: SoftBand;
  readonly off: SoftBand;
  readonly weekendRun: SoftBand;
  readonly weekends: SoftBand;
  readonly weekend: WeekendDays;
  readonly completeWeekends: number;
  readonly identicalShifts: number;
  readonly nightBeforeWeekend: number;
  readonly freeAfterNights: number;
  readonly alternativeSkill: number;
  /** Places in the list of patterns. */
  readonly patterns: readonly number[];
}

/** Somebody of an INRC-I file; contract and skills by their places in the file. */
export interface Inrc1Employee {
  readonly id: string;
  readonly contract: number;
  readonly skills: ReadonlySet<number>;
}

/** A wish: `shift` is a place, or `null` for the whole day. */
export interface Inrc1Request {
  readonly employee: number;
  readonly day: number;
  readonly shift: number | null;
  readonly isOn: boolean;
  readonly weight: number;
}

/** An INRC-I instance as its file says it. Days count from 0; weekdays from 0, Monday. */
export interface Inrc1File {
  readonly name: string;
  readonly days: number;
  readonly firstWeekday: number;
  readonly shifts: readonly Inrc1Shift[];
  readonly contracts: readonly Inrc1Contract[];
  readonly patterns: readonly Inrc1Pattern[];
  readonly employees: readonly Inrc1Employee[];
  /** People needed, at `day * shifts + shift`. */
  readonly need: Int32Array;
  readonly requests: readonly Inrc1Request[];
}
