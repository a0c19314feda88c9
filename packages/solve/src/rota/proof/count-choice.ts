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

/** Combinations of one class beyond which it is a class of totals, and hours are left out: the bound is weaker but still holds. */
const MOST_COMBINATIONS = 10_000;

interface ClassOfKinds {
  /** One kind, of which each duty costs as much as any other. */
  readonly isPlain: boolean;
  readonly kinds: readonly number[];
  readonly combinations: readonly Combination[];
}

/** A class of more counts than can be gone through: as its cost knows only their total, the kinds that earn most come first. */
interface ClassOfTotals {
  readonly kinds: readonly number[];
  /** Most duties of each kind. */
  readonly most: readonly number[];
  /** What so many duties of the class cost against their fair share. */
  costOf(total: number): number;
}

/**
 * What a person's counts of duties cost at least against fair shares of nights, long days and hours, when each duty of a
 * kind earns a price: the least over all whole counts together, for ten nights make hours as well as nights. Which days
 * they stand on is left out, so that nothing that can be worked costs less.
 */
export class CountChoice {
  readonly #classes: readonly ClassOfKinds[];
  readonly #totals: readonly ClassOfTotals[];
  readonly #hoursShare: number;
  readonly #hoursWeight: number;
  readonly #most: number;
  /** Minutes of which all lengths are multiples. */
  readonly #grain: number;

  constructor(p: number, { fair, kinds, mostMinutes, mostCombinations = MOST_COMBINATIONS }: CountsAsked) {
    const share = (t: number) => fair.shares[p * SHARED.length + t] ?? 0;
    const weight = (t: number) => fair.weights[t] ?? 0;
    const count = kinds.kinds.length;
    const mostOf = (kind: number) => kinds.most[p * count + kind] ?? 0;
    this.#hoursShare = share(HOURS) / HOURS_UNIT;
    const mostWork = kinds.kinds.reduce((sum, { minutes }, kind) => sum + minutes * mostOf(kind), 0);
    this.#most = Math.min(mostMinutes, mostWork);
    this.#grain = Math.max(
      1,
      kinds.kinds.reduce((grain, { minutes }) => commonDivisor(grain, minutes), 0),
    );
    const own = [...kinds.kinds.keys()].filter((kind) => mostOf(kind) > 0);
    const members = [
      own.filter((kind) => (kinds.kinds[kind]?.nights ?? 0) > 0),
      own.filter((kind) => (kinds.kinds[kind]?.longs ?? 0) > 0),
      ...own
        .filter((kind) => (kinds.kinds[kind]?.nights ?? 0) + (kinds.kinds[kind]?.longs ?? 0) === 0)
        .map((kind) => [kind]),
    ];
    const classes: ClassOfKinds[] = [];
    const totals: ClassOfTotals[] = [];
    members.forEach((some, t) => {
      const costOf = (total: number) => (t < 2 ? weight(t) * awayFromShare(total, share(t)) ** 2 : 0);
      const lengths = some.map((kind) => kinds.kinds[kind]?.minutes ?? 0);
      const most = some.map(mostOf);
      const combinations = combinationsOf({ most, lengths, longest: this.#most, limit: mostCombinations }, costOf);
      if (combinations === null) totals.push({ kinds: some, most, costOf });
      else classes.push({ isPlain: t >= 2, kinds: some, combinations });
    });
    this.#classes = classes;
    this.#totals = totals;
    this.#hoursWeight = totals.length === 0 ? weight(HOURS) : 0;
  }

  /** The least cost, with the counts by kind at which it is reached written into `counts`. */
  least(prices: Float64Array, counts: Float64Array): number {
    counts.fill(0);
    const priced = this.#classes.map(({ isPlain, kinds, combinations }) => {
      let least = NEVER;
      const costs = Float64Array.from(combinations, (one) => {
        let cost = one.cost;
        kinds.forEach((kind, i) => {
          cost -= (one.counts[i] ?? 0) * (prices[kind] ?? 0);
        });
        least = Math.min(least, cost);
        return cost;
      });
      return { isPlain, kinds, combinations, costs, least };
    });
    const byTotal = this.#totals.reduce((sum, one) => sum + leastTotal(one, prices, counts), 0);
    return byTotal + (this.#hoursWeight === 0 ? apart(priced, counts) : this.#together(priced, counts));
  }

