import type { ContractInForce } from '../contracts/in-force.ts';
import { waivableRules } from '../contracts/waivable-rules.ts';
import type { Rota } from '../roster/rota.ts';

/**
 * Says which recorded waivers widen no limit of the contract, a sentence each. `wanted` are the ids of those judged (`null`:
 * everybody). Such a waiver is no fault of the input: the same rota may be judged by a proposal that has it.
 */
export function idleWaiverNotes(
  { people }: Rota,
  contract: ContractInForce,
  wanted: ReadonlySet<string> | null,
): readonly string[] {
  const recorded = people.flatMap(({ id, facts }) => (wanted === null || wanted.has(id) ? (facts.waivers ?? []) : []));
  // Most rotas have none, and one person is judged again at every edit.
  if (recorded.length === 0) return [];
  const known = waivableRules(contract);
  const idle = new Map<string, number>();
  for (const waiver of recorded) if (!known.includes(waiver)) idle.set(waiver, (idle.get(waiver) ?? 0) + 1);
  const where = `${contract.contract.id}, edition ${contract.edition}`;
  const others = known.length === 0 ? 'none can be given' : `those that do are ${known.join(', ')}`;
  return [...idle].map(
    ([waiver, count]) => `The waiver "${waiver}" (people: ${count}) widens no limit of ${where}; ${others}.`,
  );
}
