import { LineLedger } from '../line-ledger.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { add, type Rational } from '../rational.ts';
import { enhancedOnCall } from './enhancement-line.ts';
import { type HourWorth, minutesOver, minutesPence, shareOfBasicPence } from './hours-pay.ts';
import { nodalPay } from './nodal-pay.ts';
import { averageMinutes, basisOf, isLessThanFullTime, type PayFacts, shownFraction, weekly } from './pay-facts.ts';

/**
 * What estimated on-call work adds to basic, additional hours and enhancement: those lines with it less the same lines
 * without it. A sub-line, so it counts for nothing in the total. `null` for a pattern without on-call periods.
 */
export function onCallWorkLine(facts: PayFacts, terms: PayTerms): PayLine | null {
  const ledger = new LineLedger(terms);
  const basis = basisOf(ledger, facts);
  if (basis === null || basis.onCallPeriods === 0) return null;
  const all = averageMinutes(ledger, facts);
  const enhanced = enhancedOnCall(ledger, facts);
  const inputs: Record<string, PayInput> = { periods: basis.onCallPeriods };
  if (basis.onCallMinutes !== null) inputs['workMinutes'] = shownFraction(weekly(basis, basis.onCallMinutes));
  if (enhanced !== null) inputs['enhancedMinutes'] = shownFraction(enhanced);
  const shifts = weekly(basis, basis.shiftMinutes);
  const amountPence =
    all === null || enhanced === null
      ? null
      : added(ledger, facts, { all, shifts, enhanced, enhancedShifts: weekly(basis, basis.enhancedShiftMinutes ?? 0) });
  return ledger.line({
    id: 'on-call-work',
    title: 'Of which: estimated on-call work',
    inputs,
    amountPence,
    rounding: 'difference of lines rounded half up to the penny',
    within: ['basic', 'additional-hours', 'enhancement'],
  });
}

interface Minutes {
  readonly all: Rational;
  readonly shifts: Rational;
  readonly enhanced: Rational;
  readonly enhancedShifts: Rational;
}

function added(ledger: LineLedger, facts: PayFacts, minutes: Minutes): number | null {
  const nodal = nodalPay(ledger, facts.grade);
  const week = ledger.number('pay.full-time-week');
  const additional = ledger.rate('pay.additional.rate');
  const enhancement = ledger.number('pay.enhancement.rate');
  if (nodal === null || week === null || additional === null || enhancement === null) {
    return ledger.isTold ? ledger.need('the rates of additional and enhanced hours') : null;
  }
  const worth: HourWorth = { nodalPence: nodal.pence, fullTimeWeek: week };
  const hours = (average: Rational): number =>
    (isLessThanFullTime(facts) ? shareOfBasicPence(average, worth) : 0) +
    minutesPence(minutesOver(average, week), additional, worth);
  const enhancedPence =
    minutesPence(add(minutes.enhancedShifts, minutes.enhanced), enhancement, worth) -
    minutesPence(minutes.enhancedShifts, enhancement, worth);
  return hours(minutes.all) - hours(minutes.shifts) + enhancedPence;
}
