/** How a search weighs parts of a cost: as many times what a demand says. */
export interface Weighing {
  readonly isolatedDays: number;
  /** People beyond a target. */
  readonly overstaffed: number;
}

/** As the demand says. */
export const AS_ASKED: Weighing = { isolatedDays: 1, overstaffed: 1 };

/**
 * For the first part of an annealing. Single days and people beyond targets are many and cheap, so that as asked they go only when it is
 * too cold for anything else: who is taken off a place beyond the target is eight hours short, which costs more than the point
 * that is won until others have made up for it by small steps.
 */
export const COARSE: Weighing = { isolatedDays: 6, overstaffed: 8 };
