import { contractById, contractInForce } from '@rotawright/core/contracts';
import type { Problem } from '@rotawright/core/problems';
import { parseCivilDate } from '@rotawright/core/time';
import type { RotaSummary } from '../wire/index.ts';

type Choice = RotaSummary['contract'];

/** The contract of a rota on its first day, or what is wrong with the choice. */
export function chosenContract(choice: Choice, from: string) {
  const contract = contractById(choice.id);
  if (!contract.ok) return contract;
  const on = parseCivilDate(from) ?? 0;
  return contractInForce(contract.value, choice.edition === null ? { on } : { edition: choice.edition, on });
}

/** Faults of the choice of a contract, for a form. */
export function contractFaults(choice: Choice, from: string): Problem[] {
  const found = chosenContract(choice, from);
  return found.ok ? [] : found.problems.map((problem) => ({ ...problem, where: 'body.contract' }));
}
