import type { CommonRoster } from './common-roster.ts';

/** Temperature of an annealing, points: falls from `hot` to `cold` as the budget's share goes to `until`. */
export interface Cooling {
  readonly hot: number;
  readonly cold: number;
  readonly until: number;
}

/**
 * The temperature at a share of the budget, of an annealing that began at the share `from`. Threads that anneal a common roster
 * are as far as the furthest of them.
 */
export function temperatureAt(
  share: number,
  from: number,
  { hot, cold, until }: Cooling,
  common: CommonRoster | null,
): number {
  const spent = Math.max(share, common?.spent ?? 0);
  if (common !== null) common.spent = spent;
  return hot * (cold / hot) ** Math.min(1, Math.max(0, (spent - from) / (until - from)));
}
