import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { templateArbitrary } from '../oracle/random/templates.ts';
import { findingsOf, isBroken, numRuns } from './judged.ts';

const WAIVABLE = ['hours.average', 'run.any', 'weekend.frequency', 'on-call.consecutive'];

const rotas: fc.Arbitrary<RotaInput> = fc.oneof(rosterArbitrary.filter(isOrderly), templateArbitrary);

function withWaivers(rota: RotaInput, waivers: readonly string[]): RotaInput {
  if (rota.kind === 'template') return { ...rota, waivers };
  return { ...rota, people: rota.people.map((person) => ({ ...person, waivers })) };
}

it.each(WAIVABLE)('with the waiver of %s recorded, nothing is broken that was not before', (rule) => {
  fc.assert(
    fc.property(rotas, (rota) => {
      if (isBroken(withWaivers(rota, [rule]), rule)) expect(isBroken(withWaivers(rota, []), rule)).toBe(true);
    }),
    { numRuns },
  );
});

it.each(WAIVABLE)('the report says that the waiver of %s was used, and only when it is recorded', (rule) => {
  fc.assert(
    fc.property(rotas, (rota) => {
      const used = findingsOf(withWaivers(rota, [rule]), rule).map((one) => one.waiver);
      expect(used).toContain(rule);
      expect(findingsOf(withWaivers(rota, []), rule).map((one) => one.waiver)).not.toContain(rule);
    }),
    { numRuns },
  );
});
