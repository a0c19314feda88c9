import { OFF } from '../../model/problem.ts';

/**
 * What an incomplete weekend counts (INRC-I): its free days, and once more its length when work stands on both sides of a
 * free day. Nothing when all or none of its days are worked.
 */
export function incompleteWeekend(days: readonly number[]): number {
  const worked = days.filter((symbol) => symbol !== OFF).length;
  if (worked === 0) return 0;
  const first = days.findIndex((symbol) => symbol !== OFF);
  const last = days.findLastIndex((symbol) => symbol !== OFF);
  return days.length - worked + (last - first + 1 > worked ? days.length : 0);
}

/**
 * What a weekend that is not of one shift counts (INRC-I): for each shift in it, the days without that shift, free days too. A
 * weekend with a free day costs so under this rule as well as under {@link incompleteWeekend}; a free one costs nothing.
 */
export function mixedWeekend(days: readonly number[]): number {
  const worked = days.filter((symbol) => symbol !== OFF);
  return new Set(worked).size * days.length - worked.length;
}
