import { OFF } from '../../model/problem.ts';
import type { LineRule } from './line-rule.ts';

/** One day of an unwanted pattern. */
export interface PatternEntry {
  /** Symbol, `'work'` for any shift, `'off'` for none, `'any'` for both. */
  readonly symbol: number | 'work' | 'off' | 'any';
  /** Kind of day, or `null` for every day. */
  readonly kind: number | null;
}

/**
 * An unwanted pattern of days on end: each place where it stands whole inside the horizon costs `weight`.
 * State: a bit for each beginning of the pattern with which the last days agree.
 */
export function patternRule(entries: readonly PatternEntry[], weight: number): LineRule {
  const agrees = ({ symbol: wanted, kind: day }: PatternEntry, symbol: number, kind: number) =>
    (day === null || day === kind) &&
    (wanted === 'any' || (wanted === 'work' ? symbol !== OFF : wanted === 'off' ? symbol === OFF : wanted === symbol));
  const last = entries.length - 1;
  return {
    start: 0,
    step: (state, symbol, kind) => {
      let to = 0;
      let cost = 0;
      entries.forEach((entry, i) => {
        const isOpen = i === 0 || (state & (1 << (i - 1))) !== 0;
        if (!isOpen || !agrees(entry, symbol, kind)) return;
        if (i === last) cost += weight;
        else to |= 1 << i;
      });
      return { to, cost };
    },
    endCost: () => 0,
  };
}
