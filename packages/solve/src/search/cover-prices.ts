import { coverCost, coverStep, supplyOf } from '../model/cost.ts';
import { type Assignment, OFF, type SolveProblem } from '../model/problem.ts';

/** What one person more or fewer costs at each demand, at `day * shifts + shift`, kept up to date as people come and go. */
export class CoverPrices {
  readonly more: Float64Array;
  readonly fewer: Float64Array;
  private readonly problem: SolveProblem;
  private readonly supply: Int32Array;

  constructor(problem: SolveProblem, roster: Assignment) {
    this.problem = problem;
    this.supply = supplyOf(problem, roster);
    this.more = new Float64Array(this.supply.length);
    this.fewer = new Float64Array(this.supply.length);
    for (let row = 0; row < this.supply.length; row += 1) this.add(row, 0);
  }

  /** Puts `symbol` in the place of another on a day; returns what that costs. */
  exchange(day: number, before: number, symbol: number): number {
    const first = day * this.problem.shifts.length - 1;
    let cost = 0;
    if (before !== OFF) {
      cost += this.fewer[first + before] ?? 0;
      this.add(first + before, -1);
    }
    if (symbol !== OFF) {
      cost += this.more[first + symbol] ?? 0;
      this.add(first + symbol, 1);
    }
    return cost;
  }

  private add(row: number, by: number): void {
    const need = this.problem.cover[row];
    const now = (this.supply[row] ?? 0) + by;
    this.supply[row] = now;
    if (need === undefined) return;
    this.more[row] = coverStep(need, now);
    this.fewer[row] = coverCost(need, now - 1) - coverCost(need, now);
  }
}
