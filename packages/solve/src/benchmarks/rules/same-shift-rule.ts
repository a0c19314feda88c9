import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';
import { bandCap, type SoftBand, shortfall } from './soft-band.ts';

/**
 * Runs of one and the same shift within that shift's soft band; a run that the horizon cuts short is not judged.
 * `typeOf` names the shift of each symbol (off has none); `history` the shift worked last and for how many days.
 */
export function sameShiftRule(
  bands: readonly SoftBand[],
  typeOf: readonly number[],
  history: { readonly type: number; readonly days: number } | null,
): LineRule {
  const caps = bands.map(bandCap);
  const widest = Math.max(1, ...caps);
  const stateOf = (type: number, days: number) => 1 + type * widest + Math.min(days, caps[type] ?? 1) - 1;
  const known = (state: number) => ({ type: Math.floor((state - 1) / widest), days: ((state - 1) % widest) + 1 });
  return {
    start: history === null || history.days === 0 ? 0 : stateOf(history.type, history.days),
    step: (state, symbol) => {
      const last = state === 0 ? null : known(state);
      const type = symbol === OFF ? null : (typeOf[symbol] ?? 0);
      const goes = last !== null && last.type === type;
      const lastBand = last === null ? undefined : bands[last.type];
      const ended = last === null || goes || lastBand === undefined ? 0 : shortfall(lastBand, last.days);
      if (type === null) return { to: 0, cost: ended };
      const before = goes ? last.days : 0;
      const band = bands[type];
      const over = band !== undefined && band.maxWeight > 0 && before >= band.max ? band.maxWeight : 0;
      return { to: stateOf(type, before + 1), cost: ended + over };
    },
    endCost: () => 0,
  };
}
