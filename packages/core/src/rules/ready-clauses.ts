import type { ContractInForce } from '../contracts/in-force.ts';
import { BugError } from '../problems/errors.ts';
import { alternativeReadings, chosenReadings } from './chosen-readings.ts';
import { clauseSegments } from './clause-segments.ts';
import type { Ground } from './ground.ts';
import type { Primitive } from './primitive.ts';
import { primitives } from './registry.ts';

/** A clause with its terms looked up. */
export interface ReadyClause {
  readonly primitive: Primitive;
  /** The primitive's own functions, here once more: called for each person, they are found faster. */
  readonly judge: Primitive['judge'];
  readonly nothing: NonNullable<Primitive['nothing']> | null;
  /** Rule id of the waiver that can be recorded; `null` for none. */
  readonly waiver: string | null;
  /** One for each stretch of days with the same terms. */
  readonly grounds: readonly Ground[];
  /** With the waiver recorded. */
  readonly waivedGrounds: readonly Ground[];
}

/** Days that clauses are made ready for. */
export interface ReadyDays {
  readonly firstDay: number;
  /** Excluded. */
  readonly endDay: number;
  readonly isTemplate: boolean;
}

/** The clauses of a contract that judge such a rota, in order of the contract. */
export function readyClauses(
  contract: ContractInForce,
  days: ReadyDays,
  readings: readonly string[],
): readonly ReadyClause[] {
  let grounds = 0;
  return contract.clauses.flatMap(({ clause, offFrom }) => {
    if (clause.primitive === null) return [];
    const primitive = primitives.get(clause.primitive);
    if (primitive === undefined) throw new BugError(`clause "${clause.id}" names no primitive: "${clause.primitive}"`);
    if (primitive.only !== null && (primitive.only === 'template') !== days.isTemplate) return [];
    const chosen = chosenReadings(primitive, clause, readings);
    const alternative = alternativeReadings(primitive, clause, chosen);
    const ground = (terms: Readonly<Record<string, string>>, isWaived: boolean): readonly Ground[] =>
      clauseSegments({ clause, offFrom, primitive, contract, readings: chosen, days, terms }).map((segment) => {
        grounds += 1;
        return { number: grounds - 1, clause, segment, readings: alternative, isWaived };
      });
    return [
      {
        primitive,
        judge: primitive.judge,
        nothing: primitive.nothing ?? null,
        waiver: clause.waiver?.id ?? null,
        grounds: ground(clause.terms, false),
        waivedGrounds: clause.waiver === null ? [] : ground({ ...clause.terms, ...clause.waiver.terms }, true),
      },
    ];
  });
}
