import { UNKNOWN } from '../../roster/rota.ts';
import { enhancedMinutes } from './enhanced-minutes.ts';
import type { EnhancementRules } from './enhancement-rules.ts';
import type { PayDuty, PayPattern } from './pay-pattern.ts';

/** Days from Monday. */
const SATURDAY = 5;

/** What pay needs to know of a pattern: sums over its whole length, so that every average stays exact. */
export interface PayBasis {
  /** Length of the pattern; weeks are days over 7. */
  readonly days: number;
  readonly shiftMinutes: number;
  /** Of them, enhanced; `null` when the rules are not known. */
  readonly enhancedShiftMinutes: number | null;
  /** Weekends with a duty that starts on Saturday or Sunday. */
  readonly weekends: number;
  readonly onCallPeriods: number;
  /** Estimated work of all on-call periods, and of it in enhanced hours; `null` when one of them has no estimate. */
  readonly onCallMinutes: number | null;
  readonly onCallEnhancedMinutes: number | null;
}

/** Adds up a pattern. `rules` are `null` when nobody knows which hours are enhanced. */
export function payBasis(pattern: PayPattern, rules: EnhancementRules | null): PayBasis {
  const shifts = pattern.duties.filter((duty) => duty.isShift);
  const onCalls = pattern.duties.filter((duty) => !duty.isShift);
  return {
    days: pattern.days,
    shiftMinutes: sum(shifts.map((duty) => duty.end - duty.start)),
    enhancedShiftMinutes:
      rules === null ? null : sum(shifts.map((duty) => enhancedMinutes(duty, { clock: pattern.clock, rules }))),
    weekends: weekendsWorked(pattern.duties),
    onCallPeriods: onCalls.length,
    onCallMinutes: sumKnown(onCalls.map((duty) => duty.work)),
    // Of no work none is in enhanced hours, whether or not anybody says so.
    onCallEnhancedMinutes: sumKnown(onCalls.map((duty) => (duty.work === 0 ? 0 : duty.enhancedWork))),
  };
}

/** Weekends with a duty that starts on Saturday or Sunday; a Friday night that runs into Saturday is none. */
function weekendsWorked(duties: readonly PayDuty[]): number {
  const mondays = duties.filter((duty) => duty.weekday >= SATURDAY).map((duty) => duty.day - duty.weekday);
  return new Set(mondays).size;
}

function sumKnown(minutes: readonly number[]): number | null {
  return minutes.includes(UNKNOWN) ? null : sum(minutes);
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, value) => total + value, 0);
}
