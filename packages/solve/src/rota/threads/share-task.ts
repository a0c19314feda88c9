import type { ContractInForce } from '@rotawright/core/contracts';
import type { Assignment } from '../../model/problem.ts';
import type { Clock } from '../../search/clock.ts';
import type { Demand } from '../demand.ts';

/** What a thread is told that evens out a roster by itself. A model holds functions, so that each thread makes its own. */
export interface ShareTask {
  readonly demand: Demand;
  readonly contract: ContractInForce;
  readonly start: Assignment;
  readonly seed: number;
  /** Exchanges at most; infinite where only seconds count. */
  readonly maxMoves: number;
  /** Seconds for all that the thread does, from `begun` on. */
  readonly seconds: number;
  readonly clock: Clock;
  /** When the thread was asked for, milliseconds since 1970. */
  readonly begun: number;
  /** One whole number, not 0 once the thread is to stop. */
  readonly stop: SharedArrayBuffer;
}
