import { BugError } from '../problems/errors.ts';
import { ceiling, divide, floor, multiply, type Rational, rational } from './rational.ts';

/** Basis points in the whole: 3,700 of them are 37 %. */
const BASIS_POINTS_IN_WHOLE = 10_000n;

/** Months in a year. */
const MONTHS_IN_YEAR = 12n;

/** How a percentage of basic becomes money: as printed in the tables (up to the next whole pound), or exactly. */
export type PayRounding = 'table' | 'exact';

/** Basis points (3,700 is 37 %) as a fraction. */
export function percentage(basisPoints: number): Rational {
  return rational(BigInt(basisPoints), BASIS_POINTS_IN_WHOLE);
}

/** To the whole penny; exactly half a penny goes up. The result is a safe whole number of pence. */
export function toPence(amount: Rational): number {
  const doubled = rational(amount.n * (1n + 1n) + amount.d, amount.d * (1n + 1n));
  return safePence(floor(doubled));
}

/** Up to the next whole multiple of `step` pence (100 is a pound); an amount already on a step stays. */
export function roundUpTo(amount: Rational, step: number): Rational {
  const unit = rational(step);
  return multiply(rational(ceiling(divide(amount, unit))), unit);
}

/** A twelfth of a year's pence, to the whole penny, half up. */
export function monthlyPence(yearPence: number): number {
  return toPence(rational(BigInt(yearPence), MONTHS_IN_YEAR));
}

function safePence(pence: bigint): number {
  const value = Number(pence);
  if (!Number.isSafeInteger(value)) throw new BugError(`${pence} pence is more than a number can hold exactly`);
  return value;
}
