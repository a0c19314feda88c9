import { OFF } from '../../model/problem.ts';
import { FORBIDDEN, type LineRule } from './line-rule.ts';

/**
 * Hard successions: `mayFollow[a * types + b]` is 1 where shift `b` may be worked the day after shift `a`.
 * State: 0 after a day off, else the shift worked last plus 1.
 */
export function successionRule(mayFollow: Uint8Array, typeOf: readonly number[], lastType: number | null): LineRule {
  const types = Math.sqrt(mayFollow.length);
  return {
    start: lastType === null ? 0 : lastType + 1,
    step: (state, symbol) => {
      if (symbol === OFF) return { to: 0, cost: 0 };
      const type = typeOf[symbol] ?? 0;
      const isFree = state === 0 || mayFollow[(state - 1) * types + type] === 1;
      return { to: isFree ? type + 1 : FORBIDDEN, cost: 0 };
    },
    endCost: () => 0,
  };
}
