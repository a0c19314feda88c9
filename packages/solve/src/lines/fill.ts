import type { Relaxation } from './relaxation.ts';
import type { UnitBand } from './unit-band.ts';

/** How the layers of a dynamic programme are filled. */
export interface FillOptions {
  /** Combination of counters after each move (see `comboSteps`). */
  readonly moves: Int32Array;
  readonly band: UnitBand;
  readonly relaxation: Relaxation;
  /** Cells that cannot cost so little are dropped. */
  readonly limit: number;
}

/** The cheapest end that a search found: what the line costs, and the place and units at which it ends. */
export interface LineEnd {
  readonly cost: number;
  readonly place: number;
  readonly unit: number;
}

/** How to walk back from an end. */
export interface WayBack {
  readonly end: LineEnd;
  /** As when the layers were filled. */
  readonly moves: Int32Array;
  /** Told of the group chosen on each day of the stretch, last first. */
  chosen(d: number, g: number): void;
}
