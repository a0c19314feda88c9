import { NEVER } from '../../model/problem.ts';
import { awayFromShare } from '../away-from-share.ts';
import type { DutyKinds } from '../counts/duty-kinds.ts';
import { type FairTables, HOURS, HOURS_UNIT, SHARED } from '../fair-shares.ts';

/** Counts of kinds within one class, with what they come to. */
interface Combination {
  readonly counts: readonly number[];
  readonly minutes: number;
  /** What the class costs against its fair share. */
  readonly cost: number;
}

/** Combinations of one class beyond which hours are left out, so that the bound is weaker but still holds. */
const MOST_COMBINATIONS = 30_000;

interface ClassOfKinds {
  readonly kinds: readonly number[];
  readonly combinations: readonly Combination[];
}

/**
 * What a person's counts of duties cost at least against fair shares of nights, long days and hours, when each duty of a
 * kind earns a price: the least over all whole counts together, for ten nights make hours as well as nights. Which days
 * they stand on is left out, so that nothing that can be worked costs less.
 */
export class CountChoice {
  readonly #classes: readonly ClassOfKinds[];
  readonly #hoursShare: number;
  readonly #hoursWeight: number;
  readonly #most: number;

  constructor(p: number, { fair, kinds, mostMinutes }: CountsAsked) {
    const share = (t: number) => fair.shares[p * SHARED.length + t] ?? 0;
    const weight = (t: number) => fair.weights[t] ?? 0;
    const count = kinds.kinds.length;
    const mostOf = (kind: number) => kinds.most[p * count + kind] ?? 0;
    this.#hoursShare = share(HOURS) / HOURS_UNIT;
    this.#most = mostMinutes;
    const own = [...kinds.kinds.keys()].filter((kind) => mostOf(kind) > 0);
    const members = [
      own.filter((kind) => (kinds.kinds[kind]?.nights ?? 0) > 0),
      own.filter((kind) => (kinds.kinds[kind]?.longs ?? 0) > 0),
      ...own
        .filter((kind) => (kinds.kinds[kind]?.nights ?? 0) + (kinds.kinds[kind]?.longs ?? 0) === 0)
        .map((kind) => [kind]),
    ];
    const classes = members.map((some, t): ClassOfKinds => {
      const costOf = (total: number) => (t < 2 ? weight(t) * awayFromShare(total, share(t)) ** 2 : 0);
      const lengths = some.map((kind) => kinds.kinds[kind]?.minutes ?? 0);
      return {
        kinds: some,
        combinations: combinationsOf({ most: some.map(mostOf), lengths, longest: mostMinutes }, costOf),
      };
    });
    const isWhole = classes.every(({ combinations }) => combinations.length <= MOST_COMBINATIONS);
    this.#classes = classes;
    this.#hoursWeight = isWhole ? weight(HOURS) : 0;
  }

