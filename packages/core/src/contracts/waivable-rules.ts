import type { ContractInForce } from './in-force.ts';

/** Rule ids under which a waiver can be recorded: those of which a clause of the contract in force names a wider limit. In contract order. */
export function waivableRules({ clauses }: ContractInForce): readonly string[] {
  return [...new Set(clauses.flatMap(({ clause }) => (clause.waiver === null ? [] : [clause.waiver.id])))];
}
