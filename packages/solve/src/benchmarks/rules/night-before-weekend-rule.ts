import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';
import { placeInWeekend, type WeekendDays } from './weekend-days.ts';

const NIGHT_BEFORE = 1;
const FREE_SO_FAR = 2;

/** A night on the day before a weekend without work costs `weight`; a weekend cut by the end counts with the days it has. */
export function nightBeforeWeekendRule(nights: ReadonlySet<number>, weekend: WeekendDays, weight: number): LineRule {
  const eve = (weekend.first + 6) % 7;
  return {
    start: 0,
    step: (state, symbol, kind) => {
      const place = placeInWeekend(weekend, kind);
      if (place < 0) return { to: kind === eve && nights.has(symbol) ? NIGHT_BEFORE : 0, cost: 0 };
      const isFree = symbol === OFF && (place === 0 ? state === NIGHT_BEFORE : state === FREE_SO_FAR);
      if (!isFree) return { to: 0, cost: 0 };
      return place < weekend.length - 1 ? { to: FREE_SO_FAR, cost: 0 } : { to: 0, cost: weight };
    },
    endCost: (state) => (state === FREE_SO_FAR ? weight : 0),
  };
}
