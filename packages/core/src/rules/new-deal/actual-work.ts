import type { Pattern2002 } from '../../roster/interchange.ts';
import { SHIFT, UNKNOWN } from '../../roster/rota.ts';
import type { Fraction } from './decimal-fraction.ts';
import { isOwnDuty, type PersonDuties } from './person-duties.ts';
import { type BankHolidayReading, type WeekdayHours, weekdayMinutes } from './weekday-minutes.ts';

/** How much of a duty is taken to be rest, by pattern. */
export interface RestInDuty {
  /** Hours of Monday to Friday in which no rest is expected. */
  readonly normalDay: WeekdayHours;
  /** Rest of a partial shift, as basis points of what lies outside the normal day. */
  readonly partialShare: number;
  /** Rest in a duty of the 24-hour pattern, in minutes, and the length over which a duty carries it. */
  readonly dayLongRest: number;
  readonly dayLongOver: number;
  readonly bankHolidays: BankHolidayReading;
}

/** Sums over the duties that start inside a rota's own days. */
export interface WorkTotals {
  /** Rostered minutes, elapsed. */
  readonly duty: bigint;
  /** Minutes of actual work, as far as they are known. */
  readonly actual: Fraction;
  /** On-call periods whose estimated work the input does not give. */
  readonly unknown: readonly number[];
}

const BASIS_POINTS = 10_000n;

/**
 * Duty and actual work of one person. On call, actual work is the estimate of the period; of a partial shift it is the
 * shift less a share of what lies outside the normal day; of a long duty of the 24-hour pattern it is the duty less its
 * rest; otherwise it is the duty, breaks included.
 */
export function workTotals(of: PersonDuties, pattern: Pattern2002, rest: RestInDuty): WorkTotals {
  let duty = 0;
  let whole = 0;
  let outside = 0;
  const unknown: number[] = [];
  for (let i = of.first; i < of.end; i += 1) {
    if (!isOwnDuty(of, i)) continue;
    const length = (of.duties.end[i] ?? 0) - (of.duties.start[i] ?? 0);
    duty += length;
    if (of.duties.kind[i] !== SHIFT) {
      const estimate = of.duties.work[i] ?? UNKNOWN;
      if (estimate === UNKNOWN) unknown.push(i);
      else whole += estimate;
    } else {
      whole += length - dayLongRest(pattern, length, rest);
      if (pattern === 'partial-shift') outside += length - weekdayMinutes(of, i, rest.normalDay, rest.bankHolidays);
    }
  }
  const actual = BigInt(whole) * BASIS_POINTS - BigInt(outside) * BigInt(rest.partialShare);
  return { duty: BigInt(duty), actual: [actual, BASIS_POINTS], unknown };
}

function dayLongRest(pattern: Pattern2002, length: number, rest: RestInDuty): number {
  return pattern === 'partial-shift-24h' && length > rest.dayLongOver ? rest.dayLongRest : 0;
}
