import type { ContractInForce } from '../contracts/in-force.ts';

/** What a rule is called in a contract, for people to read; the rule id itself where the contract has no such rule. */
export function ruleTitle(contract: ContractInForce, rule: string, part: string | null = null): string {
  const clauses = contract.clauses.map(({ clause }) => clause).filter((clause) => clause.rule === rule);
  const own = clauses.find((clause) => clause.part === part) ?? clauses[0];
  return own?.title ?? rule;
}
