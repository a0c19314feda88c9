import type { ContractInForce } from '@rotawright/core/contracts';
import { primitives } from '@rotawright/core/rules';

/** Rules that judge a roster as one, by an average or a frequency: of some days of it, or of more, they say nothing. */
export function wholeRules({ clauses }: ContractInForce): ReadonlySet<string> {
  const isWhole = (primitive: string | null) => primitives.get(primitive ?? '')?.scope === 'whole';
  return new Set(clauses.flatMap(({ clause }) => (isWhole(clause.primitive) ? [clause.rule] : [])));
}
