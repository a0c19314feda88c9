import type { Assignment } from '../model/problem.ts';

/** The best roster so far, as every part of a search sees it. */
export interface Incumbent {
  /** Cost of the best roster; `NEVER` before the first. */
  cost(): number;
  /** A copy of the best roster; `null` before the first. */
  roster(): Assignment | null;
  /** Offers a lawful roster; kept when cheaper. */
  offer(cost: number, roster: Assignment): boolean;
  /** Best proved lower bound; minus infinity before the first. */
  bound(): number;
  /** Raises the proved bound; lower ones are ignored. */
  prove(bound: number): void;
}

/** Rounding of a bound leaves this much for what numbers are off. */
const SLACK = 1e-4;

/** The least cost that a roster can have when it costs `bound` or more: costs are whole multiples of `grain`, or any numbers (`null`). */
export function roundedUp(bound: number, grain: number | null): number {
  return grain === null ? bound : Math.ceil((bound - SLACK) / grain) * grain;
}

/** No roster costs less than the best one, where costs are whole multiples of `grain`, or any numbers (`null`). */
export function isProved(incumbent: Incumbent, grain: number | null): boolean {
  const bound = incumbent.bound();
  return incumbent.cost() <= (grain === null ? bound + 1e-6 : roundedUp(bound, grain));
}

/** One kept in this thread. */
export class LocalIncumbent implements Incumbent {
  private best: Assignment | null = null;
  private bestCost = Number.POSITIVE_INFINITY;
  private bestBound = Number.NEGATIVE_INFINITY;
  private readonly told: () => void;

  /** `told` is called after each improvement of cost or bound. */
  constructor(told: () => void = () => undefined) {
    this.told = told;
  }

  cost(): number {
    return this.bestCost;
  }

  roster(): Assignment | null {
    return this.best?.slice() ?? null;
  }

  offer(cost: number, roster: Assignment): boolean {
    if (!(cost < this.bestCost - 1e-9)) return false;
    this.bestCost = cost;
    this.best = roster.slice();
    this.told();
    return true;
  }

  bound(): number {
    return this.bestBound;
  }

  prove(bound: number): void {
    if (!(bound > this.bestBound + 1e-9)) return;
    this.bestBound = bound;
    this.told();
  }
}
