import { decimalFraction, type Fraction } from './decimal-fraction.ts';

/** What prospective cover is worked out from. */
export interface Cover {
  /** Weeks in a year over which leave is spread. */
  readonly yearWeeks: number;
  /** Leave a year in weeks; may have a fraction. */
  readonly leaveWeeks: number;
  /** Minutes of a week of leave. */
  readonly leaveWeekMinutes: number;
}

/**
 * Average minutes a week with prospective cover, after Riddell: the leave that falls into the pattern is taken out of
 * its hours and out of its weeks, because colleagues work what the doctor on leave does not.
 *
 * With B weeks in the pattern, D minutes when no leave is taken, C minutes in a week of leave and E = leave / year × B,
 * it is (D − E × C) / (B − E). Exact.
 *
 * @param minutes D, as a fraction
 * @param days length of the pattern in days, more than 0; B is a seventh of it
 * @returns `null` when the leave takes up the whole year
 */
export function riddellAverage(minutes: Fraction, days: number, cover: Cover): Fraction | null {
  const [leave, leaveParts] = decimalFraction(cover.leaveWeeks);
  const year = BigInt(cover.yearWeeks) * leaveParts;
  if (leave >= year) return null;
  const [n, d] = minutes;
  const length = BigInt(days);
  // Numerator and denominator are both multiplied by 7 × year: E becomes leave × days.
  const worked = n * 7n * year - d * leave * length * BigInt(cover.leaveWeekMinutes);
  return [worked, d * length * (year - leave)];
}

/**
 * The group form that rota software prints: a week's minutes over the year, less the leave, over the weeks worked.
 * It is {@link riddellAverage} of a pattern of one week.
 */
export function groupAverage(weeklyMinutes: Fraction, cover: Cover): Fraction | null {
  return riddellAverage(weeklyMinutes, 7, cover);
}
