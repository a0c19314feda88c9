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

/** What a complete weekend of different shifts counts (INRC-I): for each shift in it, the days that have another one. */
export function mixedWeekend(days: readonly number[]): number {
  if (days.includes(OFF)) return 0;
  let count = 0;
  for (const shift of new Set(days)) count += days.filter((symbol) => symbol !== shift).length;
  return count;
}
