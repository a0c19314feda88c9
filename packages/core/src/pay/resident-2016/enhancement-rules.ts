import type { Bound } from '../../contracts/index.ts';
import { BugError } from '../../problems/index.ts';
import type { LineLedger } from '../line-ledger.ts';

/** A number with the side of it that counts. */
export interface Limit {
  readonly value: number;
  readonly bound: Bound;
}

/** Which hours of a shift are enhanced. All times are minutes of the civil day. */
export interface EnhancementRules {
  /** The window runs from `from` to `until` of the next day. */
  readonly window: { readonly from: number; readonly until: number };
  /** A shift that starts in this range and is long enough is enhanced up to `until` of the next day; `null` when there is no such rule. */
  readonly night: {
    readonly startsFrom: Limit;
    readonly startsUntil: Limit;
    readonly length: Limit;
    readonly until: number;
  } | null;
  /** A shift that ends in this range of the night is enhanced whole; `null` when there is no such rule. */
  readonly late: { readonly endsAfter: Limit; readonly endsBy: Limit } | null;
}

/** The rules in force; `null` when a part of them is not known, which the ledger then says. */
export function enhancementRules(ledger: LineLedger): EnhancementRules | null {
  const from = ledger.number('pay.enhancement.from');
  const until = ledger.number('pay.enhancement.until');
  const night = nightRule(ledger);
  const late = lateRule(ledger);
  if (!ledger.isTold) return null;
  if (from === null || until === null) return ledger.need('the hours of the day that are enhanced');
  return { window: { from, until }, night, late };
}

function nightRule(ledger: LineLedger): EnhancementRules['night'] {
  const startsFrom = limitOf(ledger, 'pay.enhancement.night.starts-from');
  const startsUntil = limitOf(ledger, 'pay.enhancement.night.starts-until');
  const length = limitOf(ledger, 'pay.enhancement.night.length');
  const until = ledger.number('pay.enhancement.night.until');
  return startsFrom && startsUntil && length && until !== null ? { startsFrom, startsUntil, length, until } : null;
}

function lateRule(ledger: LineLedger): EnhancementRules['late'] {
  const endsAfter = limitOf(ledger, 'pay.enhancement.late.ends-after');
  const endsBy = limitOf(ledger, 'pay.enhancement.late.ends-by');
  return endsAfter && endsBy ? { endsAfter, endsBy } : null;
}

function limitOf(ledger: LineLedger, id: string): Limit | null {
  const value = ledger.number(id);
  if (value === null) return null;
  const reading = ledger.terms.read(id);
  const bound = reading.state === 'known' ? reading.term.bound : null;
  if (bound === null) throw new BugError(`term "${id}" has no bound`);
  return { value, bound };
}

/** Does the value lie on the side of the limit that counts? */
export function holds(value: number, limit: Limit): boolean {
  switch (limit.bound) {
    case 'at-least':
      return value >= limit.value;
    case 'more-than':
      return value > limit.value;
    case 'at-most':
      return value <= limit.value;
    case 'less-than':
      return value < limit.value;
  }
}
