import type { Assignment, SolveProblem } from '../model/problem.ts';
import type { SolveOptions, SolvePhase } from '../solve-options.ts';
import type { SharedState } from './shared-incumbent.ts';
import type { SharedLinesState } from './shared-lines.ts';

/** What a thread is told when it starts. */
export interface ThreadTask {
  readonly problem: SolveProblem;
  readonly thread: number;
  readonly seed: number;
  readonly limit: Pick<SolveOptions, 'seconds' | 'steps' | 'clock'>;
  readonly state: SharedState;
  /** The roster that threads which do not keep to themselves anneal together. */
  readonly lines: SharedLinesState;
  /** The thread keeps to itself until its end, so that the answer does not depend on who was faster. */
  readonly isAlone: boolean;
}

/** What a thread that keeps to itself says at its end. */
export interface ThreadResult {
  readonly thread: number;
  readonly roster: Assignment;
  readonly cost: number;
  readonly bound: number;
}

/** Phases by their number in shared memory. */
export const PHASES: readonly SolvePhase[] = ['build', 'improve', 'price', 'dive', 'prove'];
