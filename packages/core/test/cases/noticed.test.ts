import { type Contract, contractById, type TermValue } from '@rotawright/core/contracts';
import { describe, expect, test } from 'vitest';
import { type ConformanceCase, conformanceCases, foundFor } from './conformance-case.ts';

/**
 * A number of the contract that moved by one must not pass unseen: for every number that a clause is judged by, some case
 * of the contract changes its verdict when it grows by one unit, and some when it shrinks.
 */
const EDITION = '2019-08';

/** Moves that cannot change a verdict. */
const SILENT = new Set([
  // The entitlement is counted in breaks; their length only says how many minutes that is.
  'breaks.length by 1',
  'breaks.length by -1',
  // No run is shorter than one day.
  'rest.after-night.runs-from by -1',
  // The exception is for exactly two days.
  'on-call.consecutive.weekend by 1',
]);

function england(): Contract {
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error('england-2016 is missing');
  return contract.value;
}

const CONTRACT = england();
const CASES = conformanceCases('england-2016').filter(
  (one) => one.contract.edition === EDITION && one.contract.overlays.length === 0,
);
const DEFINITIONS = Object.keys(CONTRACT.terms).filter((id) => id.startsWith('duty.'));

function numbersOfRules(): readonly string[] {
  const used = CONTRACT.clauses
    .filter(({ primitive }) => primitive !== null)
    .flatMap(({ terms, waiver }) => [...Object.values(terms), ...Object.values(waiver?.terms ?? {})]);
  return [...new Set([...used, ...DEFINITIONS])];
}

function moved(termId: string, by: number): Contract {
  const term = CONTRACT.terms[termId];
  if (term === undefined) throw new Error(`${termId} is missing`);
  const values = term.values.map(
    (value): TermValue => (typeof value.value === 'number' ? { ...value, value: value.value + by } : value),
  );
  return { ...CONTRACT, terms: { ...CONTRACT.terms, [termId]: { ...term, values } } };
}

/** Verdicts of a case; days of a run too, since a class that loses a duty may shorten a run without breaking it. */
function verdictsOf(one: ConformanceCase, contract: Contract): string {
  const findings = foundFor(one, contract);
  return JSON.stringify(
    findings.map(({ rule, verdict, measured, unit }) => [rule, verdict, unit === 'days' ? measured : 0]),
  );
}

/** Cases of the clauses that a term has a say in: those that name it, or those on a class that it defines. */
function casesOn(termId: string): readonly ConformanceCase[] {
  const clauses = CONTRACT.clauses.filter(({ terms, waiver, with: fixed }) => {
    const named = [...Object.values(terms), ...Object.values(waiver?.terms ?? {})];
    return named.includes(termId) || (DEFINITIONS.includes(termId) && fixed['class'] !== undefined);
  });
  const ids = new Set(clauses.map(({ id }) => id));
  return CASES.filter((one) => one.clause !== null && ids.has(one.clause));
}

describe('a number that moves by one', () => {
  const moves = numbersOfRules().flatMap((id) => [[id, 1] as const, [id, -1] as const]);

  test.each(moves.filter(([id, by]) => !SILENT.has(`${id} by ${by}`)))('%s by %i changes a verdict', (id, by) => {
    const changed = moved(id, by);
    expect(casesOn(id).some((one) => verdictsOf(one, changed) !== verdictsOf(one, CONTRACT))).toBe(true);
  });
});
