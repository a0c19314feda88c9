import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';
import { bandCap, type SoftBand, shortfall } from './soft-band.ts';
import { placeInWeekend, type WeekendDays } from './weekend-days.ts';

const OUTSIDE = 0;
const FREE = 1;
const WORKED = 2;

/**
 * Worked weekends on end within a soft band. A weekend is worked when any of its days is; one whose first day lies
 * before day 0 does not count, one cut by the end does. Kinds of day are weekdays.
 */
export function weekendRunRule(band: SoftBand, weekend: WeekendDays): LineRule {
  const cap = bandCap(band);
  const close = (run: number, isWorked: boolean) => {
    if (!isWorked) return { run: 0, cost: run === 0 ? 0 : shortfall(band, run) };
    return { run: Math.min(run + 1, cap), cost: band.maxWeight > 0 && run >= band.max ? band.maxWeight : 0 };
  };
  return {
    start: OUTSIDE,
    step: (state, symbol, kind) => {
      const place = placeInWeekend(weekend, kind);
      const run = Math.floor(state / 3);
      const before = state % 3;
      if (place < 0 || (place > 0 && before === OUTSIDE)) return { to: run * 3, cost: 0 };
      const phase = symbol !== OFF || (place > 0 && before === WORKED) ? WORKED : FREE;
      if (place < weekend.length - 1) return { to: run * 3 + phase, cost: 0 };
      const closed = close(run, phase === WORKED);
      return { to: closed.run * 3, cost: closed.cost };
    },
    endCost: (state) => {
      const phase = state % 3;
      const open = Math.floor(state / 3);
      const { run, cost } = phase === OUTSIDE ? { run: open, cost: 0 } : close(open, phase === WORKED);
      return cost + (run === 0 ? 0 : shortfall(band, run));
    },
  };
}
