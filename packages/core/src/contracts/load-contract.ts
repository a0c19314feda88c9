import { good, type Outcome } from '../problems/index.ts';
import { LOADERS } from './compiled/loaders.ts';
import type { Contract } from './contract.ts';
import { unknownContract } from './unknown-contract.ts';

/**
 * As `contractById`, but fetches only the contract that is asked for: a browser then loads one file of some twenty
 * kilobytes and not all. Rejects when the file cannot be fetched.
 */
export async function loadContract(id: string): Promise<Outcome<Contract>> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  if (load === undefined) return unknownContract(id, Object.keys(LOADERS));
  // The compiler built this very shape, and `npm run contracts -- --check` keeps the two together.
  return good((await load()).default as Contract);
}
