import type { Assignment } from './model/problem.ts';
import type { Clock } from './search/clock.ts';

/** What a search is doing: for progress lines and screens. */
export type SolvePhase = 'build' | 'improve' | 'price' | 'dive' | 'prove';

/** How far a search is, told now and then. */
export interface SolveProgress {
  readonly phase: SolvePhase;
  /** Cost of the best roster so far; `null` before the first. */
  readonly cost: number | null;
  /** Proved lower bound; `null` while none is proved. */
  readonly bound: number | null;
  readonly steps: number;
  readonly seconds: number;
}

/** How long and on how many threads a roster is searched for. */
export interface SolveOptions {
  /** Equal seeds and step limits give equal answers on every machine. */
  readonly seed: number;
  /** Worker threads; 1 stays on the calling thread. */
  readonly threads: number;
  /** Wall clock; at least one of `seconds` and `steps` is given. */
  readonly seconds?: number;
  /** What `seconds` counts: the clock on the wall (as when absent), or the processor time of each thread. */
  readonly clock?: Clock;
  /** Moves of the search: a limit that does not depend on the machine. */
  readonly steps?: number;
  /** Stops at any moment; the best roster so far is kept. */
  readonly signal?: AbortSignal;
  /** Roster to start from, when there is one. */
  readonly start?: Assignment;
  progress?(now: SolveProgress): void;
}

/**
 * `optimal`: proved. `feasible`: a roster, not proved best. `infeasible`: proved that none exists. `stopped`: the limit
 * came before the first roster.
 */
export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'stopped';

/** The best roster of a search and what is proved of it; costs in penalty points of the problem. */
export interface SolveResult {
  readonly status: SolveStatus;
  readonly assignment: Assignment | null;
  readonly cost: number | null;
  /** Proved lower bound on the cost of any roster; `null` when none was proved. */
  readonly bound: number | null;
  readonly steps: number;
}
