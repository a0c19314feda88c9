import type { LineLedger } from '../line-ledger.ts';
import { percentage, roundUpTo } from '../money.ts';
import { divide, multiply, type Rational, rational } from '../rational.ts';
import { nodalPay } from './nodal-pay.ts';
import type { PayFacts } from './pay-facts.ts';

/** A percentage (basis points) of full-time basic, in pence: up to the step of the printed tables, or exact. `null` goes to the ledger. */
export function shareOfNodal(ledger: LineLedger, facts: PayFacts, basisPoints: number): Rational | null {
  const nodal = nodalPay(ledger, facts.grade);
  if (nodal === null) return null;
  const exact = multiply(nodal.pence, percentage(basisPoints));
  if (facts.rounding === 'exact') return exact;
  const step = ledger.number('pay.table-step');
  if (step !== null) return roundUpTo(exact, step);
  return ledger.isTold ? ledger.need('the step of the printed tables (pay.table-step)') : null;
}

/** Words for the rounding of such a line. */
export function roundingOfShare(facts: PayFacts): string {
  return facts.rounding === 'exact'
    ? 'exact percentage, half up to the penny'
    : 'percentage up to the step of the printed tables, then half up to the penny';
}

/**
 * How much of the full-timer's value a less than full-time doctor gets: own frequency over the full-timer's.
 * `null` (with the reason in the ledger) when the full-timer's frequency is not given or is none at all.
 */
export function shareOfFullTimer(
  ledger: LineLedger,
  own: Rational,
  fullTimer: { readonly field: string; readonly frequency: readonly [number, number] | null },
): Rational | null {
  if (fullTimer.frequency === null) return ledger.need(`the full-timer's commitment (${fullTimer.field})`);
  const [count, weeks] = fullTimer.frequency;
  if (count === 0)
    return ledger.need(`a full-timer's commitment above none (${fullTimer.field} says ${count} in ${weeks} weeks)`);
  return divide(own, rational(count, weeks));
}
