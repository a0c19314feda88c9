/** What is between a cost and its proved bound; a bound that is met differs by rounding, in either direction. */
export function gapBetween(cost: number, bound: number): number {
  const gap = cost - bound;
  return Math.abs(gap) < 1e-6 * Math.max(1, cost) ? 0 : gap;
}

/** A gap as a part of the cost, in words; a dash where there is none to tell. */
export function gapOf(gap: number, cost: number): string {
  return Number.isFinite(gap) ? `${((gap / Math.max(1e-9, cost)) * 100).toFixed(1)} %` : '–';
}
