import type { AimedCounts } from './counts/aimed-counts.ts';

/** How a search weighs parts of a cost: as many times what a demand says. */
export interface Weighing {
  readonly isolatedDays: number;
  /** People beyond a target. */
  readonly overstaffed: number;
  /** Hours away from a share. */
  readonly hours: number;
  /** Numbers of duties that everybody's line is drawn to, with the points of a duty too many or too few. */
  readonly aim: { readonly aimed: AimedCounts; readonly points: number } | null;
}

/** As the demand says. */
export const AS_ASKED: Weighing = { isolatedDays: 1, overstaffed: 1, hours: 1, aim: null };

/**
 * For the first part of an annealing. Single days and people beyond targets are many and cheap, so that as asked they go only when it is
 * too cold for anything else: who is taken off a place beyond the target is eight hours short, which costs more than the point
 * that is won until others have made up for it by small steps.
 */
export const COARSE: Weighing = { isolatedDays: 6, overstaffed: 8, hours: 1, aim: null };

/**
 * Towards numbers of duties that are known to come out even. Each duty nearer to them is worth as much as any other, though hours be far off
 * on the way: who trades a night for a day has to trade eight short days for twilights too before the hours are even. So hours hardly count.
 */
export function aimedAt(aimed: AimedCounts): Weighing {
  return { isolatedDays: 4, overstaffed: 4, hours: 0.1, aim: { aimed, points: 0.5 } };
}
