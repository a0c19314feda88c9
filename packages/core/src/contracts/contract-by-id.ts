import { bad, good, nearestWord, type Outcome, problem } from '../problems/index.ts';
import { COMPILED } from './compiled/all.ts';
import type { Contract } from './contract.ts';

/** Ids of all contracts that this version knows, in order of id. */
export function contractIds(): readonly string[] {
  return Object.keys(COMPILED);
}

/** The contract of this id; a problem with the nearest known id when there is none. */
export function contractById(id: string): Outcome<Contract> {
  // The compiler built this very shape, and `npm run contracts -- --check` keeps the two together.
  if (Object.hasOwn(COMPILED, id)) return good(COMPILED[id] as Contract);
  return bad([
    problem('contract.unknown-contract', {
      where: 'contract',
      found: `"${id}" is no contract known here`,
      expected: `one of ${contractIds().join(', ')}`,
      tryThis: nearestWord(id, contractIds()) ?? '',
    }),
  ]);
}
