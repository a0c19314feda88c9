import type { Assignment } from '../../model/problem.ts';
import type { AimedCounts } from './aimed-counts.ts';
import { countsOfKinds } from './duty-kinds.ts';

/** How far everybody's counts of duties are from those aimed at, kept while cells change. */
export class CountAim {
  /** Points of all duties too many and too few. */
  readonly cost: number;
  readonly #aimed: AimedCounts;
  readonly #weight: number;
  readonly #symbols: number;
  /** Duties too many of each kind, at `p * kinds + k`; fewer than none where some are missing. */
  readonly #away: Int32Array;

  constructor(
    aimed: AimedCounts,
    weight: number,
    { cells, days, symbols }: { readonly cells: Assignment; readonly days: number; readonly symbols: number },
  ) {
    this.#aimed = aimed;
    this.#weight = weight;
    this.#symbols = symbols;
    this.#away = countsOfKinds(aimed.kinds, cells, days).map((count, at) => count - (aimed.counts[at] ?? 0));
    this.cost = weight * this.#away.reduce((sum, away) => sum + Math.abs(away), 0);
  }

  /** Lets somebody work another duty on a day; by how much the cost rises, which `cost` is not told. */
  change(person: number, day: number, was: number, now: number): number {
    return this.#step(person, day * this.#symbols + was, -1) + this.#step(person, day * this.#symbols + now, 1);
  }

  #step(person: number, at: number, by: 1 | -1): number {
    const { of, kinds } = this.#aimed.kinds;
    const kind = of[at] ?? -1;
    if (kind < 0) return 0;
    const own = person * kinds.length + kind;
    const away = this.#away[own] ?? 0;
    this.#away[own] = away + by;
    return this.#weight * (Math.abs(away + by) - Math.abs(away));
  }
}
