import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';
import { bandCap, type SoftBand, shortfall } from './soft-band.ts';

/**
 * Runs of one and the same shift within that shift's soft band (`bands`, by shift); a run that the horizon cuts short is
 * not judged. `history`: the shift worked last, and for how many days.
 */
export function sameShiftRule(
  bands: readonly SoftBand[],
  history: { readonly shift: number; readonly days: number } | null,
): LineRule {
  const caps = bands.map(bandCap);
  const widest = Math.max(1, ...caps);
  const stateOf = (shift: number, days: number) => shift * widest + Math.min(days, caps[shift] ?? 1);
  const known = (state: number) => ({ shift: Math.floor((state - 1) / widest), days: ((state - 1) % widest) + 1 });
  return {
    start: history === null || history.days === 0 ? 0 : stateOf(history.shift, history.days),
    step: (state, symbol) => {
      const last = state === 0 ? null : known(state);
      const shift = symbol === OFF ? null : symbol - 1;
      const goes = last !== null && last.shift === shift;
      const lastBand = last === null ? undefined : bands[last.shift];
      const ended = last === null || goes || lastBand === undefined ? 0 : shortfall(lastBand, last.days);
      if (shift === null) return { to: 0, cost: ended };
      const before = goes ? last.days : 0;
      const band = bands[shift];
      const over = band !== undefined && band.maxWeight > 0 && before >= band.max ? band.maxWeight : 0;
      return { to: stateOf(shift, before + 1), cost: ended + over };
    },
    endCost: () => 0,
  };
}
