import { expect, test } from 'vitest';
import { contractById } from './contract-by-id.ts';
import { contractInForce } from './contract-in-force.ts';
import { waivableRules } from './waivable-rules.ts';

const rulesOf = (id: string, edition?: string): readonly string[] => {
  const contract = contractById(id);
  if (!contract.ok) throw new Error(id);
  const inForce = contractInForce(contract.value, edition === undefined ? {} : { edition });
  if (!inForce.ok) throw new Error(id);
  return waivableRules(inForce.value);
};

test('only rules of which a clause has a wider limit can be waived', () => {
  expect([...rulesOf('england-2016', '2019-08')].sort()).toEqual([
    'hours.average',
    'on-call.consecutive',
    'run.any',
    'weekend.frequency',
  ]);
  expect(rulesOf('england-2002')).toEqual(['hours.average']);
  expect(rulesOf('uk-working-time-1998')).toEqual(['hours.average']);
});
