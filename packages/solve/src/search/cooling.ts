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
  const done = Math.max((share - from) / (until - from), common?.done ?? 0);
  if (common !== null) common.done = done;
  return hot * (cold / hot) ** done;
}
