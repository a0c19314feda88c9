import { LineLedger } from '../line-ledger.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { add, type Rational, ZERO } from '../rational.ts';
import { enhancementRules } from './enhancement-rules.ts';
import { minutesPence } from './hours-pay.ts';
import { nodalPay } from './nodal-pay.ts';
import { basisOf, type PayFacts, shownFraction, weekly } from './pay-facts.ts';

/** Hours in the enhanced window, and shifts enhanced as a whole. */
export function enhancementLine(facts: PayFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  const minutes = enhancedAverage(ledger, facts);
  const inputs: Record<string, PayInput> = minutes === null ? {} : { enhancedMinutes: shownFraction(minutes) };
  const text = { id: 'enhancement', title: 'Enhanced hours', inputs, rounding: 'half up to the penny' } as const;
  ledger.rateFrom('pay.enhancement.rate');
  if (minutes === null) return ledger.line({ ...text, amountPence: null });
  // No enhanced hours, no enhancement, whatever the rate.
  if (minutes.n === 0n) return ledger.line({ ...text, amountPence: 0 });
  const week = ledger.number('pay.full-time-week');
  const rate = ledger.number('pay.enhancement.rate');
  const nodal = nodalPay(ledger, facts.grade);
  if (week !== null) inputs['fullTimeMinutes'] = week;
  const isKnown = week !== null && rate !== null && nodal !== null;
  if (!isKnown && ledger.isTold) ledger.need('the rate of enhanced hours (pay.enhancement.rate)');
  return ledger.line({
    ...text,
    amountPence: isKnown ? minutesPence(minutes, rate, { nodalPence: nodal.pence, fullTimeWeek: week }) : null,
  });
}

/** Average enhanced minutes a week of shifts and of estimated on-call work. */
function enhancedAverage(ledger: LineLedger, facts: PayFacts): Rational | null {
  enhancementRules(ledger);
  const basis = basisOf(ledger, facts);
  if (basis === null || basis.enhancedShiftMinutes === null) return null;
  const onCall = enhancedOnCall(ledger, facts);
  return onCall === null ? null : add(weekly(basis, basis.enhancedShiftMinutes), onCall);
}

/** Average enhanced minutes a week of estimated on-call work; 0 where the contract does not enhance it. */
export function enhancedOnCall(ledger: LineLedger, facts: PayFacts): Rational | null {
  const basis = basisOf(ledger, facts);
  if (basis === null) return null;
  if (basis.onCallPeriods === 0) return ZERO;
  const isEnhanced = ledger.flag('pay.enhancement.on-call-work');
  if (isEnhanced === null && !ledger.isTold) return null;
  if (isEnhanced !== true) return ZERO;
  if (basis.onCallEnhancedMinutes !== null) return weekly(basis, basis.onCallEnhancedMinutes);
  return ledger.need('how much of the estimated on-call work falls in enhanced hours (work.enhancedMinutes)');
}
