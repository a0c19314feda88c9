/** For shares that are whole but for rounding. */
const ROUNDING = 1e-9;

/**
 * By how much a whole count lies away from a fair share: 0 at the whole numbers on either side of it, for nobody can work
 * half a night. Convex in the count.
 */
export function awayFromShare(count: number, share: number): number {
  const low = Math.floor(share + ROUNDING);
  if (count < low) return low - count;
  const high = Math.ceil(share - ROUNDING);
  return count > high ? count - high : 0;
}
