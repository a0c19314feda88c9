import { LineLedger } from '../line-ledger.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { minutesOver, minutesPence } from './hours-pay.ts';
import { nodalPay } from './nodal-pay.ts';
import { averageMinutes, type PayFacts, shownFraction } from './pay-facts.ts';

/** Average hours over the full-time week. No cap: hours that break a limit are still paid. */
export function additionalHoursLine(facts: PayFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  const average = averageMinutes(ledger, facts);
  const week = ledger.number('pay.full-time-week');
  const over = average === null || week === null ? null : minutesOver(average, week);
  const inputs: Record<string, PayInput> = {};
  if (average !== null) inputs['averageMinutes'] = shownFraction(average);
  if (week !== null) inputs['fullTimeMinutes'] = week;
  const text = { id: 'additional-hours', title: 'Additional hours', inputs, rounding: 'half up to the penny' } as const;
  if (over === null || week === null) return ledger.line({ ...text, amountPence: null });
  inputs['additionalMinutes'] = shownFraction(over);
  ledger.rateFrom('pay.additional.rate');
  // No hours, no pay, whatever the rate.
  if (over.n === 0n) return ledger.line({ ...text, amountPence: 0 });
  const rate = ledger.rate('pay.additional.rate') ?? missingRate(ledger);
  const nodal = nodalPay(ledger, facts.grade);
  const isKnown = rate !== null && nodal !== null;
  return ledger.line({
    ...text,
    amountPence: isKnown ? minutesPence(over, rate, { nodalPence: nodal.pence, fullTimeWeek: week }) : null,
  });
}

function missingRate(ledger: LineLedger): null {
  return ledger.isTold ? ledger.need('the pay of additional hours (pay.additional.rate)') : null;
}
