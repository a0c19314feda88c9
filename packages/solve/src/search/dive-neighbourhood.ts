import { coverCost, supplyOf } from '../model/cost.ts';
import { type Assignment, type SolveProblem, symbolsOf } from '../model/problem.ts';
import { type Random, shuffled } from './random.ts';

/**
 * Cells that a neighbourhood of a roster leaves out: everything as in the roster but for some freedom. One of: all days
 * of some people; some days of everybody, drawn to where cover costs points; or more days of half of them. `people` says
 * how many people's whole lines the freedom is worth.
 */
export function neighbourhood(
  problem: SolveProblem,
  roster: Assignment,
  { random, people }: { readonly random: Random; readonly people: number },
): (Uint8Array | null)[] {
  const { days } = problem;
  const symbols = symbolsOf(problem);
  const staff = problem.people.length;
  const drawn = random.next();
  const order = shuffled(staff, random);
  const among = drawn < 0.35 ? Math.min(staff, Math.round(people)) : drawn < 0.7 ? staff : Math.ceil(staff / 2);
  const free = new Set(order.slice(0, among));
  const length = drawn < 0.35 ? days : Math.min(days, Math.max(4, Math.round((days * people * 1.3) / among)));
  const middle = costlyDay(problem, roster, random);
  const from = Math.max(0, Math.min(days - length, middle - random.below(length)));
  return problem.people.map((_, p) => {
    if (free.has(p) && length === days) return null;
    const mask = new Uint8Array(days * symbols).fill(1);
    for (let day = 0; day < days; day += 1) {
      mask[day * symbols + (roster[p * days + day] ?? 0)] = 0;
      if (free.has(p) && day >= from && day < from + length) mask.fill(0, day * symbols, (day + 1) * symbols);
    }
    return mask;
  });
}

/** A day, the likelier the more its cover costs. */
function costlyDay(problem: SolveProblem, roster: Assignment, random: Random): number {
  const { days, shifts } = problem;
  const supply = supplyOf(problem, roster);
  const weight = new Float64Array(days);
  problem.cover.forEach((row, at) => {
    const day = Math.floor(at / shifts.length);
    weight[day] = (weight[day] ?? 0) + coverCost(row, supply[at] ?? 0);
  });
  const total = weight.reduce((sum, cost) => sum + cost, 0);
  const each = Math.max(1, total) / days;
  let rest = random.next() * (total + each * days);
  for (let day = 0; day < days; day += 1) {
    rest -= (weight[day] ?? 0) + each;
    if (rest < 0) return day;
  }
  return days - 1;
}
