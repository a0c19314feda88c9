import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';

const FREE_DAYS = 2;

/**
 * Two free days after a run of nights: each of them that is missing when work begins again costs `weight`.
 * State: 0 no nights to rest from, 1 a night just worked, 2 one free day since.
 */
export function freeAfterNightsRule(nights: ReadonlySet<number>, weight: number): LineRule {
  return {
    start: 0,
    step: (state, symbol) => {
      if (symbol === OFF) return { to: state === 1 ? 2 : 0, cost: 0 };
      const isNight = nights.has(symbol);
      const missing = state === 0 || (state === 1 && isNight) ? 0 : FREE_DAYS - (state - 1);
      return { to: isNight ? 1 : 0, cost: missing * weight };
    },
    endCost: () => 0,
  };
}
