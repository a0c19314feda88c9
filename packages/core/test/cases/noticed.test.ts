import { type Contract, contractById, type TermValue } from '@rotawright/core/contracts';
import { describe, expect, test } from 'vitest';
import { type ConformanceCase, conformanceCases, foundFor } from './conformance-case.ts';

/**
 * A number of the contract that moved by one must not pass unseen: for every number that a clause is judged by, some case
 * of the contract changes its verdict when it grows by one unit, and some when it shrinks.
 */
const EDITIONS: Readonly<Record<string, readonly string[]>> = {
  'england-2016': ['2019-08'],
  'england-2002': ['2009-08', '2000-12'],
  'uk-working-time-1998': ['2009-08'],
};

/** Moves that cannot change a verdict. */
const SILENT = new Set([
  // The entitlement is counted in breaks; their length only says how many minutes that is.
  'england-2016 breaks.length by 1',
  'england-2016 breaks.length by -1',
  'england-2002 natural-breaks.length by 1',
  'england-2002 natural-breaks.length by -1',
  // No run is shorter than one day.
  'england-2016 rest.after-night.runs-from by -1',
  // The exception is for exactly two days.
  'england-2016 on-call.consecutive.weekend by 1',
  // A plan has no times of breaks, so only the latest moment of one can be seen.
  'england-2002 natural-breaks.after by 1',
  'england-2002 natural-breaks.after by -1',
  // The rest due is rounded up to the minute, which swallows a hundredth of a per cent less.
  'england-2002 rest-in-duty.on-call.share by -1',
  // A week has no more hours.
  'uk-working-time-1998 average.opted-out by 1',
]);

interface Guarded {
  readonly contract: Contract;
  readonly cases: readonly ConformanceCase[];
  /** Terms that say what a long, late or night duty is. */
  readonly definitions: readonly string[];
}

function guarded(id: string): Guarded {
  const outcome = contractById(id);
  if (!outcome.ok) throw new Error(`${id} is missing`);
  const contract = outcome.value;
  const cases = conformanceCases(id).filter(
    ({ contract: { edition, overlays } }) =>
      edition !== undefined && EDITIONS[id]?.includes(edition) === true && overlays.length === 0,
  );
  return { contract, cases, definitions: Object.keys(contract.terms).filter((term) => term.startsWith('duty.')) };
}

function numbersOfRules({ contract, definitions }: Guarded): readonly string[] {
  const used = contract.clauses
    .filter(({ primitive }) => primitive !== null)
    .flatMap(({ terms, waiver }) => [...Object.values(terms), ...Object.values(waiver?.terms ?? {})]);
  return [...new Set([...used, ...definitions])];
}

function moved(contract: Contract, termId: string, by: number): Contract {
  const term = contract.terms[termId];
  if (term === undefined) throw new Error(`${termId} is missing`);
  const values = term.values.map(
    (value): TermValue => (typeof value.value === 'number' ? { ...value, value: value.value + by } : value),
  );
  return { ...contract, terms: { ...contract.terms, [termId]: { ...term, values } } };
}

/** Verdicts of a case; days of a run too, since a class that loses a duty may shorten a run without breaking it. */
function verdictsOf(one: ConformanceCase, contract: Contract): string {
  const findings = foundFor(one, contract);
  return JSON.stringify(
    findings.map(({ rule, verdict, measured, unit }) => [rule, verdict, unit === 'days' ? measured : 0]),
  );
}

/** Cases of the clauses that a term has a say in: those that name it, or those on a class that it defines. */
function casesOn({ contract, cases, definitions }: Guarded, termId: string): readonly ConformanceCase[] {
  const clauses = contract.clauses.filter(({ terms, waiver, with: fixed }) => {
    const named = [...Object.values(terms), ...Object.values(waiver?.terms ?? {})];
    return named.includes(termId) || (definitions.includes(termId) && fixed['class'] !== undefined);
  });
  const ids = new Set(clauses.map(({ id }) => id));
  return cases.filter((one) => one.clause !== null && ids.has(one.clause));
}

describe.each(Object.keys(EDITIONS))('a number of %s that moves by one', (contractId) => {
  const its = guarded(contractId);
  const moves = numbersOfRules(its).flatMap((id) => [[id, 1] as const, [id, -1] as const]);

  test.each(moves.filter(([id, by]) => !SILENT.has(`${contractId} ${id} by ${by}`)))(
    '%s by %i changes a verdict',
    (id, by) => {
      const changed = moved(its.contract, id, by);
      expect(casesOn(its, id).some((one) => verdictsOf(one, changed) !== verdictsOf(one, its.contract))).toBe(true);
    },
  );
});
