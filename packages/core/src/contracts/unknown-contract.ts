import { bad, nearestWord, type Outcome, problem } from '../problems/index.ts';
import type { Contract } from './contract.ts';

/** The problem of an id that no contract has, with the nearest that one has. */
export function unknownContract(id: string, ids: readonly string[]): Outcome<Contract> {
  return bad([
    problem('contract.unknown-contract', {
      where: 'contract',
      found: `"${id}" is no contract known here`,
      expected: `one of ${ids.join(', ')}`,
      tryThis: nearestWord(id, ids) ?? '',
    }),
  ]);
}
