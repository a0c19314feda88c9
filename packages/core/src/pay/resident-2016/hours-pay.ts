import { percentage, toPence } from '../money.ts';
import { divide, larger, multiply, type Rational, rational, smaller, subtract, ZERO } from '../rational.ts';

/** What an hour is worth: full-time basic (pence a year) and the week it buys (minutes). */
export interface HourWorth {
  readonly nodalPence: Rational;
  readonly fullTimeWeek: number;
}

/** Less than full-time basic: the nodal value times average minutes, up to the full-time week, over that week. Pence a year, half up. */
export function shareOfBasicPence(averageMinutes: Rational, worth: HourWorth): number {
  const week = rational(worth.fullTimeWeek);
  return toPence(multiply(worth.nodalPence, divide(smaller(averageMinutes, week), week)));
}

/** Minutes a week over the full-time week; never negative. */
export function minutesOver(averageMinutes: Rational, fullTimeWeek: number): Rational {
  return larger(ZERO, subtract(averageMinutes, rational(fullTimeWeek)));
}

/** Minutes a week paid at a share of the basic rate (basis points). Pence a year, half up. */
export function minutesPence(minutes: Rational, basisPoints: number, worth: HourWorth): number {
  const share = divide(minutes, rational(worth.fullTimeWeek));
  return toPence(multiply(multiply(worth.nodalPence, share), percentage(basisPoints)));
}