  /** The least cost, with the counts by kind at which it is reached written into `counts`. */
  least(prices: Float64Array, counts: Float64Array): number {
    counts.fill(0);
    const priced = this.#classes.map(({ kinds, combinations }) => {
      let least = NEVER;
      const costs = Float64Array.from(combinations, (one) => {
        let cost = one.cost;
        kinds.forEach((kind, i) => {
          cost -= (one.counts[i] ?? 0) * (prices[kind] ?? 0);
        });
        least = Math.min(least, cost);
        return cost;
      });
      return { kinds, combinations, costs, least };
    });
    return this.#hoursWeight === 0 ? apart(priced, counts) : this.#together(priced, counts);
  }

  /** Classes one after another, keeping the cheapest way to every sum of minutes; what can no longer win is dropped. */
  #together(priced: readonly PricedClass[], counts: Float64Array): number {
    const limit = this.#someCost(priced);
    let rest = priced.reduce((sum, { least }) => sum + least, 0);
    let ways: Way[] = [{ minutes: 0, cost: 0, before: null, kinds: [], combination: null }];
    for (const { kinds, combinations, costs, least } of priced) {
      rest -= least;
      const next = new Map<number, Way>();
      for (const way of ways) {
        const spare = limit - rest - way.cost + SLACK;
        for (let i = 0; i < combinations.length; i += 1) {
          const cost = costs[i] ?? NEVER;
          if (cost > spare) continue;
          const combination = combinations[i] ?? null;
          const minutes = way.minutes + (combination?.minutes ?? 0);
          if (minutes > this.#most) continue;
          const known = next.get(minutes);
          if (known === undefined || way.cost + cost < known.cost)
            next.set(minutes, { minutes, cost: way.cost + cost, before: way, kinds, combination });
        }
      }
      ways = [...next.values()];
    }
    let best: Way | null = null;
    let least = NEVER;
    for (const way of ways) {
      const cost = way.cost + this.#hoursCost(way.minutes);
      if (cost >= least) continue;
      least = cost;
      best = way;
    }
    for (let way = best; way !== null; way = way.before) write(way, counts);
    return least;
  }

  /** What some choice costs, each class in turn fitted to the others. Any choice would do for a limit. */
  #someCost(priced: readonly PricedClass[]): number {
    const chosen = priced.map(() => 0);
    let minutes = 0;
    for (let round = 0; round < FIT_ROUNDS; round += 1) {
      priced.forEach(({ combinations, costs }, c) => {
        const others = minutes - (combinations[chosen[c] ?? 0]?.minutes ?? 0);
        let best = NEVER;
        combinations.forEach((one, i) => {
          const sum = others + one.minutes;
          const cost = (costs[i] ?? NEVER) + this.#hoursCost(sum);
          if (sum > this.#most || cost >= best) return;
          best = cost;
          chosen[c] = i;
        });
        minutes = others + (combinations[chosen[c] ?? 0]?.minutes ?? 0);
      });
    }
    return priced.reduce((sum, { costs }, c) => sum + (costs[chosen[c] ?? 0] ?? 0), this.#hoursCost(minutes));
  }

  #hoursCost(minutes: number): number {
    return this.#hoursWeight * (minutes / HOURS_UNIT - this.#hoursShare) ** 2;
  }
}

export interface CountsAsked {
  readonly fair: FairTables;
  readonly kinds: DutyKinds;
  readonly mostMinutes: number;
}

/** Rounds of fitting. */
const FIT_ROUNDS = 3;
/** For rounding, so that the best choice is never dropped. */
const SLACK = 1e-6;

interface PricedClass extends ClassOfKinds {
  readonly costs: Float64Array;
  readonly least: number;
}

interface Way {
  readonly minutes: number;
  readonly cost: number;
  readonly before: Way | null;
  readonly kinds: readonly number[];
  readonly combination: Combination | null;
}

function write({ kinds, combination }: Pick<Way, 'kinds' | 'combination'>, counts: Float64Array): void {
  kinds.forEach((kind, i) => {
    counts[kind] = combination?.counts[i] ?? 0;
  });
}

/** Each class by itself, hours left out. */
function apart(priced: readonly PricedClass[], counts: Float64Array): number {
  let total = 0;
  for (const { kinds, combinations, costs, least } of priced) {
    total += least;
    write({ kinds, combination: combinations[costs.indexOf(least)] ?? null }, counts);
  }
  return total;
}

function combinationsOf(
  {
    most,
    lengths,
    longest,
  }: { readonly most: readonly number[]; readonly lengths: readonly number[]; readonly longest: number },
  costOf: (total: number) => number,
): readonly Combination[] {
  let found: { readonly counts: readonly number[]; readonly minutes: number }[] = [{ counts: [], minutes: 0 }];
  most.forEach((limit, i) => {
    if (found.length > MOST_COMBINATIONS) return;
    found = found.flatMap(({ counts, minutes }) => {
      const own: { readonly counts: readonly number[]; readonly minutes: number }[] = [];
      for (let count = 0; count <= limit; count += 1) {
        const sum = minutes + count * (lengths[i] ?? 0);
        if (sum > longest) break;
        own.push({ counts: [...counts, count], minutes: sum });
      }
      return own;
    });
  });
  return found.map((one) => ({ ...one, cost: costOf(one.counts.reduce((sum, count) => sum + count, 0)) }));
}
