import type { ContractInForce } from '../contracts/in-force.ts';
import type { Rota } from '../roster/rota.ts';
import { Checker, type CheckerOptions } from './checker.ts';
import { edgeNotes } from './edge-notes.ts';
import { idleWaiverNotes } from './idle-waivers.ts';
import type { PersonReport, Report, Verdict } from './report.ts';

/** How a rota is checked and what its report says of itself. */
export interface CheckOptions extends CheckerOptions {
  /** Version of the engine, for the report. */
  readonly engine: string;
  /** Ids of the people to judge; everybody when absent. Unknown ids give no report. */
  readonly people?: readonly string[];
  /** Notes of whatever read the rota. */
  readonly notes?: readonly string[];
}

/**
 * Judges every person of a rota by a contract. A breach is a result, so this never throws for anything that a rota or a
 * contract says. Linear in the duties. A template's report has one person, `template`.
 */
export function checkRota(rota: Rota, contract: ContractInForce, options: CheckOptions): Report {
  const checker = compileChecker(rota, contract, options);
  const wanted = options.people === undefined ? null : new Set(options.people);
  const people = checker.checkAll(rota, wanted);
  return {
    format: 'rotawright-report/1',
    engine: options.engine,
    contract: {
      id: contract.contract.id,
      edition: contract.edition,
      hash: contract.hash,
      overlays: contract.overlays,
    },
    people,
    notes: [...(options.notes ?? []), ...idleWaiverNotes(rota, contract, wanted), ...edgeNotes(rota, wanted)],
  };
}

/**
 * Makes a contract ready for a rota's days, once; `checker.check(rota, p)` then judges one person, again after each
 * change, as long as the rota keeps its kind, days and zone.
 */
export function compileChecker(rota: Rota, contract: ContractInForce, options: CheckerOptions = {}): Checker {
  return new Checker(rota, contract, options);
}

/** Judges one person by number, with a checker made for this rota's days. */
export function checkPerson(checker: Checker, rota: Rota, person: number): PersonReport {
  return checker.check(rota, person);
}

/** How many findings of each verdict a report has; advice that is not met is counted apart from breaches. */
export interface VerdictCounts {
  readonly meets: number;
  readonly breaks: number;
  readonly advice: number;
  readonly cannotTell: number;
}

/** Counts the findings of a report by verdict. */
export function countVerdicts(report: Report): VerdictCounts {
  const findings = report.people.flatMap((person) => person.findings);
  const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict).length;
  const advice = findings.filter((one) => one.verdict === 'breaks' && one.severity === 'advice').length;
  return { meets: count('meets'), breaks: count('breaks') - advice, advice, cannotTell: count('cannot tell') };
}

/** 1 when anything is broken that is not mere advice, else 0. */
export function exitCodeOf(report: Report): 0 | 1 {
  return countVerdicts(report).breaks > 0 ? 1 : 0;
}
