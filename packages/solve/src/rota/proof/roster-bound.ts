import { bestAdded, coverBound, withinRange } from '../../bound/cover-bound.ts';
import { NEVER, type SolvePerson } from '../../model/problem.ts';
import { type Scope, wholeScope } from '../../model/scope.ts';
import { dutyKinds } from '../counts/duty-kinds.ts';
import { type FairTables, fairTables, HOURS, HOURS_UNIT } from '../fair-shares.ts';
import type { RosterModel } from '../roster-model.ts';
import { leastMissing } from '../together/least-missing.ts';
import { weightOf } from '../weights.ts';
import { ascend, type Height } from './ascend.ts';
import { cheapestLine } from './cheapest-line.ts';
import { climbLine } from './climb-line.ts';
import { CountChoice } from './count-choice.ts';
import { leastEmpty } from './least-empty.ts';
import { type LoneAutomaton, loneAutomaton } from './lone-automaton.ts';
import { holidayPart, type SpreadPart, weekendPart } from './spread-parts.ts';

/** Rounds of climbing; far fewer are enough where nothing is tight. */
const ROUNDS = 40;
/** Prices of an hour that are tried first. */
const HOUR_LOOKS = 12;
/** Minutes away from a share at which an hour is worth about its price: half of what most shift lengths can be told apart by. */
const FIRST_MINUTES = 15;

/**
 * A proved bound on the whole cost of any roster of a model. Four costs that cannot fall together below the sum of their
 * least values are bounded apart: every line by itself (requests, single days); cover together with nights, long days and
 * hours, whole numbers of duties at a price for each place (a Lagrangian relaxation, climbed in one dimension for each place and length of duty);
 * bank holidays; weekends. Cover costs at least what the places cost that too few people may stand on. Presence, and skills that share a place, count as far as too few
 * people may be there at all; supervision, runs and fatigue as nothing. `null` where somebody has no line at all. `mayGoOn` can end the climb early: the bound then holds
 * all the same, but is weaker, or is `null` where not even the lines were looked at.
 */
export async function rosterBound(
  model: RosterModel,
  mayGoOn: () => Promise<boolean> = async () => true,
): Promise<number | null> {
  const fair = fairTables(model);
  const lines = await leastLines(model, mayGoOn);
  if (lines === null || lines === NEVER) return null;
  const prices = new PlacePrices(model, fair);
  const height = (at: Float64Array) => prices.height(at);
  const firstStep = (2 * (fair.weights[HOURS] ?? 0) * FIRST_MINUTES) / HOURS_UNIT ** 2;
  const hours = await climbLine(height, { direction: prices.minutes, firstStep, looks: HOUR_LOOKS, mayGoOn });
  let counted = await ascend(height, { from: hours, rounds: ROUNDS, mayGoOn });
  if (hours.at.some((price) => price !== 0)) {
    // Where places are short, no way leads from the price of an hour to theirs within so few rounds.
    const origin = new Float64Array(prices.minutes.length);
    const unpriced = await ascend(height, { from: { at: origin, here: height(origin) }, rounds: ROUNDS, mayGoOn });
    counted = Math.max(counted, unpriced);
  }
  const uncovered = weightOf(model.demand, 'uncovered');
  // Both are bounds of cover with all that is shared, so that only the larger counts.
  const covered = Math.max(counted, leastEmpty(model) * uncovered);
  return Math.max(0, lines + covered + leastMissing(model) * uncovered);
}

/** The cheapest lines of all, each by itself; `null` where it was ended before. */
async function leastLines(
  { problem, demand, cover }: RosterModel,
  mayGoOn: () => Promise<boolean>,
): Promise<number | null> {
  const lone = weightOf(demand, 'isolatedDays');
  const surplus = weightOf(demand, 'overstaffed');
  const symbols = cover.slots.length + 1;
  const built = new Map<unknown, { readonly automaton: LoneAutomaton; readonly starts: readonly number[] }>();
  let total = 0;
  for (const { automaton, cost } of problem.people) {
    if (!(await mayGoOn())) return null;
    const alike = problem.people.filter((one) => one.automaton.next === automaton.next);
    const starts = [...new Set(alike.map((one) => one.automaton.start))];
    const known = built.get(automaton.next) ?? { automaton: loneAutomaton(automaton, starts), starts };
    built.set(automaton.next, known);
    const start = known.automaton.starts[known.starts.indexOf(automaton.start)] ?? 0;
    // What a place beyond the target costs is counted with the places.
    const cell = cost.map((one, at) => (cover.slots[(at % symbols) - 1]?.isSpare ? one - surplus : one));
    total += cheapestLine(known.automaton, start, { kindOf: automaton.kindOf, cell, lone });
  }
  return total;
}

/** Cover and counts at one price for each place and kind of duty. */
class PlacePrices {
  /**
   * Minutes of work that each price is of, none for places beyond the target. Prices along it are one price for an hour: few can hit their share
   * of hours in whole shifts, and those who stay below and above must make up for one another.
   */
  readonly minutes: Float64Array;
  readonly #model: RosterModel;
  /** The bound is of the whole roster. */
  readonly #scope: Scope;
  readonly #kinds: number;
  /** The price of each row of cover; -1 where nobody is needed, which is free. */
  readonly #priceOf: Int16Array;
  readonly #choices: readonly CountChoice[];
  /** Prices that person `p` may earn with a duty of kind `k`, at `p * kinds + k`. */
  readonly #earns: readonly (readonly Earning[])[];
  readonly #parts: readonly SpreadPart[];

