import { LineLedger } from '../line-ledger.ts';
import { toPence } from '../money.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { shareOfBasicPence } from './hours-pay.ts';
import { nodalPay } from './nodal-pay.ts';
import { averageMinutes, isLessThanFullTime, type PayFacts, shownFraction } from './pay-facts.ts';

/** Basic pay: the nodal value; less than full time, its share by average hours up to the full-time week. */
export function basicLine(facts: PayFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  const nodal = nodalPay(ledger, facts.grade);
  if (nodal !== null) ledger.rateFrom(nodal.term);
  const inputs: Record<string, PayInput> = { grade: facts.grade ?? 'not given', wte: facts.wte };
  if (nodal !== null) inputs['nodalPoint'] = nodal.point;
  const text = { id: 'basic', title: 'Basic pay', inputs } as const;
  if (!isLessThanFullTime(facts)) {
    return ledger.line({
      ...text,
      amountPence: nodal === null ? null : toPence(nodal.pence),
      rounding: 'none: whole pounds',
    });
  }
  const average = averageMinutes(ledger, facts);
  const week = ledger.number('pay.full-time-week');
  if (average !== null) inputs['averageMinutes'] = shownFraction(average);
  if (week !== null) inputs['fullTimeMinutes'] = week;
  const isKnown = nodal !== null && average !== null && week !== null;
  const amountPence = isKnown ? shareOfBasicPence(average, { nodalPence: nodal.pence, fullTimeWeek: week }) : null;
  return ledger.line({ ...text, amountPence, rounding: 'half up to the penny' });
}
