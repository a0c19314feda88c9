import { good, type Outcome } from '../problems/index.ts';
import { COMPILED } from './compiled/all.ts';
import type { Contract } from './contract.ts';
import { unknownContract } from './unknown-contract.ts';

/** Ids of all contracts that this version knows, in order of id. */
export function contractIds(): readonly string[] {
  return Object.keys(COMPILED);
}

/** The contract of this id; a problem with the nearest known id when there is none. */
export function contractById(id: string): Outcome<Contract> {
  // The compiler built this very shape, and `npm run contracts -- --check` keeps the two together.
  if (Object.hasOwn(COMPILED, id)) return good(COMPILED[id] as Contract);
  return unknownContract(id, contractIds());
}