  /**
   * Classes one after another, keeping the cheapest way to every sum of minutes. Hours lie above a line, whatever their sum: with its
   * slope as the price of a minute from the start, what can no longer win shows early, and is dropped.
   */
  #together(unpriced: readonly PricedClass[], counts: Float64Array): number {
    const limit = this.#someCost(unpriced) + SLACK;
    const minute = this.#minutePrice(unpriced);
    const priced = unpriced.map((one) => withMinutes(one, minute));
    const sums = Math.floor(this.#most / this.#grain) + 1;
    let rest = priced.reduce((sum, { least }) => sum + least, this.#lineAt(minute));
    const spare = limit - rest;
    let costs = new Float64Array(sums).fill(NEVER);
    costs[0] = 0;
    /** Combination by which each sum is reached, by class. */
    const chosen: Int32Array[] = [];
    for (const one of priced) {
      rest -= one.least;
      const by = new Int32Array(sums).fill(-1);
      costs = one.isPlain
        ? this.#anyNumber(costs, one, by)
        : this.#anyOf(costs, one, { by, spare, limit: limit - rest });
      chosen.push(by);
    }
    let least = NEVER;
    let best = 0;
    for (let sum = 0; sum < sums; sum += 1) {
      const minutes = sum * this.#grain;
      const cost = (costs[sum] ?? NEVER) - minute * minutes + this.#hoursCost(minutes);
      if (cost >= least) continue;
      least = cost;
      best = sum;
    }
    for (let c = priced.length - 1; c >= 0 && least < NEVER; c -= 1) {
      const one = priced[c];
      const combination = one?.combinations[chosen[c]?.[best] ?? -1] ?? null;
      if (one !== undefined) write({ kinds: one.kinds, combination }, counts);
      best -= Math.round((combination?.minutes ?? 0) / this.#grain);
    }
    return least;
  }

  /** The cheapest way to every sum with one more class, from the cheapest without it; writes which combination makes it. */
  #anyOf(
    before: Float64Array,
    { combinations, costs, least }: PricedClass,
    { by, spare, limit }: { readonly by: Int32Array; readonly spare: number; readonly limit: number },
  ): Float64Array<ArrayBuffer> {
    const able = [...costs.keys()].filter((i) => (costs[i] ?? NEVER) <= least + spare);
    able.sort((i, j) => (costs[i] ?? 0) - (costs[j] ?? 0));
    const steps = able.map((i) => Math.round((combinations[i]?.minutes ?? 0) / this.#grain));
    const after = new Float64Array(before.length).fill(NEVER);
    before.forEach((way, sum) => {
      for (let i = 0; i < able.length; i += 1) {
        const cost = way + (costs[able[i] ?? 0] ?? NEVER);
        if (cost > limit) break;
        const to = sum + (steps[i] ?? 0);
        if (to >= before.length || cost >= (after[to] ?? NEVER)) continue;
        after[to] = cost;
        by[to] = able[i] ?? -1;
      }
    });
    return after;
  }

  /**
   * The same for a class of one kind of which each duty costs as much: for sums a duty apart the least of a window that slides (method: a
   * queue in which every cost is below those after it).
   */
  #anyNumber(before: Float64Array, { combinations, costs }: PricedClass, by: Int32Array): Float64Array<ArrayBuffer> {
    const after = new Float64Array(before.length).fill(NEVER);
    const step = Math.round((combinations[1]?.minutes ?? 0) / this.#grain);
    const each = (costs[1] ?? 0) - (costs[0] ?? 0);
    const most = combinations.length - 1;
    if (step === 0) {
      const number = each < 0 ? most : 0;
      by.fill(number);
      return after.map((_, sum) => (before[sum] ?? NEVER) + number * each);
    }
    const queue = new Int32Array(Math.ceil(before.length / step) + 1);
    const worth = (start: number, place: number) => (before[start + place * step] ?? NEVER) - place * each;
    for (let start = 0; start < step && start < before.length; start += 1) {
      let head = 0;
      let tail = 0;
      for (let place = 0; start + place * step < before.length; place += 1) {
        const own = worth(start, place);
        while (tail > head && worth(start, queue[tail - 1] ?? 0) >= own) tail -= 1;
        queue[tail] = place;
        tail += 1;
        if ((queue[head] ?? 0) < place - most) head += 1;
        const from = queue[head] ?? 0;
        const sum = start + place * step;
        after[sum] = worth(start, from) + place * each;
        by[sum] = place - from;
      }
    }
    return after;
  }

  /** The price of a minute at which each class by itself chooses as many minutes in all as are best for the hours, by halving. */
  #minutePrice(priced: readonly PricedClass[]): number {
    let low = this.#hoursSlope(0);
    let high = this.#hoursSlope(this.#most);
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const minute = (low + high) / 2;
      const chosen = priced.reduce((sum, one) => sum + withMinutes(one, minute).at, 0);
      if (this.#hoursSlope(chosen) > minute) low = minute;
      else high = minute;
    }
    return (low + high) / 2;
  }

  #hoursSlope(minutes: number): number {
    return (2 * this.#hoursWeight * (minutes / HOURS_UNIT - this.#hoursShare)) / HOURS_UNIT;
  }

  /** Height at no minutes of the line of this slope that the cost of hours just touches. */
  #lineAt(minute: number): number {
    const away = (minute * HOURS_UNIT) / (2 * this.#hoursWeight);
    return this.#hoursWeight * away ** 2 - minute * (this.#hoursShare + away) * HOURS_UNIT;
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

/** What the choice of counts of duties goes by: fair shares, kinds, and the minutes that a line may have at most. */
export interface CountsAsked {
  readonly fair: FairTables;
  readonly kinds: DutyKinds;
  readonly mostMinutes: number;
  /** Combinations of a class to go through at most. */
  readonly mostCombinations?: number;
}

/** Rounds of fitting. */
const FIT_ROUNDS = 3;
/** Halvings of the range of prices of a minute: to a millionth of it. */
const HALVINGS = 20;
/** For rounding, so that the best choice is never dropped. */
const SLACK = 1e-6;

interface PricedClass extends ClassOfKinds {
  readonly costs: Float64Array;
  readonly least: number;
}

/** A class with each minute at a price, and the minutes of its cheapest combination then. */
function withMinutes(
  { isPlain, kinds, combinations, costs }: PricedClass,
  minute: number,
): PricedClass & { readonly at: number } {
  let least = NEVER;
  let at = 0;
  const priced = costs.map((cost, i) => {
    const minutes = combinations[i]?.minutes ?? 0;
    const own = cost + minute * minutes;
    if (own < least) {
      least = own;
      at = minutes;
    }
    return own;
  });
  return { isPlain, kinds, combinations, costs: priced, least, at };
}

interface Chosen {
  readonly kinds: readonly number[];
  readonly combination: Combination | null;
}

function write({ kinds, combination }: Chosen, counts: Float64Array): void {
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

/** The least over all totals, minutes left out; writes the counts by which it is reached. */
function leastTotal({ kinds, most, costOf }: ClassOfTotals, prices: Float64Array, counts: Float64Array): number {
  const dearest = [...kinds.keys()].sort((i, j) => (prices[kinds[j] ?? 0] ?? 0) - (prices[kinds[i] ?? 0] ?? 0));
  let least = costOf(0);
  let best = 0;
  let total = 0;
  let earned = 0;
  for (const i of dearest) {
    for (let count = 1; count <= (most[i] ?? 0); count += 1) {
      total += 1;
      earned += prices[kinds[i] ?? 0] ?? 0;
      const cost = costOf(total) - earned;
      if (cost >= least) continue;
      least = cost;
      best = total;
    }
  }
  for (const i of dearest) {
    const count = Math.min(best, most[i] ?? 0);
    counts[kinds[i] ?? 0] = count;
    best -= count;
  }
  return least;
}

/** All counts of a class that last `longest` minutes at most; `null` where they are too many. */
function combinationsOf(
  {
    most,
    lengths,
    longest,
    limit,
  }: {
    readonly most: readonly number[];
    readonly lengths: readonly number[];
    readonly longest: number;
    readonly limit: number;
  },
  costOf: (total: number) => number,
): readonly Combination[] | null {
  let found: { readonly counts: readonly number[]; readonly minutes: number }[] = [{ counts: [], minutes: 0 }];
  for (const [i, own] of most.entries()) {
    const longer: typeof found = [];
    for (const { counts, minutes } of found) {
      for (let count = 0; count <= own; count += 1) {
        const sum = minutes + count * (lengths[i] ?? 0);
        if (sum > longest) break;
        longer.push({ counts: [...counts, count], minutes: sum });
      }
      if (longer.length > limit) return null;
    }
    found = longer;
  }
  return found.map((one) => ({ ...one, cost: costOf(one.counts.reduce((sum, count) => sum + count, 0)) }));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
