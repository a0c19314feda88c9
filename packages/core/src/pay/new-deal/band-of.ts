import type { ContractInForce } from '../../contracts/index.ts';
import {
  BugError,
  bad,
  good,
  nearestWord,
  type Outcome,
  type Problem,
  problem,
  quoteText,
} from '../../problems/index.ts';
import type { Rota } from '../../roster/rota.ts';
import { type CheckerOptions, compileChecker, readingNames } from '../../rules/index.ts';
import type { Finding } from '../../rules/report.ts';
import { formatCivilDate } from '../../time/index.ts';
import { payTerms } from '../pay-terms.ts';
import { type Banding, bandOfFacts } from './band-of-facts.ts';
import { complianceOf, REGULATIONS_NOT_IN_BAND } from './compliance-of.ts';
import { measureBandFacts } from './measure-band-facts.ts';

/** How a band is judged. */
export interface BandOptions {
  /**
   * Names of alternative readings: those of the rules, `bank-holidays-out-of-hours`, and `wtr-not-in-band` (a breach of
   * the Regulations does not make band 3).
   */
  readonly readings?: readonly string[];
  /** Findings of this person under this contract, where they are known already; else the rota is checked. */
  readonly findings?: readonly Finding[];
  /** Instead of the grade in the rota: some thresholds are a grade's own. */
  readonly grade?: string;
}

/**
 * The pay band of one person under the 2002 contract, judged on the person's own pattern, with every question asked.
 *
 * A rota that breaks any limit is in band 3. What is not known leaves more than one band possible. Rules that only
 * monitoring can show are taken as kept and listed. Terms are those of a roster's last day, or of the contract's own day
 * for a template. A contract of another family and a reading that does not exist are problems.
 *
 * @throws {BugError} when the rota has no such person
 */
export function bandOf(
  rota: Rota,
  person: number,
  contract: ContractInForce,
  options: BandOptions = {},
): Outcome<Banding> {
  const who = rota.people[person];
  if (who === undefined) throw new BugError(`the rota has no person ${person}`);
  if (contract.contract.family !== 'new-deal-2002') return bad([wrongFamily(contract)]);
  const readings = options.readings ?? [];
  const strangers = unknownReadings(readings);
  if (strangers.length > 0) return bad(strangers);
  const findings = options.findings ?? findingsOf(rota, person, contract, { readings });
  const on = rota.kind === 'template' ? contract.on : rota.endDay - 1;
  const terms = payTerms(contract, formatCivilDate(on));
  const compliance = complianceOf(findings, contract, readings);
  const facts = measureBandFacts(rota, person, { terms, readings, compliance, grade: options.grade ?? null });
  if ('missing' in facts) return bad([unreadableTerms(contract, facts.missing)]);
  return good(bandOfFacts(facts, terms));
}

function findingsOf(
  rota: Rota,
  person: number,
  contract: ContractInForce,
  options: CheckerOptions,
): readonly Finding[] {
  const readings = (options.readings ?? []).filter((name) => name !== REGULATIONS_NOT_IN_BAND);
  return compileChecker(rota, contract, { readings }).check(rota, person).findings;
}

/** Every name that `readings` of a band may hold: those of the rules, and the one that only bands have. */
export function bandReadingNames(): readonly string[] {
  return [...readingNames(), REGULATIONS_NOT_IN_BAND];
}

function unknownReadings(readings: readonly string[]): readonly Problem[] {
  const known = bandReadingNames();
  return readings
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem('band.unknown-reading', {
        where: 'readings',
        found: quoteText(name),
        expected: `one of ${known.join(', ')}`,
        tryThis: nearestWord(name, known) ?? '',
      }),
    );
}

function wrongFamily(contract: ContractInForce) {
  return problem('band.wrong-contract', {
    where: 'contract',
    found: `${contract.contract.id}, which has no pay bands`,
    expected: 'a contract of the 2002 family',
    tryThis: 'england-2002',
  });
}

function unreadableTerms(contract: ContractInForce, missing: readonly string[]) {
  return problem('band.missing-terms', {
    where: contract.contract.id,
    found: `no value of ${missing.join(', ')}`,
    expected: 'the words that bands are measured in',
    tryThis: '',
  });
}
