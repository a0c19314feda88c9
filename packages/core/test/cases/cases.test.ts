import { describe, expect, test } from 'vitest';
import { conformanceCases, conformanceContracts, foundFor } from './conformance-case.ts';

describe.each(conformanceContracts())('%s', (contractId) => {
  const cases = conformanceCases(contractId);

  test('has cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    // The order of rules is the contract's; a case may name them in the order that it argues.
    expect(byRule(foundFor(one))).toMatchObject(byRule(one.expect));
  });
});

function byRule<T extends { readonly rule: string }>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
