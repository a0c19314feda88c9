import type { Clause } from '../contracts/contract.ts';
import type { Primitive } from './primitive.ts';
import { primitives } from './registry.ts';

/**
 * The reading of each kind that a clause is judged by: the one asked for by name, else the clause's own, else the
 * primitive's default.
 */
export function chosenReadings(
  primitive: Primitive,
  clause: Clause,
  asked: readonly string[],
): Readonly<Record<string, string>> {
  const chosen = Object.entries(primitive.readings).map(([kind, names]) => {
    const wanted = asked.find((name) => names.includes(name));
    return [kind, wanted ?? clause.with[kind] ?? names[0] ?? ''];
  });
  return Object.fromEntries(chosen);
}

/** Names of the readings chosen that are not what the clause has by itself. */
export function alternativeReadings(
  primitive: Primitive,
  clause: Clause,
  chosen: Readonly<Record<string, string>>,
): readonly string[] {
  const own = chosenReadings(primitive, clause, []);
  return Object.keys(chosen).flatMap((kind) => (chosen[kind] === own[kind] ? [] : (chosen[kind] ?? [])));
}

/** Every name that `readings` of a check may hold, defaults included, in order of the registry. */
export function readingNames(): readonly string[] {
  const names = [...primitives.values()].flatMap((primitive) => Object.values(primitive.readings).flat());
  return [...new Set(names)];
}
