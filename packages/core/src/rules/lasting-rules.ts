import type { ContractInForce } from '../contracts/in-force.ts';
import { chosenReadings } from './chosen-readings.ts';
import { primitives } from './registry.ts';

/**
 * Ids of the rules of which a breach stays one whatever else is worked besides: each of their clauses is of such a kind under
 * these readings.
 */
export function lastingRules({ clauses }: ContractInForce, readings: readonly string[]): ReadonlySet<string> {
  const lasting = new Set(clauses.map(({ clause }) => clause.rule));
  for (const { clause } of clauses) {
    const primitive = primitives.get(clause.primitive ?? '');
    if (primitive === undefined) continue;
    if (primitive.isLasting?.(chosenReadings(primitive, clause, readings)) !== true) lasting.delete(clause.rule);
  }
  return lasting;
}