  constructor(model: RosterModel, fair: FairTables) {
    const { problem, cover } = model;
    const kinds = dutyKinds(model, fair);
    const slots = cover.slots.length;
    const pairs: { readonly slot: number; readonly kind: number }[] = [];
    this.#priceOf = Int16Array.from(problem.cover, (_, row) => {
      const slot = row % slots;
      const kind = kinds.of[Math.floor(row / slots) * (slots + 1) + slot + 1] ?? -1;
      if (kind < 0) return -1;
      const known = pairs.findIndex((pair) => pair.slot === slot && pair.kind === kind);
      return known < 0 ? pairs.push({ slot, kind }) - 1 : known;
    });
    this.#model = model;
    this.#scope = wholeScope(model.problem);
    this.#kinds = kinds.kinds.length;
    this.minutes = Float64Array.from(pairs, ({ slot, kind }) =>
      cover.slots[slot]?.isSpare ? 0 : (kinds.kinds[kind]?.minutes ?? 0),
    );
    this.#choices = problem.people.map(
      (_, p) => new CountChoice(p, { fair, kinds, mostMinutes: model.mostMinutes[p] ?? 0 }),
    );
    const surplus = weightOf(model.demand, 'overstaffed');
    this.#earns = problem.people.flatMap((person) => {
      const isOpen = pairs.map((_, price) => this.#isOpen(person, price));
      return kinds.kinds.map((_, kind) =>
        pairs.flatMap((pair, price) =>
          pair.kind === kind && isOpen[price] ? [{ price, less: cover.slots[pair.slot]?.isSpare ? surplus : 0 }] : [],
        ),
      );
    });
    this.#parts = [holidayPart(model, fair), weekendPart(model, fair)];
  }

  /** The bound of cover and counts at these prices. */
  height(at: Float64Array): Height {
    const { problem } = this.#model;
    const price = Float64Array.from(problem.cover, (_, row) => {
      const own = this.#priceOf[row] ?? -1;
      return own < 0 ? 0 : withinRange(problem, row, at[own] ?? 0);
    });
    const slope = new Float64Array(this.minutes.length);
    const dearest = new Float64Array(this.minutes.length).fill(Number.NEGATIVE_INFINITY);
    price.forEach((each, row) => {
      const own = this.#priceOf[row] ?? -1;
      const cover = problem.cover[row];
      if (own < 0 || cover === undefined) return;
      slope[own] = (slope[own] ?? 0) + bestAdded(cover, 0, each);
      dearest[own] = Math.max(dearest[own] ?? 0, each);
    });
    let value = coverBound(problem, this.#scope, price);
    this.#choices.forEach((_, p) => {
      value += this.#least(p, dearest, slope);
    });
    for (const part of this.#parts) value += Math.min(part.cost, this.#cheapestGap(part, price));
    return { value, slope };
  }

  /** One person's counts, paid the best price that each kind of duty can earn; what is chosen is taken from the slope. */
  #least(p: number, dearest: Float64Array, slope: Float64Array): number {
    const earned = new Float64Array(this.#kinds);
    const counts = new Float64Array(this.#kinds);
    const best = Array.from({ length: this.#kinds }, (_, kind) => {
      let chosen = -1;
      for (const { price, less } of this.#earns[p * this.#kinds + kind] ?? []) {
        const own = (dearest[price] ?? 0) - less;
        if (chosen >= 0 && own <= (earned[kind] ?? 0)) continue;
        earned[kind] = own;
        chosen = price;
      }
      return chosen;
    });
    const cost = this.#choices[p]?.least(earned, counts) ?? 0;
    best.forEach((price, kind) => {
      if (price >= 0) slope[price] = (slope[price] ?? 0) - (counts[kind] ?? 0);
    });
    return cost;
  }

  #isOpen({ cost }: SolvePerson, price: number): boolean {
    const slots = this.#model.cover.slots.length;
    return this.#priceOf.some(
      (own, row) => own === price && cost[Math.floor(row / slots) * (slots + 1) + (row % slots) + 1] !== NEVER,
    );
  }

  /**
   * What it costs at least to leave one of these places empty or put one too many there, beyond what the price already
   * counts: a total off by one costs as much, and no place's room is used by two parts.
   */
  #cheapestGap({ rows, over }: SpreadPart, price: Float64Array): number {
    let least = NEVER;
    for (const row of rows) {
      const { need = 0, least: floor = 0, underWeight = 0, leastWeight = 0 } = this.#model.problem.cover[row] ?? {};
      least = Math.min(least, underWeight + (floor === need ? leastWeight : 0) - (price[row] ?? 0));
    }
    for (const row of over) {
      least = Math.min(least, (this.#model.problem.cover[row]?.overWeight ?? 0) + (price[row] ?? 0));
    }
    return Math.max(0, least);
  }
}

/** A price that a duty may earn, less what standing there costs. */
interface Earning {
  readonly price: number;
  readonly less: number;
}
