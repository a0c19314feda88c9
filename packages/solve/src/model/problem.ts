/**
 * The optimiser's own problem: who works which shift on which day. Readers turn benchmark files and our own rotas
 * into it. All costs are whole numbers of penalty points; days count from 0.
 */

/** Off is symbol 0 of a line; shift `s` is symbol `s + 1`. */
export const OFF = 0;

/** A cost or bound that stands for "never". */
export const NEVER = Number.POSITIVE_INFINITY;

export interface SolveShift {
  readonly id: string;
  /** Length in minutes. */
  readonly minutes: number;
}

/** The hard rules of one person's line. Counts of days; a block that touches either end of the horizon may be shorter than a minimum. */
export interface LineLimits {
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOffRun: number;
  readonly maxWeekends: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Most duties of each shift; at least the number of days means no limit. */
  readonly maxOfShift: Int32Array;
}

export interface SolvePerson {
  readonly id: string;
  readonly limits: LineLimits;
  /** Cost of symbol `a` on day `d` at `d * symbols + a`; `NEVER` where it is forbidden. */
  readonly cost: Float64Array;
}

/** What one (day, shift) needs, and what a person too few or too many costs. */
export interface CoverRow {
  readonly need: number;
  readonly underWeight: number;
  readonly overWeight: number;
}

export interface SolveProblem {
  readonly name: string;
  readonly days: number;
  /** Day of the week of day 0; 0 is Monday. */
  readonly firstWeekday: number;
  readonly shifts: readonly SolveShift[];
  /** May shift `b` be worked the day after shift `a`? At `a * shifts + b`, 1 for yes. */
  readonly mayFollow: Uint8Array;
  readonly people: readonly SolvePerson[];
  /** At `day * shifts + shift`. */
  readonly cover: readonly CoverRow[];
}

/** Who works what: symbol of person `p` on day `d` at `p * days + d`. */
export type Assignment = Uint8Array;

/** Symbols of a problem: off and every shift. */
export function symbolsOf(problem: SolveProblem): number {
  return problem.shifts.length + 1;
}
