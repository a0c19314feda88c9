import { describe, expect, test } from 'vitest';
import { conformanceCases, conformanceContracts, foundFor } from './conformance-case.ts';

describe.each(conformanceContracts())('%s', (contractId) => {
  const cases = conformanceCases(contractId);

  test('has cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(foundFor(one)).toMatchObject(one.expect);
  });
});
