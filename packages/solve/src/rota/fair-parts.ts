/** Places that hold a shared thing: how much of it, and who may stand on them. */
export interface SharedPlace {
  readonly total: number;
  readonly people: ReadonlySet<number>;
}

/**
 * Everybody's fair part of a shared thing, summing to 1: in proportion to `worth`, but where a few must carry more because
 * only they may (nights that need a registrar), they carry that evenly and the others share what is left.
 */
export function fairParts(places: readonly SharedPlace[], worth: Float64Array): Float64Array {
  const shares = new Float64Array(worth.length);
  let people = new Set(places.flatMap((place) => [...place.people]));
  let left = places.filter(({ total }) => total > 0);
  const worthOf = (some: ReadonlySet<number>) => [...some].reduce((sum, p) => sum + (worth[p] ?? 0), 0);
  const ratioOf = (some: ReadonlySet<number>) => {
    const only = left.filter((place) => [...place.people].every((p) => some.has(p) || !people.has(p)));
    const total = only.reduce((sum, place) => sum + place.total, 0);
    return { total, ratio: total / (worthOf(some) || 1), only };
  };
  for (;;) {
    const whole = ratioOf(people);
    const groups = left.map((place) => new Set([...place.people].filter((p) => people.has(p))));
    const ranked = groups.map((group) => ({ group, ...ratioOf(group) })).sort((a, b) => b.ratio - a.ratio);
    const [heaviest] = ranked;
    const isHeavier =
      heaviest !== undefined && heaviest.group.size < people.size && heaviest.ratio > whole.ratio + 1e-9;
    const now = isHeavier ? heaviest : { group: people, ...whole };
    for (const p of now.group) shares[p] = now.ratio * (worth[p] ?? 0);
    if (!isHeavier) break;
    people = new Set([...people].filter((p) => !now.group.has(p)));
    left = left.filter((place) => !now.only.includes(place));
  }
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum > 0) return shares.map((share) => share / sum);
  const all = worth.reduce((a, b) => a + b, 0) || 1;
  return worth.map((value) => value / all);
}
