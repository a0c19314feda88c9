import type { Contract, Term, TermValue } from './contract.ts';

/**
 * The values of a term that count under an edition: its own, else those of the edition it inherits from, else those that
 * belong to no edition. Empty when the term is no part of the edition.
 */
export function editionValues(contract: Contract, term: Term, edition: string): readonly TermValue[] {
  for (let id: string | null = edition; id !== null; id = parentOf(contract, id)) {
    const own = term.values.filter((value) => value.edition === id);
    if (own.length > 0) return own;
  }
  return term.values.filter((value) => value.edition === null);
}

function parentOf(contract: Contract, edition: string): string | null {
  return contract.editions.find(({ id }) => id === edition)?.inherits ?? null;
}
