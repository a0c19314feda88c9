/**
 * A smallest part of `items` that still conflicts, in the sense that nothing can be left out of it: tries to leave out
 * large pieces first, then single ones (deletion filter with halving). `isConflict` is asked about the items kept.
 */
export async function minimalConflict<T>(
  items: readonly T[],
  isConflict: (kept: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (without.length < kept.length && (await isConflict(without))) kept = without;
      else at += size;
    }
  }
  return kept;
}
