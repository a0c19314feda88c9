/**
 * The optimiser's own problem: who works which shift on which day. Readers turn benchmark files and our own rotas
 * into it. Costs are penalty points; days count from 0.
 */
import type { LineAutomaton } from './automaton.ts';

/** Off is symbol 0 of a line; shift `s` is symbol `s + 1`. */
export const OFF = 0;

/** A cost that stands for "never". */
export const NEVER = Number.POSITIVE_INFINITY;

/** A shift as the search knows it; its place in the list is its number. */
export interface SolveShift {
  readonly id: string;
  /** Length in minutes. */
  readonly minutes: number;
}

/**
 * Something counted along a line, with a cost by its final count: weekends worked, nights, assignments.
 * A hard maximum is a `NEVER` beyond it.
 */
export interface Tally {
  readonly name: string;
  /** What symbol `a` adds in state `q` on a day of kind `k`, at `amounts[k][q * symbols + a]`. */
  readonly amounts: readonly Uint8Array[];
  /** Most that a day of kind `k` adds to what the days before it can have added: a Sunday adds nothing to its Saturday. */
  readonly growth: readonly number[];
  /** Cost of each final count; counts beyond its end cost what its last entry costs. */
  readonly endCost: Float64Array;
}

/** One person's line: what is preferred, what is lawful, what is counted. */
export interface SolvePerson {
  readonly id: string;
  /** Cost of symbol `a` on day `d` at `d * symbols + a`; `NEVER` where it is forbidden. */
  readonly cost: Float64Array;
  readonly automaton: LineAutomaton;
  /** Units of work of each symbol (minutes over their common divisor, or 1 for each duty), off being 0. */
  readonly units: Int32Array;
  /** Cost of each final sum of units; `NEVER` where it is forbidden. Sums beyond its end are forbidden. */
  readonly unitCost: Float64Array;
  readonly tallies: readonly Tally[];
  /** Most duties of each symbol, hard; at least the number of days where there is no limit. */
  readonly most: Int32Array;
}

/** What one demand for people needs, and what a person too few or too many costs. */
export interface CoverRow {
  readonly need: number;
  readonly underWeight: number;
  readonly overWeight: number;
  /** A floor below `need`: each person missing from it costs `leastWeight` on top of `underWeight`. Absent: no floor. */
  readonly least?: number;
  readonly leastWeight?: number;
}

/** A roster to be found: people with what their lines may be and cost, and the cover, over `days` days. */
export interface SolveProblem {
  readonly name: string;
  readonly days: number;
  readonly shifts: readonly SolveShift[];
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
