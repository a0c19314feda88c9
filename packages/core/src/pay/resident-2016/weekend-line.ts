import type { TableRow } from '../../contracts/index.ts';
import { LineLedger } from '../line-ledger.ts';
import { toPence } from '../money.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { compare, multiply, ONE, type Rational, rational } from '../rational.ts';
import type { PayBasis } from './pay-basis.ts';
import { basisOf, isLessThanFullTime, type PayFacts } from './pay-facts.ts';
import { roundingOfShare, shareOfFullTimer, shareOfNodal } from './share-of-basic.ts';

const BANDS = 'pay.weekend.bands';

/** The weekend allowance by frequency; less than full time, the share of the full-timer's. */
export function weekendLine(facts: PayFacts, terms: PayTerms): PayLine {
  const ledger = new LineLedger(terms);
  ledger.rateFrom(BANDS);
  const basis = basisOf(ledger, facts);
  const inputs: Record<string, PayInput> =
    basis === null ? {} : { weekends: basis.weekends, weeks: inWeeks(basis.days) };
  const text = { id: 'weekend', title: 'Weekend allowance', inputs } as const;
  const rounding = roundingOfShare(facts);
  if (basis === null) return ledger.line({ ...text, rounding, amountPence: null });
  const paid = commitment(ledger, facts, basis);
  const bands = ledger.rows(BANDS);
  if (paid === null || bands === null) {
    if (ledger.isTold) ledger.need(`how weekends are paid (${BANDS})`);
    return ledger.line({ ...text, rounding, amountPence: null });
  }
  const basisPoints = weekendRate(bands, paid.frequency);
  ledger.rateFrom(BANDS, { value: basisPoints, unit: 'basis-points' });
  if (facts.fullTimeWeekends !== null && isLessThanFullTime(facts)) inputs['fullTimeWeekends'] = facts.fullTimeWeekends;
  if (basisPoints === 0 || paid.share.n === 0n) return ledger.line({ ...text, rounding, amountPence: 0 });
  const fullTime = shareOfNodal(ledger, facts, basisPoints);
  return ledger.line({
    ...text,
    rounding,
    amountPence: fullTime === null ? null : toPence(multiply(fullTime, paid.share)),
  });
}

/** The frequency that sets the band, and how much of its value is paid. */
function commitment(
  ledger: LineLedger,
  facts: PayFacts,
  basis: PayBasis,
): { frequency: Rational; share: Rational } | null {
  const own = rational(basis.weekends * 7, basis.days);
  if (!isLessThanFullTime(facts) || own.n === 0n) return { frequency: own, share: ONE };
  ledger.choice('pay.weekend.ltft');
  const share = shareOfFullTimer(ledger, own, { field: 'fullTimeWeekends', frequency: facts.fullTimeWeekends });
  if (share === null || facts.fullTimeWeekends === null) return null;
  return { frequency: rational(...facts.fullTimeWeekends), share };
}

/** Basis points of the highest band whose lower end the frequency reaches (equal counts); 0 below all of them. */
export function weekendRate(bands: readonly TableRow[], frequency: Rational): number {
  let best = 0;
  for (const { atLeast, rate } of bands as readonly { atLeast?: unknown; rate?: unknown }[]) {
    if (!Array.isArray(atLeast) || typeof rate !== 'number') continue;
    if (compare(frequency, rational(Number(atLeast[0]), Number(atLeast[1]))) >= 0) best = Math.max(best, rate);
  }
  return best;
}

/** Weeks of a stretch of days, as whole weeks or an exact fraction. */
function inWeeks(days: number): PayInput {
  return days % 7 === 0 ? days / 7 : [days, 7];
}
