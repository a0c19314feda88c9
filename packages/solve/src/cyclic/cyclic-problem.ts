import type { LineAutomaton } from '../model/automaton.ts';
import type { SolveShift } from '../model/problem.ts';

/** Days of a week, and so of a ring's kinds. */
export const WEEK = 7;

/** How many of the lines may hold a shift on a weekday: both included. */
export interface RingDemand {
  readonly least: number;
  readonly most: number;
}

/** A sum over the whole ring that must stay within bounds, both included: minutes, weekends, nights. */
export interface RingLimit {
  readonly name: string;
  /** What symbol `a` adds in state `q` on weekday `k`, at `amounts[k][q * symbols + a]`. */
  readonly amounts: readonly ArrayLike<number>[];
  readonly least: number;
  readonly most: number;
}

/**
 * A line of whole weeks that closes: everybody works every week of it in turn, the last day joined to the first.
 * Day 0 is a Monday. Only what holds for ever can be asked, so that the line has no start and no end.
 */
export interface CyclicProblem {
  readonly name: string;
  /** Weeks of the line, which are people too. */
  readonly weeks: number;
  readonly shifts: readonly SolveShift[];
  /** What may follow what. Kinds 0 to 6 are the weekdays; `start`, `kindOf` and `endCost` are not looked at. */
  readonly automaton: Pick<LineAutomaton, 'states' | 'symbols' | 'next' | 'cost'>;
  /** At `weekday * shifts + shift`. */
  readonly demand: readonly RingDemand[];
  readonly limits: readonly RingLimit[];
  /** Why there can be no ring, where whoever states the problem sees it by arithmetic. */
  readonly impossible?: string | null;
}

/** Symbols of the ring, `weeks * 7` days from a Monday. */
export type Ring = Uint8Array;

/** How long a ring is searched for. */
export interface CyclicOptions {
  /** Wall clock for the search. */
  readonly seconds: number;
}

/** What a search for a ring came to; `stopped` proves nothing. */
export type CyclicResult =
  /** A lawful ring; `isOptimal` when no lawful ring costs less. */
  | { readonly status: 'solved'; readonly ring: Ring; readonly cost: number; readonly isOptimal: boolean }
  /** Proved that there is none; the reason in words where arithmetic shows it. */
  | { readonly status: 'infeasible'; readonly reason: string | null }
  | { readonly status: 'stopped' };
