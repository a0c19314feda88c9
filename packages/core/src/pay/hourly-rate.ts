import { toPence } from './money.ts';
import type { PayTerms } from './pay-terms.ts';
import { rational } from './rational.ts';

/**
 * An annual amount as pence an hour of the full-time week, half up: annual / (days of the year / 7 × weekly hours).
 * `null` where the contract does not say by what to divide.
 */
export function hourlyPence(yearPence: number, terms: PayTerms): number | null {
  const days = terms.read('pay.year-days');
  const week = terms.read('pay.full-time-week');
  if (days.state !== 'known' || week.state !== 'known') return null;
  if (typeof days.term.value !== 'number' || typeof week.term.value !== 'number') return null;
  return toPence(rational(BigInt(yearPence) * 7n * 60n, BigInt(days.term.value) * BigInt(week.term.value)));
}
