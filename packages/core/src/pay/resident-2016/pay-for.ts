import type { ContractInForce } from '../../contracts/index.ts';
import { BugError, bad, good, type Outcome } from '../../problems/index.ts';
import type { Rota } from '../../roster/rota.ts';
import { LineLedger } from '../line-ledger.ts';
import type { PayReport } from '../pay-report.ts';
import { contractMark, type PayTerms, payTerms } from '../pay-terms.ts';
import { payTotals } from '../pay-totals.ts';
import { enhancementRules } from './enhancement-rules.ts';
import { payBasis } from './pay-basis.ts';
import type { PayFacts } from './pay-facts.ts';
import { type PayExtras, payLines } from './pay-lines.ts';
import type { PayOptions } from './pay-options.ts';
import { payPattern } from './pay-pattern.ts';
import { payProblems } from './pay-problems.ts';

/**
 * A year's pay of one person of a rota under a contract of the 2016 family, line by line.
 *
 * What is not known (grade, an on-call estimate, a value that nobody found) makes its lines *cannot tell*; only wrong
 * options are problems. Hours are averages over the cycle, or over the whole roster where it names none.
 *
 * @throws {BugError} when the rota has no such person
 */
export function payFor(rota: Rota, person: number, contract: ContractInForce, options: PayOptions): Outcome<PayReport> {
  const who = rota.people[person];
  if (who === undefined) throw new BugError(`the rota has no person ${person}`);
  const problems = payProblems(contract, options);
  if (problems.length > 0) return bad(problems);
  const terms = payTerms(withVariants(contract, options.variants ?? []), options.on);
  const { facts, notes } = payFactsOf(rota, person, { terms, options });
  return good({ ...payReport(facts, terms, { ...options, person: who.id, notes }) });
}

/** The same object when nothing is added: what was looked up before is remembered by it. */
function withVariants(contract: ContractInForce, variants: readonly string[]): ContractInForce {
  return variants.length === 0 ? contract : { ...contract, variants: [...contract.variants, ...variants] };
}

/** Prices facts that come from no rota: a calculator, a published example, an optimiser's sums. */
export function payReport(
  facts: PayFacts,
  terms: PayTerms,
  about: PayExtras & { readonly person: string; readonly notes?: readonly string[] },
): PayReport {
  const lines = payLines(facts, terms, about);
  return {
    format: 'rotawright-pay/1',
    contract: contractMark(terms.contract),
    person: about.person,
    grade: facts.grade,
    on: terms.on,
    unit: 'GBP/year',
    roundingOfPercentages: facts.rounding,
    lines,
    ...payTotals(lines),
    notes: about.notes ?? [],
  };
}

function payFactsOf(
  rota: Rota,
  person: number,
  { terms, options }: { readonly terms: PayTerms; readonly options: PayOptions },
): { facts: PayFacts; notes: readonly string[] } {
  const given = rota.people[person]?.facts ?? {};
  const pattern = payPattern(rota, person);
  // Gaps in these rules are told again by the lines that need them.
  const rules = enhancementRules(new LineLedger(terms));
  const facts: PayFacts = {
    grade: options.grade ?? given.grade ?? null,
    wte: given.wte ?? 1,
    basis: 'missing' in pattern ? pattern : payBasis(pattern, rules),
    fullTimeWeekends: given.fullTimeWeekends ?? null,
    fullTimeOnCalls: given.fullTimeOnCalls ?? null,
    rounding: options.rounding ?? 'table',
  };
  const { variants } = terms.contract;
  const named =
    variants.length === 0 ? [] : [`Where several sets of values exist, this one is used: ${variants.join(', ')}.`];
  const notes = 'missing' in pattern ? named : [...pattern.notes, ...named];
  return {
    facts,
    notes:
      given.wte === undefined ? [...notes, 'Taken as full time, because no whole-time equivalent is given.'] : notes,
  };
}
