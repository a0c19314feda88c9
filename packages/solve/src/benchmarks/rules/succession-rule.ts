import { OFF } from '../../model/problem.ts';
import { FORBIDDEN, type LineRule } from './line-rule.ts';

/**
 * Hard successions: `mayFollow[a * shifts + b]` is 1 where shift `b` may be worked the day after shift `a`.
 * State: 0 after a day off, else the shift worked last plus 1.
 */
export function successionRule(mayFollow: Uint8Array, last: number | null): LineRule {
  const shifts = Math.sqrt(mayFollow.length);
  return {
    start: last === null ? 0 : last + 1,
    step: (state, symbol) => {
      if (symbol === OFF) return { to: 0, cost: 0 };
      const isFree = state === 0 || mayFollow[(state - 1) * shifts + symbol - 1] === 1;
      return { to: isFree ? symbol : FORBIDDEN, cost: 0 };
    },
    endCost: () => 0,
  };
}
