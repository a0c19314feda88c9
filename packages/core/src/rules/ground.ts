import type { Clause } from '../contracts/contract.ts';
import type { Segment } from './clause-segments.ts';

/** What a case is judged on: a clause with the terms of its days. Made once for a checker, shared by all findings. */
export interface Ground {
  /** Its place among all grounds of the checker. */
  readonly number: number;
  readonly clause: Clause;
  readonly segment: Segment;
  /** Alternative readings in use. */
  readonly readings: readonly string[];
  /** Has a recorded waiver put other terms in the place of the clause's own? */
  readonly isWaived: boolean;
}
