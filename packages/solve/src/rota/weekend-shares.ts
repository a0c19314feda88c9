import { awayFromShare } from './away-from-share.ts';
import { SHARED, WEEKENDS } from './fair-shares.ts';
import type { LineKeeper, TriedLine } from './line-keeper.ts';

/** What the sharing of weekends costs, kept while lines change: everybody's share moves with what all work together. */
export class WeekendShares {
  cost: number;
  readonly #weight: number;
  readonly #parts: Float64Array;
  readonly #opening: Float64Array;
  readonly #counts: Float64Array;
  #whole: number;

  constructor({ score, counts, costs }: LineKeeper) {
    const { weights, parts, opening } = score.fair;
    const at = (p: number) => p * SHARED.length + WEEKENDS;
    this.#weight = weights[WEEKENDS] ?? 0;
    this.#parts = parts[WEEKENDS] ?? new Float64Array(costs.length);
    this.#opening = Float64Array.from(costs, (_, p) => opening[at(p)] ?? 0);
    this.#counts = Float64Array.from(costs, (_, p) => counts[at(p)] ?? 0);
    this.#whole = this.#counts.reduce((sum, count, p) => sum + count + (this.#opening[p] ?? 0), 0);
    this.cost = this.#costNow();
  }

  /** By how much it rises with these two lines in place of those that stand; `take` makes it so, else nothing changes. */
  rise(one: TriedLine, other: TriedLine): number {
    if (this.#weight === 0 || (this.#isSame(one) && this.#isSame(other))) return 0;
    const [first, second] = [this.#counts[one.person] ?? 0, this.#counts[other.person] ?? 0];
    this.take(one, other);
    const rise = this.#costNow() - this.cost;
    this.#put(one.person, first);
    this.#put(other.person, second);
    return rise;
  }

  /** Takes two lines for those that stand, at a rise that is known. */
  take(one: TriedLine, other: TriedLine, rise = 0): void {
    this.#put(one.person, one.counts[WEEKENDS] ?? 0);
    this.#put(other.person, other.counts[WEEKENDS] ?? 0);
    this.cost += rise;
  }

  #isSame({ person, counts }: TriedLine): boolean {
    return counts[WEEKENDS] === this.#counts[person];
  }

  #put(person: number, count: number): void {
    this.#whole += count - (this.#counts[person] ?? 0);
    this.#counts[person] = count;
  }

  #costNow(): number {
    let cost = 0;
    for (let p = 0; p < this.#counts.length; p += 1) {
      const share = this.#whole * (this.#parts[p] ?? 0) - (this.#opening[p] ?? 0);
      const away = awayFromShare(this.#counts[p] ?? 0, share);
      cost += away * away;
    }
    return this.#weight * cost;
  }
}
