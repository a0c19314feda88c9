import { type Assignment, type CoverRow, NEVER, OFF, type SolvePerson, type SolveProblem } from './problem.ts';

/** The whole cost of an assignment, from nothing: every line and the cover. `NEVER` when a line is unlawful. */
export function costOf(problem: SolveProblem, assignment: Assignment): number {
  const { days, shifts, people, cover } = problem;
  const supply = supplyOf(problem, assignment);
  let cost = 0;
  people.forEach((person, p) => {
    cost += lineCost(person, assignment.subarray(p * days, (p + 1) * days));
  });
  for (let row = 0; row < days * shifts.length; row += 1) {
    const need = cover[row];
    if (need !== undefined) cost += coverCost(need, supply[row] ?? 0);
  }
  return cost;
}

/** What one person's line costs without cover: preferences, steps, units and tallies. `NEVER` when it is unlawful. */
export function lineCost(person: SolvePerson, line: Uint8Array): number {
  const { automaton, units, unitCost, tallies, most } = person;
  const { symbols, kindOf, next, endCost } = automaton;
  const used = new Int32Array(symbols);
  const counts = new Int32Array(tallies.length);
  let cost = 0;
  let state = automaton.start;
  let sum = 0;
  for (let day = 0; day < kindOf.length; day += 1) {
    const symbol = line[day] ?? OFF;
    const kind = kindOf[day] ?? 0;
    const at = state * symbols + symbol;
    cost += (person.cost[day * symbols + symbol] ?? NEVER) + (automaton.cost[kind]?.[at] ?? 0);
    sum += units[symbol] ?? 0;
    used[symbol] = (used[symbol] ?? 0) + 1;
    for (let t = 0; t < tallies.length; t += 1) counts[t] = (counts[t] ?? 0) + (tallies[t]?.amounts[kind]?.[at] ?? 0);
    state = next[kind]?.[at] ?? -1;
    if (state < 0) return NEVER;
  }
  for (let symbol = 1; symbol < symbols; symbol += 1) if ((used[symbol] ?? 0) > (most[symbol] ?? 0)) return NEVER;
  cost += (endCost[state] ?? NEVER) + (unitCost[sum] ?? NEVER);
  tallies.forEach((tally, t) => {
    cost += tally.endCost[Math.min(counts[t] ?? 0, tally.endCost.length - 1)] ?? NEVER;
  });
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
