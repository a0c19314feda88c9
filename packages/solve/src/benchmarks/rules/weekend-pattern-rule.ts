import type { LineRule } from './line-rule.ts';
import { placeInWeekend, type WeekendDays } from './weekend-days.ts';

/**
 * A cost for each weekend by what is worked on its days: `costOf` gets their symbols in order. A weekend whose first day
 * lies before day 0 does not count; one cut by the end counts with the days it has, unless that is a single one.
 * `classOf` says what of a symbol `costOf` looks at: symbols of one class are told apart no further.
 */
export function weekendPatternRule(
  weekend: WeekendDays,
  { classes, classOf }: { readonly classes: number; readonly classOf: (symbol: number) => number },
  costOf: (days: readonly number[]) => number,
): LineRule {
  const daysOf = (state: number) => {
    const days: number[] = [];
    for (let rest = state; rest > 1; rest = Math.floor(rest / classes)) days.unshift(rest % classes);
    return days;
  };
  return {
    start: 0,
    step: (state, symbol, kind) => {
      const place = placeInWeekend(weekend, kind);
      if (place < 0 || (place > 0 && state === 0)) return { to: 0, cost: 0 };
      const to = (place === 0 ? 1 : state) * classes + classOf(symbol);
      return place < weekend.length - 1 ? { to, cost: 0 } : { to: 0, cost: costOf(daysOf(to)) };
    },
    endCost: (state) => {
      const days = state === 0 ? [] : daysOf(state);
      return days.length > 1 ? costOf(days) : 0;
    },
  };
}
