import { LineLedger } from '../line-ledger.ts';
import { toPence } from '../money.ts';
import type { PayInput, PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { payTotals } from '../pay-totals.ts';
import { fromDecimal, multiply, rational } from '../rational.ts';
import { isLessThanFullTime, type PayFacts } from './pay-facts.ts';

/** What comes before a premium's name in its term id. */
export const PREMIUM_PREFIX = 'pay.premium.';

/** One flexible pay premium, by its name after {@link PREMIUM_PREFIX}; shared by whole-time equivalent. */
export function premiumLine(facts: PayFacts, terms: PayTerms, premium: string): PayLine {
  const ledger = new LineLedger(terms);
  const term = `${PREMIUM_PREFIX}${premium}`;
  const full = ledger.rate(term);
  if (full === null && ledger.isTold) ledger.need(`a value of the premium "${premium}" on ${terms.on}`);
  if (isLessThanFullTime(facts)) ledger.choice('pay.premium-share');
  const amountPence = full === null ? null : toPence(multiply(rational(full), fromDecimal(facts.wte)));
  const inputs = { premium, wte: facts.wte };
  return ledger.line({
    id: 'premium',
    part: premium,
    title: 'Flexible pay premium',
    inputs,
    amountPence,
    rounding: 'half up to the penny',
  });
}

/** Where London weighting is paid, and whether the doctor lives in. */
export interface LondonPost {
  /** `london`, `extra-territorial` or `fringe`: a zone of the contract's table. */
  readonly zone: string;
  /** `false` when absent. */
  readonly resident?: boolean;
}

/** London weighting; less than full time, by whole-time equivalent. */
export function londonLine(facts: PayFacts, terms: PayTerms, post: LondonPost): PayLine {
  const ledger = new LineLedger(terms);
  const isResident = post.resident === true;
  const row = ledger.rows('pay.london')?.find((candidate) => candidate['zone'] === post.zone);
  const full = row?.[isResident ? 'resident' : 'nonResident'];
  if (typeof full === 'number') ledger.rateFrom('pay.london', { value: full, unit: 'pence/year' });
  else if (ledger.isTold) ledger.need(`London weighting of zone "${post.zone}" on ${terms.on}`);
  if (isLessThanFullTime(facts)) ledger.choice('pay.london.ltft');
  const amountPence = typeof full === 'number' ? toPence(multiply(rational(full), fromDecimal(facts.wte))) : null;
  const inputs = { zone: post.zone, resident: isResident, wte: facts.wte };
  return ledger.line({
    id: 'london',
    title: 'London weighting',
    inputs,
    amountPence,
    rounding: 'half up to the penny',
  });
}

/**
 * The allowance for training less than full time; `null` for a full-timer, and where the contract has none that applies.
 * `isTransitional` says whether the doctor has the older, transitional one, which is paid instead; `null`: not said.
 */
export function ltftAllowanceLine(facts: PayFacts, terms: PayTerms, isTransitional: boolean | null): PayLine | null {
  if (!isLessThanFullTime(facts)) return null;
  const ledger = new LineLedger(terms);
  const hasGeneral = terms.read('pay.ltft-allowance').state !== 'absent';
  if (!hasGeneral && isTransitional === false) return null;
  const term = isTransitional === true ? 'pay.ltft-allowance.transitional' : 'pay.ltft-allowance';
  const inputs: Record<string, PayInput> = { wte: facts.wte };
  if (isTransitional !== null) inputs['transitional'] = isTransitional;
  const amountPence = ledger.rate(term);
  if (amountPence === null && ledger.isTold)
    ledger.need('whether the transitional allowance is held (ltftTransitional)');
  return ledger.line({
    id: 'ltft-allowance',
    title: 'Less than full-time allowance',
    inputs,
    amountPence,
    rounding: 'none: whole pounds',
  });
}

/** Top-up to the transitional cash floor, `floorPence` a year: what the other lines fall short of it. */
export function floorLine(terms: PayTerms, floorPence: number, others: readonly PayLine[]): PayLine {
  const ledger = new LineLedger(terms);
  ledger.rateFrom('pay.floor');
  const isOpen = ledger.flag('pay.floor');
  const { totalPence, knownPence } = payTotals(others);
  const inputs: Record<string, PayInput> = { floorPence };
  if (totalPence !== null) inputs['otherLinesPence'] = totalPence;
  const text = { id: 'floor', title: 'Transitional cash floor', inputs, rounding: 'none: whole pence' } as const;
  if (isOpen === false)
    return ledger.line({ ...text, amountPence: 0, notes: [`Pay protection had closed by ${terms.on}.`] });
  // Known lines that reach the floor settle it, whatever the others come to.
  if (totalPence === null && knownPence < floorPence) ledger.need('the other lines, to compare with the floor');
  return ledger.line({
    ...text,
    amountPence: ledger.isTold ? Math.max(0, floorPence - (totalPence ?? knownPence)) : null,
  });
}
