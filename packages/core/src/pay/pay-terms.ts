import type { ContractInForce, TermInForce } from '../contracts/in-force.ts';
import { termOn } from '../contracts/term-on.ts';
import { BugError } from '../problems/index.ts';
import type { ContractMark } from '../rules/report.ts';
import { parseCivilDate } from '../time/index.ts';

/** A term read on one day: its value, or why there is none. */
export type TermReading =
  | { readonly state: 'known'; readonly term: TermInForce }
  /** The contract says nothing of the kind on that day: the term has ended, or the edition never had it. */
  | { readonly state: 'absent' }
  /** Nobody knows the value, or several sets of values exist and none was named. */
  | { readonly state: 'unknown'; readonly term: TermInForce; readonly missing: string };

/** The terms of one contract as they stood on one civil day, `on` (`YYYY-MM-DD`). */
export interface PayTerms {
  readonly contract: ContractInForce;
  readonly on: string;
  read(id: string): TermReading;
  /** Ids of the contract's terms that begin with `prefix`, in the contract's order. */
  idsWith(prefix: string): readonly string[];
}

/**
 * Terms of the contract on a day.
 *
 * @throws {BugError} when `on` is no real day; check it first
 */
export function payTerms(contract: ContractInForce, on: string): PayTerms {
  const day = parseCivilDate(on);
  if (day === null) throw new BugError(`"${on}" is no day`);
  return {
    contract,
    on,
    read: (id) => readTerm(contract, id, { on, day }),
    idsWith: (prefix) => Object.keys(contract.contract.terms).filter((id) => id.startsWith(prefix)),
  };
}

function readTerm(contract: ContractInForce, id: string, { on, day }: { on: string; day: number }): TermReading {
  if (!Object.hasOwn(contract.contract.terms, id)) return { state: 'absent' };
  const term = termOn(contract, id, day);
  if (term.value !== null) return { state: 'known', term };
  if (term.choices.length > 0)
    return { state: 'unknown', term, missing: `which set of values: ${term.choices.join(' or ')}` };
  if (term.confidence !== 'unknown') return { state: 'absent' };
  return { state: 'unknown', term, missing: unknownValue(contract, term, on) };
}

function unknownValue(contract: ContractInForce, term: TermInForce, on: string): string {
  const written = contract.contract.terms[term.id];
  const value = written?.values.find(
    (candidate) => candidate.value === null && candidate.from === term.from && candidate.clause === term.clause,
  );
  const note = value?.note == null ? '' : `. ${value.note}`;
  return `the value of "${written?.title ?? term.id}" (${term.id}) on ${on}${note}`;
}

/** The contract as reports name it. */
export function contractMark(contract: ContractInForce): ContractMark {
  return { id: contract.contract.id, edition: contract.edition, hash: contract.hash, overlays: contract.overlays };
}
