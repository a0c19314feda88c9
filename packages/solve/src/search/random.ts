/** Seeded random numbers, the same on every machine (method: mulberry32, 32-bit state). */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number from 0 (included) to `end` (excluded). */
  below(end: number): number;
}

/** Starts a stream; equal seeds give equal streams. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (end) => Math.floor(next() * end) };
}

/** The numbers from 0 to `count` (excluded) in an order drawn evenly. */
export function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
  return order;
}

/** A place drawn in proportion to its weight, 0 or more; what rounding leaves over falls to the last. */
export function drawByWeight(weights: readonly number[], random: Random): number {
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return at < 0 ? weights.length - 1 : at;
}
