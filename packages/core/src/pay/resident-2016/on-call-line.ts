import { LineLedger } from '../line-ledger.ts';
import { toPence } from '../money.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { multiply, ONE, type Rational, rational } from '../rational.ts';
import { basisOf, isLessThanFullTime, type PayFacts } from './pay-facts.ts';
import { roundingOfShare, shareOfFullTimer, shareOfNodal } from './share-of-basic.ts';

/** The on-call availability allowance; `null` for a pattern without on-call periods. */
export function onCallLine(facts: PayFacts, terms: PayTerms): PayLine | null {
  const ledger = new LineLedger(terms);
  ledger.rateFrom('pay.on-call.rate');
  const basis = basisOf(ledger, facts);
  if (basis === null || basis.onCallPeriods === 0) return null;
  const inputs: Record<string, PayInput> = { periods: basis.onCallPeriods, days: basis.days };
  const share = paidShare(ledger, facts, rational(basis.onCallPeriods * 7, basis.days));
  if (isLessThanFullTime(facts) && facts.fullTimeOnCalls !== null) inputs['fullTimeOnCalls'] = facts.fullTimeOnCalls;
  const rate = ledger.number('pay.on-call.rate');
  if (rate === null && ledger.isTold) ledger.need('the rate of on-call availability (pay.on-call.rate)');
  const fullTime = rate === null ? null : shareOfNodal(ledger, facts, rate);
  const amountPence = fullTime === null || share === null ? null : toPence(multiply(fullTime, share));
  return ledger.line({
    id: 'on-call-availability',
    title: 'On-call availability',
    inputs,
    rounding: roundingOfShare(facts),
    amountPence,
  });
}

function paidShare(ledger: LineLedger, facts: PayFacts, own: Rational): Rational | null {
  if (!isLessThanFullTime(facts)) return ONE;
  ledger.choice('pay.on-call.ltft');
  return shareOfFullTimer(ledger, own, { field: 'fullTimeOnCalls', frequency: facts.fullTimeOnCalls });
}
