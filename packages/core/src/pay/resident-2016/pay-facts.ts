import type { LineLedger } from '../line-ledger.ts';
import type { PayRounding } from '../money.ts';
import type { PayInput } from '../pay-report.ts';
import { type Rational, rational } from '../rational.ts';
import type { PayBasis } from './pay-basis.ts';

/** Everything that pay of the 2016 family depends on besides the contract. */
export interface PayFacts {
  readonly grade: string | null;
  /** More than 0 and at most 1; under 1 is less than full time. */
  readonly wte: number;
  /** The pattern's sums, or why they cannot be made. */
  readonly basis: PayBasis | { readonly missing: string };
  /** `[worked, weeks]` and `[periods, weeks]` of a full-timer on the same rota. */
  readonly fullTimeWeekends: readonly [number, number] | null;
  readonly fullTimeOnCalls: readonly [number, number] | null;
  readonly rounding: PayRounding;
}

/** Does the person work less than full time (a whole-time equivalent under 1)? */
export function isLessThanFullTime(facts: PayFacts): boolean {
  return facts.wte < 1;
}

/** The pattern's sums; without them the ledger says what is missing. */
export function basisOf(ledger: LineLedger, facts: PayFacts): PayBasis | null {
  return 'missing' in facts.basis ? ledger.need(facts.basis.missing) : facts.basis;
}

/** Average minutes a week of a sum over the pattern. */
export function weekly(basis: PayBasis, minutes: number): Rational {
  return rational(minutes * 7, basis.days);
}

/** Average worked minutes a week, estimated on-call work included; without an estimate the ledger says so. */
export function averageMinutes(ledger: LineLedger, facts: PayFacts): Rational | null {
  const basis = basisOf(ledger, facts);
  if (basis === null) return null;
  if (basis.onCallMinutes === null) return ledger.need('the estimated work of every on-call period (work.minutes)');
  return weekly(basis, basis.shiftMinutes + basis.onCallMinutes);
}

/** An exact number as an input of a line: whole, or `[n, d]`. */
export function shownFraction(value: Rational): PayInput {
  return value.d === 1n ? Number(value.n) : [Number(value.n), Number(value.d)];
}
