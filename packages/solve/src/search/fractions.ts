import type { ColumnGeneration } from '../master/column-generation.ts';
import { type Assignment, OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';

/** A person's symbol on a day, with the share that the linear solution gives it. */
export interface Cell {
  readonly person: number;
  readonly day: number;
  readonly symbol: number;
  readonly fraction: number;
  /** Order of fixing, highest first. */
  rank: number;
}

const WHOLE = 1 - 1e-6;

/** Every weight is 0 or 1. */
export function isWhole(weights: Float64Array): boolean {
  return weights.every((weight) => weight < 1e-6 || weight > WHOLE);
}

/** Cells that are neither out of use nor certain: the largest of each person and day. */
export function cellsOf(problem: SolveProblem, generation: ColumnGeneration, weights: Float64Array): Cell[] {
  const { days, people } = problem;
  const { from, until } = generation.scope;
  const symbols = symbolsOf(problem);
  const share = new Float64Array(people.length * days * symbols);
  generation.columnsInMaster.forEach(({ person, line }, i) => {
    const weight = weights[i] ?? 0;
    if (weight < 1e-9) return;
    for (let day = from; day < until; day += 1) {
      const at = (person * days + day) * symbols + (line[day] ?? OFF);
      share[at] = (share[at] ?? 0) + weight;
    }
  });
  const cells: Cell[] = [];
  for (const person of generation.scope.people) {
    for (let day = from; day < until; day += 1) {
      const at = (person * days + day) * symbols;
      let symbol = 0;
      for (let other = 1; other < symbols; other += 1) {
        if ((share[at + other] ?? 0) > (share[at + symbol] ?? 0)) symbol = other;
      }
      const fraction = share[at + symbol] ?? 0;
      if (fraction > 1e-6 && fraction < WHOLE) cells.push({ person, day, symbol, fraction, rank: fraction });
    }
  }
  return cells;
}

/** The roster of everybody's heaviest line; `null` when somebody has none. */
export function heaviestRoster(
  problem: SolveProblem,
  generation: ColumnGeneration,
  weights: Float64Array,
): Assignment | null {
  const { days, people } = problem;
  const best = new Float64Array(people.length);
  const roster = generation.scope.roster.slice();
  generation.columnsInMaster.forEach(({ person, line }, i) => {
    if ((weights[i] ?? 0) <= (best[person] ?? 0)) return;
    best[person] = weights[i] ?? 0;
    roster.set(line, person * days);
  });
  return generation.scope.people.every((p) => (best[p] ?? 0) > 0) ? roster : null;
}
