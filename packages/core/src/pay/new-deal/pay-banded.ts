import type { ContractInForce } from '../../contracts/index.ts';
import { bad, good, type Outcome, type Problem, problem } from '../../problems/index.ts';
import type { Rota } from '../../roster/rota.ts';
import { parseCivilDate } from '../../time/index.ts';
import type { PayRounding } from '../money.ts';
import type { PayReport } from '../pay-report.ts';
import { contractMark, type PayTerms, payTerms } from '../pay-terms.ts';
import { payTotals } from '../pay-totals.ts';
import { type BandOptions, bandOf } from './band-of.ts';
import type { Banding } from './band-of-facts.ts';
import { type BandedFacts, bandedBasicLine, bandLine } from './banded-lines.ts';

/** What pay under the 2002 contract needs besides the band. */
export interface BandedPayOptions {
  /** Civil day whose rates are used, `YYYY-MM-DD`. */
  readonly on: string;
  /** Instead of the grade in the rota: `FY1`, `StR`, `CT2`. */
  readonly grade?: string;
  /** Point of the scale, whole, the minimum being 0. Without it basic cannot be told. */
  readonly point?: number;
  /** How percentages become money; `table` (up to the next pound) when absent. */
  readonly rounding?: PayRounding;
  /** For a GP registrar in a practice: the day on which that contract began. The supplement stands instead of a band. */
  readonly gpContractFrom?: string;
}

/**
 * A year's pay of one person under the 2002 contract: basic and band, by the person's own pattern.
 *
 * What is not known makes its line *cannot tell*; wrong options are problems.
 *
 * @throws {BugError} when the rota has no such person
 */
export function payNewDeal(
  rota: Rota,
  person: number,
  contract: ContractInForce,
  options: BandedPayOptions & BandOptions,
): Outcome<PayReport> {
  const banding = bandOf(rota, person, contract, options);
  const who = rota.people[person];
  if (!banding.ok || who === undefined) return banding.ok ? bad([]) : banding;
  const grade = options.grade ?? who.facts.grade;
  return payBanded(banding.value, contract, { ...options, ...(grade === undefined ? {} : { grade }), person: who.id });
}

/** Prices a band that is known already. `person` is whose report it is. */
export function payBanded(
  banding: Banding,
  contract: ContractInForce,
  options: BandedPayOptions & { readonly person: string },
): Outcome<PayReport> {
  const problems = optionProblems(options);
  if (problems.length > 0) return bad(problems);
  const terms = payTerms(contract, options.on);
  const facts: BandedFacts = {
    banding,
    grade: options.grade ?? null,
    point: options.point ?? null,
    rounding: options.rounding ?? 'table',
    gpContractFrom: options.gpContractFrom ?? null,
  };
  return good(bandedReport(facts, terms, options.person));
}

function bandedReport(facts: BandedFacts, terms: PayTerms, person: string): PayReport {
  const lines = [bandedBasicLine(facts, terms), bandLine(facts, terms)];
  return {
    format: 'rotawright-pay/1',
    contract: contractMark(terms.contract),
    person,
    grade: facts.grade,
    on: terms.on,
    unit: 'GBP/year',
    roundingOfPercentages: facts.rounding,
    lines,
    ...payTotals(lines),
    notes: facts.banding.notes,
  };
}

function optionProblems({ on, gpContractFrom, point }: BandedPayOptions): Problem[] {
  const problems: Problem[] = [];
  for (const [where, day] of [
    ['on', on],
    ['gpContractFrom', gpContractFrom],
  ] as const) {
    if (day === undefined || parseCivilDate(day) !== null) continue;
    const expected = 'a day written YYYY-MM-DD';
    problems.push(problem('pay.no-such-day', { where, found: `"${day}"`, expected, tryThis: '2015-08-05' }));
  }
  if (point !== undefined && (!Number.isSafeInteger(point) || point < 0)) {
    const expected = 'a whole number, 0 for the minimum of the scale';
    problems.push(problem('band.no-such-point', { where: 'point', found: String(point), expected, tryThis: '0' }));
  }
  return problems;
}
