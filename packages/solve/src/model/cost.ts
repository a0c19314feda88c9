import { type Assignment, type CoverRow, OFF, type SolveProblem, symbolsOf } from './problem.ts';

/** The whole cost of an assignment, from nothing: preferences and cover. `NEVER` when a forbidden cell is used. */
export function costOf(problem: SolveProblem, assignment: Assignment): number {
  const { days, shifts, people, cover } = problem;
  const symbols = symbolsOf(problem);
  const supply = supplyOf(problem, assignment);
  let cost = 0;
  people.forEach((person, p) => {
    for (let day = 0; day < days; day += 1) {
      cost += person.cost[day * symbols + (assignment[p * days + day] ?? OFF)] ?? 0;
    }
  });
  for (let row = 0; row < days * shifts.length; row += 1) {
    const need = cover[row];
    if (need !== undefined) cost += coverCost(need, supply[row] ?? 0);
  }
  return cost;
}

/** People on each (day, shift), at `day * shifts + shift`. */
export function supplyOf(problem: SolveProblem, assignment: Assignment): Int32Array {
  const { days, shifts, people } = problem;
  const supply = new Int32Array(days * shifts.length);
  for (let p = 0; p < people.length; p += 1) {
    for (let day = 0; day < days; day += 1) {
      const symbol = assignment[p * days + day] ?? OFF;
      if (symbol === OFF) continue;
      const row = day * shifts.length + symbol - 1;
      supply[row] = (supply[row] ?? 0) + 1;
    }
  }
  return supply;
}

/** Cost of `supply` people where `row` is asked: convex in the supply. */
export function coverCost(row: CoverRow, supply: number): number {
  const { need, underWeight, overWeight, least = 0, leastWeight = 0 } = row;
  if (supply >= need) return (supply - need) * overWeight;
  return (need - supply) * underWeight + (supply < least ? (least - supply) * leastWeight : 0);
}

/** What one more person costs where `supply` are already there; below nought where somebody is missing. */
export function coverStep(row: CoverRow, supply: number): number {
  if (supply >= row.need) return row.overWeight;
  return -row.underWeight - (supply < (row.least ?? 0) ? (row.leastWeight ?? 0) : 0);
}
