import type { PrimitiveShape } from './compile-clause.ts';

/** The primitives that clauses may name, by name. */
export async function registeredPrimitives(
  words: readonly string[],
): Promise<ReadonlyMap<string, PrimitiveShape> | null> {
  if (words.includes('--without-primitives')) return null;
  const { primitives } = await import('@rotawright/core/rules');
  return primitives;
}
